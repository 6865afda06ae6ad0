import { can, command, roleOf, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { askToRejudge, type Register } from '../ask-to-rejudge.ts';
import { requireSite } from '../require-site.ts';
import { camera, fireAsset, gear, siteKey } from '../schema.ts';
import type { ImportedRegister } from './import-columns.ts';
import { registerWorkbookInput } from './input.ts';
import type { ImportLine } from './read-register-sheet.ts';
import { checkRegisterWorkbook } from './register-workbook.ts';

/**
 * Takes in a register from a workbook: all of it or, where any cell is wrong, nothing. A number known already gets what
 * the sheet says, and is in use again; nothing is taken out.
 * Errors: `not-found`, `workbook.unreadable`, `register-import.refused` ({faults}), fields: cell → code.
 */
export const importRegister = command({
  action: 'equipment.keep',
  input: registerWorkbookInput,
  async run(ctx, { siteId, register, bytesBase64 }): Promise<{ imported: number }> {
    await requireSite(ctx, siteId);
    if (register === 'keys' && !can(roleOf(ctx.actor), 'gate-register.keep'))
      throw new DomainError('access.forbidden');
    const { lines, errors } = await checkRegisterWorkbook(ctx, siteId, register, bytesBase64);
    if (errors.length > 0) {
      const fields = Object.fromEntries(errors.map(({ cell, code }) => [cell, `register-import.${code}`]));
      throw new DomainError('register-import.refused', { faults: errors.length }, fields);
    }
    for (const { row: _, ...line } of lines) await keep[register](ctx, siteId, line);
    const readBy = judgedBy[register];
    const fromDay = earliestDay(lines);
    if (readBy && fromDay) await askToRejudge(ctx, { register: readBy, siteId, fromDay });
    ctx.audit({ siteId, register, imported: lines.length });
    await ctx.publish({ siteId, topic: 'site', id: siteId });
    return { imported: lines.length };
  },
});

/** Registers whose days a control reads. */
const judgedBy: Partial<Record<ImportedRegister, Register>> = { fireAssets: 'fireAsset', cameras: 'camera' };

/** The first day any line of the sheet names: since then it may say something else than before. */
function earliestDay(lines: readonly ImportLine[]): string | undefined {
  const days = lines
    .flatMap((line) => Object.values(line))
    .filter((value) => /^\d{4}-\d\d-\d\d$/.test(`${value}`));
  return days.map(String).sort()[0];
}

type Keep = (ctx: UseContext, siteId: string, line: ImportLine) => Promise<void>;

const row = (ctx: UseContext, siteId: string) => ({ tenantId: ctx.tenantId, id: ctx.newId(), siteId });
const inUse = { retiredAt: null };

const keep: Record<ImportedRegister, Keep> = {
  async fireAssets(ctx, siteId, { fireKind, ...line }) {
    const told = { ...line, kind: fireKind } as Omit<
      typeof fireAsset.$inferInsert,
      'tenantId' | 'id' | 'siteId' | 'createdAt'
    >;
    await ctx.tx
      .insert(fireAsset)
      .values({ ...row(ctx, siteId), ...told, createdAt: ctx.now })
      .onConflictDoUpdate({
        target: [fireAsset.tenantId, fireAsset.siteId, fireAsset.assetNo],
        set: { ...told, ...inUse },
      });
  },
  async cameras(ctx, siteId, line) {
    const told = line as unknown as Omit<
      typeof camera.$inferInsert,
      'tenantId' | 'id' | 'siteId' | 'createdAt'
    >;
    await ctx.tx
      .insert(camera)
      .values({ ...row(ctx, siteId), ...told, createdAt: ctx.now })
      .onConflictDoUpdate({
        target: [camera.tenantId, camera.siteId, camera.cameraNo],
        set: { ...told, ...inUse },
      });
  },
  async keys(ctx, siteId, line) {
    const told = line as unknown as Omit<
      typeof siteKey.$inferInsert,
      'tenantId' | 'id' | 'siteId' | 'changedAt'
    >;
    await ctx.tx
      .insert(siteKey)
      .values({ ...row(ctx, siteId), ...told, changedAt: ctx.now })
      .onConflictDoUpdate({
        target: [siteKey.tenantId, siteKey.siteId, siteKey.keyNo],
        set: { ...told, changedAt: ctx.now, endedAt: null },
      });
  },
  async gear(ctx, siteId, { gearKind, gearState, post, ...line }) {
    const told = { ...line, kind: gearKind, state: gearState, postId: post } as Omit<
      typeof gear.$inferInsert,
      'tenantId' | 'id' | 'siteId' | 'createdAt'
    >;
    if (told.gearNo) {
      await ctx.tx
        .insert(gear)
        .values({ ...row(ctx, siteId), ...told, createdAt: ctx.now })
        .onConflictDoUpdate({
          target: [gear.tenantId, gear.siteId, gear.gearNo],
          set: { ...told, ...inUse },
        });
      return;
    }
    // Without numbers, so many of a kind at a post are one line: the sheet's count takes the place of the old one.
    const same = await ctx.tx
      .update(gear)
      .set({ count: told.count, state: told.state })
      .where(
        and(
          eq(gear.tenantId, ctx.tenantId),
          eq(gear.siteId, siteId),
          isNull(gear.gearNo),
          isNull(gear.retiredAt),
          eq(gear.kind, told.kind),
          sql`${gear.name} is not distinct from ${told.name ?? null}`,
          sql`${gear.postId} is not distinct from ${told.postId ?? null}::uuid`,
        ),
      )
      .returning({ id: gear.id });
    if (same.length === 0)
      await ctx.tx.insert(gear).values({ ...row(ctx, siteId), ...told, createdAt: ctx.now });
  },
};
