import { command, query, type UseContext } from '@zhiqin/access';
import { addRows, isAnyOf } from '@zhiqin/db';
import { DomainError, dayOf, type Month } from '@zhiqin/kernel';
import { readSitePlan, requireOwnSite, type SitePlan } from '@zhiqin/sites';
import { codeInput, dayInput, idInput } from '@zhiqin/sites/rules';
import { and, asc, count, eq, gte, inArray, isNull, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { shiftsOfPosts } from '../change/month-shifts.ts';
import { memberIdOf } from '../change/record-changes.ts';
import { publishedAt } from '../publication.ts';
import { siteLeaveInput } from '../roster-input.ts';
import { assignment, postDemand, shift } from '../schema.ts';
import { dayTypes } from './needs-of.ts';
import { readNeeds } from './read-needs.ts';

const skillInput = z
  .string()
  .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(40, 'field.too-long'));
const setPostNeedInput = z.object({
  siteId: idInput,
  postId: idInput,
  code: codeInput,
  dayType: z.enum(dayTypes, 'field.invalid'),
  heads: z.int('field.invalid').check(z.gte(0, 'field.invalid'), z.lte(50, 'field.invalid')),
  skills: z.array(skillInput).check(z.maxLength(8, 'field.too-long')),
  /** How many of the heads have to bring them; null: each of them. */
  skillHeads: z.optional(z.nullable(z.int('field.invalid').check(z.gte(1, 'field.invalid')))),
  fromDay: dayInput,
});

/** What the posts of a site need by shift and kind of day, as recorded, newest first; and the posts it is asked of. Errors: `not-found`. */
export const listPostNeeds = query({
  action: 'roster.plan',
  input: siteLeaveInput,
  async run(ctx, { siteId }) {
    const plan = await readSitePlan(ctx, siteId);
    const rows = await ctx.tx
      .select({
        id: postDemand.id,
        postId: postDemand.postId,
        code: postDemand.code,
        dayType: postDemand.dayType,
        heads: postDemand.heads,
        skills: postDemand.skills,
        skillHeads: postDemand.skillHeads,
        fromDay: postDemand.fromDay,
      })
      .from(postDemand)
      .where(and(eq(postDemand.tenantId, ctx.tenantId), eq(postDemand.siteId, siteId)))
      .orderBy(
        asc(postDemand.postId),
        asc(postDemand.code),
        asc(postDemand.dayType),
        asc(postDemand.fromDay),
      );
    return {
      today: dayOf(ctx.now, plan.site.zone),
      posts: plan.posts.map(({ id, code, name, nameEn, heads, shiftPattern }) => ({
        id,
        code,
        name,
        nameEn,
        heads,
        codes: shiftPattern.map((one) => one.code),
      })),
      needs: rows,
    };
  },
});

/**
 * Records how many a post needs in a shift on a kind of day from a day on, and what each has to bring. Months already
 * laid out follow from that day: nobody who is placed loses his place, and nothing before today changes.
 * Errors: `not-found` (site, post, shift of the post), `input.invalid` (skills of more heads than there are).
 */
export const setPostNeed = command({
  action: 'roster.plan',
  scope: 'tenant',
  input: setPostNeedInput,
  async run(
    ctx,
    { siteId, postId, code, dayType, heads, skills, skillHeads, fromDay },
  ): Promise<{ shifts: number }> {
    const { tx, tenantId } = ctx;
    const site = await requireOwnSite(ctx, siteId);
    const plan = await readSitePlan(ctx, siteId);
    const post = plan.posts.find((one) => one.id === postId);
    if (!post?.shiftPattern.some((one) => one.code === code)) throw new DomainError('not-found');
    if (skillHeads && skillHeads > heads)
      throw new DomainError('input.invalid', {}, { skillHeads: 'field.invalid' });
    const asked = { skills: [...new Set(skills)], skillHeads: skillHeads ?? null };
    const row = { heads, ...asked, recordedBy: memberIdOf(ctx), recordedAt: ctx.now };
    await tx
      .insert(postDemand)
      .values({ tenantId, id: ctx.newId(), siteId, postId, code, dayType, fromDay, ...row })
      .onConflictDoUpdate({
        target: [
          postDemand.tenantId,
          postDemand.postId,
          postDemand.code,
          postDemand.dayType,
          postDemand.fromDay,
        ],
        set: row,
      });
    const today = dayOf(ctx.now, site.zone);
    // Days compare as text; what is past stays as it was.
    const [, from = today] = [fromDay, today].sort();
    const shifts = await followNeeds(ctx, plan, { postId, code, from });
    ctx.audit({ siteId, subjectId: postId, code, dayType, heads, fromDay });
    await ctx.publish({ siteId, topic: 'roster', id: siteId });
    return { shifts };
  },
});

/** Months laid out get the heads they need now; a draft's shift nobody needs goes, one that is needed again comes. */
async function followNeeds(
  ctx: UseContext,
  plan: SitePlan,
  { postId, code, from }: { postId: string; code: string; from: string },
): Promise<number> {
  const { tx, tenantId } = ctx;
  const { needOf } = await readNeeds(ctx, plan);
  const ofSite = and(eq(shift.tenantId, tenantId), eq(shift.siteId, plan.site.id), gte(shift.day, from));
  const months = await tx
    .selectDistinct({ month: sql<Month>`left(${shift.day}, 7)` })
    .from(shift)
    .where(ofSite);
  const stored = await tx
    .select({ id: shift.id, day: shift.day, heads: shift.heads })
    .from(shift)
    .where(and(ofSite, eq(shift.postId, postId), eq(shift.code, code)))
    .for('update');
  const placed =
    stored.length === 0
      ? []
      : await tx
          .select({ shiftId: assignment.shiftId, taken: count() })
          .from(assignment)
          .where(
            and(
              eq(assignment.tenantId, tenantId),
              isAnyOf(
                assignment.shiftId,
                stored.map((one) => one.id),
              ),
              isNull(assignment.withdrawnAt),
            ),
          )
          .groupBy(assignment.shiftId);
  const takenOf = new Map(placed.map((one) => [one.shiftId, one.taken]));
  let changed = 0;
  for (const { month } of months) {
    const isPublished = (await publishedAt(ctx, plan.site.id, month)) !== null;
    const own = stored.filter((one) => one.day.startsWith(`${month}-`));
    const gone: string[] = [];
    for (const one of own) {
      const { heads } = needOf(postId, code, one.day);
      const taken = takenOf.get(one.id) ?? 0;
      if (heads === 0 && !isPublished && taken === 0) {
        gone.push(one.id);
        continue;
      }
      // A published shift stays on record; a place that is held is not taken away.
      const wanted = Math.max(heads, taken, 1);
      if (wanted === one.heads) continue;
      await tx
        .update(shift)
        .set({ heads: wanted })
        .where(and(eq(shift.tenantId, tenantId), eq(shift.id, one.id)));
      changed += 1;
    }
    if (gone.length > 0) {
      // A draft was told to nobody: what was taken back in it goes with the shift.
      await tx
        .delete(assignment)
        .where(and(eq(assignment.tenantId, tenantId), inArray(assignment.shiftId, gone)));
      await tx.delete(shift).where(and(eq(shift.tenantId, tenantId), inArray(shift.id, gone)));
    }
    const known = new Set(own.map((one) => one.day));
    const missing = shiftsOfPosts(plan, month, needOf).filter(
      (one) => one.postId === postId && one.code === code && one.day >= from && !known.has(one.day),
    );
    await addRows(
      tx,
      shift,
      missing.map((one) => ({ tenantId, id: ctx.newId(), siteId: plan.site.id, ...one })),
    );
    changed += gone.length + missing.length;
  }
  return changed;
}
