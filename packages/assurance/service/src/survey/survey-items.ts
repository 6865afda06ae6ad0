/** What a survey asks, each from 1 (bad) to 5 (good). */
export const surveyItems = [
  'gate',
  'patrol',
  'bearing',
  'response',
  'emergency',
  'communication',
  'fire',
  'parking',
] as const;
export type SurveyItem = (typeof surveyItems)[number];
/** What somebody knows nothing of he leaves out. */
export type SurveyScores = Partial<Record<SurveyItem, number>>;

/** Fewer answers than this say little: shown beside the index. */
export const smallSample = 5;

/** Mean of one sheet, 1–5; null: nothing was scored. */
export function meanOf(scores: SurveyScores): number | null {
  const given = surveyItems.flatMap((item) => scores[item] ?? []);
  return given.length === 0 ? null : given.reduce((sum, one) => sum + one, 0) / given.length;
}

/** Every sheet weighs the same: 1 → 20, 5 → 100, to a tenth. Null: nobody answered. */
export function indexOf(sheets: readonly SurveyScores[]): number | null {
  const means = sheets.flatMap((sheet) => meanOf(sheet) ?? []);
  if (means.length === 0) return null;
  return Math.round((means.reduce((sum, one) => sum + one, 0) / means.length) * 200) / 10;
}

/** "2026-11" → "2026-Q4" */
export const quarterOf = (month: string): string =>
  `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;

/** "2026-Q4" → "2027-01": the month after it. */
export function monthAfterQuarter(quarter: string): string {
  const year = Number(quarter.slice(0, 4));
  const no = Number(quarter.slice(6));
  return no === 4 ? `${year + 1}-01` : `${year}-${String(no * 3 + 1).padStart(2, '0')}`;
}
