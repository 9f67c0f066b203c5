import { inAddress } from '#screens/in-address.ts'

export function mockAddress(exam: string): string {
  return `/mock/${inAddress(exam)}`
}

export function resultAddress(exam: string, mock: string): string {
  return `${mockAddress(exam)}?result=${inAddress(mock)}`
}
