/** Hands the address of the page on, or copies it; says what was done. */
export async function shareAddress(title: string): Promise<string> {
  const { href } = window.location
  try {
    if (navigator.share) {
      await navigator.share({ title, url: href })
      return 'Shared'
    }
    await navigator.clipboard.writeText(href)
    return 'Address copied'
  } catch (error) {
    // Whoever changes their mind has not failed.
    if (error instanceof DOMException && error.name === 'AbortError') return 'Not shared'
    return `Copy the address of this page: ${href}`
  }
}
