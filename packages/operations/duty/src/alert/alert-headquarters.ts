import { command } from '@zhiqin/access';
import { membership, site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { post } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { id } from '../kinds/kind.ts';
import { dutyEntry } from '../schema.ts';

/** At a handover and a stand-in the entry is signed by who goes; the news is about who comes. */
const whoCame = sql`coalesce((${dutyEntry.content} #>> '{body,incoming}')::uuid, (${dutyEntry.content} #>> '{body,standIn}')::uuid, ${dutyEntry.personId})`;

/** The office hears of every site, those who lead sites of theirs alone. */
const office = ['owner', 'operations'];
const leads = ['area_manager', 'captain', 'squad_leader'];
const templates = {
  panic: 'helpCalled',
  'need-help': 'helpNeeded',
  fire: 'fireFound',
  'not-eligible': 'notEligibleOnPost',
} as const;

/**
 * Puts what cannot wait into the inboxes of the office and of those who lead the site, with the post, who called and
 * when. The job behind `askForAlert`. Errors: `not-found`.
 */
export const alertHeadquarters = command({
  action: 'duty.alert',
  input: z.object({
    siteId: id,
    entryId: id,
    reason: z.enum(['panic', 'need-help', 'fire', 'not-eligible']),
  }),
  async run(ctx, { siteId, entryId, reason }) {
    const { tx, tenantId } = ctx;
    const [entry] = await tx
      .select({
        at: dutyEntry.occurredAt,
        post: post.name,
        person: guard.name,
        site: site.name,
        siteCode: site.code,
        zone: site.zone,
      })
      .from(dutyEntry)
      .innerJoin(site, and(eq(site.tenantId, dutyEntry.tenantId), eq(site.id, dutyEntry.siteId)))
      .leftJoin(post, and(eq(post.tenantId, dutyEntry.tenantId), eq(post.id, dutyEntry.postId)))
      .leftJoin(guard, and(eq(guard.tenantId, dutyEntry.tenantId), sql`${guard.id} = ${whoCame}`))
      .where(and(eq(dutyEntry.tenantId, tenantId), eq(dutyEntry.siteId, siteId), eq(dutyEntry.id, entryId)));
    if (!entry) throw new DomainError('not-found');
    const members = await tx
      .select({
        id: membership.id,
        role: membership.role,
        allSites: membership.allSites,
        siteIds: membership.siteIds,
      })
      .from(membership)
      .where(
        and(
          eq(membership.tenantId, tenantId),
          inArray(membership.role, [...office, ...leads]),
          isNull(membership.endedAt),
        ),
      );
    const told = members.filter(
      ({ role, allSites, siteIds }) => office.includes(role) || allSites || siteIds.includes(siteId),
    );
    const time = new Intl.DateTimeFormat('en-GB', {
      timeZone: entry.zone,
      hour: '2-digit',
      minute: '2-digit',
    }).format(entry.at);
    const params = {
      site: entry.site,
      post: entry.post ?? '–',
      person: entry.person ?? '–',
      time,
    };
    const path = `/admin/sites/${entry.siteCode}/duty/${entryId}`;
    await notify(
      ctx,
      told.map((member) => member.id),
      { template: templates[reason], params, path, urgency: reason === 'not-eligible' ? 'urgent' : 'call' },
    );
    ctx.audit({ siteId, subjectId: entryId, reason, told: told.length });
    return { told: told.length };
  },
});
