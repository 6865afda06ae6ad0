import { command, query } from '@zhiqin/access';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { askToRejudge, requireSite } from '@zhiqin/sites';
import { newLabelCode, textOrNull } from '@zhiqin/sites/rules';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { installation } from '../schema.ts';
import {
  addInstallationInput,
  equipmentSiteInput,
  installationInput,
  setOtherWaysInput,
} from './equipment-input.ts';

/** 门禁、道闸、报警设施, with its label; of a gate whether it knows faces and what else opens it (V13, S4-4.3). Errors: `not-found`, `installation.no-taken`. */
export const addInstallation = command({
  action: 'upkeep.keep',
  input: addInstallationInput,
  async run(ctx, { siteId, otherWays, ...told }): Promise<{ id: string }> {
    const { zone } = await requireSite(ctx, siteId);
    const id = ctx.newId();
    const stored = await ctx.tx
      .insert(installation)
      .values({
        ...{ tenantId: ctx.tenantId, id, siteId, installationNo: told.installationNo, kind: told.kind },
        ...{ place: told.place, maker: textOrNull(told.maker), madeOn: textOrNull(told.madeOn) },
        ...{ scrapOn: textOrNull(told.scrapOn), labelCode: newLabelCode(), knowsFaces: told.knowsFaces },
        ...{ otherWays: otherWays ?? null, createdAt: ctx.now },
      })
      .onConflictDoNothing({
        target: [installation.tenantId, installation.siteId, installation.installationNo],
      })
      .returning({ id: installation.id });
    if (stored.length === 0) {
      const { installationNo } = told;
      throw new DomainError(
        'installation.no-taken',
        { installationNo },
        { installationNo: 'installation.no-taken' },
      );
    }
    if (told.knowsFaces)
      await askToRejudge(ctx, { register: 'installation', siteId, fromDay: dayOf(ctx.now, zone) });
    ctx.audit({ siteId, subjectId: id, installationNo: told.installationNo });
    await ctx.publish({ siteId, topic: 'site', id: siteId });
    return { id };
  },
});

/** Which other ways a gate opens (V13). Errors: `not-found`. */
export const setOtherWays = command({
  action: 'upkeep.keep',
  input: setOtherWaysInput,
  async run(ctx, { installationId, otherWays }): Promise<void> {
    const siteId = await change(ctx, installationId, { otherWays });
    ctx.audit({ siteId, subjectId: installationId, otherWays: otherWays.length });
  },
});

/** Takes it out of use; what was recorded of it stays. Errors: `not-found`. */
export const retireInstallation = command({
  action: 'upkeep.keep',
  input: installationInput,
  async run(ctx, { installationId }): Promise<void> {
    const siteId = await change(ctx, installationId, { retiredAt: ctx.now });
    ctx.audit({ siteId, subjectId: installationId });
  },
});

/** The register, by number. Errors: `not-found`. */
export const listInstallations = query({
  action: 'upkeep.read',
  input: equipmentSiteInput,
  async run(ctx, { siteId }) {
    await requireSite(ctx, siteId);
    return ctx.tx
      .select()
      .from(installation)
      .where(
        and(
          eq(installation.tenantId, ctx.tenantId),
          eq(installation.siteId, siteId),
          isNull(installation.retiredAt),
        ),
      )
      .orderBy(asc(installation.installationNo));
  },
});

async function change(
  { tx, tenantId }: Parameters<typeof retireInstallation.run>[0],
  id: string,
  to: Partial<typeof installation.$inferInsert>,
): Promise<string> {
  const [row] = await tx
    .update(installation)
    .set(to)
    .where(and(eq(installation.tenantId, tenantId), eq(installation.id, id), isNull(installation.retiredAt)))
    .returning({ siteId: installation.siteId });
  if (!row) throw new DomainError('not-found');
  return row.siteId;
}
