import type { UseContext } from '@zhiqin/access';
import { type SilenceLog, type SilenceWindow, silenceFacts } from '@zhiqin/duty';
import { addDays, type Day } from '@zhiqin/kernel';
import type { DeviceVoice, SilenceFacts } from '@zhiqin/regulations';
import { dayWindow, monitorsOf, type SiteDays } from './site-days.ts';

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
    ['monitor', monitorsOf(days)],
  ]);
  const perPost: (SilenceWindow & { dayKey: string })[] = [];
  for (let day: Day = days.fromDay; day <= days.toDay; day = addDays(day, 1)) {
    for (const [place, postIds] of places) {
      const window = dayWindow(days, day, postIds);
      const key = dayKey(place, day);
      for (const postId of postIds) perPost.push({ key: `${key}:${postId}`, dayKey: key, postId, ...window });
    }
  }
  const log = await silenceFacts(ctx, days.siteId, [...shifts, ...perPost]);
  const ofDays = Map.groupBy(perPost, (window) => window.dayKey);
  const known = new Map<string, SilenceFacts>();
  const work = (key: string) => {
    const posts = ofDays.get(key);
    const facts = posts ? together(posts.map((window) => factsOf(log, window.key))) : factsOf(log, key);
    known.set(key, facts);
    return facts;
  };
  return { of: (key) => whenAsked(() => known.get(key) ?? work(key)) };
}

function factsOf(log: SilenceLog, key: string): SilenceFacts {
  const found = log.get(key);
  if (!found) throw new Error(`nobody asked about silence in ${key}`);
  return found;
}

/** Facts that are worked out when a judge looks at them: where the record itself shows the rule kept, none does. */
function whenAsked(work: () => SilenceFacts): SilenceFacts {
  return {
    get windowStartsAt() {
      return work().windowStartsAt;
    },
    get windowEndsAt() {
      return work().windowEndsAt;
    },
    get windowClosed() {
      return work().windowClosed;
    },
    get someoneDue() {
      return work().someoneDue;
    },
    get devices() {
      return work().devices;
    },
    get absenceRecordedBy() {
      return work().absenceRecordedBy;
    },
  };
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
