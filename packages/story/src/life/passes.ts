import { visitorOf } from '../chance/people.ts';
import { randomFor } from '../chance/random-for.ts';
import { refusalPhrases } from '../world/gate-phrases.ts';
import { ratesOf } from '../world/rates.ts';
import type { Act, PostDay } from './act.ts';
import { type Hold, momentIn } from './holds.ts';
import { isPlanted, keyOfShift, record, shiftIndex, thingId, whoOf } from './record.ts';

/** 长期证: shown in daylight; one that has run out is written down as doubted and its holder sent to the register. */
export function passActs(post: PostDay, hold: Hold): Act[] {
  const count = ratesOf(post.site.siteType, post.postCode).passes?.[shiftIndex(hold.shift)] ?? 0;
  const { longPasses, day } = post.site;
  if (longPasses.length === 0) return [];
  return Array.from({ length: count }, (_, no) => {
    const key = `${keyOfShift(post, hold.shift)}/pass-${no + 1}`;
    const chance = randomFor(post.seed, key);
    const valid = longPasses.filter((one) => one.until >= day);
    const isOver = valid.length < longPasses.length && chance.isLucky(0.06);
    const pass = chance.pick(
      isOver || valid.length === 0 ? longPasses.filter((one) => one.until < day) : valid,
    );
    const body = {
      pass: pass.id,
      passNo: pass.no,
      direction: isOver || chance.isLucky(0.5) ? 'in' : 'out',
      doubt: isOver ? 'expired' : null,
      isLetThrough: !isOver,
      plate: pass.plate,
      note: isOver ? '证件已过期，请其按访客登记，并通知物业换证。' : null,
    };
    return record('pass.use', key, momentIn(hold, chance), whoOf(hold), body);
  });
}

/** 拒绝进入: now and then, and whoever is on the list and comes all the same. */
export function refusalActs(post: PostDay, hold: Hold): Act[] {
  if (post.postKind !== 'gate' && post.postKind !== 'lobby') return [];
  const key = `${keyOfShift(post, hold.shift)}/refused`;
  const chance = randomFor(post.seed, key);
  const at = momentIn(hold, chance);
  const visit = thingId(post.seed, key, at);
  const ban = isPlanted(post, hold.shift, 'banned-visitor')
    ? post.site.bans.find((one) => one.name !== null)
    : undefined;
  if (ban) {
    const body = {
      visit,
      visitorKind: 'maintenance',
      name: ban.name,
      unit: '自称燃气公司',
      host: null,
      plate: null,
      refusal: 'banned',
      ban: ban.id,
      reportedTo: '队长、物业服务中心',
      note: '自称检修燃气，比对禁入名单为同一人，未让其进入，已劝离并报告队长，监控留存。',
    };
    return [record('visit.refuse', key, at, whoOf(hold), body)];
  }
  if (hold.shift.code === 'N' || !chance.isLucky(0.07)) return [];
  const { refusal, visitorKind, unit, host, note, reportedTo } = chance.pick(refusalPhrases);
  const { name } = visitorOf(post.seed, key);
  const body = { visit, visitorKind, name, unit, host, plate: null, refusal, ban: null, reportedTo, note };
  return [record('visit.refuse', key, at, whoOf(hold), body)];
}
