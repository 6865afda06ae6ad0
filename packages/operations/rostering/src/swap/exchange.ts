import { checkGuardMonth } from '../checks/check-guard-month.ts';
import type { GuardMonth, MonthCalendar, PlannedWork } from '../checks/planned-work.ts';
import type { RosterFinding } from '../checks/roster-finding.ts';

interface Moved {
  given: PlannedWork;
  taken: PlannedWork;
}

const keyed = (months: readonly GuardMonth[], key: string): PlannedWork | undefined =>
  months.flatMap((month) => month.work).find((one) => one.key === key);

/** Two guards' months with one shift of each changed over; neither is touched. Pure. */
export function exchange(
  asker: GuardMonth,
  partner: GuardMonth,
  keys: { asker: string; partner: string },
  moved: Partial<Moved> = { given: keyed([asker], keys.asker), taken: keyed([partner], keys.partner) },
): { asker: GuardMonth; partner: GuardMonth } {
  const { given, taken } = moved;
  const without = (month: GuardMonth, key: string): PlannedWork[] =>
    month.work.filter((one) => one.key !== key);
  return {
    asker: { ...asker, work: [...without(asker, keys.asker), ...(taken ? [taken] : [])] },
    partner: { ...partner, work: [...without(partner, keys.partner), ...(given ? [given] : [])] },
  };
}

interface Judged {
  /** Severity B: two at once (R09), protected staff (R07). The swap is refused. */
  refusing: RosterFinding[];
  /** What else law and house say of it and did not say before: shown, and answered for by name. */
  findings: RosterFinding[];
}

/** The two in one of the months that are touched, and whose holidays it has. */
export interface MonthOfTwo {
  asker: GuardMonth;
  partner: GuardMonth;
  calendar: MonthCalendar;
}

/** What a swap would bring about for the two, beyond what their months hold already; one month, or two. Pure. */
export function judgeExchange(
  months: readonly MonthOfTwo[],
  keys: { asker: string; partner: string },
): Judged {
  const moved = {
    given: keyed(
      months.map((one) => one.asker),
      keys.asker,
    ),
    taken: keyed(
      months.map((one) => one.partner),
      keys.partner,
    ),
  };
  const known = new Set(
    months.flatMap(({ asker, partner, calendar }) =>
      [asker, partner].flatMap((month) => checkGuardMonth(month, calendar).map(same)),
    ),
  );
  const found = new Map(
    months
      .flatMap(({ asker, partner, calendar }) => {
        const after = exchange(asker, partner, keys, moved);
        return [after.asker, after.partner].flatMap((month) => checkGuardMonth(month, calendar));
      })
      .map((one) => [same(one), one]),
  );
  const all = [...found.values()];
  return {
    refusing: all.filter(
      (one) => one.refuses && (one.keys.includes(keys.asker) || one.keys.includes(keys.partner)),
    ),
    findings: all.filter((one) => !one.refuses && !known.has(same(one))),
  };
}

const same = (one: RosterFinding) => `${one.control} ${one.guardId} ${one.days.join()} ${one.measure}`;
