import { site } from '@zhiqin/access/schema';
import { dayOf, timeOf } from '@zhiqin/kernel';
import { post } from '@zhiqin/sites/schema';
import type { LeaverContribution } from '@zhiqin/workforce';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { presenceSpan } from './schema.ts';

/** Duty a leaver signed on to and never off from: his hours of that day are not known until somebody settles it. */
export const leaverPresence: LeaverContribution = {
  key: 'presence',
  async openItems({ tx, tenantId }, { guardId }) {
    const rows = await tx
      .select({ id: presenceSpan.id, fromAt: presenceSpan.fromAt, post: post.name, zone: site.zone })
      .from(presenceSpan)
      .innerJoin(post, and(eq(post.tenantId, presenceSpan.tenantId), eq(post.id, presenceSpan.postId)))
      .innerJoin(site, and(eq(site.tenantId, presenceSpan.tenantId), eq(site.id, presenceSpan.siteId)))
      .where(
        and(
          eq(presenceSpan.tenantId, tenantId),
          eq(presenceSpan.personId, guardId),
          isNull(presenceSpan.toAt),
        ),
      )
      .orderBy(asc(presenceSpan.fromAt));
    return rows.map(({ id, fromAt, post: name, zone }) => ({
      id,
      label: `${name} ${dayOf(fromAt, zone)} ${timeOf(fromAt, zone)}`,
      since: fromAt,
    }));
  },
};
