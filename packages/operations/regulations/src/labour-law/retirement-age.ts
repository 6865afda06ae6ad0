import { monthsAfter } from '../calendar.ts';

/** A day, "2026-11-22". */
type DayText = string;

export type Sex = 'male' | 'female';

interface RetirementRow {
  readonly sex: Sex;
  /** Age before the reform; of a woman 50 as a worker, 55 in management or technical posts. */
  readonly formerAge: 50 | 55 | 60;
  /** Born before this month: nothing changed. */
  readonly firstBirthMonth: string;
  /** One month more for every so many months born later. */
  readonly stepMonths: number;
  readonly mostMonths: number;
}

/**
 * Full table by sex, former age and month of birth, in force from 2025-01-01; before that day the former ages of
 * 国发〔1978〕104号. Flexible retirement (at most three years either way, by agreement) is a paper of the file, not a
 * figure here.
 */
export const retirementReform: {
  readonly from: DayText;
  readonly citation: string;
  readonly rows: readonly RetirementRow[];
} = {
  from: '2025-01-01',
  citation: '国务院关于渐进式延迟法定退休年龄的办法 第1条',
  rows: [
    { sex: 'male', formerAge: 60, firstBirthMonth: '1965-01', stepMonths: 4, mostMonths: 36 },
    { sex: 'female', formerAge: 55, firstBirthMonth: '1970-01', stepMonths: 4, mostMonths: 36 },
    { sex: 'female', formerAge: 50, firstBirthMonth: '1975-01', stepMonths: 2, mostMonths: 60 },
  ],
};

/** By how many months the age of somebody born then is put off; 0 for who reached it before the reform. */
export function delayMonths(birthDate: DayText, sex: Sex, formerAge: 50 | 55 | 60): number {
  const row = retirementReform.rows.find((one) => one.sex === sex && one.formerAge === formerAge);
  if (!row) return 0;
  const later = monthNo(birthDate.slice(0, 7)) - monthNo(row.firstBirthMonth);
  return later < 0 ? 0 : Math.min(row.mostMonths, Math.floor(later / row.stepMonths) + 1);
}

/**
 * The day somebody reaches the statutory age of retirement, from which his work is a service relation 劳务
 * (劳动合同法实施条例 第21条).
 * @param formerAge of a woman; a man's is 60 whatever is given. Null: 50, a worker's, as guards are.
 */
export function retiresOn(birthDate: DayText, sex: Sex, formerAge: 50 | 55 | null = null): DayText {
  const former = sex === 'male' ? 60 : (formerAge ?? 50);
  return monthsAfter(birthDate, former * 12 + delayMonths(birthDate, sex, former));
}

const monthNo = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
