/** Where a month's assessment stands. */
export const stages = ['open', 'self', 'captain', 'decided', 'appealed', 'answered', 'signed'] as const;
export type Stage = (typeof stages)[number];

export const stepKinds = ['self', 'captain', 'manager', 'signed', 'appealed', 'answered'] as const;
export type StepKind = (typeof stepKinds)[number];

/** From which stages a step may be taken, and where it leads. The captain need not wait for somebody who says nothing. */
const ways: Record<StepKind, { from: readonly Stage[]; to: Stage }> = {
  self: { from: ['open', 'self'], to: 'self' },
  captain: { from: ['open', 'self', 'captain'], to: 'captain' },
  manager: { from: ['captain'], to: 'decided' },
  signed: { from: ['decided', 'answered'], to: 'signed' },
  // Once: what the answer says stands.
  appealed: { from: ['decided'], to: 'appealed' },
  answered: { from: ['appealed'], to: 'answered' },
};

/** Where a step leads from a stage; null: not from there. */
export function stageAfter(stage: Stage, step: StepKind): Stage | null {
  return ways[step].from.includes(stage) ? ways[step].to : null;
}

/** Stages in which a month still asks something of the office: they hold up the month's close. */
export const unsettledStages = ['open', 'self', 'captain', 'appealed'] as const satisfies readonly Stage[];
