import { visitorOf } from '../chance/people.ts';
import { randomFor } from '../chance/random-for.ts';
import {
  alarmResponsePhrases,
  eventPhrases,
  helpPhrases,
  liaisonPhrases,
  mediationPhrases,
  policePhrases,
} from '../world/duty-phrases.ts';
import { type Act, minute, type PostDay } from './act.ts';
import type { Hold } from './holds.ts';
import { iso, keyOfShift, record, whoOf } from './record.ts';

/** What comes up between the routines: help, disputes, events, the police, alarms, a trial of the panic button. */
export function serviceActs(post: PostDay, hold: Hold): Act[] {
  const { shift } = hold;
  const { siteType } = post.site;
  const isGate = post.postKind === 'gate' || post.postKind === 'lobby';
  const isDay = shift.code === 'D';
  const isResidential = siteType === 'residential';
  const acts: Act[] = [];
  const perhaps = (
    name: string,
    share: number,
    make: (chance: ReturnType<typeof randomFor>, at: number) => [kind: string, body: Record<string, unknown>],
  ) => {
    const key = `${keyOfShift(post, shift)}/${name}`;
    const chance = randomFor(post.seed, key);
    if (!chance.isLucky(share)) return;
    const at = hold.from + 15 * minute + chance.next() * (hold.to - hold.from - 60 * minute);
    const [kind, body] = make(chance, at);
    acts.push(record(kind, key, at, whoOf(hold), body));
  };
  if (post.postKind !== 'control_room' && shift.code !== 'N')
    perhaps('help', isResidential ? 0.14 : 0.05, (chance, at) => {
      const { text, ...said } = chance.pick(helpPhrases);
      const unit = post.site.units.length > 0 ? chance.pick(post.site.units) : null;
      const resident = isResidential ? (unit?.occupant ?? null) : visitorOf(post.seed, `${at}`).name;
      return ['resident.help', { ...said, resident, text }];
    });
  if (isResidential && isGate && shift.code === 'E')
    perhaps('mediation', 0.06, (chance) => {
      const { text, ...said } = chance.pick(mediationPhrases);
      const parties = { partyA: '1 号楼住户', partyB: '3 号楼住户' };
      return ['mediation', { ...said, ...parties, text }];
    });
  if (isGate && isDay) {
    perhaps('event', 0.05, (chance, at) => {
      const said = chance.pick(eventPhrases[siteType]);
      const from = iso(at - 90 * minute);
      return ['event.duty', { ...said, from, to: iso(at), heads: 2, eventOutcome: 'normal' }];
    });
    perhaps('police', 0.05, (chance, at) => {
      const officer = `${visitorOf(post.seed, `police ${at}`).name.slice(0, 1)}警官`;
      const badgeNo = String(chance.int(30_000, 69_999)).padStart(6, '0');
      const { policeUnit, ...said } = chance.pick(policePhrases);
      return ['police.visit', { officer, badgeNo, policeUnit, cardSeen: true, ...said }];
    });
    perhaps('liaison', 0.03, (chance) => ['police.liaison', { ...chance.pick(liaisonPhrases) }]);
  }
  if (post.postKind === 'patrol') {
    perhaps('alarm', 0.02, (chance, at) => {
      const called = { calledAt: iso(at - 9 * minute), reachedAt: iso(at - 6 * minute) };
      return ['alarm.response', { ...chance.pick(alarmResponsePhrases), ...called, photo: null }];
    });
    // 每月试一次: on the month's tenth, by day.
    if (isDay && shift.day.endsWith('-10')) perhaps('panic', 1, () => ['panic', { trial: true }]);
  }
  return acts.flatMap((act) => (act.kind.kind === 'panic' ? [act, trialOver(act)] : [act]));
}

function trialOver(call: Act): Act {
  const who = { shiftId: call.shiftId, personId: call.personId };
  const body = { panicOutcome: 'trial', text: '每月试按，监控中心一分钟内回叫。' };
  return record('panic-over', `${call.key}/over`, call.at + minute, who, body, {
    since: call.at,
    cites: call.key,
  });
}
