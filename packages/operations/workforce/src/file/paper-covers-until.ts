import { monthsAfter } from '@zhiqin/regulations';

/** S7-3.1.1 as this product reads it: looked at again every twelve months; no statute sets the interval. */
const vettingReviewMonths = 12;

/** Last day a paper still answers for; null: it has no end. */
export function paperCoversUntil(paper: {
  kind: string;
  startsOn: string;
  endsOn: string | null;
}): string | null {
  if (paper.endsOn !== null) return paper.endsOn;
  return paper.kind === 'vetting' ? monthsAfter(paper.startsOn, vettingReviewMonths) : null;
}
