/** A file in a folder of the origin's private file system. */
export type FileToWrite = { readonly folder: string; readonly name: string; readonly bytes: ArrayBuffer }

/** Writes a file in a worker, for browsers in which only workers may: Safari before version 26. */
export function writeFileInWorker(file: FileToWrite): Promise<void> {
  const worker = new Worker(new URL('./file-writer-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<void>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<string>) => (data === '' ? resolve() : reject(new Error(data)))
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.postMessage(file, [file.bytes])
  }).finally(() => worker.terminate())
}
