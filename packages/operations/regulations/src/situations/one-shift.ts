import type { PresenceFacts, PresenceSpan } from '../facts/presence-facts.ts';
import { heard, minute, type Scene } from './scene.ts';

/** A stay at the post, in minutes from the shift's start. */
export const stay = (
  at: Scene,
  crew: PresenceSpan['crew'],
  guardId: string,
  from: number,
  to: number | null,
): PresenceSpan => ({
  crew,
  guardId,
  from: minute(at, from),
  to: to === null ? null : minute(at, to),
  entryIds: [`${guardId}@${from}`],
});
/** Li leaves a minute after the start, Wang came a quarter of an hour before it, both sign, Zhao relieves him. */
export const presence = (at: Scene, changes: Partial<PresenceFacts> = {}): PresenceFacts => ({
  postId: 'gate',
  shiftId: 'shift',
  startsAt: at.startsAt,
  endsAt: at.endsAt,
  requiredHeads: 1,
  presence: [
    stay(at, 'outgoing', 'li', -490, 1),
    stay(at, 'own', 'wang', -15, 481),
    stay(at, 'incoming', 'zhao', 470, null),
  ],
  handover: {
    outgoingSignedAt: minute(at, 0),
    incomingSignedAt: minute(at, 1),
    disagreement: false,
    entryId: 'handover',
  },
  dueGuardIds: ['wang'],
  plannedRelief: true,
  silence: heard(at),
  ...changes,
});
