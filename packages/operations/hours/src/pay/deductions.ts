import { type DeductionKind, damagesShareOn, deductionCitations } from '@zhiqin/regulations/rules';

/** Something to be held back, as somebody entered it. */
export interface EnteredDeduction {
  id: string;
  kind: DeductionKind;
  amountFen: number;
  /** What for. */
  reason: string;
  /** The paper it rests on: assessment, judgment, or the contract's clause with the written proof of the damage. */
  document: string;
}

/** As it stands in a statement. */
export interface Deduction extends EnteredDeduction {
  /** What is really held back: damages never beyond the month's limit. */
  takenFen: number;
  citation: string;
}

/**
 * What compensation for damage may at most take from a month, fen: the share of the wage the law allows, and no more
 * than leaves the minimum wage (工资支付暂行规定 第16条). Without a minimum wage on file the share alone.
 */
export function damagesLimitFen(grossFen: number, day: string, minimumWageFen: number | null): number {
  const share = Math.floor((Math.max(0, grossFen) * (damagesShareOn(day)?.percent ?? 0)) / 100);
  return Math.max(0, Math.min(share, grossFen - (minimumWageFen ?? 0)));
}

/** The month's deductions, damages cut where they go beyond the limit, first entered first. */
export function takeDeductions(entered: readonly EnteredDeduction[], damagesLimit: number): Deduction[] {
  let left = damagesLimit;
  return entered.map((one) => {
    const takenFen = one.kind === 'damages' ? Math.min(one.amountFen, left) : one.amountFen;
    if (one.kind === 'damages') left -= takenFen;
    return { ...one, takenFen, citation: deductionCitations[one.kind] };
  });
}

/** What is paid out: the wage less what the law has held back. */
export function netFen(made: { grossFen: number; deductions: readonly { takenFen: number }[] }): number {
  return made.grossFen - made.deductions.reduce((sum, one) => sum + one.takenFen, 0);
}
