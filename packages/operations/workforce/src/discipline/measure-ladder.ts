/** 批评教育, 警告, 待岗培训, 辞退 (S8-5.2.2), lightest first. No rung takes money: a wage fine has no basis in law (S9A-12, 13). */
export const disciplineLadder = ['criticism', 'warning', 'retrain', 'dismissal'] as const;
/** 表扬奖励, 晋升 (S8-5.2.1). */
export const rewardKinds = ['reward', 'promotion'] as const;
export const measureKinds = [...rewardKinds, ...disciplineLadder] as const;
export type MeasureKind = (typeof measureKinds)[number];
export type Rung = (typeof disciplineLadder)[number];

/** What it is for: S8-4.2 to 4.5, S9A-13, and the rest in words. */
export const measureCategories = [
  'attendance',
  'absent-from-post',
  'register',
  'drink-gamble-fight',
  'bribe',
  'disclosure',
  'service',
  'merit',
  'other',
] as const;
export type MeasureCategory = (typeof measureCategories)[number];

/** Points on the month's `discipline` item: of the house. This is all a measure does to anybody's month. */
export const measurePoints: Record<MeasureKind, number> = {
  reward: 10,
  promotion: 10,
  criticism: -10,
  warning: -25,
  retrain: -40,
  dismissal: -100,
};

/** A rung counts for the next one for a year: of the house. */
export const rungMonths = 12;

export function isRung(kind: string): kind is Rung {
  return (disciplineLadder as readonly string[]).includes(kind);
}

/**
 * Whether a rung may be taken after those that still stand: each one after the one before it. A grave breach skips
 * rungs, with the reason said (劳动合同法 第39条 asks for a serious breach of rules that were made known).
 */
export function mayTakeRung(rung: Rung, standing: readonly Rung[], isGrave: boolean): boolean {
  const highest = Math.max(-1, ...standing.map((one) => disciplineLadder.indexOf(one)));
  return isGrave || disciplineLadder.indexOf(rung) <= highest + 1;
}

/** Score of the month's `discipline` item from the measures that stand, 0–100. */
export function disciplineScore(kinds: readonly MeasureKind[]): number {
  const sum = kinds.reduce((points, kind) => points + measurePoints[kind], 100);
  return Math.max(0, Math.min(100, sum));
}
