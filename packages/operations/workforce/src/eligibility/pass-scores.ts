import { site } from '@zhiqin/access/schema';
import { bindingsByDay } from '@zhiqin/adoption';
import { controlByCode, resolveParameters } from '@zhiqin/regulations';
import type { Reading } from '@zhiqin/sites';
import { circumstancesOf } from '@zhiqin/sites/rules';
import { and, eq, inArray } from 'drizzle-orm';

/**
 * The score each topic before the post is passed with (P04), by site and day: what the site's articles in force bind,
 * else the usual value of a place of its kind. Four queries a site, however many days.
 */
export async function passScoresOf(
  ctx: Reading,
  siteIds: readonly string[],
  days: readonly string[],
): Promise<(siteId: string, day: string) => number> {
  const ids = [...new Set(siteIds)];
  const asked = [...new Set(days)];
  const scores = new Map<string, number>();
  const sites =
    ids.length === 0
      ? []
      : await ctx.tx
          .select()
          .from(site)
          .where(and(eq(site.tenantId, ctx.tenantId), inArray(site.id, ids)));
  const control = controlByCode('P04');
  for (const one of sites) {
    const bindings = await bindingsByDay(ctx, one.id, asked);
    for (const day of asked) {
      const bound = bindings.get(day)?.find((binding) => binding.controlCode === control.code);
      const { values } = resolveParameters(control, circumstancesOf(one, day), bound?.parameters ?? {});
      scores.set(`${one.id} ${day}`, values.passScore ?? 0);
    }
  }
  return (siteId, day) => scores.get(`${siteId} ${day}`) ?? 0;
}
