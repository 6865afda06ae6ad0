import { addMonths, instantAt, type Month, monthOf } from '@zhiqin/kernel';

export interface IssueRule {
  isOn: boolean;
  dayOfMonth: number;
  hour: number;
  remindAfterDays: number;
  /** From when on it holds: what fell due before is not made up for. */
  setAt: Date;
}

/** When a month's report falls due: on the rule's day of the next month, by the site's clock. */
export function dueAt(month: Month, { dayOfMonth, hour }: IssueRule, zone: string): Date {
  const two = (value: number) => String(value).padStart(2, '0');
  return instantAt(`${addMonths(month, 1)}-${two(dayOfMonth)}`, `${two(hour)}:00`, zone);
}

/** How far back a report is made up for when nothing ran at its time. */
const monthsBack = 3;

/**
 * Months whose reports have fallen due at a site since its rule was set, oldest first, and when the next one will.
 * @param openedAt of the site: no month before it is reported
 */
export function dueMonths(
  rule: IssueRule,
  site: { zone: string; openedAt: Date },
  now: Date,
): { due: { month: Month; dueAt: Date }[]; next: Date } {
  const { zone, openedAt } = site;
  const newest = monthOf(now, zone);
  const months = Array.from({ length: monthsBack + 1 }, (_, back) => addMonths(newest, back - monthsBack));
  const dated = months
    .filter((month) => month >= monthOf(openedAt, zone))
    .map((month) => ({ month, dueAt: dueAt(month, rule, zone) }));
  const coming = dated.find((one) => one.dueAt > now)?.dueAt;
  return {
    due: dated.filter((one) => one.dueAt <= now && one.dueAt > rule.setAt),
    next: coming ?? dueAt(newest, rule, zone),
  };
}
