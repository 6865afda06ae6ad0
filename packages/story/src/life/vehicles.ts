import { visitorOf } from '../chance/people.ts';
import { randomFor } from '../chance/random-for.ts';
import { trafficPhrases, vehiclePhrases } from '../world/gate-phrases.ts';
import { ratesOf } from '../world/rates.ts';
import { type Act, minute, type PostDay } from './act.ts';
import { type Hold, holderAt, momentIn, type Stay, whileHeld } from './holds.ts';
import { iso, keyOfShift, record, shiftIndex, thingId, whoOf } from './record.ts';

/** 车辆: outsiders' vehicles that come and go on one day. */
export function vehiclesOf(post: PostDay, holds: readonly Hold[]): Stay[] {
  const usual = ratesOf(post.site.siteType, post.postCode).vehicles;
  if (!usual) return [];
  return holds.flatMap((hold) => {
    const chance = randomFor(post.seed, keyOfShift(post, hold.shift), 'vehicles');
    const mean = usual[shiftIndex(hold.shift)] ?? 0;
    const count = mean === 0 ? 0 : Math.max(0, mean + chance.int(-1, 1));
    return Array.from({ length: count }, (_, no) => {
      const from = momentIn(hold, chance);
      const to = whileHeld(from + chance.int(15, 140) * minute, holds, chance);
      const key = `${keyOfShift(post, hold.shift)}/vehicle-${no + 1}`;
      return { key, name: visitorOf(post.seed, key).plate, from, to };
    });
  });
}

export function vehicleActs(post: PostDay, vehicles: readonly Stay[], holds: readonly Hold[]): Act[] {
  return vehicles.flatMap(({ key, name: plate, from, to }) => {
    const chance = randomFor(post.seed, key, 'form');
    const { siteType } = post.site;
    const [came, went] = [holderAt(holds, from), to === null ? null : holderAt(holds, to)];
    if (!came) return [];
    const form = chance.pick(vehiclePhrases[siteType]);
    const isWorks = siteType === 'industrial';
    const isLoaded = isWorks && form.load !== null;
    const vehicle = thingId(post.seed, key, from);
    const sealNo = isLoaded ? `F${chance.int(100_000, 999_999)}` : null;
    const weighbillNo = isLoaded ? `GB${chance.int(10_000, 99_999)}` : null;
    const isVip = siteType === 'office' && chance.isLucky(0.15);
    const coming = {
      vehicle,
      plate,
      vehicleKind: form.vehicleKind,
      driver: isWorks ? visitorOf(post.seed, key).name : null,
      unit: form.unit,
      purpose: form.purpose,
      bay: isVip ? '贵宾 1 号位' : chance.pick(['访客区', '装卸区', '地面 A 区', '地库 B1']),
      isVip,
      load: form.load,
      isLoadChecked: isWorks ? true : null,
      sealNo,
      weighbillNo,
      expectedLeaveAt: iso(Math.ceil((from + 150 * minute) / (5 * minute)) * 5 * minute),
      ban: null,
      note: null,
    };
    const acts = [record('vehicle.in', `${key}/in`, from, came, coming)];
    if (to !== null && went) {
      const going = {
        vehicle,
        plate,
        load: isWorks ? '空车' : null,
        isLoadChecked: isWorks ? true : null,
        isSealSound: sealNo ? true : null,
        weighbillNo: isLoaded ? `GB${chance.int(10_000, 99_999)}` : null,
        damage: null,
        note: null,
      };
      acts.push(record('vehicle.out', `${key}/out`, to, went, going, { since: from, cites: `${key}/in` }));
    }
    return acts;
  });
}

/** 违停告知: now and then, mostly where people live. */
export function trafficNoticeActs(post: PostDay, hold: Hold): Act[] {
  if (post.postKind !== 'gate') return [];
  const key = `${keyOfShift(post, hold.shift)}/notice`;
  const chance = randomFor(post.seed, key);
  if (!chance.isLucky(post.site.siteType === 'residential' ? 0.12 : 0.05)) return [];
  const { matter, place, trafficAction, note } = chance.pick(trafficPhrases);
  const { plate } = visitorOf(post.seed, key);
  const body = { vehicle: null, plate, place, matter, trafficAction, note, photo: null };
  return [record('vehicle.notice', key, momentIn(hold, chance), whoOf(hold), body)];
}
