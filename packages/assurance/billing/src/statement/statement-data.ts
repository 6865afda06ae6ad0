import type { Day, Month } from '@zhiqin/kernel';

/** Why a minute is charged at its percentage; `plain` at the rate itself. */
export const hourKinds = ['plain', 'night', 'holiday', 'overtime'] as const;
export type HourKind = (typeof hourKinds)[number];

/** A shift behind a line, in minutes: as published, as proven at the post, as charged by this line. No guard is named. */
export interface LineShift {
  shiftId: string;
  day: Day;
  code: string;
  plannedMinutes: number;
  provenMinutes: number;
  billedMinutes: number;
}

export const lineKinds = [
  'hours',
  'month',
  'item',
  'charge',
  'duty',
  'minimum',
  'maximum',
  'deduction',
] as const;
export type LineKind = (typeof lineKinds)[number];

/** One line of a statement. Amounts in the currency's smallest unit; a deduction's is negative. */
export interface StatementLine {
  /** The same from revision to revision. */
  key: string;
  kind: LineKind;
  cardId: string;
  contractNo: string;
  postId: string | null;
  /** Its own words, where the contract or somebody gave them: an item, a charge, a duty, a clause. */
  text: string | null;
  fromDay: Day;
  toDay: Day;
  hourKind: HourKind | null;
  /** Charged head-minutes. */
  minutes: number | null;
  rateFen: number | null;
  percent: number | null;
  quantity: number | null;
  amountFen: number;
  shifts: LineShift[];
  /** Verdicts behind a deduction. */
  verdicts: LineVerdict[];
}

export interface LineVerdict {
  resultId: string;
  controlCode: string;
  day: Day;
  postId: string | null;
}

/** What the contract would take, worked out; it counts once somebody of finance has confirmed this amount. */
export interface DeductionProposal {
  key: string;
  source: 'rule' | 'appraisal' | 'shortfall';
  cardId: string;
  postId: string | null;
  controlCode: string | null;
  clause: string | null;
  /** Breaches, or minutes not stood. */
  count: number;
  baseFen: number;
  basisPoints: number;
  isCapped: boolean;
  amountFen: number;
  verdicts: LineVerdict[];
  /** Null: nobody has decided about this amount. */
  decision: { decision: 'confirmed' | 'dropped'; byName: string; reason: string | null; at: string } | null;
}

/** Contract ↔ roster ↔ hours ↔ statement of a post, in head-minutes; what does not match, and its worth. */
export interface PostMatch {
  postId: string;
  /** Null: no price is agreed on. */
  basis: 'hour' | 'month' | null;
  contractedMinutes: number;
  rosteredMinutes: number;
  provenMinutes: number;
  billedMinutes: number;
  amountFen: number;
  /** Promised, on no roster. */
  notRosteredMinutes: number;
  /** Rostered, not stood. */
  notStoodMinutes: number;
  /** Charged by a lump sum, not stood. */
  billedNotWorkedMinutes: number;
  billedNotWorkedFen: number;
  workedNotBilledMinutes: number;
  /** Null: no price is agreed on. */
  workedNotBilledFen: number | null;
}

export interface TaxGroup {
  taxKey: string;
  pricesIncludeTax: boolean;
  basisPoints: number;
  citation: string;
  /** Sum of its lines. */
  linesFen: number;
  netFen: number;
  taxFen: number;
  grossFen: number;
}

export interface StatementData {
  format: 1;
  siteId: string;
  month: Month;
  zone: string;
  currency: string;
  paymentDays: number;
  contracts: { contractId: string; contractNo: string; cardNumber: number; fromDay: Day; untilDay: Day }[];
  posts: { id: string; code: string; name: string; nameEn: string | null }[];
  lines: StatementLine[];
  deductions: DeductionProposal[];
  match: PostMatch[];
  /** Hours and appraisal as they stood: what is not yet settled. */
  openQuestions: { hoursNotApproved: number; isAppraisalOpen: boolean; daysWithoutRates: number };
  tax: TaxGroup[];
  totals: {
    servicesFen: number;
    itemsFen: number;
    dutiesFen: number;
    adjustmentsFen: number;
    deductionsFen: number;
    linesFen: number;
    netFen: number;
    taxFen: number;
    grossFen: number;
  };
}
