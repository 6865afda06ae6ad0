import { command, query, setDeadline, type UseContext } from '@zhiqin/access';
import { membership, site } from '@zhiqin/access/schema';
import { canonicalBytes, DomainError, dayOf, instantAt, sha256, toHex } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { requireSite } from '@zhiqin/sites';
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import {
  findingInput,
  listBindersInput,
  recordFindingInput,
  settleFindingInput,
  signFindingInput,
} from '../rules.ts';
import { inspectionFinding } from '../schema.ts';

export type InspectionFinding = typeof inspectionFinding.$inferSelect;

/** The job that reminds of what an inspector asked for. */
export const remindFindingTask = 'reports.remind-finding';

/** Inspections of a site, newest first. */
export const listFindings = query({
  action: 'finding.read',
  input: listBindersInput,
  run: async ({ tx, tenantId }, { siteId }): Promise<InspectionFinding[]> =>
    tx
      .select()
      .from(inspectionFinding)
      .where(
        and(
          eq(inspectionFinding.tenantId, tenantId),
          siteId ? eq(inspectionFinding.siteId, siteId) : undefined,
        ),
      )
      .orderBy(desc(inspectionFinding.inspectedOn), desc(inspectionFinding.id))
      .limit(100),
});

/**
 * 检查记录 (保安服务管理条例 第38条): who inspected what and what is to be put right, as it was found; never changed afterwards. Errors:
 * `not-found`, `input.invalid`.
 */
export const recordFinding = command({
  action: 'finding.record',
  input: recordFindingInput,
  async run(ctx, { siteId, ...said }): Promise<{ findingId: string }> {
    const { tx, tenantId, now, actor } = ctx;
    if (actor.kind !== 'member') throw new DomainError('access.forbidden');
    const { zone } = await requireSite(ctx, siteId);
    if (said.inspectedOn > dayOf(now, zone))
      throw new DomainError('input.invalid', {}, { inspectedOn: 'field.invalid' });
    if (said.dueOn && said.dueOn < said.inspectedOn)
      throw new DomainError('input.invalid', {}, { dueOn: 'field.before-start' });
    const findingId = ctx.newId();
    await tx.insert(inspectionFinding).values({
      ...{ tenantId, id: findingId, siteId },
      ...said,
      inspectorNo: said.inspectorNo || null,
      demands: said.demands || null,
      dueOn: said.dueOn || null,
      recordedBy: actor.membershipId,
      recordedAt: now,
    });
    if (said.dueOn)
      await setDeadline(ctx, {
        task: remindFindingTask,
        key: findingId,
        payload: { findingId },
        dueAt: instantAt(said.dueOn, '09:00', zone),
      });
    ctx.audit({ siteId, subjectId: findingId });
    return { findingId };
  },
});

/**
 * 双方签字: the inspector types his own name on the spot, the captain signs as himself; both sign the same words. Errors: `not-found`,
 * `finding.signed` (that side has), `input.invalid` (another name than the record’s).
 */
export const signFinding = command({
  action: 'finding.record',
  input: signFindingInput,
  async run(ctx, { findingId, as, name }): Promise<{ sha256: string }> {
    const { tx, tenantId, now, actor } = ctx;
    if (actor.kind !== 'member') throw new DomainError('access.forbidden');
    const row = await requireFinding(ctx, findingId);
    if (as === 'inspector' ? row.inspectorSignedAt : row.captainSignedAt)
      throw new DomainError('finding.signed');
    if (as === 'inspector' && name?.trim() !== row.inspectorName)
      throw new DomainError('input.invalid', {}, { name: 'field.invalid' });
    const digest = await digestOfFinding(row);
    await tx
      .update(inspectionFinding)
      .set(
        as === 'inspector'
          ? { inspectorSignedAt: now, signedSha256: digest }
          : {
              captainSignedAt: now,
              captainName: actor.displayName,
              captainBy: actor.membershipId,
              signedSha256: digest,
            },
      )
      .where(and(eq(inspectionFinding.tenantId, tenantId), eq(inspectionFinding.id, findingId)));
    ctx.audit({ siteId: row.siteId, subjectId: findingId, as });
    return { sha256: digest };
  },
});

/** 整改完成: what was done about it. Errors: `not-found`, `finding.settled`. */
export const settleFinding = command({
  action: 'finding.record',
  input: settleFindingInput,
  async run(ctx, { findingId, note }): Promise<void> {
    const row = await requireFinding(ctx, findingId);
    if (row.settledAt) throw new DomainError('finding.settled');
    await ctx.tx
      .update(inspectionFinding)
      .set({ settledAt: ctx.now, settledNote: note })
      .where(and(eq(inspectionFinding.tenantId, ctx.tenantId), eq(inspectionFinding.id, findingId)));
    ctx.audit({ siteId: row.siteId, subjectId: findingId });
  },
});

const told = ['owner', 'operations', 'area_manager', 'captain'];

/** What an inspector asked for has come due and is not done: the office and the site's captain hear of it. Bears a repeat. */
export const remindFinding = command({
  action: 'finding.remind',
  input: findingInput,
  async run(ctx, { findingId }): Promise<{ isDue: boolean }> {
    const row = await requireFinding(ctx, findingId);
    if (row.settledAt) return { isDue: false };
    const { tx, tenantId } = ctx;
    const [place] = await tx
      .select({ name: site.name, code: site.code })
      .from(site)
      .where(and(eq(site.tenantId, tenantId), eq(site.id, row.siteId)));
    const members = await tx
      .select()
      .from(membership)
      .where(
        and(eq(membership.tenantId, tenantId), inArray(membership.role, told), isNull(membership.endedAt)),
      );
    await notify(
      ctx,
      members.filter((one) => one.allSites || one.siteIds.includes(row.siteId)).map((one) => one.id),
      {
        template: 'findingDue',
        params: { site: place?.name ?? '', authority: row.authority, day: row.dueOn ?? '' },
        path: `/admin/sites/${place?.code ?? ''}/binder`,
      },
    );
    ctx.audit({ siteId: row.siteId, subjectId: findingId });
    return { isDue: true };
  },
});

async function requireFinding({ tx, tenantId }: UseContext, findingId: string): Promise<InspectionFinding> {
  const [row] = await tx
    .select()
    .from(inspectionFinding)
    .where(and(eq(inspectionFinding.tenantId, tenantId), eq(inspectionFinding.id, findingId)))
    .for('update');
  if (!row) throw new DomainError('not-found');
  return row;
}

/** SHA-256 (hex) of what stands above the signatures. */
async function digestOfFinding(row: InspectionFinding): Promise<string> {
  const { id, siteId, inspectedOn, authority, inspectorName, inspectorNo, found, demands, dueOn } = row;
  const said = { id, siteId, inspectedOn, authority, inspectorName, inspectorNo, found, demands, dueOn };
  return toHex(await sha256(canonicalBytes(said)));
}
