import { addDays, daysBetween } from '@zhiqin/kernel';
import { type Act, minute, type PostDay } from './act.ts';
import type { Hold } from './holds.ts';
import { keyOfShift, record, whoOf } from './record.ts';

const extinguisher = ['gauge', 'seal', 'hose', 'body', 'inPlace', 'unobstructed'];
const hydrant = ['door', 'hose', 'nozzle', 'valve', 'unobstructed'];
const itemsOf: Readonly<Record<string, readonly string[]>> = {
  powder: extinguisher,
  co2: extinguisher.slice(1),
  hydrant,
};
const otherItems = ['inPlace', 'works', 'sign', 'unobstructed'];

/** Days of the month over which the pieces are looked at, from its third on. */
const firstOfMonth = 3;
const spreadDays = 8;

/** 消防器材月检: by the patrol's day guard, a few pieces a day; all of them on the story's second day. */
export function fireGearActs(post: PostDay, hold: Hold): Act[] {
  const { shift } = hold;
  const { fireGear, firstDay } = post.site;
  if (post.postCode !== 'P1' || shift.code !== 'D') return [];
  const isFirst = daysBetween(firstDay, shift.day) === 1;
  const dayOfMonth = Number(shift.day.slice(8));
  const due = fireGear.filter((_, no) => isFirst || firstOfMonth + (no % spreadDays) === dayOfMonth);
  return due.map(({ id, assetNo, kind }, index) => {
    const at = hold.from + (5 + index * 2) * minute;
    const items = (itemsOf[kind] ?? otherItems).map((key) => ({ key, ok: true }));
    const body = { asset: id, assetNo, items, checkAction: 'none', tagSigned: true, note: null, photo: null };
    return record('fire-gear.check', `${keyOfShift(post, shift)}/fire-${assetNo}`, at, whoOf(hold), body);
  });
}

/** 补录: what the guard with the silent phone wrote on paper, copied at the spare by whoever has it first. */
export function paperActs(post: PostDay, hold: Hold): Act[] {
  const silence = post.twists.find((twist) => twist.kind === 'silence' && twist.isPlanted);
  if (silence?.kind !== 'silence') return [];
  const { from, to } = silence;
  if (hold.shift.startsAt >= to || hold.from < to) return [];
  const lines = [150, 400, 620].map((minutes) => ({
    at: new Date(from + minutes * minute).toISOString(),
    about: minutes === 400 ? 'handover' : 'patrol',
  }));
  const body = {
    sheetNo: `YJ-${addDays(hold.shift.day, 0).replaceAll('-', '')}-01`,
    writtenBy: post.before?.guardId ?? null,
    photos: null,
    lines,
    texts: [
      '厂区巡查一遍，仓库、空压站门窗完好。',
      '手机黑屏无法开机，纸面交接，两人签名。',
      '厂区巡查一遍，无异常。',
    ],
  };
  const key = `${keyOfShift(post, hold.shift)}/paper`;
  return [record('paper-sheet', key, hold.from + 25 * minute, whoOf(hold), body)];
}
