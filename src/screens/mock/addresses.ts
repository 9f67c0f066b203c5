export function mockAddress(exam: string): string {
  return `/mock/${encodeURIComponent(exam)}`
}

export function resultAddress(exam: string, mock: string): string {
  return `${mockAddress(exam)}?result=${encodeURIComponent(mock)}`
}
