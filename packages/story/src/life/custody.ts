import { visitorOf } from '../chance/people.ts';
import { randomFor } from '../chance/random-for.ts';
import { couriers, keyPurposes } from '../world/gate-phrases.ts';
import { ratesOf } from '../world/rates.ts';
import { type Act, minute, type PostDay } from './act.ts';
import { type Hold, holderAt, momentIn, type Stay, whileHeld } from './holds.ts';
import { iso, isPlanted, keyOfShift, record, shiftIndex, thingId } from './record.ts';

/** 代收: what lies at the gate until it is fetched, the same day but for the one nobody comes for. */
export function parcelsOf(post: PostDay, holds: readonly Hold[]): Stay[] {
  const usual = ratesOf(post.site.siteType, post.postCode).parcels;
  if (!usual) return [];
  return holds.flatMap((hold) => {
    const key = keyOfShift(post, hold.shift);
    const chance = randomFor(post.seed, key, 'parcels');
    const count = usual[shiftIndex(hold.shift)] ?? 0;
    const isLeft = isPlanted(post, hold.shift, 'uncollected-parcel');
    return Array.from({ length: count }, (_, no) => {
      const from = momentIn(hold, chance);
      const to = whileHeld(from + chance.int(40, 420) * minute, holds, chance);
      return { key: `${key}/parcel-${no + 1}`, name: '', from, to: isLeft && no === 0 ? null : to };
    });
  });
}

export function parcelActs(post: PostDay, parcels: readonly Stay[], holds: readonly Hold[]): Act[] {
  return parcels.flatMap(({ key, from, to }) => {
    const chance = randomFor(post.seed, key, 'form');
    const [came, went] = [holderAt(holds, from), to === null ? null : holderAt(holds, to)];
    if (!came) return [];
    const parcel = thingId(post.seed, key, from);
    const home = post.site.units.length > 0 ? chance.pick(post.site.units) : null;
    const recipient = post.site.siteType === 'residential' ? home?.occupant : visitorOf(post.seed, key).name;
    const body = {
      parcel,
      parcelKind: chance.pick(['parcel', 'parcel', 'parcel', 'document', 'registered', 'letter']),
      courier: chance.pick(couriers),
      trackingNo: `SD${chance.int(10_000_000, 99_999_999)}${chance.int(1000, 9999)}`,
      unit: home?.unit ?? null,
      recipient: recipient ?? null,
      pieces: chance.isLucky(0.15) ? 2 : 1,
      shelf: chance.pick(['A1', 'A2', 'B1', 'B3', 'C2']),
      isDamaged: chance.isLucky(0.03),
      note: null,
    };
    const acts = [record('parcel.in', `${key}/in`, from, came, body)];
    if (to !== null && went) {
      const isOther = chance.isLucky(0.2);
      const out = {
        parcel,
        taker: isOther ? 'for-recipient' : 'recipient',
        takenBy: isOther ? visitorOf(post.seed, `${key}/taker`).name : (recipient ?? null),
        isIdChecked: true,
        note: null,
      };
      acts.push(record('parcel.out', `${key}/out`, to, went, out, { since: from, cites: `${key}/in` }));
    }
    return acts;
  });
}

/** 钥匙借用: by day, back by evening, but for the planted one. `name`: the numbers lent, parted by 、. */
export function keyLoansOf(post: PostDay, holds: readonly Hold[]): (Stay & { dueAt: number })[] {
  const share = ratesOf(post.site.siteType, post.postCode).keys;
  const { keys } = post.site;
  if (!share || keys.length === 0) return [];
  return holds
    .filter((hold) => hold.shift.code === 'D')
    .flatMap((hold) => {
      const key = `${keyOfShift(post, hold.shift)}/key`;
      const chance = randomFor(post.seed, key);
      const isKept = isPlanted(post, hold.shift, 'kept-key');
      if (!chance.isLucky(share) && !isKept) return [];
      const from = momentIn(hold, chance);
      const lent = chance.pick(keys);
      const nos = keys.filter((one) => one.no === lent.no || (lent.ring && one.ring === lent.ring));
      const dueAt = Math.ceil((from + 180 * minute) / (30 * minute)) * 30 * minute;
      const to = whileHeld(from + chance.int(25, 170) * minute, holds, chance);
      return [{ key, name: nos.map((one) => one.no).join('、'), from, to: isKept ? null : to, dueAt }];
    });
}

export function keyActs(post: PostDay, loans: ReturnType<typeof keyLoansOf>, holds: readonly Hold[]): Act[] {
  return loans.flatMap(({ key, name, from, to, dueAt }) => {
    const chance = randomFor(post.seed, key, 'form');
    const [lent, back] = [holderAt(holds, from), to === null ? null : holderAt(holds, to)];
    if (!lent) return [];
    const custody = thingId(post.seed, key, from);
    const keyNos = name.split('、');
    const { holderKind, unit, purpose } = chance.pick(keyPurposes);
    const holder = `${unit} ${visitorOf(post.seed, key).name}`;
    const out = { custody, keyNos, holderKind, holder, purpose, dueBackAt: iso(dueAt) };
    const acts = [record('key.out', `${key}/out`, from, lent, out)];
    if (to !== null && back) {
      const body = { custody, keyNos, keyState: 'sound', note: null };
      acts.push(record('key.return', `${key}/back`, to, back, body, { since: from, cites: `${key}/out` }));
    }
    return acts;
  });
}
