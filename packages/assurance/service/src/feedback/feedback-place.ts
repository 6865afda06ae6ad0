import { door, execute, query } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { dayOf } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { and, desc, eq, gte, isNull } from 'drizzle-orm';
import { bulletin } from '../bulletin/schema.ts';
import { asHouse, lookedAt } from '../public-page.ts';
import { complaintTimes } from './complaint-times.ts';
import { feedbackPlaceInput, posterInput } from './ticket-input.ts';

export interface FeedbackPlace {
  siteName: string;
  siteNameEn: string | null;
  zone: string;
  companyName: string;
  companyNameEn: string | null;
  /** What is promised: hours to the first answer. */
  replyHours: number;
  /** What residents are told at present (S4-4.6). */
  bulletins: { id: string; title: string; text: string; publishedAt: Date }[];
}

/** What the poster's page says of its site. Errors: `not-found`. */
export const readFeedbackPlace = query({
  action: 'ticket.take',
  input: posterInput,
  async run(ctx, { siteId }): Promise<FeedbackPlace> {
    const { tx, tenantId, now } = ctx;
    const site = await requireSite(ctx, siteId);
    const [company] = await tx
      .select({ name: tenant.name, nameEn: tenant.nameEn })
      .from(tenant)
      .where(eq(tenant.id, tenantId));
    const bulletins = await tx
      .select({
        id: bulletin.id,
        title: bulletin.title,
        text: bulletin.text,
        publishedAt: bulletin.publishedAt,
      })
      .from(bulletin)
      .where(
        and(
          eq(bulletin.tenantId, tenantId),
          eq(bulletin.siteId, siteId),
          isNull(bulletin.withdrawnAt),
          gte(bulletin.untilDay, dayOf(now, site.zone)),
        ),
      )
      .orderBy(desc(bulletin.publishedAt))
      .limit(5);
    return {
      siteName: site.name,
      siteNameEn: site.nameEn,
      zone: site.zone,
      companyName: company?.name ?? '',
      companyNameEn: company?.nameEn ?? null,
      replyHours: (await complaintTimes(ctx, siteId, now)).replyHours,
      bulletins,
    };
  },
});

/** Opens the poster's page. Errors: `not-found`, `rate.limited`. */
export const feedbackPlace = door({
  action: 'public-page.use',
  input: feedbackPlaceInput,
  async run(ctx, { token }): Promise<FeedbackPlace> {
    const place = await lookedAt(ctx, 'feedback', token);
    return execute(readFeedbackPlace, asHouse(ctx, place), { siteId: place.siteId });
  },
});
