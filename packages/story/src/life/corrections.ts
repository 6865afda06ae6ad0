import { randomFor } from '../chance/random-for.ts';
import { type Act, minute, type PostDay } from './act.ts';
import type { Hold } from './holds.ts';
import { record } from './record.ts';

const texts = [
  '上一条时间记错，应早十分钟。',
  '上一条写重了，以前一条为准。',
  '上一条报告对象写错，实为物业前台。',
  '上一条地点有误，应为二号楼东侧。',
] as const;

/** 更正: now and then a guard sees that a line of his own is wrong and says so; the line itself stays as it was. */
export function correctionActs(post: PostDay, hold: Hold, written: readonly Act[]): Act[] {
  return written.flatMap((line) => {
    const key = `${line.key}/corrected`;
    const chance = randomFor(post.seed, key);
    const at = line.at + chance.int(6, 25) * minute;
    if (!chance.isLucky(0.03) || at >= hold.to) return [];
    const { shiftId, personId } = line;
    const body = { text: chance.pick(texts) };
    // Whatever cuts off the line takes its correction along.
    return [record('correction', key, at, { shiftId, personId }, body, { since: line.at, cites: line.key })];
  });
}
