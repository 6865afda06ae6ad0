import { ordersRead, rulesAcknowledge } from '@zhiqin/duty/rules';
import { randomFor } from '../chance/random-for.ts';
import type { Act, PostDay } from './act.ts';
import type { Hold } from './holds.ts';

/** What the guards of a shift sign for and tap as read in the first minutes of its hold, before the first round sets out. */
export function signatureActs(post: PostDay, hold: Hold): Act[] {
  const { shift } = hold;
  const key = `${post.siteCode}/${post.postCode}/${shift.day}/${shift.code}`;
  const chance = randomFor(post.seed, key, 'signatures');
  const tappedAt = hold.from + chance.int(20, 55) * 1000;
  const signedAt = hold.from + chance.int(70, 200) * 1000;
  const who = { shiftId: shift.id, cites: null };
  const read = post.ordersToRead
    .filter((one) => one.shiftId === shift.id)
    .map(({ order, guardId: personId }, no) => {
      const at = tappedAt + no * 5000;
      const kind = ordersRead as Act['kind'];
      return { key: `${key}/order-${no + 1}`, at, since: at, kind, body: { order }, personId, ...who };
    });
  const signed = post.rulesToSign
    .filter((one) => one.shiftId === shift.id)
    .map(({ shiftId: _, guardId: personId, ...rules }, no) => {
      const at = signedAt + no * 15_000;
      const kind = rulesAcknowledge as Act['kind'];
      const body = { ...rules, language: 'zh-CN' };
      return { key: `${key}/rules-${no + 1}`, at, since: at, kind, body, personId, ...who };
    });
  return [...read, ...signed];
}
