import { command } from '@zhiqin/access';
import { type FollowUp, openedValues } from '@zhiqin/duty';
import { conductSeen } from '@zhiqin/duty/rules';
import { dutyEntry } from '@zhiqin/duty/schema';
import { DomainError } from '@zhiqin/kernel';
import { seal } from '@zhiqin/privacy';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { id } from '../fields.ts';
import { violation, violationStep } from './schema.ts';
import type { Violator } from './violations.ts';

/** The job behind what a post saw. */
export const openViolationTask = 'service.open-violation';

export const askToOpenViolation: FollowUp = async (ctx, siteId, entries) => {
  for (const { kind, id: entryId } of entries)
    if (kind === conductSeen.kind)
      await ctx.enqueue(openViolationTask, { siteId, entryId }, `violation:${entryId}`);
};

/**
 * What a post saw becomes a line of the register of conduct, with the first rung where he was spoken to (S5-17, S6-4.2.1). It has the
 * entry's id. Bears a repeat. Errors: `not-found`.
 */
export const openViolation = command({
  action: 'violation.record',
  input: z.object({ siteId: id, entryId: id }),
  async run(ctx, { siteId, entryId }): Promise<{ isOpened: boolean }> {
    const { tx, tenantId, now } = ctx;
    const [found] = await tx
      .select({ entry: dutyEntry, guardName: guard.name })
      .from(dutyEntry)
      .leftJoin(guard, and(eq(guard.tenantId, dutyEntry.tenantId), eq(guard.id, dutyEntry.personId)))
      .where(
        and(
          eq(dutyEntry.tenantId, tenantId),
          eq(dutyEntry.siteId, siteId),
          eq(dutyEntry.id, entryId),
          eq(dutyEntry.kind, conductSeen.kind),
        ),
      );
    if (!found) throw new DomainError('not-found');
    const { entry, guardName } = found;
    const body = entry.content.body as { violationKind: string; personKind: string; isSpokenTo: boolean };
    const said = (await openedValues(ctx, [entryId])).get(entryId) ?? {};
    const told = (name: string) =>
      typeof said[name] === 'string' ? (said[name] as string).trim() || null : null;
    const person: Violator = { name: told('offender'), unit: null, plate: told('plateNo') };
    const [made] = await tx
      .insert(violation)
      .values({
        ...{ tenantId, id: entryId, siteId, postId: entry.postId, happenedAt: entry.occurredAt },
        ...{ violationKind: body.violationKind, personKind: body.personKind, text: told('text') ?? '–' },
        personSealed: person.name || person.plate ? seal(tenantId, JSON.stringify(person)) : null,
        ...{ recordedBy: null, recordedByName: guardName, recordedAt: now },
      })
      .onConflictDoNothing()
      .returning({ id: violation.id });
    if (!made) return { isOpened: false };
    if (body.isSpokenTo)
      await tx.insert(violationStep).values({
        ...{ tenantId, id: ctx.newId(), siteId, violationId: entryId, step: 'oral', at: entry.occurredAt },
        ...{ text: told('text') ?? '–', byName: guardName },
      });
    ctx.audit({ siteId, subjectId: entryId, violationKind: body.violationKind });
    return { isOpened: true };
  },
});
