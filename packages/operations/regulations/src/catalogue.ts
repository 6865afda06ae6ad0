import { DomainError } from '@zhiqin/kernel';
import type { Control, Judgement, ParameterValues } from './control.ts';
import * as all from './controls/index.ts';
import type { FactsByFamily } from './facts/facts-by-family.ts';
import { unproven } from './judgement.ts';
import { notYetRecorded } from './not-yet-recorded.ts';

/** Chapters in the order reports list them: from who stands there to what the client gets. */
const chapters = 'RHTVMFIPK';

/** Every control of the catalogue, in the order reports list them. */
export const controls: readonly Control[] = Object.values(all).sort(
  (a, b) => rank(a.code) - rank(b.code) || (a.code < b.code ? -1 : 1),
);

function rank(code: string): number {
  return chapters.indexOf(code.slice(0, 1));
}

const byCode: ReadonlyMap<string, Control> = new Map(controls.map((control) => [control.code, control]));

/** @throws DomainError `control.unknown` ({code}) */
export function controlByCode(code: string): Control {
  const control = byCode.get(code);
  if (!control) throw new DomainError('control.unknown', { code });
  return control;
}

/** Whether anything the control is judged on is recorded anywhere yet; where not, it may be bound and is unproven. */
export function isRecorded(code: string): boolean {
  return !notYetRecorded.has(code);
}

/**
 * Whether findings of a control may stand in what the client reads: those about pay, hours or a person's file never
 * do (personnel stays between HQ and whom it concerns).
 */
export function isForClient(code: string): boolean {
  return !controlByCode(code).isInternal;
}

/** What a control says whose facts nobody records yet. */
export const judgementNotRecorded: Judgement = unproven(
  { key: 'notYetRecorded', values: {} },
  [{ key: 'notYetRecorded', values: {} }],
  [],
);

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
