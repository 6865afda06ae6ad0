/** A day, "2026-11-22". */
type DayText = string;

/** 年休假、病假、事假、婚假、丧假、产假、调休. */
type LeaveKind = 'annual' | 'sick' | 'personal' | 'marriage' | 'bereavement' | 'maternity' | 'timeOff';

/**
 * `paid`: as if worked · `sick`: sick pay (`sickPayOn`), never below 80 % of the local minimum wage · `insurance`: by maternity
 * insurance · `unpaid`: the employer need not pay.
 */
export type LeavePay = 'paid' | 'sick' | 'insurance' | 'unpaid';

interface DatedLeavePay {
  readonly from: DayText;
  /** Beginning of the GB/T 2260 codes it holds for; absent: everywhere. */
  readonly region?: string;
  readonly pay: LeavePay;
  /** Law and article; `house`: no national source, this product's default. */
  readonly citation: string;
}

const wageRules: DatedLeavePay = { from: '1995-01-01', pay: 'paid', citation: '工资支付暂行规定 第11条' };

/** Oldest first, a region's own after those that hold everywhere; amended by adding an entry. */
const payByKind: Record<LeaveKind, readonly DatedLeavePay[]> = {
  annual: [wageRules, { from: '2008-01-01', pay: 'paid', citation: '职工带薪年休假条例 第2条' }],
  sick: [
    { from: '1995-08-04', pay: 'sick', citation: '劳部发〔1995〕309号 第59条' },
    { from: '2004-01-22', region: '11', pay: 'sick', citation: '北京市工资支付规定 第21条' },
    {
      from: '2004-11-01',
      region: '31',
      pay: 'sick',
      citation: '上海市劳动和社会保障局 病假工资计算公告（2004-11）',
    },
    { from: '2005-05-01', region: '44', pay: 'sick', citation: '广东省工资支付条例 第24条' },
    { from: '2004-12-01', region: '4403', pay: 'sick', citation: '深圳市员工工资支付条例 第23条' },
  ],
  personal: [
    { from: '1995-01-01', pay: 'unpaid', citation: 'house' },
    { from: '2004-01-22', region: '11', pay: 'unpaid', citation: '北京市工资支付规定 第22条' },
  ],
  marriage: [wageRules],
  bereavement: [wageRules],
  maternity: [{ from: '2012-04-28', pay: 'insurance', citation: '女职工劳动保护特别规定 第8条' }],
  timeOff: [{ from: '1995-01-01', pay: 'paid', citation: '劳动法 第44条第2项' }],
};

/** How a kind of leave is paid on a day in a region (GB/T 2260 code; null: unknown); null before the first rule. */
export function leavePayOn(
  kind: string,
  day: DayText,
  region: string | null,
): { pay: LeavePay; citation: string } | null {
  const found = (payByKind[kind as LeaveKind] ?? []).findLast(
    (entry) => entry.from <= day && (!entry.region || (region ?? '').startsWith(entry.region)),
  );
  return found ? { pay: found.pay, citation: found.citation } : null;
}
