import type { SilenceFacts } from '../facts/silence-facts.ts';
import { device } from './night-shift.ts';

/** A shift in time, for tests that run the same rule by day, over midnight, on a holiday and over the turn of a year. */
export interface Scene {
  readonly name: string;
  readonly day: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly isHoliday: boolean;
}

function scene(name: string, day: string, startsAt: string, isHoliday = false): Scene {
  const endsAt = new Date(Date.parse(startsAt) + 8 * 3_600_000).toISOString();
  return { name, day, startsAt, endsAt, isHoliday };
}

/** Shanghai time: 07:00–15:00 and 22:00–06:00. */
export const scenes: readonly Scene[] = [
  scene('by day', '2026-10-20', '2026-10-19T23:00:00.000Z'),
  scene('over midnight', '2026-03-01', '2026-03-01T14:00:00.000Z'),
  scene('into National Day', '2026-10-01', '2026-10-01T14:00:00.000Z', true),
  scene('over the turn of the year', '2026-12-31', '2026-12-31T14:00:00.000Z'),
];

/** Minutes after the start of the scene's shift. */
export function minute({ startsAt }: Scene, minutes: number): string {
  return new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
}

export function hour(at: Scene, hours: number): string {
  return minute(at, hours * 60);
}

/** Every so many minutes after the start, as often as told. */
export function everyMinutes(at: Scene, minutes: number, times: number): string[] {
  return Array.from({ length: times }, (_, i) => minute(at, minutes * (i + 1)));
}

/** Every device has spoken after the scene's shift. */
export function heard(at: Scene): SilenceFacts {
  return {
    windowStartsAt: at.startsAt,
    windowEndsAt: at.endsAt,
    windowClosed: true,
    someoneDue: true,
    devices: [device({ lastHeardAt: minute(at, 490) })],
    absenceRecordedBy: null,
  };
}

/** The phone spoke after the shift, and some of what it wrote before is still on its way. */
export function incomplete(at: Scene): SilenceFacts {
  return { ...heard(at), devices: [device({ missingEntries: true, lastHeardAt: minute(at, 490) })] };
}

/** The phone went silent three hours into the shift. */
export function unheard(at: Scene): SilenceFacts {
  return { ...heard(at), devices: [device({ heardFromAfterEnd: false, lastHeardAt: minute(at, 180) })] };
}
