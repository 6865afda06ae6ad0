import { command, query, type UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { personKinds, violationKinds } from '@zhiqin/duty/rules';
import { DomainError } from '@zhiqin/kernel';
import { seal, unseal } from '@zhiqin/privacy';
import { addBan, isPostOfSite, requireSite } from '@zhiqin/sites';
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import * as z from 'zod/mini';
import { day, id, lineOf, optional, required } from '../fields.ts';
import { byWhom } from '../members-of.ts';
import { violation, violationStep } from './schema.ts';
import { mayBeBanned, missingRung, type Rung, rungs } from './violation-ladder.ts';

const recordInput = z.object({
  siteId: id,
  postId: z.optional(z.nullable(id)),
  happenedAt: z
    .string('field.required')
    .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/, 'field.required')),
  violationKind: z.enum(violationKinds, 'field.required'),
  personKind: z.enum(personKinds, 'field.required'),
  name: optional(60),
  unit: optional(60),
  plate: optional(20),
  text: required(2000),
});
const stepInput = z.object({ violationId: id, step: z.enum(rungs, 'field.required'), text: required(1000) });
const banInput = z.object({ violationId: id, untilDay: day, reason: required(80) });
const violationInput = z.object({ violationId: id });
const listInput = z.object({ siteId: z.optional(z.nullable(id)), isOpen: z.optional(z.boolean()) });

export interface Violator {
  name: string | null;
  unit: string | null;
  plate: string | null;
}

/** What somebody who is no guard did against the site's rules (S5, S6-4.2). Errors: `not-found`, `input.invalid`. */
export const recordViolation = command({
  action: 'violation.record',
  input: recordInput,
  async run(
    ctx,
    { siteId, postId, happenedAt, name, unit, plate, ...told },
  ): Promise<{ violationId: string }> {
    await requireSite(ctx, siteId);
    if (postId && !(await isPostOfSite(ctx, siteId, postId))) throw new DomainError('not-found');
    if (Date.parse(happenedAt) > ctx.now.getTime())
      throw new DomainError('input.invalid', {}, { happenedAt: 'field.invalid' });
    const person: Violator = { name: lineOf(name), unit: lineOf(unit), plate: lineOf(plate) };
    const isKnown = Object.values(person).some(Boolean);
    const by = byWhom(ctx);
    const violationId = ctx.newId();
    await ctx.tx.insert(violation).values({
      ...{ tenantId: ctx.tenantId, id: violationId, siteId, postId: postId ?? null, ...told },
      happenedAt: new Date(happenedAt),
      personSealed: isKnown ? seal(ctx.tenantId, JSON.stringify(person)) : null,
      ...{ recordedBy: by.id, recordedByName: by.name, recordedAt: ctx.now },
    });
    ctx.audit({ siteId, subjectId: violationId, violationKind: told.violationKind });
    return { violationId };
  },
});

/** The row, its rungs so far and its site. @throws DomainError `not-found`, `violation.closed` */
export async function requireViolation(ctx: UseContext, violationId: string, how: 'read' | 'open' = 'read') {
  const where = and(eq(violation.tenantId, ctx.tenantId), eq(violation.id, violationId));
  if (how === 'open') await ctx.tx.select({ id: violation.id }).from(violation).where(where).for('update');
  const [row] = await ctx.tx.select().from(violation).where(where);
  if (!row) throw new DomainError('not-found');
  if (how === 'open' && row.closedAt) throw new DomainError('violation.closed');
  const steps = await ctx.tx
    .select()
    .from(violationStep)
    .where(and(eq(violationStep.tenantId, ctx.tenantId), eq(violationStep.violationId, violationId)))
    .orderBy(asc(violationStep.at), asc(violationStep.id));
  return {
    ...row,
    steps,
    person: row.personSealed ? (JSON.parse(unseal(ctx.tenantId, row.personSealed)) as Violator) : null,
  };
}

/**
 * 劝阻、书面告知、移交公安, one after another: nobody is warned in writing who was not spoken to; the police are called at any
 * time. Nothing else is on the ladder: no fine, no keeping of things or papers (保安服务管理条例 第30条). Errors: `not-found`,
 * `violation.closed`, `violation.rung-skipped`.
 */
export const takeViolationStep = command({
  action: 'violation.record',
  input: stepInput,
  async run(ctx, { violationId, step, text }): Promise<void> {
    const found = await requireViolation(ctx, violationId, 'open');
    const missing = missingRung(
      step,
      found.steps.map((one) => one.step as Rung),
    );
    if (missing) throw new DomainError('violation.rung-skipped', { missing });
    await ctx.tx.insert(violationStep).values({
      ...{ tenantId: ctx.tenantId, id: ctx.newId(), siteId: found.siteId, violationId },
      ...{ step, at: ctx.now, text, byName: byWhom(ctx).name },
    });
    ctx.audit({ siteId: found.siteId, subjectId: violationId, step });
  },
});

/**
 * 禁入 until a day, through the ban register (S6-4.2.3): only who was warned in writing or handed to the police, and never who
 * lives or works there. Errors: `not-found`, `violation.closed`, `ban.occupier`, `violation.rung-skipped`, `violation.nobody`.
 */
export const banViolator = command({
  action: 'ban.decide',
  input: banInput,
  async run(ctx, { violationId, untilDay, reason }): Promise<{ banId: string }> {
    const found = await requireViolation(ctx, violationId, 'open');
    if (!mayBeBanned(found.personKind)) throw new DomainError('ban.occupier');
    if (!found.steps.some((one) => one.step !== 'oral'))
      throw new DomainError('violation.rung-skipped', { missing: 'written' });
    if (!found.person?.name && !found.person?.plate) throw new DomainError('violation.nobody');
    const { id: banId } = await ctx.run(addBan, {
      ...{ siteId: found.siteId, name: found.person.name, plate: found.person.plate, reason, untilDay },
      isNoOccupier: true,
    });
    await ctx.tx
      .update(violation)
      .set({ banId })
      .where(and(eq(violation.tenantId, ctx.tenantId), eq(violation.id, violationId)));
    ctx.audit({ siteId: found.siteId, subjectId: violationId, banId });
    return { banId };
  },
});

/** Done with. Errors: `not-found`, `violation.closed`. */
export const closeViolation = command({
  action: 'violation.record',
  input: violationInput,
  async run(ctx, { violationId }): Promise<void> {
    const found = await requireViolation(ctx, violationId, 'open');
    await ctx.tx
      .update(violation)
      .set({ closedAt: ctx.now })
      .where(and(eq(violation.tenantId, ctx.tenantId), eq(violation.id, violationId)));
    ctx.audit({ siteId: found.siteId, subjectId: violationId });
  },
});

/** Conduct on record in reach, newest first, with the rungs taken. Errors: none. */
export const listViolations = query({
  action: 'violation.read',
  input: listInput,
  async run({ tx, tenantId }, { siteId, isOpen }) {
    const rows = await tx
      .select({ violation, siteName: site.name, siteNameEn: site.nameEn, zone: site.zone })
      .from(violation)
      .innerJoin(site, and(eq(site.tenantId, violation.tenantId), eq(site.id, violation.siteId)))
      .where(and(eq(violation.tenantId, tenantId), siteId ? eq(violation.siteId, siteId) : undefined))
      .orderBy(desc(violation.happenedAt), desc(violation.id))
      .limit(200);
    const shown = rows.filter((row) => isOpen === undefined || isOpen === !row.violation.closedAt);
    const steps =
      shown.length === 0
        ? []
        : await tx
            .select()
            .from(violationStep)
            .where(
              and(
                eq(violationStep.tenantId, tenantId),
                inArray(
                  violationStep.violationId,
                  shown.map((row) => row.violation.id),
                ),
              ),
            )
            .orderBy(asc(violationStep.at), asc(violationStep.id));
    return shown.map(({ violation: { personSealed, ...one }, ...place }) => ({
      ...one,
      ...place,
      person: personSealed ? (JSON.parse(unseal(tenantId, personSealed)) as Violator) : null,
      steps: steps.filter((step) => step.violationId === one.id),
    }));
  },
});
