import type { UseContext } from '@zhiqin/access';
import { type SilenceWindow, silenceFacts } from '@zhiqin/duty';
import { addDays, type Day } from '@zhiqin/kernel';
import type { DeviceVoice, SilenceFacts } from '@zhiqin/regulations';
import { dayWindow, type SiteDays } from './site-days.ts';

/** Who could have spoken, per window. */
export interface Silence {
  of(key: string): SilenceFacts;
}

export const dayKey = (place: string, day: Day) => `site-day:${place}:${day}`;

/** One question to the duty log for all windows of the days: every shift, and each day's gates and patrols. */
export async function loadSilence(ctx: UseContext, days: SiteDays): Promise<Silence> {
  const shifts: SilenceWindow[] = days.shifts.map((s) => ({
    key: `post-shift:${s.id}`,
    postId: s.postId,
    startsAt: s.startsAt,
    endsAt: s.endsAt,
  }));
  const places = new Map([
    ['gate', new Set(days.posts.filter((post) => post.registersVisitors).map((post) => post.id))],
    ['patrol', new Set(days.posts.filter((post) => post.kind === 'patrol').map((post) => post.id))],
  ]);
  const perPost: (SilenceWindow & { dayKey: string })[] = [];
  for (let day: Day = days.fromDay; day <= days.toDay; day = addDays(day, 1)) {
    for (const [place, postIds] of places) {
      const window = dayWindow(days, day, postIds);
      const key = dayKey(place, day);
      for (const postId of postIds) perPost.push({ key: `${key}:${postId}`, dayKey: key, postId, ...window });
    }
  }
  const facts = await silenceFacts(ctx, days.siteId, [...shifts, ...perPost]);
  for (const [key, windows] of Map.groupBy(perPost, (window) => window.dayKey)) {
    facts.set(key, together(windows.map((window) => factsOf(facts, window.key))));
  }
  return { of: (key) => factsOf(facts, key) };
}

function factsOf(facts: ReadonlyMap<string, SilenceFacts>, key: string): SilenceFacts {
  const found = facts.get(key);
  if (!found) throw new Error(`nobody asked about silence in ${key}`);
  return found;
}

/**
 * Several posts as one place: each post's own phone must speak for it, used or lying there, so every device that
 * counts at its post counts here; an absence stands only where it was recorded for all of them.
 */
function together(posts: readonly SilenceFacts[]): SilenceFacts {
  const [first, ...others] = posts;
  if (!first) throw new Error('a place needs a post');
  const devices = new Map<string, DeviceVoice>();
  for (const facts of posts) {
    const anyInUse = facts.devices.some((device) => device.inUse);
    for (const device of facts.devices) {
      const counts = device.inUse || (!anyInUse && device.isPostDevice);
      if (counts) devices.set(device.deviceId, { ...device, inUse: true });
    }
  }
  return {
    ...first,
    windowClosed: posts.every((facts) => facts.windowClosed),
    someoneDue: posts.some((facts) => facts.someoneDue),
    devices: [...devices.values()],
    absenceRecordedBy: others.every((facts) => facts.absenceRecordedBy) ? first.absenceRecordedBy : null,
  };
}
