import type { UseContext } from '@zhiqin/access';
import { presenceSpan } from '@zhiqin/duty/schema';
import { addDays, addMonths, dayOf, type Month, monthWindow } from '@zhiqin/kernel';
import type { CertificateFacts } from '@zhiqin/regulations';
import { certificate } from '@zhiqin/workforce/schema';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { jsonRows, ms } from './json-rows.ts';
import { groupBy } from './presence.ts';
import type { SiteDays } from './site-days.ts';

/** The certificates of everybody who stood on a post of the site in a month (P01), up to `now`. */
export async function certificateWindows(
  ctx: UseContext,
  days: SiteDays,
  month: Month,
): Promise<JudgedWindow[]> {
  const window = monthWindow(month, days.zone);
  const p = presenceSpan;
  const spans = await jsonRows<{ personId: string; fromMs: number; entryId: string }>(
    ctx,
    sql`select ${p.personId} as "personId", ${ms(p.fromAt, 'fromMs')}, ${p.openingEntryId} as "entryId"
        from ${p} where ${p.tenantId} = ${ctx.tenantId} and ${p.siteId} = ${days.siteId} and ${p.personId} is not null
          and ${p.fromAt} >= ${window.startsAt.toISOString()} and ${p.fromAt} < ${window.endsAt.toISOString()}
        order by ${p.fromAt}, ${p.openingEntryId}`,
  );
  const byGuard = groupBy(spans, (span) => span.personId);
  if (byGuard.size === 0) return [];
  const held = await ctx.tx
    .select()
    .from(certificate)
    .where(
      and(
        eq(certificate.tenantId, ctx.tenantId),
        eq(certificate.kind, 'guard'),
        inArray(certificate.guardId, [...byGuard.keys()]),
      ),
    );
  const heldBy = groupBy(held, (row) => row.guardId);
  const lastDay = addDays(`${addMonths(month, 1)}-01`, -1);
  return [...byGuard].map(([guardId, stays]) => {
    const byDay = groupBy(stays, (stay) => dayOf(new Date(stay.fromMs), days.zone));
    const facts: CertificateFacts = {
      guardId,
      month,
      dutyDays: [...byDay].map(([day, own]) => ({ day, entryIds: own.map((stay) => stay.entryId) })),
      certificates: (heldBy.get(guardId) ?? []).map((row) => ({
        certificateNo: row.certificateNo,
        validFrom: row.issuedOn,
        expiresOn: row.expiresOn,
        revokedOn: row.revokedOn,
      })),
    };
    return {
      subjectKey: `guard-month:${guardId}:${month}`,
      postId: null,
      shiftId: null,
      personId: guardId,
      day: lastDay,
      startsAt: window.startsAt,
      endsAt: window.endsAt,
      named: { family: 'certificate', facts },
    };
  });
}
