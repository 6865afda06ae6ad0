import { addDays, type Day, dayOf, instantAt } from '@zhiqin/kernel';

export interface DayRule {
  isOn: boolean;
  hour: number;
  needsApproval: boolean;
  /** From when on it holds: what fell due before is not made up for. */
  setAt: Date;
}

/** How far back a day is made up for when nothing ran at its time. */
const daysBack = 3;

/** When a day's report falls due: at the rule's hour of the next day, by the site's clock. */
export function dayDueAt(day: Day, { hour }: Pick<DayRule, 'hour'>, zone: string): Date {
  return instantAt(addDays(day, 1), `${String(hour).padStart(2, '0')}:00`, zone);
}

/** Days whose reports have fallen due at a site since its rule was set, oldest first, and when the next one will. */
export function dueDays(
  rule: DayRule,
  site: { zone: string; openedAt: Date },
  now: Date,
): { due: { day: Day; dueAt: Date }[]; next: Date } {
  const { zone, openedAt } = site;
  const today = dayOf(now, zone);
  const dated = Array.from({ length: daysBack + 1 }, (_, back) => addDays(today, back - daysBack))
    .filter((day) => day >= dayOf(openedAt, zone))
    .map((day) => ({ day, dueAt: dayDueAt(day, rule, zone) }));
  return {
    due: dated.filter((one) => one.dueAt <= now && one.dueAt > rule.setAt),
    next: dated.find((one) => one.dueAt > now)?.dueAt ?? dayDueAt(today, rule, zone),
  };
}
