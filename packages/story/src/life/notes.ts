import { note } from '@zhiqin/duty/rules';
import { randomFor } from '../chance/random-for.ts';
import { notePhrases } from '../world/phrases.ts';
import { type Act, minute, type PostDay } from './act.ts';
import type { Hold } from './holds.ts';

const linesOfMonitor = 10;

/** The lines a guard writes in his hold of a post: one or two, in a control room one within every hour. */
export function noteActs(post: PostDay, hold: Hold): Act[] {
  const { shift } = hold;
  if (!shift.guardId) return [];
  const key = `${post.siteCode}/${post.postCode}/${shift.day}/${shift.code}`;
  const chance = randomFor(post.seed, key, 'notes');
  const phrases = notePhrases[post.postKind === 'lobby' ? 'gate' : post.postKind];
  const isMonitor = post.postKind === 'control_room';
  const count = isMonitor ? linesOfMonitor : chance.int(1, 2);
  // The monitors' log has no hour without a line; elsewhere lines come as they come.
  const [begin, spread] = isMonitor ? [hold.from, 0.2] : [hold.from + 2 * minute, 0.9];
  const slotMs = (hold.to - hold.from - 4 * minute) / count;
  return Array.from({ length: count }, (_, no) => {
    const [category, text] = chance.pick<readonly [string, string]>(phrases);
    const at = Math.round(begin + (no + (isMonitor ? 0.4 : 0) + spread * chance.next()) * slotMs);
    const reportedTo = category === 'facility' ? '工程部' : null;
    const who = { shiftId: shift.id, personId: shift.guardId as string };
    return {
      key: `${key}/note-${no + 1}`,
      at,
      since: at,
      kind: note as Act['kind'],
      body: { category, text, reportedTo },
      cites: null,
      ...who,
    };
  });
}
