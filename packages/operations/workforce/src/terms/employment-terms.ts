import { addDays } from '@zhiqin/kernel';

/** 劳动合同, 劳务派遣, 劳务协议 (past retirement age). */
export const termsContractTypes = ['labour', 'dispatch', 'service'] as const;
/** 标准工时, 综合计算工时, 不定时 (劳部发〔1994〕503号: the last two only with the labour office's approval). */
export const hourRegimes = ['standard', 'comprehensive', 'flexible'] as const;
/** Over what a comprehensive scheme adds hours up. */
export const regimeCycles = ['week', 'month', 'quarter', 'year'] as const;

/** A fixed sum a month beside the base pay; never counted towards the minimum wage by this product. */
export interface Allowance {
  name: string;
  amountFen: number;
}

/** What a guard works and is paid under, from `startsOn` to `endsOn`, both included. */
export interface EmploymentTerms {
  startsOn: string;
  /** Day before the next terms; null while they hold. */
  endsOn: string | null;
  contractType: (typeof termsContractTypes)[number];
  signedOn: string | null;
  /** Last day of a fixed term; null = open-ended. */
  contractEndsOn: string | null;
  hourRegime: (typeof hourRegimes)[number];
  cycle: (typeof regimeCycles)[number] | null;
  approvalNo: string | null;
  approvalUntil: string | null;
  baseMonthlyFen: number;
  /** Agreed pay of an hour, where hours are paid singly (非全日制, 劳务); null otherwise. */
  hourlyFen: number | null;
  /** Percent of the wage a day of illness is paid, as agreed; null or absent: the contract says nothing. */
  sickPayPercent?: number | null;
  allowances: readonly Allowance[];
}

export type RecordedTerms = Omit<EmploymentTerms, 'endsOn'> & { recordedAt: Date };

/**
 * The terms that hold, oldest first, each ending the day before the next. Of several recorded from one day the last
 * recorded holds; the others stay on file.
 */
export function termsInForce<T extends RecordedTerms>(
  recorded: readonly T[],
): (T & { endsOn: string | null })[] {
  const inOrder = [...recorded].sort(
    (a, b) => a.startsOn.localeCompare(b.startsOn) || a.recordedAt.getTime() - b.recordedAt.getTime(),
  );
  const holding = inOrder.filter((row, at) => inOrder[at + 1]?.startsOn !== row.startsOn);
  return holding.map((row, at) => {
    const next = holding[at + 1];
    return { ...row, endsOn: next ? addDays(next.startsOn, -1) : null };
  });
}

/** The terms of a day; undefined before the first. */
export function termsOn<T extends Pick<EmploymentTerms, 'startsOn' | 'endsOn'>>(
  terms: readonly T[],
  day: string,
): T | undefined {
  return terms.find((one) => one.startsOn <= day && (one.endsOn === null || day <= one.endsOn));
}
