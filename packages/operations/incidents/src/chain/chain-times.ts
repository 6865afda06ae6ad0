import { bindingsInForce } from '@zhiqin/adoption';
import { dayOf } from '@zhiqin/kernel';
import { controlByCode, resolveParameters } from '@zhiqin/regulations/rules';
import { type Reading, requireSite } from '@zhiqin/sites';
import { circumstancesOf } from '@zhiqin/sites/rules';

export interface IncidentTimes {
  /** Minutes a level has to answer before the next is told (I02). */
  acknowledgeMinutes: number;
  /** Minutes within which all are told of what is urgent (I02). */
  parallelMinutes: number;
  /** Hours to the written report (I06). */
  reportHours: number;
  /** Days until the clip has to be on hold (I08). */
  holdWithinDays: number;
}

/** What the site's regulation asks on a day, never laxer than the law; the catalogue's defaults where it is silent. */
export async function incidentTimes(ctx: Reading, siteId: string, at: Date): Promise<IncidentTimes> {
  const site = await requireSite(ctx, siteId);
  const day = dayOf(at, site.zone);
  const bindings = await bindingsInForce(ctx, siteId, day);
  const value = (code: string, name: string): number => {
    const control = controlByCode(code);
    if (!control) throw new Error(`control ${code} is not in the catalogue`);
    const bound = bindings.find((one) => one.controlCode === code);
    return resolveParameters(control, circumstancesOf(site, day), bound?.parameters ?? {}).values[name] ?? 0;
  };
  return {
    acknowledgeMinutes: value('I02', 'acknowledgeMinutes'),
    parallelMinutes: value('I02', 'parallelMinutes'),
    reportHours: value('I06', 'hours'),
    holdWithinDays: value('I08', 'holdWithinDays'),
  };
}
