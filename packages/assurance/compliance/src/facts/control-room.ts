import type { JudgedWindow } from '../judged-window.ts';
import type { SiteDays } from './site-days.ts';

/** Presence in the fire control rooms (R02). Alarms are not recorded yet: no shortfall is excused by one. */
export function controlRoomWindows(days: SiteDays, presence: readonly JudgedWindow[]): JudgedWindow[] {
  const rooms = new Set(days.posts.filter((post) => post.kind === 'control_room').map((post) => post.id));
  return presence.flatMap((window) =>
    window.named.family === 'presence' && rooms.has(window.named.facts.postId)
      ? [{ ...window, named: { family: 'controlRoom', facts: { ...window.named.facts, alarms: [] } } }]
      : [],
  );
}
