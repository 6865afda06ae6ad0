import { cancelDeadline, command, setDeadline } from '@zhiqin/access';
import { addDays, DomainError, dayOf, instantAt } from '@zhiqin/kernel';
import { and, count, eq } from 'drizzle-orm';
import { recordEvent } from '../record-event.ts';
import { hazardLetter } from '../schema.ts';
import { letterDueTask } from './answer-letter.ts';
import { foldCourse } from './fold-course.ts';
import { handOverHazardInput } from './hazard-input.ts';
import { remindHazardTask } from './remind-hazard.ts';
import { requireHazard } from './require-hazard.ts';
import { changed, releaseTo } from './work-on-hazard.ts';

/**
 * 隐患告知函: what own people cannot put right goes to the client's office in writing, and the client sees it from then on
 * (S8-2.2.3; 保安服务管理条例 第29条). Errors: `not-found`, `hazard.closed`, `hazard.no-client`, `input.invalid` (a day gone by).
 */
export const handOverHazard = command({
  action: 'hazard.handle',
  input: handOverHazardInput,
  async run(ctx, { hazardId, what, ask, answerBy, isUrgent = false }): Promise<{ letterId: string }> {
    const { tx, tenantId, now, actor } = ctx;
    const file = await requireHazard(ctx, hazardId, 'open');
    const { clientId, zone } = file.site;
    if (actor.kind !== 'member') throw new DomainError('access.forbidden');
    if (!clientId) throw new DomainError('hazard.no-client');
    if (answerBy < dayOf(now, zone))
      throw new DomainError('input.invalid', {}, { answerBy: 'field.before-start' });
    const [row] = await tx
      .select({ sent: count() })
      .from(hazardLetter)
      .where(and(eq(hazardLetter.tenantId, tenantId), eq(hazardLetter.hazardId, hazardId)));
    const letterId = ctx.newId();
    const letterNo = `${file.site.code}-${file.fileNo}-${(row?.sent ?? 0) + 1}`;
    await tx.insert(hazardLetter).values({
      ...{ tenantId, id: letterId, siteId: file.siteId, hazardId, letterNo, what, ask, answerBy, isUrgent },
      ...{ writtenBy: actor.membershipId, writtenByName: actor.displayName, writtenAt: now, clientId },
    });
    await recordEvent(ctx, file, 'handed', { letterNo, answerBy });
    await foldCourse(ctx, [hazardId]);
    await releaseTo(ctx, file);
    await cancelDeadline(ctx, remindHazardTask, hazardId);
    await setDeadline(ctx, {
      ...{ task: letterDueTask, key: letterId, payload: { letterId } },
      dueAt: instantAt(addDays(answerBy, 1), '09:00', zone),
    });
    await changed(ctx, file);
    return { letterId };
  },
});
