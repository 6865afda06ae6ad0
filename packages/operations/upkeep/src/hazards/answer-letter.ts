import { cancelDeadline, command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { and, asc, eq, sql } from 'drizzle-orm';
import { recordEvent } from '../record-event.ts';
import { remindsFirst } from '../remind-once.ts';
import { hazardLetter, hazardLetterAnswer, upkeepEvent } from '../schema.ts';
import { clientOffice, headOffice, membersOf, siteLeads } from '../told-members.ts';
import { answerLetterInput, letterInput } from './hazard-input.ts';
import { requireHazard } from './require-hazard.ts';

/** A client sees no file of the contractor: what it answered goes into the file by a job. */
export const letterAnsweredTask = 'upkeep.letter-answered';
/** The clock of a letter: the day by which an answer was asked for is over. */
export const letterDueTask = 'upkeep.letter-due';

/**
 * The client's office answers a 告知函 in writing: what it does and by when, that it is done, or that it does not take it on and why. Each
 * word is kept. Errors: `not-found`; `input.invalid` (a day asked for with `will-do`).
 */
export const answerHazardLetter = command({
  action: 'hazard.answer',
  input: answerLetterInput,
  async run(ctx, { letterId, answer, text, doneBy }): Promise<void> {
    const { tx, tenantId, actor } = ctx;
    if (actor.kind !== 'member') throw new DomainError('access.forbidden');
    const [letter] = await tx
      .select()
      .from(hazardLetter)
      .where(and(eq(hazardLetter.tenantId, tenantId), eq(hazardLetter.id, letterId)));
    if (!letter) throw new DomainError('not-found');
    if (answer === 'will-do' && !doneBy)
      throw new DomainError('input.invalid', {}, { doneBy: 'field.required' });
    const answerId = ctx.newId();
    await tx.insert(hazardLetterAnswer).values({
      ...{ tenantId, id: answerId, siteId: letter.siteId, clientId: letter.clientId },
      ...{ hazardId: letter.hazardId, letterId, answer, text },
      doneBy: answer === 'will-do' ? (doneBy ?? null) : null,
      ...{ answererName: actor.displayName, answeredAt: ctx.now },
    });
    await ctx.enqueue(letterAnsweredTask, { letterId }, `hazard-letter-answered:${answerId}`);
    const { siteId, hazardId, clientId } = letter;
    ctx.audit({ siteId, subjectId: hazardId, letterId, answer });
    await ctx.publish({ siteId, topic: 'hazard', id: hazardId, clientId });
  },
});

/** What the client answered becomes lines of the hazard's course, and site and office hear of it. Bears a repeat. Errors: `not-found`. */
export const takeLetterAnswer = command({
  action: 'hazard.open',
  input: letterInput,
  async run(ctx, { letterId }): Promise<{ taken: number }> {
    const { tx, tenantId } = ctx;
    const { letter, file } = await requireLetter(ctx, letterId);
    const answers = await tx
      .select()
      .from(hazardLetterAnswer)
      .where(and(eq(hazardLetterAnswer.tenantId, tenantId), eq(hazardLetterAnswer.letterId, letterId)))
      .orderBy(asc(hazardLetterAnswer.answeredAt), asc(hazardLetterAnswer.id));
    const known = await tx
      .select({ answerId: sql<string>`${upkeepEvent.data}->>'answerId'` })
      .from(upkeepEvent)
      .where(
        and(
          eq(upkeepEvent.tenantId, tenantId),
          eq(upkeepEvent.subjectId, file.id),
          eq(upkeepEvent.kind, 'answered'),
        ),
      );
    const fresh = answers.filter(({ id }) => !known.some((one) => one.answerId === id));
    for (const { id, answer, text, doneBy, answererName } of fresh)
      await recordEvent(ctx, file, 'answered', {
        ...{ answerId: id, letterNo: letter.letterNo, answer, text, doneBy, answererName },
      });
    if (fresh.length > 0) {
      await cancelDeadline(ctx, letterDueTask, letterId);
      await notify(ctx, await membersOf(ctx, [...siteLeads, ...headOffice], file.siteId), {
        template: 'hazardAnswered',
        params: { site: file.site.name, no: letter.letterNo, answer: fresh.at(-1)?.answer ?? '' },
        path: `/admin/hazards/${file.id}`,
      });
    }
    ctx.audit({ siteId: file.siteId, subjectId: file.id, letterId, taken: fresh.length });
    return { taken: fresh.length };
  },
});

/**
 * The client has not answered by the day it was asked for: the file says so, the client is reminded and the office hears of it, once. Bears a
 * repeat. Errors: `not-found`.
 */
export const remindLetter = command({
  action: 'hazard.open',
  input: letterInput,
  async run(ctx, { letterId }): Promise<{ isDue: boolean }> {
    const { tx, tenantId } = ctx;
    const { letter, file } = await requireLetter(ctx, letterId);
    const [answer] = await tx
      .select({ id: hazardLetterAnswer.id })
      .from(hazardLetterAnswer)
      .where(and(eq(hazardLetterAnswer.tenantId, tenantId), eq(hazardLetterAnswer.letterId, letterId)))
      .limit(1);
    if (answer || file.verifiedAt || !(await remindsFirst(ctx, file, letter.letterNo)))
      return { isDue: false };
    const params = { site: file.site.name, no: letter.letterNo, day: letter.answerBy };
    await notify(ctx, await membersOf(ctx, [...siteLeads, ...headOffice], file.siteId), {
      ...{ template: 'hazardUnanswered', params, path: `/admin/hazards/${file.id}` },
    });
    await notify(ctx, await membersOf(ctx, clientOffice, file.siteId, letter.clientId), {
      ...{ template: 'hazardAnswerAsked', params, path: `/client/hazards/${file.id}` },
    });
    ctx.audit({ siteId: file.siteId, subjectId: file.id, letterId });
    return { isDue: true };
  },
});

async function requireLetter(ctx: Parameters<typeof remindLetter.run>[0], letterId: string) {
  const [letter] = await ctx.tx
    .select()
    .from(hazardLetter)
    .where(and(eq(hazardLetter.tenantId, ctx.tenantId), eq(hazardLetter.id, letterId)));
  if (!letter) throw new DomainError('not-found');
  return { letter, file: await requireHazard(ctx, letter.hazardId, 'change') };
}
