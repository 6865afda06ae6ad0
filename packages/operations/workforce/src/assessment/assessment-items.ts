/** 工作态度, 工作能力, 工作效果 (S8-5.1.1). */
export const dimensions = ['attitude', 'ability', 'result'] as const;
export type Dimension = (typeof dimensions)[number];

/** What a month is looked at by. Shares are of the dimension, in percent: of the house, no statute sets them. */
export const assessmentItems = [
  { key: 'attendance', dimension: 'attitude', share: 40 },
  { key: 'discipline', dimension: 'attitude', share: 30 },
  { key: 'appearance', dimension: 'attitude', share: 30 },
  { key: 'exam', dimension: 'ability', share: 40 },
  { key: 'emergency', dimension: 'ability', share: 30 },
  { key: 'register', dimension: 'ability', share: 30 },
  { key: 'patrol', dimension: 'result', share: 40 },
  { key: 'proof', dimension: 'result', share: 20 },
  { key: 'service', dimension: 'result', share: 40 },
] as const satisfies readonly { key: string; dimension: Dimension; share: number }[];

export const itemKeys = assessmentItems.map((item) => item.key);
export type ItemKey = (typeof assessmentItems)[number]['key'];

/** Share of each dimension in the whole, in percent: of the house. */
export const dimensionShares: Record<Dimension, number> = { attitude: 30, ability: 30, result: 40 };

export const grades = ['excellent', 'good', 'pass', 'poor'] as const;
export type Grade = (typeof grades)[number];

/** Item → 0–100. */
export type Scores = Partial<Record<ItemKey, number>>;

export interface Totals {
  attitude: number | null;
  ability: number | null;
  result: number | null;
  /** Null until each dimension has a score. */
  total: number | null;
  grade: Grade | null;
}

/**
 * Whole points of each dimension and of the month. What has no score weighs nothing: its share is spread over the rest
 * of its dimension. A month without a score in one of the three has no total.
 */
export function totalsOf(scores: Scores): Totals {
  const ofDimension = (dimension: Dimension): number | null => {
    const known = assessmentItems.flatMap(({ key, dimension: of, share }) => {
      const score = scores[key];
      return of === dimension && score !== undefined ? [{ score, share }] : [];
    });
    const shares = known.reduce((sum, one) => sum + one.share, 0);
    return shares === 0
      ? null
      : Math.round(known.reduce((sum, one) => sum + one.score * one.share, 0) / shares);
  };
  const [attitude, ability, result] = dimensions.map(ofDimension) as [
    number | null,
    number | null,
    number | null,
  ];
  const total =
    attitude === null || ability === null || result === null
      ? null
      : Math.round(
          (attitude * dimensionShares.attitude +
            ability * dimensionShares.ability +
            result * dimensionShares.result) /
            100,
        );
  return { attitude, ability, result, total, grade: total === null ? null : gradeOf(total) };
}

/** 优秀 from 90, 良好 from 80, 合格 from 60: of the house. */
export function gradeOf(total: number): Grade {
  if (total >= 90) return 'excellent';
  if (total >= 80) return 'good';
  return total >= 60 ? 'pass' : 'poor';
}

export interface FactScore {
  /** What was counted, in the words of `facts.<item>`. */
  values: Record<string, number>;
  /** 0–100. */
  score: number;
}

/** The office's score, else the captain's, else what the facts suggest: each stays on record beside the others. */
export function scoresInForce(
  suggested: Partial<Record<ItemKey, FactScore>>,
  captain: Scores | null,
  manager: Scores | null,
): Scores {
  const scores: Scores = {};
  for (const { key } of assessmentItems) {
    const score = manager?.[key] ?? captain?.[key] ?? suggested[key]?.score;
    if (score !== undefined) scores[key] = score;
  }
  return scores;
}

/** Items a scorer set otherwise than it stood: each needs a reason. */
export function changedItems(before: Scores, after: Scores): ItemKey[] {
  return itemKeys.filter(
    (key) => after[key] !== undefined && before[key] !== undefined && after[key] !== before[key],
  );
}
