/** A day, "2026-11-22". */
type DayText = string;

/**
 * What may lawfully be held back from wages, and nothing else: there is no wage fine. 社会保险、住房公积金、个人所得税
 * the employer withholds; a court's order; compensation for damage the employee himself caused.
 */
export const deductionKinds = [
  'socialInsurance',
  'housingFund',
  'incomeTax',
  'courtOrder',
  'damages',
] as const;
export type DeductionKind = (typeof deductionKinds)[number];

export const deductionCitations: Record<DeductionKind, string> = {
  socialInsurance: '社会保险法 第60条',
  housingFund: '住房公积金管理条例 第19条',
  incomeTax: '个人所得税法 第9条',
  courtOrder: '工资支付暂行规定 第15条',
  damages: '工资支付暂行规定 第16条',
};

const damagesShares = [{ from: '1995-01-01', percent: 20, citation: '工资支付暂行规定 第16条' }] as const;

/**
 * Share of a month's wage that compensation for damage may at most take, where the contract provides for it; what is
 * left is never below the local minimum wage. Null before the rule.
 */
export function damagesShareOn(day: DayText): { percent: number; citation: string } | null {
  return damagesShares.findLast((entry) => entry.from <= day) ?? null;
}

/**
 * Monthly minimum wage in fen by beginning of the GB/T 2260 code; oldest first, amended by adding; `evidenceOf` says how each was found,
 * `publicationOf` where it was published and when that was last looked at.
 */
const minimumWages: readonly { from: DayText; region: string; fen: number; citation: string }[] = [
  { from: '2021-12-01', region: '4401', fen: 230_000, citation: '广州市最低工资标准（2021-12-01）' },
  { from: '2021-12-01', region: '4403', fen: 236_000, citation: '深圳市最低工资标准（2021-12-01）' },
  { from: '2023-07-01', region: '31', fen: 269_000, citation: '上海市最低工资标准（2023-07-01）' },
  { from: '2023-09-01', region: '11', fen: 242_000, citation: '北京市最低工资标准（2023-09-01）' },
  { from: '2025-03-01', region: '4401', fen: 250_000, citation: '广州市最低工资标准（2025-03-01）' },
  { from: '2025-03-01', region: '4403', fen: 252_000, citation: '深圳市最低工资标准（2025-03-01）' },
  { from: '2025-07-01', region: '31', fen: 274_000, citation: '上海市最低工资标准（2025-07-01）' },
  { from: '2025-09-01', region: '11', fen: 254_000, citation: '北京市最低工资标准（2025-09-01）' },
];

/** The monthly minimum wage of a region on a day; null where none is on file: then a person names it. */
export function minimumWageOn(day: DayText, region: string | null): { fen: number; citation: string } | null {
  const found = minimumWages.findLast(
    (entry) => entry.from <= day && (region ?? '').startsWith(entry.region),
  );
  return found ? { fen: found.fen, citation: found.citation } : null;
}
