import type { Day } from '@zhiqin/kernel';

export const taxKeys = ['cn-general', 'cn-small', 'de-standard', 'none'] as const;
/** How a contractor is taxed: 一般纳税人, 小规模纳税人, Germany's standard rate, or not at all. */
export type TaxKey = (typeof taxKeys)[number];

export interface TaxRate {
  fromDay: Day;
  basisPoints: number;
  citation: string;
}

/** Value added tax on guarding services, by the day of the service. Amended by adding a line. */
const taxRates: Record<TaxKey, readonly TaxRate[]> = {
  'cn-general': [
    { fromDay: '2016-05-01', basisPoints: 600, citation: '财税〔2016〕36号 附件1 第十五条' },
    { fromDay: '2026-01-01', basisPoints: 600, citation: '增值税法 第十条第（三）项' },
  ],
  'cn-small': [
    { fromDay: '2016-05-01', basisPoints: 300, citation: '财税〔2016〕36号 附件1 第十六条' },
    { fromDay: '2023-01-01', basisPoints: 100, citation: '财政部 税务总局公告2023年第19号 第二条' },
    { fromDay: '2028-01-01', basisPoints: 300, citation: '增值税法 第十一条' },
  ],
  'de-standard': [
    { fromDay: '2007-01-01', basisPoints: 1900, citation: 'UStG § 12 Abs. 1' },
    { fromDay: '2020-07-01', basisPoints: 1600, citation: 'UStG § 28 Abs. 1' },
    { fromDay: '2021-01-01', basisPoints: 1900, citation: 'UStG § 12 Abs. 1' },
  ],
  none: [{ fromDay: '1970-01-01', basisPoints: 0, citation: '' }],
};

/**
 * The rate on the day a service ends.
 * @throws RangeError for a day before the first rate kept here
 */
export function taxRateOn(key: TaxKey, day: Day): TaxRate {
  const rate = taxRates[key].findLast((one) => one.fromDay <= day);
  if (!rate) throw new RangeError(`no tax rate of ${key} is kept for ${day}`);
  return rate;
}
