import { cancelDeadline, command, setDeadline } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import type { FollowUp } from '@zhiqin/duty';
import { DomainError } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { requireSite } from '@zhiqin/sites';
import { textOrNull } from '@zhiqin/sites/rules';
import { and, eq, isNull } from 'drizzle-orm';
import { keepPicture } from '../keep-picture.ts';
import { recordEvent } from '../record-event.ts';
import { remindsFirst } from '../remind-once.ts';
import { hotWorkPermit, hotWorkSeen } from '../schema.ts';
import { headOffice, membersOf, siteLeads } from '../told-members.ts';
import { alertHotWorkInput, grantPermitInput, permitInput } from './fire-input.ts';

export const alertHotWorkTask = 'upkeep.alert-hot-work';
export const endHotWorkTask = 'upkeep.end-hot-work';

/**
 * 动火许可, with watcher and welder (F09; 消防法 第21条). A watcher or certificate that is not known yet is left open and judged
 * as missing. Errors: `not-found`, `permit.no-taken`, `input.invalid` (ends before it begins), those of a file.
 */
export const grantHotWork = command({
  action: 'upkeep.keep',
  input: grantPermitInput,
  async run(ctx, { siteId, paperBase64, ...told }): Promise<{ permitId: string }> {
    const { tx, tenantId, now, actor } = ctx;
    await requireSite(ctx, siteId);
    if (actor.kind !== 'member') throw new DomainError('access.forbidden');
    if (told.untilAt <= told.fromAt)
      throw new DomainError('input.invalid', {}, { untilAt: 'field.before-start' });
    const paper = await keepPicture(ctx, siteId, paperBase64, told.permitNo, 'hot-work');
    const id = ctx.newId();
    const stored = await tx
      .insert(hotWorkPermit)
      .values({
        ...{ tenantId, id, siteId, permitNo: told.permitNo, place: told.place, work: told.work },
        ...{
          firm: textOrNull(told.firm),
          watcher: textOrNull(told.watcher),
          welder: textOrNull(told.welder),
        },
        ...{ fromAt: new Date(told.fromAt), untilAt: new Date(told.untilAt), fileId: paper?.id ?? null },
        welderCertificateNo: textOrNull(told.welderCertificateNo),
        welderCertificateUntil: textOrNull(told.welderCertificateUntil),
        ...{ approvedByName: actor.displayName, approvedAt: now },
      })
      .onConflictDoNothing({
        target: [hotWorkPermit.tenantId, hotWorkPermit.siteId, hotWorkPermit.permitNo],
      })
      .returning({ id: hotWorkPermit.id });
    if (stored.length === 0) {
      const { permitNo } = told;
      throw new DomainError('permit.no-taken', { permitNo }, { permitNo: 'permit.no-taken' });
    }
    await recordEvent(ctx, { id, siteId }, 'granted', { permitNo: told.permitNo });
    await setDeadline(ctx, {
      ...{ task: endHotWorkTask, key: id, payload: { permitId: id } },
      dueAt: new Date(told.untilAt),
    });
    ctx.audit({ siteId, subjectId: id, permitNo: told.permitNo });
    await ctx.publish({ siteId, topic: 'site', id: siteId });
    return { permitId: id };
  },
});

/** The fire is out and the place was looked at afterwards. Errors: `not-found`, also for what has ended or was withdrawn. */
export const endHotWork = command({
  action: 'upkeep.keep',
  input: permitInput,
  async run(ctx, { permitId }): Promise<void> {
    const siteId = await settle(ctx, permitId, { endedAt: ctx.now });
    await recordEvent(ctx, { id: permitId, siteId }, 'ended');
    await cancelDeadline(ctx, endHotWorkTask, permitId);
    ctx.audit({ siteId, subjectId: permitId });
  },
});

/** The permit holds no longer: the work stops. Errors: `not-found`, also for what has ended or was withdrawn. */
export const withdrawHotWork = command({
  action: 'upkeep.keep',
  input: permitInput,
  async run(ctx, { permitId }): Promise<void> {
    const siteId = await settle(ctx, permitId, { withdrawnAt: ctx.now });
    await recordEvent(ctx, { id: permitId, siteId }, 'withdrawn');
    await cancelDeadline(ctx, endHotWorkTask, permitId);
    ctx.audit({ siteId, subjectId: permitId });
  },
});

async function settle(
  { tx, tenantId }: Parameters<typeof endHotWork.run>[0],
  permitId: string,
  to: { endedAt: Date } | { withdrawnAt: Date },
): Promise<string> {
  const [row] = await tx
    .update(hotWorkPermit)
    .set(to)
    .where(
      and(
        eq(hotWorkPermit.tenantId, tenantId),
        eq(hotWorkPermit.id, permitId),
        isNull(hotWorkPermit.endedAt),
        isNull(hotWorkPermit.withdrawnAt),
      ),
    )
    .returning({ siteId: hotWorkPermit.siteId });
  if (!row) throw new DomainError('not-found');
  return row.siteId;
}

/** Its hours are over and nobody has said that the fire is out: the site is asked to look. Bears a repeat. Errors: `not-found`. */
export const remindHotWork = command({
  action: 'hazard.open',
  input: permitInput,
  async run(ctx, { permitId }): Promise<{ isOpen: boolean }> {
    const { tx, tenantId } = ctx;
    const [row] = await tx
      .select({ permit: hotWorkPermit, name: site.name, code: site.code })
      .from(hotWorkPermit)
      .innerJoin(site, and(eq(site.tenantId, hotWorkPermit.tenantId), eq(site.id, hotWorkPermit.siteId)))
      .where(and(eq(hotWorkPermit.tenantId, tenantId), eq(hotWorkPermit.id, permitId)));
    if (!row) throw new DomainError('not-found');
    const { permit } = row;
    if (permit.endedAt || permit.withdrawnAt) return { isOpen: false };
    if (!(await remindsFirst(ctx, permit, 'end'))) return { isOpen: true };
    await notify(ctx, await membersOf(ctx, siteLeads, permit.siteId), {
      template: 'hotWorkEnds',
      params: { site: row.name, no: permit.permitNo, place: permit.place },
      path: `/admin/sites/${row.code}/upkeep/fire`,
    });
    ctx.audit({ siteId: permit.siteId, subjectId: permitId });
    return { isOpen: true };
  },
});

/** Hot work without permit, watcher or certificate is told at once; it stops nobody (F09). */
export const askToAlertHotWork: FollowUp = async (ctx, siteId, entries) => {
  for (const { kind, id, body } of entries)
    if (kind === 'hot-work.seen' && !(body.hasPermit && body.hasWatcher && body.hasCertificate))
      await ctx.enqueue(alertHotWorkTask, { siteId, entryId: id }, `hot-work:${id}`);
};

/** Tells captain and headquarters what a guard saw to be missing. Bears a repeat. Errors: `not-found`. */
export const alertHotWork = command({
  action: 'hazard.open',
  input: alertHotWorkInput,
  async run(ctx, { siteId, entryId }): Promise<{ told: number }> {
    const { tx, tenantId } = ctx;
    const [row] = await tx
      .select({ seen: hotWorkSeen, name: site.name, code: site.code })
      .from(hotWorkSeen)
      .innerJoin(site, and(eq(site.tenantId, hotWorkSeen.tenantId), eq(site.id, hotWorkSeen.siteId)))
      .where(
        and(eq(hotWorkSeen.tenantId, tenantId), eq(hotWorkSeen.siteId, siteId), eq(hotWorkSeen.id, entryId)),
      );
    if (!row) throw new DomainError('not-found');
    const { seen } = row;
    if (!(await remindsFirst(ctx, seen, 'seen'))) return { told: 0 };
    const missing = seen.hasPermit ? (seen.hasWatcher ? 'certificate' : 'watcher') : 'permit';
    const told = await membersOf(ctx, [...siteLeads, ...headOffice], siteId);
    await notify(ctx, told, {
      template: 'hotWorkSeen',
      params: { site: row.name, missing },
      path: `/admin/sites/${row.code}/duty/${entryId}`,
    });
    ctx.audit({ siteId, subjectId: entryId, missing, told: told.length });
    return { told: told.length };
  },
});
