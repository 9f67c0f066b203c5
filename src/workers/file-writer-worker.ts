import type { FileToWrite } from './file-writer.ts'

/** As much of a worker's scope as is needed; this is compiled with the types of a page. */
const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<FileToWrite>) => void
  postMessage: (problem: string) => void
}

type SyncHandle = { truncate(size: number): void; write(bytes: ArrayBuffer): number; flush(): void; close(): void }

scope.onmessage = ({ data }) => {
  write(data).then(
    () => scope.postMessage(''),
    (error) => scope.postMessage(error instanceof Error ? error.message : String(error)),
  )
}

async function write({ folder, name, bytes }: FileToWrite): Promise<void> {
  const top = await navigator.storage.getDirectory()
  const file = await (await top.getDirectoryHandle(folder, { create: true })).getFileHandle(name, { create: true })
  const handle = await (file as unknown as { createSyncAccessHandle(): Promise<SyncHandle> }).createSyncAccessHandle()
  try {
    handle.truncate(0)
    if (handle.write(bytes) !== bytes.byteLength) throw new Error('There is no room left for a copy.')
    handle.flush()
  } finally {
    handle.close()
  }
}
