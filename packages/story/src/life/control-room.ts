import { addDays } from '@zhiqin/kernel';
import { randomFor } from '../chance/random-for.ts';
import { alarmPhrases, cameraPhrases, footagePhrases } from '../world/duty-phrases.ts';
import { type Act, minute, type PostDay } from './act.ts';
import type { Hold } from './holds.ts';
import { iso, isPlanted, keyOfShift, record, thingId, whoOf } from './record.ts';

/** A row every two hours at the latest; five in a shift leave room for a late one. */
const rowsPerShift = 5;

/** 消控室: rows of the panel's state, an alarm now and then with what was found there, cameras and their recordings. */
export function controlRoomActs(post: PostDay, hold: Hold): Act[] {
  if (post.postKind !== 'control_room') return [];
  return [
    ...rowActs(post, hold),
    ...alarmActs(post, hold),
    ...cameraActs(post, hold),
    ...footageActs(post, hold),
  ];
}

function rowActs(post: PostDay, hold: Hold): Act[] {
  const { shift } = hold;
  const chance = randomFor(post.seed, keyOfShift(post, shift), 'rows');
  const slotMs = (shift.endsAt - shift.startsAt) / rowsPerShift;
  const isLate = isPlanted(post, shift, 'late-row');
  return Array.from({ length: rowsPerShift }, (_, no) => {
    const at = shift.startsAt + (no + 0.5) * slotMs + chance.int(-420, -5) * 1000;
    const isFaulty = chance.isLucky(0.012);
    const body = {
      panelState: isFaulty ? 'fault' : 'normal',
      panelMode: 'auto',
      otherSystems: 'auto',
      selfTest: true,
      mainPower: true,
      standbyPower: true,
      fireAlarms: 0,
      falseAlarms: chance.isLucky(0.03) ? 1 : 0,
      fault: isFaulty ? '12 层 3 号回路感烟探测器通讯故障' : null,
      action: isFaulty ? '已报宏安消防工程，当日到场更换，期间加强该层巡查。' : null,
      second: shift.secondId,
    };
    return record('control-room.row', `${keyOfShift(post, shift)}/row-${no + 1}`, at, whoOf(hold), body);
    // The planted gap: one row is left out, and more than three hours pass.
  }).filter((act, no) => act.at > hold.from && !(isLate && no === 2));
}

function alarmActs(post: PostDay, hold: Hold): Act[] {
  const key = `${keyOfShift(post, hold.shift)}/alarm`;
  const chance = randomFor(post.seed, key);
  if (!chance.isLucky(0.06)) return [];
  const at = hold.from + chance.next() * (hold.to - hold.from - 40 * minute);
  const alarm = thingId(post.seed, key, at);
  const { signal, point, found, cause } = chance.pick(alarmPhrases);
  const raised = { alarm, signal, point, sent: hold.shift.secondId };
  const verified = {
    alarm,
    found,
    cause,
    linkageAuto: false,
    called119: false,
    evacuated: false,
    reset: true,
  };
  const checkedAt = at + chance.int(150, 330) * 1000;
  return [
    record('panel.alarm', `${key}/raised`, at, whoOf(hold), raised),
    record('panel.verify', `${key}/verified`, checkedAt, whoOf(hold), verified, {
      since: at,
      cites: `${key}/raised`,
    }),
  ];
}

/** Each camera is played back every evening; a fault is seen now and then, and mended within the hour or two. */
function cameraActs(post: PostDay, hold: Hold): Act[] {
  const { shift } = hold;
  const { cameras } = post.site;
  const key = `${keyOfShift(post, shift)}/camera`;
  const chance = randomFor(post.seed, key);
  const from = hold.from + 20 * minute;
  const blank = { oldestOn: null, text: null, reportedTo: null, photo: null };
  const own = shift.code === 'E' ? cameras : [];
  const looked = own.map(({ id, no }, index) => {
    const oldestOn = addDays(shift.day, -30 - chance.int(1, 12));
    const body = { ...blank, camera: id, cameraNo: no, finding: 'normal', oldestOn };
    return record('cctv.finding', `${key}-${no}`, from + index * 4 * minute, whoOf(hold), body);
  });
  if (cameras.length === 0 || !chance.isLucky(0.035)) return looked;
  const { id, no } = chance.pick(cameras);
  const said = chance.pick(cameraPhrases);
  const at = from + 90 * minute + chance.int(0, 180) * minute;
  const which = { camera: id, cameraNo: no };
  const seen = record('cctv.finding', `${key}-fault`, at, whoOf(hold), { ...blank, ...said, ...which });
  if (said.finding === 'suspicious') return [...looked, seen];
  const mended = { ...blank, ...which, finding: 'normal', text: '已处理，画面恢复正常。' };
  const mendedAt = at + chance.int(35, 80) * minute;
  return [
    ...looked,
    seen,
    record('cctv.finding', `${key}-mended`, mendedAt, whoOf(hold), mended, {
      since: at,
      cites: `${key}-fault`,
    }),
  ];
}

function footageActs(post: PostDay, hold: Hold): Act[] {
  const { shift } = hold;
  const key = `${keyOfShift(post, shift)}/footage`;
  const chance = randomFor(post.seed, key);
  if (shift.code !== 'D' || post.site.cameras.length === 0 || !chance.isLucky(0.12)) return [];
  const at = hold.from + chance.int(60, 360) * minute;
  const said = chance.pick(footagePhrases);
  const body = {
    ...said,
    cameraNos: chance.pick(post.site.cameras).no,
    periodFrom: iso(at - 26 * 60 * minute),
    periodTo: iso(at - 25 * 60 * minute),
  };
  return [record('footage.access', key, at, whoOf(hold), body)];
}
