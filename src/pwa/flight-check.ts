import type { FilesChecked, FilesQuestion } from './precache-check.ts'

/** Hashing some hundred files takes a second on a slow phone. */
const PATIENCE_MS = 60_000

/**
 * Asks the service worker that serves this page about its files. Undefined where there is none, as on the very first
 * visit until everything is cached.
 */
export async function askAboutFiles(
  container: ServiceWorkerContainer | undefined,
  mend: boolean,
): Promise<FilesChecked | undefined> {
  const worker = container?.controller
  if (!worker) return undefined
  const { port1, port2 } = new MessageChannel()
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    return await new Promise<FilesChecked>((resolve, reject) => {
      port1.onmessage = ({ data }: MessageEvent<FilesChecked | undefined>) =>
        data ? resolve(data) : reject(new Error('The files could not be looked at.'))
      timer = setTimeout(
        () => reject(new Error('The part of the app that works offline does not answer.')),
        PATIENCE_MS,
      )
      worker.postMessage({ type: 'CHECK_FILES', mend } satisfies FilesQuestion, [port2])
    })
  } finally {
    clearTimeout(timer)
    port1.close()
  }
}
