import { command } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { requireGuardsOf } from '../guard-in-reach.ts';
import { ownPersonId } from '../own-person.ts';
import { requireSession } from './require-session.ts';
import { siteInduction, trainingAttendance } from './schema.ts';
import { confirmInductionInput, sessionInput } from './training-input.ts';
import { inductionItems } from './training-topics.ts';

/** How long before a session and after its end he may sign in: of the house. */
const beforeMinutes = 60;
const afterMinutes = 240;

/** Whether a session may be signed in to at an instant. */
export function isSignInTime({ startsAt, minutes }: { startsAt: Date; minutes: number }, now: Date): boolean {
  const sinceStart = (now.getTime() - startsAt.getTime()) / 60_000;
  return sinceStart >= -beforeMinutes && sinceStart <= minutes + afterMinutes;
}

/**
 * 签到: the guard himself, by his PIN, says he is there; credited with the whole session until the office says otherwise.
 * Signing twice changes nothing. Errors: `not-found` (session of another site), `session.cancelled`, `session.not-now`.
 */
export const signInToSession = command({
  action: 'training.sign-in',
  input: sessionInput,
  scope: 'tenant',
  async run(ctx, { sessionId }) {
    const personId = ownPersonId(ctx);
    const { session, zone } = await requireSession(ctx, sessionId);
    await requireGuardsOf(ctx, session.siteId, [personId]);
    if (session.cancelledAt) throw new DomainError('session.cancelled');
    if (!isSignInTime(session, ctx.now)) throw new DomainError('session.not-now');
    await ctx.tx
      .insert(trainingAttendance)
      .values({
        tenantId: ctx.tenantId,
        id: ctx.newId(),
        siteId: session.siteId,
        sessionId,
        guardId: personId,
        day: dayOf(session.startsAt, zone),
        signedAt: ctx.now,
        signedBy: 'phone',
        minutes: session.minutes,
        result: 'attended',
      })
      .onConflictDoNothing();
    ctx.audit({ siteId: session.siteId, subjectId: personId, session: sessionId });
    return { sessionId };
  },
});

/** 应知应会: which of the items he knows at a site of his, signed by his PIN within his first shift. Errors: `not-found`. */
export const confirmInduction = command({
  action: 'training.sign-in',
  input: confirmInductionInput,
  scope: 'tenant',
  async run(ctx, { siteId, known }) {
    const { tx, tenantId } = ctx;
    const personId = ownPersonId(ctx);
    await requireGuardsOf(ctx, siteId, [personId]);
    const [place] = await tx
      .select({ zone: site.zone })
      .from(site)
      .where(and(eq(site.tenantId, tenantId), eq(site.id, siteId)));
    const id = ctx.newId();
    await tx.insert(siteInduction).values({
      tenantId,
      id,
      siteId,
      guardId: personId,
      day: dayOf(ctx.now, place?.zone ?? 'Asia/Shanghai'),
      signedAt: ctx.now,
      items: inductionItems.map((key) => ({ key, ok: known.includes(key) })),
      shownBy: null,
      entryId: null,
    });
    ctx.audit({ siteId, subjectId: personId });
    return { id };
  },
});
