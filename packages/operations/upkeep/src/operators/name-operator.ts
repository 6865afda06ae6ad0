import { command } from '@zhiqin/access';
import { addDays, DomainError, dayOf } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { textOrNull } from '@zhiqin/sites/rules';
import { guard } from '@zhiqin/workforce/schema';
import { and, arrayContains, eq, gte, isNull, or } from 'drizzle-orm';
import { endOperatorInput, nameOperatorInput } from './operator-input.ts';
import { cameraOperator } from './schema.ts';

/**
 * Names somebody who may work the site's monitors, from a day on; a line he has before ends the day before (条例 第16条; S9A-8).
 * Errors: `not-found` (a guard of another site too), `input.invalid`.
 */
export const nameOperator = command({
  action: 'upkeep.keep',
  input: nameOperatorInput,
  async run(ctx, { siteId, ...told }): Promise<{ operatorId: string }> {
    const { tx, tenantId, now, actor } = ctx;
    const { zone } = await requireSite(ctx, siteId);
    const today = dayOf(now, zone);
    const guardId = textOrNull(told.guardId);
    const own = guardId ? await guardOf(ctx, siteId, guardId) : null;
    const name = own?.name ?? textOrNull(told.name);
    if (!name) throw new DomainError('input.invalid', {}, { name: 'field.required' });
    const unit = own ? null : textOrNull(told.unit);
    // Somebody of nobody's cannot be answered for.
    if (!own && !unit) throw new DomainError('input.invalid', {}, { unit: 'field.required' });
    const { vettedOn, trainedOn, secrecyOn } = told;
    const proofs = Object.entries({ vettedOn, trainedOn, secrecyOn }).map(
      ([key, day]) => [key, textOrNull(day)] as const,
    );
    for (const [key, day] of proofs)
      if (day && day > today) throw new DomainError('input.invalid', {}, { [key]: 'field.in-future' });
    const himself = guardId
      ? eq(cameraOperator.guardId, guardId)
      : and(
          isNull(cameraOperator.guardId),
          eq(cameraOperator.name, name),
          eq(cameraOperator.unit, unit ?? ''),
        );
    const before = and(
      eq(cameraOperator.tenantId, tenantId),
      eq(cameraOperator.siteId, siteId),
      himself,
      or(isNull(cameraOperator.untilDay), gte(cameraOperator.untilDay, told.fromDay)),
    );
    const lines = await tx
      .select({ fromDay: cameraOperator.fromDay })
      .from(cameraOperator)
      .where(before)
      .for('update');
    if (lines.some(({ fromDay }) => fromDay >= told.fromDay))
      throw new DomainError('input.invalid', {}, { fromDay: 'field.before-start' });
    await tx
      .update(cameraOperator)
      .set({ untilDay: addDays(told.fromDay, -1) })
      .where(before);
    const operatorId = ctx.newId();
    await tx.insert(cameraOperator).values({
      ...{ tenantId, id: operatorId, siteId, guardId, name, unit },
      ...{ mayPlay: told.mayPlay || told.mayCopy, mayCopy: told.mayCopy, fromDay: told.fromDay },
      ...Object.fromEntries(proofs),
      namedByName: actor.kind === 'member' ? actor.displayName : null,
      recordedAt: now,
    });
    ctx.audit({ siteId, subjectId: operatorId, mayPlay: told.mayPlay, mayCopy: told.mayCopy });
    return { operatorId };
  },
});

/** Takes somebody off the register with his last day. Errors: `not-found` (ended before, too), `input.invalid`. */
export const endOperator = command({
  action: 'upkeep.keep',
  input: endOperatorInput,
  async run(ctx, { operatorId, untilDay }): Promise<void> {
    const where = and(eq(cameraOperator.tenantId, ctx.tenantId), eq(cameraOperator.id, operatorId));
    const [row] = await ctx.tx.select().from(cameraOperator).where(where).for('update');
    if (!row || row.untilDay) throw new DomainError('not-found');
    if (untilDay < row.fromDay)
      throw new DomainError('input.invalid', {}, { untilDay: 'field.before-start' });
    await ctx.tx.update(cameraOperator).set({ untilDay }).where(where);
    ctx.audit({ siteId: row.siteId, subjectId: operatorId, untilDay });
  },
});

async function guardOf(
  { tx, tenantId }: Parameters<typeof nameOperator.run>[0],
  siteId: string,
  guardId: string,
) {
  const [row] = await tx
    .select({ name: guard.name })
    .from(guard)
    .where(and(eq(guard.tenantId, tenantId), eq(guard.id, guardId), arrayContains(guard.siteIds, [siteId])));
  if (!row) throw new DomainError('not-found');
  return row;
}
