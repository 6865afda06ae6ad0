import { query, type UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { post } from '@zhiqin/sites/schema';
import { and, asc, desc, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { listTemporaryDutiesInput } from './input.ts';
import { type DutyState, stateOfDuty } from './require-duty.ts';
import { temporaryDuty, temporaryDutyLine } from './schema.ts';

export interface DutyLine {
  day: string | null;
  text: string;
  basis: string;
  heads: number | null;
  minutes: number | null;
  rateFen: number | null;
  amountFen: number;
}

/** Temporary duties and post changes in reach, newest first, with their priced lines and where each stands. */
export const listTemporaryDuties = query({
  action: 'engagement.read',
  input: listTemporaryDutiesInput,
  async run(ctx, { siteId }) {
    const rows = await readDuties(ctx, siteId ?? null);
    const posts = await ctx.tx
      .select({ id: post.id, name: post.name, nameEn: post.nameEn })
      .from(post)
      .where(and(eq(post.tenantId, ctx.tenantId), siteId ? eq(post.siteId, siteId) : undefined));
    const nameOf = (id: string | null) => posts.find((one) => one.id === id) ?? null;
    return rows.map((row) => ({ ...row, post: nameOf(row.postId ?? row.changedPostId) }));
  },
});

/** The client's own, without what the office alone knows of its posts. */
export const listOwnRequests = query({
  action: 'engagement.read-released',
  input: z.object({}),
  async run(ctx) {
    const rows = await readDuties(ctx, null);
    return rows.map(
      ({ changedPostId: _p, changedCode: _c, postId: _i, needsBefore: _n, orderId: _o, ...row }) => row,
    );
  },
});

async function readDuties({ tx, tenantId }: UseContext, siteId: string | null) {
  const rows = await tx
    .select({
      duty: temporaryDuty,
      site: { id: site.id, code: site.code, name: site.name, nameEn: site.nameEn, zone: site.zone },
    })
    .from(temporaryDuty)
    .innerJoin(site, and(eq(site.tenantId, temporaryDuty.tenantId), eq(site.id, temporaryDuty.siteId)))
    .where(and(eq(temporaryDuty.tenantId, tenantId), siteId ? eq(temporaryDuty.siteId, siteId) : undefined))
    .orderBy(desc(temporaryDuty.askedAt), desc(temporaryDuty.id));
  const lines = await tx
    .select()
    .from(temporaryDutyLine)
    .where(
      and(
        eq(temporaryDutyLine.tenantId, tenantId),
        siteId ? eq(temporaryDutyLine.siteId, siteId) : undefined,
      ),
    )
    .orderBy(asc(temporaryDutyLine.position));
  return rows.map(({ duty, site: own }) => {
    const { tenantId: _, ...rest } = duty;
    return {
      ...rest,
      site: own,
      state: stateOfDuty(duty) satisfies DutyState,
      lines: lines
        .filter((line) => line.dutyId === duty.id)
        .map(
          ({ day, text, basis, heads, minutes, rateFen, amountFen }): DutyLine => ({
            ...{ day, text, basis, heads, minutes, rateFen, amountFen },
          }),
        ),
    };
  });
}
