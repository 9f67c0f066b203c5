/** A text's fingerprint in ten letters and digits: 53 bits, cyrb53 by bryc. It tells versions apart, and keeps no secret. */
export function contentHash(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    a = Math.imul(a ^ code, 2_654_435_761)
    b = Math.imul(b ^ code, 1_597_334_677)
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909)
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909)
  const hash = 4_294_967_296 * (2_097_151 & b) + (a >>> 0)
  return hash.toString(36).padStart(11, '0').slice(-10)
}
