import { command, setDeadline } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { addMonths, type Day, DomainError, dayOf, instantAt } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { requireSite } from '@zhiqin/sites';
import { textOrNull } from '@zhiqin/sites/rules';
import { and, eq, isNull } from 'drizzle-orm';
import { keepPicture } from '../keep-picture.ts';
import { remindsFirst } from '../remind-once.ts';
import { maintenanceDone, maintenancePlan } from '../schema.ts';
import { headOffice, membersOf, siteLeads } from '../told-members.ts';
import { devicesOf } from './devices-of.ts';
import { maintainInput, planInput, planMaintenanceInput } from './equipment-input.ts';

export const remindMaintenanceTask = 'upkeep.remind-maintenance';

/** The same day so many months on; the month's last where it has no such day. */
export function monthsOn(day: Day, months: number): Day {
  const month = addMonths(day.slice(0, 7), months);
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
  return `${month}-${String(Math.min(Number(day.slice(8)), last)).padStart(2, '0')}`;
}

/** 维保计划 (S7-3.2.1): every so many months, by whom, under which contract. Errors: `not-found`, also for a device of another site. */
export const planMaintenance = command({
  action: 'upkeep.keep',
  input: planMaintenanceInput,
  async run(ctx, { siteId, pieceId, contractNo, ...told }): Promise<{ maintenanceId: string }> {
    const { zone } = await requireSite(ctx, siteId);
    if (pieceId && !(await devicesOf(ctx, siteId)).some((one) => one.id === pieceId))
      throw new DomainError('not-found');
    const planId = ctx.newId();
    await ctx.tx.insert(maintenancePlan).values({
      ...{ tenantId: ctx.tenantId, id: planId, siteId, deviceId: textOrNull(pieceId), ...told },
      ...{ contractNo: textOrNull(contractNo), addedAt: ctx.now },
    });
    await setDeadline(ctx, dueOf(planId, told.nextDueOn, zone));
    ctx.audit({ siteId, subjectId: planId });
    return { maintenanceId: planId };
  },
});

/** A service that was held; the next is due so many months on. Errors: `not-found`, `input.invalid` (a day to come), those of a file. */
export const recordMaintenance = command({
  action: 'upkeep.keep',
  input: maintainInput,
  async run(ctx, { maintenanceId: planId, doneOn, note, paperBase64 }): Promise<{ nextDueOn: Day }> {
    const { tx, tenantId, now, actor } = ctx;
    const [plan] = await tx
      .select()
      .from(maintenancePlan)
      .where(
        and(
          eq(maintenancePlan.tenantId, tenantId),
          eq(maintenancePlan.id, planId),
          isNull(maintenancePlan.endedAt),
        ),
      )
      .for('update');
    if (!plan) throw new DomainError('not-found');
    const { zone } = await requireSite(ctx, plan.siteId);
    if (doneOn > dayOf(now, zone)) throw new DomainError('input.invalid', {}, { doneOn: 'field.in-future' });
    const paper = await keepPicture(ctx, plan.siteId, paperBase64, `${plan.what} ${doneOn}`, 'maintenance');
    await tx.insert(maintenanceDone).values({
      ...{ tenantId, id: ctx.newId(), siteId: plan.siteId, planId, doneOn, note, fileId: paper?.id ?? null },
      ...{ byName: actor.kind === 'member' ? actor.displayName : null, recordedAt: now },
    });
    const nextDueOn = monthsOn(doneOn, plan.everyMonths);
    await tx
      .update(maintenancePlan)
      .set({ nextDueOn })
      .where(and(eq(maintenancePlan.tenantId, tenantId), eq(maintenancePlan.id, planId)));
    await setDeadline(ctx, dueOf(planId, nextDueOn, zone));
    ctx.audit({ siteId: plan.siteId, subjectId: planId, doneOn });
    return { nextDueOn };
  },
});

/** The plan holds no longer. Errors: `not-found`. */
export const endMaintenance = command({
  action: 'upkeep.keep',
  input: planInput,
  async run(ctx, { maintenanceId: planId }): Promise<void> {
    const [row] = await ctx.tx
      .update(maintenancePlan)
      .set({ endedAt: ctx.now })
      .where(
        and(
          eq(maintenancePlan.tenantId, ctx.tenantId),
          eq(maintenancePlan.id, planId),
          isNull(maintenancePlan.endedAt),
        ),
      )
      .returning({ siteId: maintenancePlan.siteId });
    if (!row) throw new DomainError('not-found');
    ctx.audit({ siteId: row.siteId, subjectId: planId });
  },
});

const dueOf = (planId: string, day: Day, zone: string) => ({
  ...{ task: remindMaintenanceTask, key: planId, payload: { maintenanceId: planId } },
  dueAt: instantAt(day, '09:00', zone),
});

/** A service is due today: site and office are told, unless it was held meanwhile. Bears a repeat. Errors: `not-found`. */
export const remindMaintenance = command({
  action: 'hazard.open',
  input: planInput,
  async run(ctx, { maintenanceId: planId }): Promise<{ isDue: boolean }> {
    const { tx, tenantId, now } = ctx;
    const [row] = await tx
      .select({ plan: maintenancePlan, name: site.name, code: site.code, zone: site.zone })
      .from(maintenancePlan)
      .innerJoin(site, and(eq(site.tenantId, maintenancePlan.tenantId), eq(site.id, maintenancePlan.siteId)))
      .where(and(eq(maintenancePlan.tenantId, tenantId), eq(maintenancePlan.id, planId)));
    if (!row) throw new DomainError('not-found');
    const { plan } = row;
    if (plan.endedAt || plan.nextDueOn > dayOf(now, row.zone)) return { isDue: false };
    if (!(await remindsFirst(ctx, plan, plan.nextDueOn))) return { isDue: true };
    await notify(ctx, await membersOf(ctx, [...siteLeads, ...headOffice], plan.siteId), {
      template: 'maintenanceDue',
      params: { site: row.name, what: plan.what, by: plan.byWhom },
      path: `/admin/sites/${row.code}/upkeep/maintenance`,
    });
    ctx.audit({ siteId: plan.siteId, subjectId: planId });
    return { isDue: true };
  },
});
