import { bindingsInForce } from '@zhiqin/adoption';
import { addDays, type Day } from '@zhiqin/kernel';
import { controlByCode, resolveParameters } from '@zhiqin/regulations/rules';
import { type Reading, requireSite } from '@zhiqin/sites';
import { circumstancesOf } from '@zhiqin/sites/rules';

export interface ReadinessTimes {
  /** Months after which a plan is looked at again (I09). */
  planReviewMonths: number;
  /** Months within which each scenario is drilled (I10), and fire (F07). */
  scenarioDrillMonths: number;
  fireDrillMonths: number;
  /** Days after which a number is dialled or read over again (I11). */
  verifyDays: number;
  /** Safety education per quarter (K12). */
  noticesPerQuarter: number;
}

/** What the site's regulation asks on a day, never laxer than the law; the catalogue's defaults where it is silent. */
export async function readinessTimes(ctx: Reading, siteId: string, day: Day): Promise<ReadinessTimes> {
  const site = await requireSite(ctx, siteId);
  const bindings = await bindingsInForce(ctx, siteId, day);
  const value = (code: string, name: string): number => {
    const control = controlByCode(code);
    if (!control) throw new Error(`control ${code} is not in the catalogue`);
    const bound = bindings.find((one) => one.controlCode === code);
    return resolveParameters(control, circumstancesOf(site, day), bound?.parameters ?? {}).values[name] ?? 0;
  };
  return {
    planReviewMonths: value('I09', 'planReviewMonths'),
    scenarioDrillMonths: value('I10', 'scenarioDrillMonths'),
    fireDrillMonths: value('F07', 'drillMonths'),
    verifyDays: value('I11', 'verifyDays'),
    noticesPerQuarter: value('K12', 'noticesPerQuarter'),
  };
}

/** Months within which a scenario is drilled: of fire the shorter of the two rules. */
export function drillMonthsOf(scenario: string, times: ReadinessTimes): number {
  return scenario === 'fire'
    ? Math.min(times.fireDrillMonths, times.scenarioDrillMonths)
    : times.scenarioDrillMonths;
}

/** The same day some months on; where that month is too short, its last day. */
export function monthsOn(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return addDays(
    new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10),
    Math.min(date, last) - 1,
  );
}
