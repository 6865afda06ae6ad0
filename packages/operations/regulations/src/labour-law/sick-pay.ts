/** A day, "2026-11-22". */
type DayText = string;

/** What a day of illness is paid: a share of the wage of that day, and never below the floor. */
export interface SickPay {
  /** Percent of the wage the rule itself sets; null: as the contract says. */
  percent: number | null;
  /** Least percent the contract may say; null: the floor alone. */
  leastPercent: number | null;
  /** Percent of the local minimum wage that is the least in any case. */
  floorPercent: number;
  citation: string;
}

/** By whole years of unbroken service with the employer: from so many years on, so many percent. */
type Ladder = readonly (readonly [years: number, percent: number])[];

interface DatedSickPay {
  readonly from: DayText;
  /** Beginning of the GB/T 2260 codes it holds for; absent: everywhere. */
  readonly region?: string;
  readonly ladder?: Ladder;
  readonly leastPercent?: number;
  readonly floorPercent: number;
  readonly citation: string;
}

/** Illness of up to six months; longer ones are settled by a person. */
const shanghai: Ladder = [
  [0, 60],
  [2, 70],
  [4, 80],
  [6, 90],
  [8, 100],
];

/** Oldest first, a region's own after those that hold everywhere; amended by adding an entry. */
const rules: readonly DatedSickPay[] = [
  { from: '1995-08-04', floorPercent: 80, citation: '劳部发〔1995〕309号 第59条' },
  { from: '2004-01-22', region: '11', floorPercent: 80, citation: '北京市工资支付规定 第21条' },
  {
    from: '2004-11-01',
    region: '31',
    ladder: shanghai,
    floorPercent: 80,
    citation: '上海市劳动和社会保障局 病假工资计算公告（2004-11）',
  },
  { from: '2005-05-01', region: '44', floorPercent: 80, citation: '广东省工资支付条例 第24条' },
  // Shenzhen's own law goes before the province's.
  {
    from: '2004-12-01',
    region: '4403',
    leastPercent: 60,
    floorPercent: 80,
    citation: '深圳市员工工资支付条例 第23条',
  },
];

/**
 * How a day of illness is paid in a region (GB/T 2260 code; null: unknown), by whole years of service with this
 * employer; null before the first rule.
 */
export function sickPayOn(day: DayText, region: string | null, serviceYears: number): SickPay | null {
  const found = rules.findLast(
    (entry) => entry.from <= day && (!entry.region || (region ?? '').startsWith(entry.region)),
  );
  if (!found) return null;
  const { ladder, leastPercent = null, floorPercent, citation } = found;
  const percent = ladder?.findLast(([years]) => serviceYears >= years)?.[1] ?? null;
  return { percent, leastPercent, floorPercent, citation };
}

/**
 * Percent of his wage a day of illness is paid: what the contract says, never below what the rule sets or allows;
 * without a word in the contract the rule's own share, else the whole wage.
 */
export function sickPercent(rule: SickPay, agreedPercent: number | null): number {
  const least = rule.percent ?? rule.leastPercent ?? 0;
  return Math.min(100, Math.max(agreedPercent ?? rule.percent ?? 100, least));
}
