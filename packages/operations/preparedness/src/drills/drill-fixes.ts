import { command, type UseContext } from '@zhiqin/access';
import { addDays, DomainError, dayOf } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { notBefore, setClock, stopClock } from '../clocks.ts';
import { addFixInput, checkFixInput, finishFixInput } from '../input.ts';
import { drillFix } from '../schema.ts';
import { signerOf } from '../site-members.ts';
import { requireDrill } from './require-drill.ts';

/** Days after something was mended that somebody looks whether it helped. */
const effectAfterDays = 30;

/** 整改 with who and until when; not done by then, somebody is told the next morning. Errors: `not-found`, `input.invalid`. */
export const addDrillFix = command({
  action: 'preparedness.keep',
  input: addFixInput,
  async run(ctx, { drillId, text, owner, dueOn }): Promise<{ fixId: string }> {
    const { row, site } = await requireDrill(ctx, drillId);
    const today = dayOf(ctx.now, site.zone);
    if (dueOn < today) throw new DomainError('input.invalid', {}, { dueOn: 'field.before-start' });
    const fixId = ctx.newId();
    await ctx.tx.insert(drillFix).values({
      ...{ tenantId: ctx.tenantId, id: fixId, siteId: row.siteId, drillId, text, owner, dueOn },
      addedAt: ctx.now,
    });
    await setClock(ctx, {
      ...{ siteId: row.siteId, what: 'fix', subjectId: fixId, zone: site.zone },
      on: notBefore(addDays(dueOn, 1), today),
    });
    ctx.audit({ siteId: row.siteId, subjectId: drillId, fixId });
    return { fixId };
  },
});

/** Mended, with what was done; thirty days on somebody looks whether it helped. Errors: `not-found`, `drill-fix.done`. */
export const finishDrillFix = command({
  action: 'preparedness.keep',
  input: finishFixInput,
  async run(ctx, { fixId, note }): Promise<{ checkDueOn: string }> {
    const fix = await requireFix(ctx, fixId);
    if (fix.doneAt) throw new DomainError('drill-fix.done');
    const { site } = await requireDrill(ctx, fix.drillId);
    const checkDueOn = addDays(dayOf(ctx.now, site.zone), effectAfterDays);
    await ctx.tx
      .update(drillFix)
      .set({ doneAt: ctx.now, doneByName: signerOf(ctx).name, doneNote: note, checkDueOn })
      .where(and(eq(drillFix.tenantId, ctx.tenantId), eq(drillFix.id, fixId)));
    await stopClock(ctx, 'fix', fixId);
    await setClock(ctx, {
      ...{ siteId: fix.siteId, what: 'effect', subjectId: fixId, zone: site.zone },
      on: checkDueOn,
    });
    ctx.audit({ siteId: fix.siteId, subjectId: fix.drillId, fixId });
    return { checkDueOn };
  },
});

/** Whether it helped. Errors: `not-found`, `drill-fix.open` (not mended yet). */
export const checkDrillFix = command({
  action: 'preparedness.keep',
  input: checkFixInput,
  async run(ctx, { fixId, effect, note }): Promise<void> {
    const fix = await requireFix(ctx, fixId);
    if (!fix.doneAt) throw new DomainError('drill-fix.open');
    await ctx.tx
      .update(drillFix)
      .set({ effect, effectNote: note, checkedAt: ctx.now })
      .where(and(eq(drillFix.tenantId, ctx.tenantId), eq(drillFix.id, fixId)));
    await stopClock(ctx, 'effect', fixId);
    ctx.audit({ siteId: fix.siteId, subjectId: fix.drillId, fixId, effect });
  },
});

async function requireFix({ tx, tenantId }: UseContext, fixId: string) {
  const [row] = await tx
    .select()
    .from(drillFix)
    .where(and(eq(drillFix.tenantId, tenantId), eq(drillFix.id, fixId)))
    .for('update');
  if (!row) throw new DomainError('not-found');
  return row;
}
