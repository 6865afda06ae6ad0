import { can, query, roleOf, type UseContext } from '@zhiqin/access';
import { site, tenant } from '@zhiqin/access/schema';
import { dayOf, monthOf } from '@zhiqin/kernel';
import { controlByCode, severityWeights } from '@zhiqin/regulations';
import { and, count, eq, gte, isNull, lte, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { readable, resultsWhere } from '../list-results.ts';
import { controlResult, resultReview } from '../schema.ts';
import { seenResults } from '../seen-results.ts';
import { isNotWaived, waiverInForce } from '../waivers/waiver-in-force.ts';
import { expiringCertificates } from './expiring-certificates.ts';
import { monthWork } from './month-work.ts';
import { passesOut } from './passes-out.ts';
import { silentPhones } from './silent-phones.ts';
import { unmannedPosts } from './unmanned-posts.ts';

const lookBackHours = 24;

/**
 * What needs a person now, in order of consequence; empty lists mean that it was looked and nothing found. Breaches
 * are those of the last 24 hours that nobody has reviewed or waived.
 */
export const getToday = query({
  action: 'today.read',
  input: z.optional(z.nullable(z.object({}))),
  async run(ctx) {
    const { tx, tenantId, now } = ctx;
    const [own] = await tx.select({ zone: tenant.zone }).from(tenant).where(eq(tenant.id, tenantId));
    const zone = own?.zone ?? 'Asia/Shanghai';
    const role = roleOf(ctx.actor);
    const sites = await tx
      .select({ id: site.id, code: site.code, name: site.name, nameEn: site.nameEn, zone: site.zone })
      .from(site)
      .where(eq(site.tenantId, tenantId));
    const judged = can(role, 'result.read');
    return {
      checkedAt: now,
      zone,
      sites,
      unmanned: await unmannedPosts(ctx),
      broken: judged ? await brokenLately(ctx) : [],
      unproven: judged ? await unprovenLately(ctx) : [],
      silent: await silentPhones(ctx),
      passes: await passesOut(ctx),
      certificates: can(role, 'guard.read-file') ? await expiringCertificates(ctx, dayOf(now, zone)) : [],
      months: can(role, 'month.read') ? await monthWork(ctx, monthOf(now, zone)) : [],
    };
  },
});

const lately = (now: Date) => [
  gte(controlResult.windowEndsAt, new Date(now.getTime() - lookBackHours * 3_600_000)),
  lte(controlResult.windowEndsAt, now),
];

async function brokenLately(ctx: UseContext) {
  const rows = await resultsWhere(
    ctx,
    eq(controlResult.verdict, 'breached'),
    ...lately(ctx.now),
    isNull(resultReview.id),
    isNotWaived,
  ).limit(200);
  const weight = (code: string) => severityWeights[controlByCode(code).severity];
  return rows
    .map(readable)
    .sort(
      (a, b) =>
        weight(b.controlCode) - weight(a.controlCode) || b.windowEndsAt.getTime() - a.windowEndsAt.getTime(),
    );
}

async function unprovenLately(ctx: UseContext) {
  const { tx, tenantId, now } = ctx;
  const r = controlResult;
  return tx
    .select({ siteId: r.siteId, windows: count() })
    .from(r)
    .leftJoinLateral(waiverInForce(ctx), sql`true`)
    .where(
      and(eq(r.tenantId, tenantId), seenResults(ctx), eq(r.verdict, 'unproven'), ...lately(now), isNotWaived),
    )
    .groupBy(r.siteId);
}
