/** Gives the learner a file. */
export function download(name: string, content: Blob | string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has opened the file by the next turn; releasing it sooner loses the download in some.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
