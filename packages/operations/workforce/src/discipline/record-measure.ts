import { can, command, roleOf } from '@zhiqin/access';
import { addMonths, DomainError, dayOf } from '@zhiqin/kernel';
import { requireOwnSite } from '@zhiqin/sites';
import { textOrNull } from '@zhiqin/sites/rules';
import { requireGuardsOf } from '../guard-in-reach.ts';
import { recordedBy } from '../own-person.ts';
import { recordMeasureInput } from './measure-input.ts';
import {
  disciplineLadder,
  isRung,
  mayTakeRung,
  measurePoints,
  type Rung,
  rungMonths,
} from './measure-ladder.ts';
import { measuresOf } from './read-measures.ts';
import { conductMeasure } from './schema.ts';

/**
 * A reward, or a rung of the ladder, with what it rests on. A rung comes after the one below it, unless the breach was
 * grave and the reason is said; a discipline measure needs evidence; dismissal and promotion are the office's. Nothing
 * here touches pay. Errors: `not-found`, `access.forbidden`, `conduct.rung-skipped`, `conduct.evidence-needed`,
 * `input.invalid` (a day to come).
 */
export const recordMeasure = command({
  action: 'conduct.record',
  input: recordMeasureInput,
  // Rungs taken at another site count.
  scope: 'tenant',
  async run(ctx, input) {
    const { siteId, guardId, kind, happenedOn } = input;
    const { zone } = await requireOwnSite(ctx, siteId);
    await requireGuardsOf(ctx, siteId, [guardId]);
    if (happenedOn > dayOf(ctx.now, zone))
      throw new DomainError('input.invalid', {}, { happenedOn: 'field.invalid' });
    if ((kind === 'dismissal' || kind === 'promotion') && !can(roleOf(ctx.actor), 'conduct.decide'))
      throw new DomainError('access.forbidden');
    const evidence = (input.evidence ?? []).map((one) => ({
      kind: one.kind,
      id: one.id ?? null,
      text: textOrNull(one.text),
    }));
    const graveReason = textOrNull(input.graveReason);
    if (isRung(kind)) {
      if (evidence.length === 0)
        throw new DomainError('conduct.evidence-needed', {}, { evidence: 'field.required' });
      const standing = await standingRungs(ctx, guardId, happenedOn);
      if (!mayTakeRung(kind, standing, graveReason !== null))
        throw new DomainError('conduct.rung-skipped', {}, { graveReason: 'field.required' });
    }
    const by = recordedBy(ctx);
    const id = ctx.newId();
    await ctx.tx.insert(conductMeasure).values({
      tenantId: ctx.tenantId,
      id,
      siteId,
      guardId,
      kind,
      category: input.category,
      happenedOn,
      text: input.text,
      evidence,
      graveReason,
      points: measurePoints[kind],
      recordedBy: by.id,
      recorderName: by.name,
      recordedAt: ctx.now,
    });
    ctx.audit({ siteId, subjectId: guardId, kind, category: input.category });
    return { id };
  },
});

/** Rungs of the last `rungMonths` that were not taken back, up to a day. */
async function standingRungs(
  ctx: Parameters<typeof measuresOf>[0],
  guardId: string,
  until: string,
): Promise<Rung[]> {
  const from = `${addMonths(until.slice(0, 7), -rungMonths)}${until.slice(7)}`;
  return (await measuresOf(ctx, { guardId }))
    .filter((one) => !one.withdrawn && one.happenedOn > from && one.happenedOn <= until)
    .flatMap(({ kind }) => disciplineLadder.filter((rung) => rung === kind));
}
