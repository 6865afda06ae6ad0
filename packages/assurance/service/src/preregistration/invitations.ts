import {
  addPublicLink,
  command,
  door,
  execute,
  newToken,
  query,
  retirePublicLinks,
  type UseContext,
} from '@zhiqin/access';
import { addDays, DomainError, dayOf } from '@zhiqin/kernel';
import { seal, unseal } from '@zhiqin/privacy';
import { maskName } from '@zhiqin/privacy/rules';
import { type Reading, requireSite } from '@zhiqin/sites';
import { and, asc, eq, gte, isNull, lte } from 'drizzle-orm';
import * as z from 'zod/mini';
import { day, id, lineOf, optional, publicToken, required, trap } from '../fields.ts';
import { asHouse, isTrapped, lookedAt, sentTo } from '../public-page.ts';
import { hostLink, visitInvitation } from './schema.ts';

/** Ahead, and how long one lasts: what is longer is a long-term pass. */
const aheadDays = 30;
const longestDays = 7;

export interface Invited {
  name: string;
  plate: string | null;
  purpose: string | null;
}

const visitor = {
  name: required(60),
  plate: optional(20),
  purpose: optional(120),
  heads: z.optional(z.int('field.invalid').check(z.gte(1, 'field.invalid'), z.lte(20, 'field.invalid'))),
  fromDay: day,
  untilDay: z.optional(z.nullable(day)),
};
const hostInput = z.object({ token: publicToken });
const hostLinkInput = z.object({ hostLinkId: id });
const inviteInput = z.object({ token: publicToken, ...visitor, website: trap });
const takeInput = z.object({ hostLinkId: id, ...visitor });
const withdrawInput = z.object({ token: publicToken, invitationId: id });
const withdrawOwnInput = z.object({ hostLinkId: id, invitationId: id });
const invitationInput = z.object({ invitationId: id });

export interface HostPlace {
  siteName: string;
  siteNameEn: string | null;
  unit: string;
  today: string;
  untilDay: string;
  /** Announced and not over, soonest first. */
  expected: {
    id: string;
    name: string;
    plate: string | null;
    heads: number;
    fromDay: string;
    untilDay: string;
  }[];
}

async function requireHost(ctx: UseContext, hostLinkId: string) {
  const [host] = await ctx.tx
    .select()
    .from(hostLink)
    .where(and(eq(hostLink.tenantId, ctx.tenantId), eq(hostLink.id, hostLinkId)));
  if (!host || host.retiredAt) throw new DomainError('not-found');
  const site = await requireSite(ctx, host.siteId);
  const today = dayOf(ctx.now, site.zone);
  if (host.untilDay < today) throw new DomainError('not-found');
  return { host, site, today };
}

/** What a host sees: his unit and whom he announced. Errors: `not-found`. */
export const readHostPlace = query({
  action: 'ticket.take',
  input: hostLinkInput,
  async run(ctx, { hostLinkId }): Promise<HostPlace> {
    const { host, site, today } = await requireHost(ctx, hostLinkId);
    const rows = await ctx.tx
      .select()
      .from(visitInvitation)
      .where(
        and(
          eq(visitInvitation.tenantId, ctx.tenantId),
          eq(visitInvitation.hostLinkId, hostLinkId),
          isNull(visitInvitation.withdrawnAt),
          gte(visitInvitation.untilDay, today),
        ),
      )
      .orderBy(asc(visitInvitation.fromDay), asc(visitInvitation.id))
      .limit(50);
    return {
      ...{ siteName: site.name, siteNameEn: site.nameEn, unit: host.unit, today, untilDay: host.untilDay },
      expected: rows.map((row) => {
        const { name, plate } = invitedOf(ctx.tenantId, row.visitorSealed);
        return { id: row.id, name, plate, heads: row.heads, fromDay: row.fromDay, untilDay: row.untilDay };
      }),
    };
  },
});

const invitedOf = (tenantId: string, sealed: string): Invited =>
  JSON.parse(unseal(tenantId, sealed)) as Invited;

/** Opens a host's page. Errors: `not-found`, `rate.limited`. */
export const hostPlace = door({
  action: 'public-page.use',
  input: hostInput,
  async run(ctx, { token }): Promise<HostPlace> {
    const place = await lookedAt(ctx, 'host', token);
    return execute(readHostPlace, asHouse(ctx, place), { hostLinkId: place.subjectId });
  },
});

/** Keeps an announced visit and gives it an address of its own for the visitor's phone. Errors: `not-found`, `input.invalid`. */
export const takeInvitation = command({
  action: 'ticket.take',
  input: takeInput,
  async run(
    ctx,
    { hostLinkId, name, plate, purpose, heads = 1, fromDay, untilDay },
  ): Promise<{ pass: string }> {
    const { host, today } = await requireHost(ctx, hostLinkId);
    const last = untilDay ?? fromDay;
    if (fromDay < today || fromDay > addDays(today, aheadDays))
      throw new DomainError('input.invalid', {}, { fromDay: 'field.days-out-of-range' });
    if (last < fromDay) throw new DomainError('input.invalid', {}, { untilDay: 'field.before-start' });
    if (last > addDays(fromDay, longestDays - 1))
      throw new DomainError('input.invalid', {}, { untilDay: 'field.days-out-of-range' });
    const invited: Invited = { name, plate: lineOf(plate)?.toUpperCase() ?? null, purpose: lineOf(purpose) };
    const invitationId = ctx.newId();
    const pass = newToken();
    await ctx.tx.insert(visitInvitation).values({
      ...{
        tenantId: ctx.tenantId,
        id: invitationId,
        siteId: host.siteId,
        hostLinkId,
        unit: host.unit,
        heads,
      },
      ...{
        visitorSealed: seal(ctx.tenantId, JSON.stringify(invited)),
        fromDay,
        untilDay: last,
        madeAt: ctx.now,
      },
    });
    await addPublicLink(ctx, { siteId: host.siteId, kind: 'visit', subjectId: invitationId, token: pass });
    ctx.audit({ siteId: host.siteId, subjectId: invitationId, fromDay, untilDay: last });
    return { pass };
  },
});

/** 访客预约 (S9A-5): the host says who comes, and sends the pass on. Errors: `not-found`, `rate.limited`, `input.invalid`. */
export const inviteVisitor = door({
  action: 'public-page.use',
  input: inviteInput,
  async run(ctx, { token, website, ...told }): Promise<{ pass: string }> {
    const place = await sentTo(ctx, 'host', token);
    if (isTrapped(website)) return { pass: newToken() };
    return execute(takeInvitation, asHouse(ctx, place), { hostLinkId: place.subjectId, ...told });
  },
});

/** Takes a visit of this host back. Errors: `not-found`. */
export const withdrawTakenInvitation = command({
  action: 'ticket.take',
  input: withdrawOwnInput,
  async run(ctx, { hostLinkId, invitationId }): Promise<void> {
    const { host } = await requireHost(ctx, hostLinkId);
    const [row] = await ctx.tx
      .update(visitInvitation)
      .set({ withdrawnAt: ctx.now })
      .where(
        and(
          eq(visitInvitation.tenantId, ctx.tenantId),
          eq(visitInvitation.id, invitationId),
          eq(visitInvitation.hostLinkId, hostLinkId),
        ),
      )
      .returning({ id: visitInvitation.id });
    if (!row) throw new DomainError('not-found');
    await retirePublicLinks(ctx, invitationId);
    ctx.audit({ siteId: host.siteId, subjectId: invitationId });
  },
});

/** The same from the host's page. Errors: `not-found`, `rate.limited`. */
export const withdrawInvitation = door({
  action: 'public-page.use',
  input: withdrawInput,
  async run(ctx, { token, invitationId }): Promise<void> {
    const place = await sentTo(ctx, 'host', token);
    await execute(withdrawTakenInvitation, asHouse(ctx, place), {
      hostLinkId: place.subjectId,
      invitationId,
    });
  },
});

export interface VisitorPass {
  siteName: string;
  siteNameEn: string | null;
  siteAddress: string | null;
  unit: string;
  /** Masked: whoever holds the link is not always who it is about. */
  name: string;
  heads: number;
  fromDay: string;
  untilDay: string;
  isToday: boolean;
  /** What the guard's camera reads. */
  code: string;
}

/** One pass. Errors: `not-found`. */
export const readVisitorPass = query({
  action: 'ticket.take',
  input: invitationInput,
  async run(ctx, { invitationId }): Promise<VisitorPass> {
    const [row] = await ctx.tx
      .select()
      .from(visitInvitation)
      .where(and(eq(visitInvitation.tenantId, ctx.tenantId), eq(visitInvitation.id, invitationId)));
    if (!row || row.withdrawnAt) throw new DomainError('not-found');
    const site = await requireSite(ctx, row.siteId);
    const today = dayOf(ctx.now, site.zone);
    return {
      ...{ siteName: site.name, siteNameEn: site.nameEn, siteAddress: site.address, unit: row.unit },
      ...{ name: maskName(invitedOf(ctx.tenantId, row.visitorSealed).name), heads: row.heads },
      ...{ fromDay: row.fromDay, untilDay: row.untilDay },
      isToday: row.fromDay <= today && today <= row.untilDay,
      code: `ZQI1:${row.id}`,
    };
  },
});

/** Opens a visitor's pass. Errors: `not-found`, `rate.limited`. */
export const visitorPass = door({
  action: 'public-page.use',
  input: hostInput,
  async run(ctx, { token }): Promise<VisitorPass> {
    const place = await lookedAt(ctx, 'visit', token);
    return execute(readVisitorPass, asHouse(ctx, place), { invitationId: place.subjectId });
  },
});

/** Visits announced for today and the next three days, for the site's phones: they look a pass up without a network. */
export async function invitationsAt(ctx: Reading & { now: Date }, siteId: string) {
  const { zone } = await requireSite(ctx, siteId);
  const today = dayOf(ctx.now, zone);
  const rows = await ctx.tx
    .select()
    .from(visitInvitation)
    .where(
      and(
        eq(visitInvitation.tenantId, ctx.tenantId),
        eq(visitInvitation.siteId, siteId),
        isNull(visitInvitation.withdrawnAt),
        gte(visitInvitation.untilDay, today),
        lte(visitInvitation.fromDay, addDays(today, 3)),
      ),
    )
    .orderBy(asc(visitInvitation.fromDay), asc(visitInvitation.id))
    .limit(500);
  return rows.map(({ id: invitationId, visitorSealed, unit, heads, fromDay, untilDay }) => ({
    id: invitationId,
    ...invitedOf(ctx.tenantId, visitorSealed),
    ...{ unit, heads, from: fromDay, until: untilDay },
  }));
}
