import { download } from '#screens/download.ts'

/** Hands the learner a file: by the share sheet, where it takes such files, else as a download. */
export async function shareFile(name: string, text: string, type: string): Promise<void> {
  const file = new File([text], name, { type })
  if (!navigator.canShare?.({ files: [file] })) return download(name, text, type)
  try {
    await navigator.share({ files: [file], title: name })
  } catch (error) {
    // Closing the sheet is no fault; a browser that would not share after all may still download.
    if (!(error instanceof DOMException && error.name === 'AbortError')) download(name, text, type)
  }
}
