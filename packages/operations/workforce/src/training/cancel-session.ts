import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { requireSession } from './require-session.ts';
import { trainingAttendance, trainingSession } from './schema.ts';
import { cancelSessionInput } from './training-input.ts';

/** Calls a session off. Where somebody has signed in it was held: `session.attended`. Errors: `not-found`. */
export const cancelSession = command({
  action: 'training.keep',
  input: cancelSessionInput,
  async run(ctx, { sessionId, reason }) {
    const { tx, tenantId } = ctx;
    const { session } = await requireSession(ctx, sessionId);
    const [attended] = await tx
      .select({ id: trainingAttendance.id })
      .from(trainingAttendance)
      .where(and(eq(trainingAttendance.tenantId, tenantId), eq(trainingAttendance.sessionId, sessionId)))
      .limit(1);
    if (attended) throw new DomainError('session.attended');
    await tx
      .update(trainingSession)
      .set({ cancelledAt: ctx.now, cancelReason: reason })
      .where(and(eq(trainingSession.tenantId, tenantId), eq(trainingSession.id, sessionId)));
    ctx.audit({ siteId: session.siteId, subjectId: sessionId });
    return { id: sessionId };
  },
});
