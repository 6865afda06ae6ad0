import { canonicalJson } from '@zhiqin/kernel';
import type { JudgedState } from '../schema.ts';

/**
 * Why a result was judged anew: entries that came late, entries it no longer rests on, a phone that was heard again
 * (nothing is missing any more), other parameters, another version of the control, a trial that began or ended; else
 * `records`: what the office keeps was changed (rota, certificates, periods).
 */
type ChangeCause =
  | 'late-entries'
  | 'withdrawn-entries'
  | 'phone-heard'
  | 'parameters'
  | 'control-version'
  | 'trial'
  | 'records';

interface Change {
  before: JudgedState;
  after: JudgedState;
  newEvidence: readonly string[];
  lostEvidence: readonly string[];
}

/** Every cause that shows in what was kept of a change, in the order they are told; never none. */
export function changeCauses({ before, after, newEvidence, lostEvidence }: Change): ChangeCause[] {
  const causes: ChangeCause[] = [];
  if (newEvidence.length > 0) causes.push('late-entries');
  if (lostEvidence.length > 0) causes.push('withdrawn-entries');
  if (canonicalJson(before.missing) !== canonicalJson(after.missing) && before.missing.length > 0)
    causes.push('phone-heard');
  if (canonicalJson(before.parameters) !== canonicalJson(after.parameters)) causes.push('parameters');
  if (before.controlVersion !== after.controlVersion) causes.push('control-version');
  if (before.isTrial !== after.isTrial) causes.push('trial');
  return causes.length > 0 ? causes : ['records'];
}

/** Parameters whose value differs, then and now; absent where there was none. */
export function changedParameters(
  before: Pick<JudgedState, 'parameters'>,
  after: Pick<JudgedState, 'parameters'>,
) {
  const names = new Set([...Object.keys(before.parameters), ...Object.keys(after.parameters)]);
  return [...names]
    .filter((name) => before.parameters[name] !== after.parameters[name])
    .map((name) => ({ name, before: before.parameters[name], after: after.parameters[name] }));
}
