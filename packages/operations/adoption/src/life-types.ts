/** Steps recorded before a publication, in their usual order. */
export const lifeSteps = [
  'consultation-opened',
  'consultation-closed',
  'sent-to-client',
  'made-known',
] as const;
export type LifeStep = (typeof lifeSteps)[number];

export const commentOutcomes = ['taken-over', 'partly', 'not-taken'] as const;

export const clientAnswers = ['approved', 'change-wanted'] as const;

/** What may be missing when a version is published. */
export const skippableSteps = ['consultation', 'client-approval'] as const;
export type SkippableStep = (typeof skippableSteps)[number];

export interface QuestionChoice {
  text: string;
  textEn: string | null;
}

/** What the client reads of a version: no reasons, no names, no trial. */
export interface ReleasedContent {
  articles: {
    /** `chapter`, `article`, `item` …; absent in what was released before it was kept. */
    kind?: string;
    label: string;
    reference: string | null;
    heading: string | null;
    headingEn: string | null;
    body: string;
    bodyEn: string | null;
    controls: { code: string; parameters: Record<string, number> }[];
  }[];
}
