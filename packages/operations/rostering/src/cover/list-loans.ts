import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { requireOwnSite } from '@zhiqin/sites';
import { post } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, desc, eq, gte, or } from 'drizzle-orm';
import { siteLeaveInput } from '../roster-input.ts';
import { guardLoanConsent, shift } from '../schema.ts';
import { voiceOf, wentWithout } from './loan-consent.ts';

const keptInSightMs = 60 * 24 * 3_600_000;
const mostListed = 100;

/**
 * What a site was asked to lend and what it borrowed in the last sixty days, newest first: asked by whom, answered by
 * whom, and who went without a word. Errors: `not-found`.
 */
export const listLoans = query({
  action: 'roster.cover',
  scope: 'tenant',
  input: siteLeaveInput,
  async run(ctx, { siteId }) {
    const { tx, tenantId, now } = ctx;
    const own = await requireOwnSite(ctx, siteId);
    const rows = await tx
      .select({
        consent: guardLoanConsent,
        name: guard.name,
        staffNo: guard.staffNo,
        siteName: site.name,
        siteZone: site.zone,
        post: { name: post.name, nameEn: post.nameEn },
        startsAt: shift.startsAt,
        endsAt: shift.endsAt,
        day: shift.day,
      })
      .from(guardLoanConsent)
      .innerJoin(guard, and(eq(guard.tenantId, tenantId), eq(guard.id, guardLoanConsent.guardId)))
      .innerJoin(site, and(eq(site.tenantId, tenantId), eq(site.id, guardLoanConsent.siteId)))
      .innerJoin(shift, and(eq(shift.tenantId, tenantId), eq(shift.id, guardLoanConsent.shiftId)))
      .innerJoin(post, and(eq(post.tenantId, tenantId), eq(post.id, shift.postId)))
      .where(
        and(
          eq(guardLoanConsent.tenantId, tenantId),
          or(eq(guardLoanConsent.homeSiteId, siteId), eq(guardLoanConsent.siteId, siteId)),
          gte(guardLoanConsent.askedAt, new Date(now.getTime() - keptInSightMs)),
        ),
      )
      .orderBy(desc(guardLoanConsent.askedAt))
      .limit(mostListed);
    const speaksFor = await voiceOf(ctx);
    const told = rows.map(({ consent, siteName, siteZone, ...row }) => ({
      ...row,
      consentId: consent.id,
      isOurs: consent.homeSiteId === siteId,
      /** Where he stands in. */
      site: { name: siteName, zone: siteZone },
      askerName: consent.askerName,
      askedAt: consent.askedAt,
      answer: consent.answer as 'agreed' | 'declined' | null,
      answererName: consent.answererName,
      answeredAt: consent.answeredAt,
      answerReason: consent.answerReason,
      wentAt: consent.wentAt,
      wentWithout: wentWithout(consent),
      /** Whether whoever asks may answer it for the site. */
      mayAnswer: consent.answer === null && speaksFor(consent.homeSiteId, row),
    }));
    return {
      zone: own.zone,
      lent: told.filter((one) => one.isOurs),
      borrowed: told.filter((one) => !one.isOurs),
    };
  },
});
