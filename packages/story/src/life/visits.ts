import { admit, leave } from '@zhiqin/duty/rules';
import { uuidv7At } from '@zhiqin/kernel';
import { visitorOf } from '../chance/people.ts';
import { type Chance, randomFor } from '../chance/random-for.ts';
import { hosts, visitPhrases } from '../world/phrases.ts';
import { type Act, minute, type PostDay } from './act.ts';
import { type Hold, holderAt, whileHeld, within } from './holds.ts';
import { iso, isPlanted } from './record.ts';

export interface Visit {
  key: string;
  visitId: string;
  kind: keyof typeof visitPhrases;
  passNo: string | null;
  admittedAt: number;
  /** Null: the pass never came back. */
  leftAt: number | null;
  /** Comes on an agreement that has run out. */
  isLapsed?: true;
}

const stayMinutes = {
  visitor: [20, 150],
  delivery: [4, 14],
  maintenance: [50, 200],
  construction: [90, 300],
  official: [20, 80],
} as const;

/** A home's temporary pass holds for four hours; nobody stays so long that a later shift writes him out after it. */
const longestAtHome = 165;

function stayMinutesAt(post: PostDay, kind: Visit['kind']): readonly [number, number] {
  const [shortest, longest] = stayMinutes[kind];
  return post.site.siteType === 'residential'
    ? [shortest, Math.min(longest, longestAtHome)]
    : [shortest, longest];
}

/** Who comes to a gate on a day and when he leaves: always while somebody holds the post, always before the day closes. */
export function visitsOf(post: PostDay, holds: readonly Hold[]): Visit[] {
  const perShift = post.visitorsPerShift;
  if (!perShift) return [];
  const [day] = post.shifts.map((shift) => shift.day);
  const visits = holds.flatMap((hold) => {
    const chance = randomFor(
      post.seed,
      post.siteCode,
      post.postCode,
      hold.shift.day,
      hold.shift.code,
      'visits',
    );
    const usual = perShift[post.shifts.indexOf(hold.shift)] ?? 0;
    const count = Math.round(usual * (0.7 + 0.6 * chance.next()));
    return Array.from({ length: count }, (_, no) => oneVisit(post, holds, hold, no, chance));
  });
  const lost = post.twists.find((twist) => twist.kind === 'unreturned-passes' && twist.day === day);
  let missing = lost?.kind === 'unreturned-passes' ? lost.count : 0;
  let lapsed = post.shifts.some((shift) => isPlanted(post, shift, 'expired-agreement')) ? 1 : 0;
  return visits
    .sort((a, b) => a.admittedAt - b.admittedAt)
    .map((visit) => {
      if (lapsed > 0 && visit.kind === 'visitor') {
        lapsed -= 1;
        return { ...visit, kind: 'construction' as const, isLapsed: true };
      }
      if (missing === 0 || visit.kind !== 'visitor') return visit;
      missing -= 1;
      return { ...visit, leftAt: null };
    });
}

function oneVisit(post: PostDay, holds: readonly Hold[], hold: Hold, no: number, chance: Chance): Visit {
  const key = `${post.siteCode}/${post.postCode}/${hold.shift.day}/${hold.shift.code}/visit-${no + 1}`;
  // Whom the relief lets in before his shift begins would belong to the day before, whose passes close with it.
  const opens = Math.max(hold.from + 2 * minute, hold.shift.startsAt);
  const admittedAt = within(opens, hold.to - 40 * minute, chance);
  const kind = kindOf(post, chance);
  const [shortest, longest] = stayMinutesAt(post, kind);
  const leftAt = whileHeld(admittedAt + chance.int(shortest * 60, longest * 60) * 1000, holds, chance);
  return {
    key,
    visitId: uuidv7At(admittedAt, randomFor(post.seed, key, 'id').bytes(10)),
    kind,
    passNo:
      kind === 'delivery' ? null : `${post.postCode}-${hold.shift.code}${String(no + 1).padStart(2, '0')}`,
    admittedAt,
    leftAt,
  };
}

function kindOf({ siteCode, postCode }: PostDay, chance: Chance): Visit['kind'] {
  const isLogistics = siteCode === 'QMGY' && postCode === 'G2';
  const roll = chance.next();
  if (roll < (isLogistics ? 0.75 : 0.35)) return 'delivery';
  if (roll < 0.84) return 'visitor';
  if (roll < 0.93) return 'maintenance';
  return roll < 0.985 ? 'construction' : 'official';
}

export function visitActs(post: PostDay, visits: readonly Visit[], holds: readonly Hold[]): Act[] {
  return visits.flatMap((visit) => {
    const came = holderAt(holds, visit.admittedAt);
    const went = visit.leftAt === null ? null : holderAt(holds, visit.leftAt);
    const acts: Act[] = [];
    if (came) {
      const body = admissionOf(post, visit);
      acts.push({
        key: `${visit.key}/in`,
        at: visit.admittedAt,
        since: visit.admittedAt,
        kind: admit as Act['kind'],
        body,
        cites: null,
        ...came,
      });
    }
    if (came && went && visit.leftAt !== null) {
      const body = { visit: visit.visitId, passReturned: visit.passNo !== null, note: null };
      acts.push({
        key: `${visit.key}/out`,
        at: visit.leftAt,
        since: visit.admittedAt,
        kind: leave as Act['kind'],
        body,
        cites: `${visit.key}/in`,
        ...went,
      });
    }
    return acts;
  });
}

/** The agreement a crew comes on, and which of its workers. The lapsed one is no longer in the register at hand. */
function worksOf(post: PostDay, visit: Visit, chance: Chance) {
  if (visit.kind !== 'construction' && visit.kind !== 'maintenance') return null;
  if (visit.isLapsed) {
    const no = `SG-${iso(visit.admittedAt).slice(0, 4)}-03`;
    return { id: null, no, firm: '申固防水', worker: null, isListed: false };
  }
  const { agreements, day } = post.site;
  const own = agreements.filter((one) => one.kind === visit.kind && one.from <= day && day <= one.until);
  if (own.length === 0) return null;
  const { id, no, firm, workers } = chance.pick(own);
  return { id, no, firm, worker: workers.length > 0 ? chance.pick(workers) : null, isListed: true };
}

function admissionOf(post: PostDay, visit: Visit): Record<string, unknown> {
  const chance = randomFor(post.seed, visit.key, 'form');
  const who = visitorOf(post.seed, visit.key);
  const { units, purposes } = visitPhrases[visit.kind];
  const isPerson = visit.kind !== 'delivery';
  const isGuest = isPerson && visit.kind !== 'official';
  const showsId = isGuest && post.asksIdNumber;
  const usual = visit.admittedAt + stayMinutesAt(post, visit.kind)[1] * minute;
  // Whoever has to wait for the next guard to be written out was expected as long.
  const expected = Math.max(usual, visit.leftAt ?? usual);
  const works = worksOf(post, visit, chance);
  return {
    visit: visit.visitId,
    visitorKind: visit.kind,
    name: works?.worker ?? (isPerson ? who.name : null),
    idType: showsId ? 'resident-id' : null,
    idNumber: showsId ? who.idNumber : null,
    unit: works?.firm ?? chance.pick(units),
    contact: isGuest ? who.contact : null,
    purpose: chance.pick(purposes),
    host: isPerson ? chance.pick(hosts) : null,
    hostConfirmed: isPerson,
    plate: chance.isLucky(0.3) ? who.plate : null,
    expectedLeaveAt: isPerson
      ? new Date(Math.ceil(expected / (5 * minute)) * 5 * minute).toISOString()
      : null,
    passNo: visit.passNo,
    // Rules and privacy notice stand on the screen whoever comes.
    noticeGiven: true,
    noticeLanguages: ['zh-CN'],
    hostAnswer: isPerson ? chance.pick(['call', 'call', 'intercom', 'booked']) : null,
    agreement: works?.id ?? null,
    agreementNo: works?.no ?? null,
    isWorkerListed: works ? works.isListed : null,
    emergency: null,
    route: visit.kind === 'construction' ? '货梯、指定通道' : null,
  };
}
