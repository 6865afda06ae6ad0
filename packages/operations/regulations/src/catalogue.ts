import { DomainError } from '@zhiqin/kernel';
import type { Control, FactsByFamily, Judgement, ParameterValues } from './control.ts';
import { exitsAndLanesClear } from './controls/f05-exits-and-lanes-clear.ts';
import { earlyRelief } from './controls/h01-early-relief.ts';
import { noCoverageGap } from './controls/h02-no-coverage-gap.ts';
import { twoSignatures } from './controls/h03-two-signatures.ts';
import { monthlyReport } from './controls/k09-monthly-report.ts';
import { certifiedOnPost } from './controls/p01-certified-on-post.ts';
import { postManned } from './controls/r01-post-manned.ts';
import { patrolsPerShift } from './controls/t01-patrols-per-shift.ts';
import { holidayUplift } from './controls/t02-holiday-uplift.ts';
import { routeCoverage } from './controls/t03-route-coverage.ts';
import { registerComplete } from './controls/v01-register-complete.ts';
import { passReturned } from './controls/v04-pass-returned.ts';

/** Every control the product can judge, in the order reports list them. */
export const controls: readonly Control[] = [
  postManned,
  earlyRelief,
  noCoverageGap,
  twoSignatures,
  patrolsPerShift,
  holidayUplift,
  routeCoverage,
  registerComplete,
  passReturned,
  exitsAndLanesClear,
  certifiedOnPost,
  monthlyReport,
];

const byCode = new Map(controls.map((control) => [control.code, control]));

/** @throws DomainError `control.unknown` ({code}) */
export function controlByCode(code: string): Control {
  const control = byCode.get(code);
  if (!control) throw new DomainError('control.unknown', { code });
  return control;
}

/** Facts named by the family they belong to, so that a caller cannot hand a judge another family's facts. */
export type NamedFacts = {
  [F in keyof FactsByFamily]: { readonly family: F; readonly facts: FactsByFamily[F] };
}[keyof FactsByFamily];

/**
 * Judges one window of one subject.
 * @throws TypeError when the facts are of another family than the control's.
 */
export function judge(code: string, params: ParameterValues, named: NamedFacts): Judgement {
  const control = controlByCode(code);
  if (control.family !== named.family)
    throw new TypeError(`${code} is judged on ${control.family} facts, not ${named.family}`);
  return (control as { judge(params: ParameterValues, facts: unknown): Judgement }).judge(
    params,
    named.facts,
  );
}
