import type { UseContext } from '@zhiqin/access';
import type { JudgedWindow } from '../judged-window.ts';
import { presenceWindows } from './presence.ts';
import type { Silence } from './silence.ts';
import type { SiteDays } from './site-days.ts';

/** Presence in the fire control rooms (R02). Alarms are not recorded yet: no shortfall is excused by one. */
export async function controlRoomWindows(
  ctx: UseContext,
  days: SiteDays,
  silence: Silence,
): Promise<JudgedWindow[]> {
  const rooms = new Set(days.posts.filter((post) => post.kind === 'control_room').map((post) => post.id));
  if (rooms.size === 0) return [];
  const windows = await presenceWindows(ctx, days, silence);
  return windows.flatMap((window) =>
    window.named.family === 'presence' && rooms.has(window.named.facts.postId)
      ? [{ ...window, named: { family: 'controlRoom', facts: { ...window.named.facts, alarms: [] } } }]
      : [],
  );
}
