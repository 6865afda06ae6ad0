import { command, query, setDeadline } from '@zhiqin/access';
import { membership, site } from '@zhiqin/access/schema';
import { supervisionCheck } from '@zhiqin/duty/schema';
import { addDays, DomainError, instantAt } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { requireSite } from '@zhiqin/sites';
import { and, desc, eq, gte, inArray, lt } from 'drizzle-orm';
import * as z from 'zod/mini';
import { day, id, required } from '../fields.ts';
import { nightRound } from './schema.ts';

export const nightRoundTask = 'service.night-round';
/** The night of a day, by the site's clock: that of K10. */
const nightFrom = '22:00';
const nightUntil = '06:00';

const planInput = z.object({ siteId: id, night: day, membershipId: id });
const reportInput = z.object({ nightRoundId: id, findings: required(2000) });
const roundInput = z.object({ nightRoundId: id });
const listInput = z.object({ siteId: z.optional(z.nullable(id)) });

/** 夜查安排 (S2-3.4, K10): who of the company looks at a site in a night; he hears of it. Planned before: nothing. Errors: `not-found`. */
export const planNightRound = command({
  action: 'night-round.plan',
  input: planInput,
  async run(ctx, { siteId, night, membershipId }): Promise<{ nightRoundId: string }> {
    const { tx, tenantId } = ctx;
    const { zone, name } = await requireSite(ctx, siteId);
    const [manager] = await tx
      .select({ name: membership.displayName, role: membership.role })
      .from(membership)
      .where(and(eq(membership.tenantId, tenantId), eq(membership.id, membershipId)));
    if (!manager || manager.role.startsWith('client_')) throw new DomainError('not-found');
    const of = and(
      eq(nightRound.tenantId, tenantId),
      eq(nightRound.siteId, siteId),
      eq(nightRound.night, night),
      eq(nightRound.managerId, membershipId),
    );
    const [before] = await tx.select({ nightRoundId: nightRound.id }).from(nightRound).where(of);
    if (before) return before;
    const nightRoundId = ctx.newId();
    const dueAt = instantAt(addDays(night, 1), '09:00', zone);
    await tx.insert(nightRound).values({
      ...{ tenantId, id: nightRoundId, siteId, night, managerId: membershipId, managerName: manager.name },
      ...{ plannedAt: ctx.now, dueAt },
    });
    await setDeadline(ctx, { task: nightRoundTask, key: nightRoundId, payload: { nightRoundId }, dueAt });
    await notify(ctx, [membershipId], {
      template: 'nightRoundPlanned',
      params: { site: name, night },
      path: '/admin/service/night-rounds',
    });
    ctx.audit({ siteId, subjectId: nightRoundId, night });
    return { nightRoundId };
  },
});

/** What he found, written down afterwards; the look itself is an entry of the post's phone. Errors: `not-found`. */
export const reportNightRound = command({
  action: 'night-round.report',
  input: reportInput,
  async run(ctx, { nightRoundId, findings }): Promise<void> {
    const [row] = await ctx.tx
      .update(nightRound)
      .set({ findings, reportedAt: ctx.now })
      .where(and(eq(nightRound.tenantId, ctx.tenantId), eq(nightRound.id, nightRoundId)))
      .returning({ siteId: nightRound.siteId });
    if (!row) throw new DomainError('not-found');
    ctx.audit({ siteId: row.siteId, subjectId: nightRoundId });
  },
});

/** The morning after: neither an entry of that night nor a word of his. He and nobody else hears of it. Bears a repeat. Errors: `not-found`. */
export const remindNightRound = command({
  action: 'service.keep-clocks',
  input: roundInput,
  async run(ctx, { nightRoundId }): Promise<{ isMissing: boolean }> {
    const { tx, tenantId } = ctx;
    const where = and(eq(nightRound.tenantId, tenantId), eq(nightRound.id, nightRoundId));
    const [row] = await tx.select().from(nightRound).where(where);
    if (!row) throw new DomainError('not-found');
    const { zone, name } = await requireSite(ctx, row.siteId);
    const checks = await checksOf(ctx, row.siteId, row.night, zone);
    if (row.reportedAt || row.remindedAt || checks > 0) return { isMissing: false };
    await tx.update(nightRound).set({ remindedAt: ctx.now }).where(where);
    await notify(ctx, [row.managerId], {
      template: 'nightRoundMissing',
      params: { site: name, night: row.night },
      path: '/admin/service/night-rounds',
    });
    ctx.audit({ siteId: row.siteId, subjectId: nightRoundId });
    return { isMissing: true };
  },
});

async function checksOf(
  { tx, tenantId }: Parameters<typeof requireSite>[0],
  siteId: string,
  night: string,
  zone: string,
): Promise<number> {
  const rows = await tx
    .select({ id: supervisionCheck.id })
    .from(supervisionCheck)
    .where(
      and(
        eq(supervisionCheck.tenantId, tenantId),
        eq(supervisionCheck.siteId, siteId),
        eq(supervisionCheck.supervisorRank, 'manager'),
        gte(supervisionCheck.at, instantAt(night, nightFrom, zone)),
        lt(supervisionCheck.at, instantAt(addDays(night, 1), nightUntil, zone)),
      ),
    );
  return rows.length;
}

/** Nights planned in reach, newest first, with how many entries a manager made at the site that night. Errors: none. */
export const listNightRounds = query({
  action: 'night-round.read',
  input: listInput,
  async run(ctx, { siteId }) {
    const { tx, tenantId } = ctx;
    const rows = await tx
      .select({ round: nightRound, siteName: site.name, siteNameEn: site.nameEn, zone: site.zone })
      .from(nightRound)
      .innerJoin(site, and(eq(site.tenantId, nightRound.tenantId), eq(site.id, nightRound.siteId)))
      .where(and(eq(nightRound.tenantId, tenantId), siteId ? eq(nightRound.siteId, siteId) : undefined))
      .orderBy(desc(nightRound.night), site.code)
      .limit(60);
    const [first] = rows.map((row) => row.round.night).sort();
    if (!first) return [];
    const checks = await tx
      .select({ siteId: supervisionCheck.siteId, at: supervisionCheck.at })
      .from(supervisionCheck)
      .where(
        and(
          eq(supervisionCheck.tenantId, tenantId),
          inArray(supervisionCheck.siteId, [...new Set(rows.map((row) => row.round.siteId))]),
          eq(supervisionCheck.supervisorRank, 'manager'),
          gte(supervisionCheck.at, instantAt(first, '00:00', rows[0]?.zone ?? 'Asia/Shanghai')),
        ),
      );
    return rows.map(({ round, ...place }) => {
      const from = instantAt(round.night, nightFrom, place.zone);
      const until = instantAt(addDays(round.night, 1), nightUntil, place.zone);
      const seen = checks.filter((one) => one.siteId === round.siteId && one.at >= from && one.at < until);
      return { ...round, ...place, checks: seen.length };
    });
  },
});
