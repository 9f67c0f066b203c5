import { BASE } from '#labs/claims/verdict.ts'
import type { Checked } from './check-claims.ts'

/** What an arm may take, once the code is warm. It is named and never fails: machines are shared. */
const ARM_MS = 100

const SHOWN = 5

export function reportOf(checked: readonly Checked[]): { readonly lines: readonly string[]; readonly holds: boolean } {
  const slow = checked.filter(({ slowest }) => slowest.cpuMs > ARM_MS)
  const falseKeys = checked.reduce((sum, one) => sum + one.falseKeys, 0)
  const unnoticed = checked.reduce((sum, one) => sum + one.unnoticed.length, 0)
  const held = checked.filter(({ faults }) => faults.length === 0).length
  const seeds = checked[0]?.seeds ?? 0
  return {
    holds: checked.length > 0 && held === checked.length && unnoticed === 0,
    lines: [
      ...checked.flatMap(linesOf),
      ...slow.map(({ name, slowest }) => `over ${ARM_MS} ms: ${name}, ${slowest.arm}: ${Math.round(slowest.cpuMs)} ms`),
      `${held} of ${checked.length} claims hold on ${seeds} of ${seeds} seeds`,
      `${falseKeys - unnoticed} of ${falseKeys} planted false keys are caught`,
    ],
  }
}

function linesOf({ name, faults, leads, unnoticed, slowest }: Checked): string[] {
  const lead = (over: string | undefined) => leads.find((one) => (over ? one.over === over : one.over !== BASE))
  const [base, wrong] = [lead(BASE), lead(undefined)]
  const margins = [
    base && `leads the base by ${figure(base.by)}`,
    wrong && `${wrong.over} by ${figure(wrong.by)}`,
    `${Math.round(slowest.cpuMs)} ms`,
  ]
  return [
    `${faults.length === 0 ? 'holds ' : 'BROKEN'}  ${name}: ${margins.filter(Boolean).join(', ')}`,
    ...faults.slice(0, SHOWN).map((fault) => `        ${fault}`),
    ...(faults.length > SHOWN ? [`        and ${faults.length - SHOWN} more`] : []),
    ...unnoticed.map((option) => `        nothing breaks if ${option} is made the key`),
  ]
}

function figure(value: number): string {
  return String(Number(value.toPrecision(3)))
}
