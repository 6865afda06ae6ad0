import type { PresenceFacts, PresenceSpan } from '../facts/presence-facts.ts';
import type { DeviceVoice, SilenceFacts } from '../facts/silence-facts.ts';

/** Test situation: the night shift 22:00–06:00 (Shanghai) of 1 March 2026, in UTC. */
export const startsAt = '2026-03-01T14:00:00.000Z';
export const endsAt = '2026-03-01T22:00:00.000Z';

/** An instant so many minutes after the start of the shift. */
export function minuteAfterStart(minutes: number): string {
  return new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
}

export function device(changes: Partial<DeviceVoice> = {}): DeviceVoice {
  return {
    deviceId: 'd-3',
    label: 'phone 3',
    inUse: true,
    isPostDevice: false,
    heardFromAfterEnd: true,
    missingEntries: false,
    lastHeardAt: minuteAfterStart(490),
    setAside: false,
    revokedAt: null,
    saidOffSince: null,
    ...changes,
  };
}

/** Every device has spoken: what is not recorded did not happen. */
export function spoken(changes: Partial<SilenceFacts> = {}): SilenceFacts {
  return {
    windowStartsAt: startsAt,
    windowEndsAt: endsAt,
    windowClosed: true,
    someoneDue: true,
    devices: [device()],
    absenceRecordedBy: null,
    ...changes,
  };
}

/** Phone 3 went silent at 01:12 and has not come back. */
export function silent(): SilenceFacts {
  return spoken({ devices: [device({ heardFromAfterEnd: false, lastHeardAt: minuteAfterStart(192) })] });
}

export function stay(
  crew: PresenceSpan['crew'],
  guardId: string,
  fromMinute: number,
  toMinute: number | null,
): PresenceSpan {
  return {
    crew,
    guardId,
    from: minuteAfterStart(fromMinute),
    to: toMinute === null ? null : minuteAfterStart(toMinute),
    entryIds: [`${guardId}@${fromMinute}`],
  };
}

/** A good night: Li leaves at 22:01, Wang comes 15 minutes early, both sign, Zhao relieves at 05:50. */
export function goodNight(changes: Partial<PresenceFacts> = {}): PresenceFacts {
  return {
    postId: 'gate',
    shiftId: 'night',
    startsAt,
    endsAt,
    requiredHeads: 1,
    presence: [
      stay('outgoing', 'li', -490, 1),
      stay('own', 'wang', -15, 481),
      stay('incoming', 'zhao', 470, null),
    ],
    handover: {
      outgoingSignedAt: minuteAfterStart(0),
      incomingSignedAt: minuteAfterStart(1),
      disagreement: false,
      entryId: 'handover',
    },
    dueGuardIds: ['wang'],
    plannedRelief: true,
    silence: spoken(),
    ...changes,
  };
}
