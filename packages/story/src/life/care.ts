import { randomFor } from '../chance/random-for.ts';
import { musterPhrases, supervisionPhrases } from '../world/duty-phrases.ts';
import { ratesOf } from '../world/rates.ts';
import { type Act, minute, type PostDay } from './act.ts';
import type { Hold } from './holds.ts';
import { iso, isPlanted, keyOfShift, record, whoOf } from './record.ts';

/** 班前点名: by the squad leader, who holds the site's first post, minutes after the shift has begun. */
export function musterActs(post: PostDay, hold: Hold): Act[] {
  const { shift } = hold;
  const crew = post.site.shifts.filter((one) => one.code === shift.code);
  if (crew[0]?.postCode !== post.postCode) return [];
  const key = `${keyOfShift(post, shift)}/muster`;
  const chance = randomFor(post.seed, key);
  const at = Math.max(hold.from, shift.startsAt) + chance.int(230, 420) * 1000;
  const present = [...new Set(crew.flatMap((one) => [one.guardId, one.secondId]))].filter(
    (id) => id !== null,
  );
  const body = {
    squad: null,
    present,
    absent: [],
    dressOk: true,
    gearOk: true,
    orders: post.site.orders.filter((one) => one.from <= at && at < one.to).map((one) => one.id),
    focus: chance.pick(musterPhrases),
    note: null,
    photo: null,
  };
  return [record('muster', key, at, whoOf(hold), body)];
}

const supervisedItems = ['manned', 'dress', 'alert', 'log', 'gear', 'clean'];

/** 查岗: the squad leader looks at every other post once a shift, the office at the control room one night a week. */
export function supervisionActs(post: PostDay, hold: Hold): Act[] {
  const { shift } = hold;
  const leader = post.site.shifts.find((one) => one.code === shift.code);
  if (!leader?.guardId || leader.postCode === post.postCode) return [];
  const key = `${keyOfShift(post, shift)}/supervision`;
  const chance = randomFor(post.seed, key);
  const weekday = new Date(`${shift.day}T00:00:00Z`).getUTCDay();
  const isFlawed = chance.isLucky(0.05);
  const at = hold.from + chance.int(50, 380) * minute;
  const body = {
    supervisor: leader.guardId,
    supervisorIdentity: 'pin',
    supervisorName: null,
    supervisorRank: 'leader',
    present: [shift.guardId, shift.secondId].filter((id) => id !== null),
    items: supervisedItems.map((item) => ({ key: item, ok: !(isFlawed && item === 'clean') })),
    text: isFlawed
      ? '岗亭台面杂乱，当场整理。'
      : chance.isLucky(0.2)
        ? chance.pick(supervisionPhrases)
        : null,
    photo: null,
    acknowledgedBy: shift.guardId,
  };
  const acts = [record('supervision', key, at, whoOf(hold), body)];
  const isOfficeNight = weekday === 3 || shift.day === post.site.firstDay;
  if (post.postKind !== 'control_room' || shift.code !== 'N' || !isOfficeNight) return acts;
  const byOffice = {
    ...body,
    supervisor: null,
    supervisorIdentity: 'session',
    supervisorName: '运营部 林晓岚',
    supervisorRank: 'manager',
    items: supervisedItems.map((item) => ({ key: item, ok: true })),
    text: '夜间查岗：两人值机，无睡岗，值班记录连续。',
  };
  const nightAt = shift.startsAt + chance.int(100, 250) * minute;
  return [...acts, record('supervision', `${key}-office`, nightAt, whoOf(hold), byOffice)];
}

/** 报平安: answered at its interval where a guard stands alone; the planted one is not. */
export function checkCallActs(post: PostDay, hold: Hold): Act[] {
  const every = ratesOf(post.site.siteType, post.postCode).checkCallMinutes;
  if (!every) return [];
  const { shift } = hold;
  const chance = randomFor(post.seed, keyOfShift(post, shift), 'calls');
  const isMissed = isPlanted(post, shift, 'missed-call');
  const count = Math.floor((shift.endsAt - shift.startsAt) / (every * minute));
  return Array.from({ length: count }, (_, no) => {
    const dueAt = shift.startsAt + (no + 1) * every * minute;
    const at = dueAt + chance.int(4, 100) * 1000;
    const body = { callState: 'well', dueAt: iso(dueAt), alone: true, note: null };
    return record('check-call', `${keyOfShift(post, shift)}/call-${no + 1}`, at, whoOf(hold), body);
  }).filter(
    (act, no) => act.at > hold.from && act.at < shift.endsAt && !(isMissed && (no === 7 || no === 8)),
  );
}

/** 替岗: the captain stands in for the gate's guard for a quarter of an hour, so that the post is never empty. */
export function reliefActs(post: PostDay, hold: Hold): Act[] {
  const { shift } = hold;
  const { captainId } = post.site;
  if (post.postKind !== 'lobby' && post.postKind !== 'gate') return [];
  const key = `${keyOfShift(post, shift)}/relief`;
  const chance = randomFor(post.seed, key);
  if (shift.code !== 'D' || captainId === null || !chance.isLucky(0.2)) return [];
  const at = hold.from + chance.int(240, 300) * minute;
  const left = {
    standIn: captainId,
    standInIdentity: 'pin',
    standInName: null,
    comesFrom: null,
    relieveReason: 'meal',
    expectedMinutes: 20,
    note: null,
  };
  const back = { standIn: captainId, backIdentity: 'pin', returnsTo: null, returnShift: null, note: null };
  return [
    record('post.relieve', `${key}/out`, at, whoOf(hold), left),
    record('post.resume', `${key}/back`, at + chance.int(13, 19) * minute, whoOf(hold), back, {
      since: at,
      cites: `${key}/out`,
    }),
  ];
}
