import { daysBetween } from '@zhiqin/kernel';
import { visitorOf } from '../chance/people.ts';
import { randomFor } from '../chance/random-for.ts';
import { goodsPhrases } from '../world/gate-phrases.ts';
import { ratesOf } from '../world/rates.ts';
import { type Act, minute, type PostDay } from './act.ts';
import { type Hold, momentIn } from './holds.ts';
import { iso, isPlanted, keyOfShift, record, thingId, whoOf } from './record.ts';

/** 出门单: shown, entered, counted and let out within one shift; what is only lent comes back before it ends. */
export function goodsActs(post: PostDay, hold: Hold): Act[] {
  const share = ratesOf(post.site.siteType, post.postCode).goods;
  if (!share || hold.shift.code !== 'D') return [];
  const key = `${keyOfShift(post, hold.shift)}/goods`;
  const chance = randomFor(post.seed, key);
  const isWrong = isPlanted(post, hold.shift, 'wrong-goods');
  if (!chance.isLucky(share) && !isWrong) return [];
  const at = Math.min(momentIn(hold, chance), hold.to - 150 * minute);
  const forms = goodsPhrases[post.site.siteType];
  const form = forms[daysBetween(post.site.firstDay, hold.shift.day) % forms.length] ?? chance.pick(forms);
  // By the dozen or the hundred no two days carry the same.
  const items = form.items.map((item) => ({
    ...item,
    quantity: item.quantity < 10 ? item.quantity : item.quantity + chance.int(0, 6) * 2,
  }));
  const who = visitorOf(post.seed, key);
  const slip = thingId(post.seed, `${key}/slip`, at);
  const slipNo = `CM${hold.shift.day.slice(2).replaceAll('-', '')}-${post.postCode}01`;
  const isReturnable = form.isReturnable && !isWrong;
  const slipBody = {
    slip,
    slipNo,
    applicant: form.applicant,
    hasOwnerConsent: true,
    approver: form.approver,
    items,
    reason: form.reason,
    isReturnable,
    dueBackAt: isReturnable ? iso(at + 9 * 60 * minute) : null,
    validUntil: iso(at + 12 * 60 * minute),
    carrier: who.name,
    plate: who.plate,
  };
  // Two more than the slip says: counted, held back until the office has cleared it, written down.
  const carried = isWrong
    ? items.map((item, i) => (i === 0 ? { ...item, quantity: item.quantity + 2 } : item))
    : items;
  const outBody = {
    move: thingId(post.seed, `${key}/out`, at),
    slip,
    slipNo,
    items: carried,
    isLetOut: true,
    isCarrierSigned: true,
    carrier: who.name,
    plate: who.plate,
    note: isWrong ? `清点多出 ${items[0]?.item ?? ''} 2 件，电话请示后放行，补单未到。` : null,
    photo: null,
  };
  const acts = [
    record('goods.slip', `${key}/slip`, at, whoOf(hold), slipBody),
    record('goods.out', `${key}/out`, at + chance.int(4, 11) * minute, whoOf(hold), outBody, {
      since: at,
      cites: `${key}/slip`,
    }),
  ];
  if (isReturnable) {
    const body = { move: thingId(post.seed, `${key}/back`, at), slip, items, note: null };
    acts.push(
      record('goods.back', `${key}/back`, at + chance.int(60, 120) * minute, whoOf(hold), body, {
        since: at,
        cites: `${key}/slip`,
      }),
    );
  }
  return acts;
}
