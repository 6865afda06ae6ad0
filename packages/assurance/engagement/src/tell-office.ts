import { command } from '@zhiqin/access';
import { notify } from '@zhiqin/notifications';
import { requireSite } from '@zhiqin/sites';
import { idInput } from '@zhiqin/sites/rules';
import { and, desc, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { requirePlan } from './plan/require-plan.ts';
import { dutyPlan, dutyPlanAnswer } from './plan/schema.ts';
import { officeOf } from './signed-by.ts';
import { changeDuty, requireDuty, stateOfDuty } from './temporary/require-duty.ts';

/** A client sees no member of the contractor: what it said is told to the office by a job. */
export const tellOfficeTask = 'engagement.tell-office';

const tellOfficeInput = z.object({ what: z.enum(['plan', 'duty']), id: idInput });

/** The client answered a plan, asked for a duty or declined its price: the office hears it, once. Bears a repeat. Errors: `not-found`. */
export const tellOffice = command({
  action: 'engagement.remind',
  input: tellOfficeInput,
  async run(ctx, { what, id }): Promise<{ isTold: boolean }> {
    const { tx, tenantId } = ctx;
    if (what === 'plan') {
      const plan = await requirePlan(ctx, id, 'change');
      const [answer] = await tx
        .select()
        .from(dutyPlanAnswer)
        .where(and(eq(dutyPlanAnswer.tenantId, tenantId), eq(dutyPlanAnswer.dutyPlanId, id)))
        .orderBy(desc(dutyPlanAnswer.answeredAt), desc(dutyPlanAnswer.id))
        .limit(1);
      if (!answer || plan.toldAnswerId === answer.id) return { isTold: false };
      await tx
        .update(dutyPlan)
        .set({ toldAnswerId: answer.id })
        .where(and(eq(dutyPlan.tenantId, tenantId), eq(dutyPlan.id, id)));
      const site = await requireSite(ctx, plan.siteId);
      await notify(ctx, await officeOf(ctx, plan.siteId), {
        template: 'dutyPlanAnswered',
        params: { site: site.name, no: plan.versionNo, answer: answer.answer },
        path: `/admin/sites/${site.code}/engagement`,
      });
      ctx.audit({ siteId: plan.siteId, subjectId: id });
      return { isTold: true };
    }
    const row = await requireDuty(ctx, id);
    const state = stateOfDuty(row);
    if (row.toldState === state || (state !== 'asked' && state !== 'declined')) return { isTold: false };
    await changeDuty(ctx, id, { toldState: state });
    const site = await requireSite(ctx, row.siteId);
    await notify(ctx, await officeOf(ctx, row.siteId), {
      template: state === 'asked' ? 'temporaryDutyAsked' : 'temporaryDutyDeclined',
      params: { site: site.name, title: row.title, no: row.dutyNo, day: row.startsOn },
      path: `/admin/sites/${site.code}/engagement/temporary`,
    });
    ctx.audit({ siteId: row.siteId, subjectId: id });
    return { isTold: true };
  },
});
