import type { SkippableStep } from '../life-types.ts';

export const lifeStates = [
  'draft',
  'in-consultation',
  'consulted',
  'with-client',
  'change-wanted',
  'approved',
  'scheduled',
  'in-force',
  'superseded',
] as const;
export type LifeState = (typeof lifeStates)[number];

export interface LifeFacts {
  /** In the order they were taken. */
  steps: readonly { step: string }[];
  /** The client's latest word. */
  answer: string | null;
  /** First day in force; null: not published. */
  effectiveOn: string | null;
  /** First day of the next version that was published; null: none. */
  replacedOn: string | null;
  today: string;
}

/** Where a version stands in its life, by what is recorded of it. */
export function lifeState({ steps, answer, effectiveOn, replacedOn, today }: LifeFacts): LifeState {
  if (effectiveOn !== null) {
    if (today < effectiveOn) return 'scheduled';
    return replacedOn !== null && replacedOn <= today ? 'superseded' : 'in-force';
  }
  const taken = steps.map((one) => one.step);
  const sent = taken.lastIndexOf('sent-to-client');
  const opened = taken.lastIndexOf('consultation-opened');
  const closed = taken.lastIndexOf('consultation-closed');
  if (opened > closed && opened > sent) return 'in-consultation';
  if (answer === 'approved') return 'approved';
  if (answer === 'change-wanted') return 'change-wanted';
  if (sent >= 0) return 'with-client';
  return closed >= 0 ? 'consulted' : 'draft';
}

/** What has been left out so far: shown beside the publication, and it needs a reason. */
export function stepsMissing(
  steps: readonly { step: string }[],
  answer: string | null,
  hasClient: boolean,
): SkippableStep[] {
  const missing: SkippableStep[] = [];
  if (!steps.some((one) => one.step === 'consultation-closed')) missing.push('consultation');
  if (hasClient && answer !== 'approved') missing.push('client-approval');
  return missing;
}
