import type { UseContext } from '@zhiqin/access';
import { addDays, dayOf } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { notBefore, setClock, stopClock } from '../clocks.ts';
import { readinessTimes } from '../readiness-times.ts';
import { contactLines } from './contact-lines.ts';

/** Days before the first number lapses that somebody is told. */
const aheadDays = 7;

/** Sets the site's clock by the number that lapses first (I11); without contacts there is none. */
export async function setContactClock(ctx: UseContext, siteId: string): Promise<void> {
  const site = await requireSite(ctx, siteId);
  const today = dayOf(ctx.now, site.zone);
  const [lines, { verifyDays }] = await Promise.all([
    contactLines(ctx, siteId),
    readinessTimes(ctx, siteId, today),
  ]);
  const [first] = lines.map((line) => dayOf(line.verifiedAt ?? line.addedAt, site.zone)).sort();
  if (!first) return stopClock(ctx, 'contacts', siteId);
  const on = notBefore(addDays(first, verifyDays - aheadDays), today);
  await setClock(ctx, { siteId, what: 'contacts', subjectId: siteId, on, zone: site.zone });
}
