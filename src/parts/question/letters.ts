/** What an option is called by its place: A, B, C, … */
export function letterOf(place: number): string {
  return String.fromCharCode(65 + place)
}
