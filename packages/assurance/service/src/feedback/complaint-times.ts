import { bindingsInForce } from '@zhiqin/adoption';
import { dayOf } from '@zhiqin/kernel';
import { controlByCode, resolveParameters } from '@zhiqin/regulations/rules';
import { type Reading, requireSite } from '@zhiqin/sites';
import { circumstancesOf } from '@zhiqin/sites/rules';

export interface ComplaintTimes {
  /** Hours to the first answer (K07). */
  replyHours: number;
  /** Days until it is closed (K07). */
  closeDays: number;
}

/** What the site's regulation asks on a day, never laxer than the catalogue; its defaults where it is silent. */
export async function complaintTimes(ctx: Reading, siteId: string, at: Date): Promise<ComplaintTimes> {
  const site = await requireSite(ctx, siteId);
  const day = dayOf(at, site.zone);
  const control = controlByCode('K07');
  if (!control) throw new Error('control K07 is not in the catalogue');
  const bound = (await bindingsInForce(ctx, siteId, day)).find((one) => one.controlCode === 'K07');
  const { values } = resolveParameters(control, circumstancesOf(site, day), bound?.parameters ?? {});
  return { replyHours: values.replyHours ?? 24, closeDays: values.closeDays ?? 5 };
}
