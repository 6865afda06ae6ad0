export const phases = ['in', 'out'] as const;
export type Phase = (typeof phases)[number];

/** What the house itself knows: a line with one of these is done when the records say so. */
export type Computed =
  | 'survey-made'
  | 'contract-active'
  | 'plan-approved'
  | 'team-named'
  | 'team-inducted'
  | 'labels-up'
  | 'phones-enrolled'
  | 'roster-published'
  | 'filed'
  | 'guards-redeployed'
  | 'phones-revoked';

interface TemplateLine {
  code: string;
  phase: Phase;
  /** Days from the first day (entry) or the last day of service (exit); negative: before. */
  offsetDays: number;
  isMust: boolean;
  /** Handed over by one and taken over by another: both sign (S9D-2). */
  asksSignatures?: boolean;
  computed?: Computed;
  /** Only of a site in another province. */
  isCrossProvince?: boolean;
}

/**
 * 进驻清单与撤场清单: what is done before a site goes live and before one is left, in the order in which it is done.
 * 民法典 第949条 (handing back), 个人信息保护法 第21条 (personal data returned or deleted at the end).
 */
export const templateLines: readonly TemplateLine[] = [
  { code: 'survey', phase: 'in', offsetDays: -30, isMust: true, computed: 'survey-made' },
  { code: 'filing', phase: 'in', offsetDays: -1, isMust: true, computed: 'filed', isCrossProvince: true },
  { code: 'contract', phase: 'in', offsetDays: -14, isMust: true, computed: 'contract-active' },
  { code: 'plan', phase: 'in', offsetDays: -7, isMust: true, computed: 'plan-approved' },
  { code: 'team', phase: 'in', offsetDays: -7, isMust: true, computed: 'team-named' },
  { code: 'roster', phase: 'in', offsetDays: -3, isMust: true, computed: 'roster-published' },
  { code: 'induction', phase: 'in', offsetDays: -1, isMust: true, computed: 'team-inducted' },
  { code: 'keys', phase: 'in', offsetDays: -1, isMust: true, asksSignatures: true },
  { code: 'gear', phase: 'in', offsetDays: -1, isMust: true, asksSignatures: true },
  { code: 'files', phase: 'in', offsetDays: -1, isMust: false, asksSignatures: true },
  { code: 'labels', phase: 'in', offsetDays: -2, isMust: true, computed: 'labels-up' },
  { code: 'phones', phase: 'in', offsetDays: -2, isMust: true, computed: 'phones-enrolled' },
  { code: 'first-night', phase: 'in', offsetDays: 1, isMust: false },
  { code: 'review', phase: 'in', offsetDays: 30, isMust: false },
  { code: 'redeployment', phase: 'out', offsetDays: -7, isMust: true, computed: 'guards-redeployed' },
  { code: 'keys-back', phase: 'out', offsetDays: 0, isMust: true, asksSignatures: true },
  { code: 'files-back', phase: 'out', offsetDays: 0, isMust: true, asksSignatures: true },
  { code: 'gear-back', phase: 'out', offsetDays: 0, isMust: true, asksSignatures: true },
  { code: 'phones-off', phase: 'out', offsetDays: 0, isMust: true, computed: 'phones-revoked' },
  { code: 'personal-data', phase: 'out', offsetDays: 7, isMust: true, asksSignatures: true },
  { code: 'last-statement', phase: 'out', offsetDays: 15, isMust: false },
];

export const lineOfTemplate = (code: string) => templateLines.find((one) => one.code === code);

/** What stands behind a computed line: whether it is so, and the figures it was read from. */
export interface ComputedFact {
  isSo: boolean;
  /** Words: `portalEngagement`, `facts.<computed>`. */
  values: Record<string, number | string>;
}
export type ComputedFacts = Partial<Record<Computed, ComputedFact>>;

export interface LineStanding {
  isMust: boolean;
  asksSignatures: boolean;
  code: string;
  doneAt: Date | null;
  ourSignedAt: Date | null;
  clientSignedAt: Date | null;
  waivedAt: Date | null;
}

/** Done: by the house's own records, else said to be done, and signed by both where both have to. */
export function isLineDone(line: LineStanding, facts: ComputedFacts): boolean {
  const computed = lineOfTemplate(line.code)?.computed;
  if (computed && facts[computed]?.isSo) return true;
  if (!line.doneAt) return false;
  return !line.asksSignatures || (line.ourSignedAt !== null && line.clientSignedAt !== null);
}

/** Lines that hold up going live or closing: musts neither done nor waived by name. */
export const openMusts = <Line extends LineStanding>(lines: readonly Line[], facts: ComputedFacts): Line[] =>
  lines.filter((line) => line.isMust && !line.waivedAt && !isLineDone(line, facts));
