import { unknownSettings } from '#core/lab/settings.ts'
import { type Lab, type LabArm, type LabQuestion, type LabSettings, labOfArm } from '#core/lab.ts'

/** What is run for an option: a lab with settings, or nothing where the training job would not start. */
export type ArmRun =
  | { readonly starts: true; readonly lab: Lab; readonly settings: LabSettings }
  | { readonly starts: false; readonly unknown: readonly string[] }

export function armRun(question: LabQuestion, arm: LabArm): ArmRun {
  const lab = labOfArm(question, arm)
  const unknown = unknownSettings(lab.algorithm, arm.set)
  return unknown.length > 0 ? { starts: false, unknown } : { starts: true, lab, settings: arm.set }
}
