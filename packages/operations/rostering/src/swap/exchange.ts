import { checkGuardMonth } from '../checks/check-guard-month.ts';
import type { GuardMonth, MonthCalendar, PlannedWork } from '../checks/planned-work.ts';
import type { RosterFinding } from '../checks/roster-finding.ts';

/** Two guards' months with one shift of each changed over; neither is touched. Pure. */
export function exchange(
  asker: GuardMonth,
  partner: GuardMonth,
  keys: { asker: string; partner: string },
): { asker: GuardMonth; partner: GuardMonth } {
  const given = asker.work.find((one) => one.key === keys.asker);
  const taken = partner.work.find((one) => one.key === keys.partner);
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

/** What a swap would bring about for the two, beyond what their months hold already. Pure. */
export function judgeExchange(
  asker: GuardMonth,
  partner: GuardMonth,
  keys: { asker: string; partner: string },
  calendar: MonthCalendar,
): Judged {
  const after = exchange(asker, partner, keys);
  const known = new Set([asker, partner].flatMap((month) => checkGuardMonth(month, calendar).map(same)));
  const found = [after.asker, after.partner].flatMap((month) => checkGuardMonth(month, calendar));
  const brought = found.filter((one) => !known.has(same(one)));
  return {
    refusing: found.filter(
      (one) => one.refuses && (one.keys.includes(keys.asker) || one.keys.includes(keys.partner)),
    ),
    findings: brought.filter((one) => !one.refuses),
  };
}

const same = (one: RosterFinding) => `${one.control} ${one.guardId} ${one.days.join()} ${one.measure}`;
