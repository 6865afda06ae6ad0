/** What stands beside an item: counted of the month's own records. */
export const appraisalFacts = ['manning', 'patrol', 'gate', 'fire', 'incidents', 'service'] as const;
export type AppraisalFactKey = (typeof appraisalFacts)[number];

export interface AppraisalItem {
  /** Of the house (words in `portalService`), or `own-1`, `own-2` … */
  code: string;
  /** Where the contract calls it otherwise. */
  name: string | null;
  /** Percent of the whole. */
  weight: number;
  /** What earns the points, as the contract says it. */
  standard: string | null;
  fact: AppraisalFactKey | null;
}

/** Below this total (whole points) so much of the month's fee is deducted. */
export interface Band {
  below: number;
  basisPoints: number;
}

export interface ItemScore {
  code: string;
  /** 0–100 */
  score: number;
  remark: string | null;
}

export interface ItemAnswer {
  code: string;
  text: string;
}

/** 甲方考核 as trade practice has it, until the contract's own is entered. */
export const usualItems: readonly AppraisalItem[] = [
  { code: 'manning', name: null, weight: 20, standard: null, fact: 'manning' },
  { code: 'bearing', name: null, weight: 10, standard: null, fact: null },
  { code: 'gate', name: null, weight: 15, standard: null, fact: 'gate' },
  { code: 'patrol', name: null, weight: 20, standard: null, fact: 'patrol' },
  { code: 'fire', name: null, weight: 10, standard: null, fact: 'fire' },
  { code: 'emergency', name: null, weight: 10, standard: null, fact: 'incidents' },
  { code: 'service', name: null, weight: 15, standard: null, fact: 'service' },
];

export const usualBands: readonly Band[] = [
  { below: 90, basisPoints: 100 },
  { below: 80, basisPoints: 300 },
  { below: 70, basisPoints: 500 },
];

/** Weighted mean in hundredths of a point, halves up. Every item has a score of 0–100; weights need not make 100. */
export function totalOf(items: readonly AppraisalItem[], scores: readonly ItemScore[]): number {
  const weights = items.reduce((sum, item) => sum + item.weight, 0);
  const points = items.reduce((sum, item) => {
    const own = scores.find((one) => one.code === item.code);
    return sum + item.weight * (own?.score ?? 0);
  }, 0);
  return weights === 0 ? 0 : Math.round((points * 100) / weights);
}

/** What the deepest band the total falls below takes, in basis points of the month's fee; none: 0. */
export function deductionOf(bands: readonly Band[], totalHundredths: number): number {
  const reached = bands.filter((band) => totalHundredths < band.below * 100);
  return reached.reduce((most, band) => Math.max(most, band.basisPoints), 0);
}
