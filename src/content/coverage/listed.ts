import type { Path, Report } from '#content/scenarios/report.ts'

/** Says at its place which id of a list does not belong there, or stands there twice. */
export function checkIds(
  ids: readonly string[],
  path: Path,
  report: Report,
  faultOf: (id: string) => string | undefined,
): void {
  ids.forEach((id, place) => {
    const fault = ids.indexOf(id) < place ? `"${id}" is listed twice` : faultOf(id)
    if (fault) report([...path, place], fault)
  })
}
