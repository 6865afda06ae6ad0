import { bindingsInForce } from '@zhiqin/adoption';
import { dayOf } from '@zhiqin/kernel';
import { controlByCode, resolveParameters } from '@zhiqin/regulations/rules';
import { type Reading, requireSite } from '@zhiqin/sites';
import { circumstancesOf } from '@zhiqin/sites/rules';
import type { HazardLevel } from './hazard-words.ts';

const hourMs = 3_600_000;

/** What the site's regulation gives a hazard of a level (T07), in milliseconds; the catalogue's default where it is silent. */
export async function hazardTimeMs(
  ctx: Reading,
  siteId: string,
  level: HazardLevel,
  at: Date,
): Promise<number> {
  const site = await requireSite(ctx, siteId);
  const day = dayOf(at, site.zone);
  const control = controlByCode('T07');
  if (!control) throw new Error('control T07 is not in the catalogue');
  const bound = (await bindingsInForce(ctx, siteId, day)).find((one) => one.controlCode === 'T07');
  const { values } = resolveParameters(control, circumstancesOf(site, day), bound?.parameters ?? {});
  const hours = {
    high: values.highHours ?? 4,
    medium: values.mediumHours ?? 24,
    low: (values.lowDays ?? 7) * 24,
  };
  return hours[level] * hourMs;
}
