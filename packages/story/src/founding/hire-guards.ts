import { addMember, type MemberActor } from '@zhiqin/access';
import { addDays } from '@zhiqin/kernel';
import { createSquad, registerGuard, setSquadLeader } from '@zhiqin/workforce';
import { guardNames, papersOf } from '../chance/people.ts';
import { randomFor } from '../chance/random-for.ts';
import { doAt } from '../telling/environment.ts';
import { captainLogin, demoPassword } from '../world/contractor.ts';
import type { SitePlanOfStory } from '../world/site-plans.ts';
import type { Founding } from './found-contractor.ts';

interface Hiring extends Founding {
  tenantId: string;
  owner: MemberActor;
  siteId: string;
  plan: SitePlanOfStory;
  siteNo: number;
  /** One guard of the contractor helps out wherever he is needed. */
  hasFloating: boolean;
}

export const crews = ['A', 'B', 'C', 'D'] as const;
const crewNames = ['甲班', '乙班', '丙班', '丁班'] as const;

/** Four crews with one guard for each post, two for the control room, a captain; certificates, papers, and the captain's way into the portal. @returns those hired for the control room */
export async function hireGuards(hiring: Hiring): Promise<string[]> {
  const { plan, siteNo, siteId, hasFloating } = hiring;
  // Nobody of the demo's three sites is called like another; among thousands some are.
  const names =
    siteNo < 3
      ? guardNames(hiring.seed, 80).slice(siteNo * 24)
      : guardNames(`${hiring.seed} ${plan.code}`, 24);
  const nextName = () => names.shift() as string;
  const seconds =
    siteNo < 3
      ? guardNames(hiring.seed, 92).slice(80 + siteNo * 4)
      : guardNames(`${hiring.seed} ${plan.code}`, 28).slice(24);
  const base = (siteNo + 1) * 100;
  const watchers: string[] = [];
  for (const [index, crew] of crews.entries()) {
    const squad = { siteId, code: crew, name: crewNames[index] ?? crew, nameEn: `Crew ${crew}` };
    const { id: squadId } = await doAt(hiring.db, hiring.foundedAt, hiring.owner, createSquad, squad);
    for (const [place, post] of plan.posts.entries()) {
      const staffNo = String(base + index * 10 + place + 1);
      const rank = place === 0 ? 'squad_leader' : 'guard';
      const id = await hire(hiring, {
        staffNo,
        name: nextName(),
        squadId,
        rank,
        watchesAlarms: post.kind === 'control_room',
        // One of each site has stayed on past retirement age, under a service contract 劳务 (R11).
        isPastRetirement: crew === 'D' && place === plan.posts.length - 1,
      });
      if (post.kind === 'control_room') watchers.push(id);
      // The second operator's number is the crew's last: the roster gives places out in order of numbers.
      if (post.kind === 'control_room')
        watchers.push(
          await hire(hiring, {
            staffNo: String(base + index * 10 + 9),
            name: seconds.shift() as string,
            squadId,
            rank: 'guard',
            watchesAlarms: true,
          }),
        );
      if (place === 0)
        await doAt(hiring.db, hiring.foundedAt, hiring.owner, setSquadLeader, { squadId, guardId: id });
    }
  }
  const captain = nextName();
  const personId = await hire(hiring, {
    staffNo: String(base),
    name: captain,
    squadId: null,
    rank: 'captain',
    watchesAlarms: false,
  });
  await doAt(hiring.db, hiring.foundedAt, hiring.owner, addMember, {
    login: captainLogin(plan.code),
    displayName: captain,
    role: 'captain',
    siteIds: [siteId],
    personId,
    password: demoPassword,
  });
  if (hasFloating)
    await hire(hiring, {
      staffNo: String(base + 90),
      name: nextName(),
      squadId: null,
      rank: 'guard',
      watchesAlarms: false,
    });
  return watchers;
}

interface Candidate {
  staffNo: string;
  name: string;
  squadId: string | null;
  rank: 'guard' | 'squad_leader' | 'captain';
  watchesAlarms: boolean;
  isPastRetirement?: boolean;
}

async function hire(
  { db, seed, foundedAt, owner, siteId, firstDay }: Hiring,
  candidate: Candidate,
): Promise<string> {
  const { staffNo, name, squadId, rank } = candidate;
  const chance = randomFor(seed, 'hiring', staffNo);
  const joinedOn = addDays(firstDay, -chance.int(60, 2200));
  const year = Number(firstDay.slice(0, 4));
  const guard = {
    kind: 'guard',
    certificateNo: `沪保 ${year - 8}${staffNo}${chance.int(1000, 9999)}`,
    issuer: '上海市公安局',
    issuedOn: addDays(joinedOn, -chance.int(5, 40)),
  };
  const alarms = {
    kind: 'fire_control',
    certificateNo: `消控 ${staffNo}${chance.int(10_000, 99_999)}`,
    issuer: '消防行业职业技能鉴定指导中心',
    issuedOn: addDays(joinedOn, -chance.int(100, 900)),
  };
  const { id } = await doAt(db, foundedAt, owner, registerGuard, {
    siteIds: [siteId],
    staffNo,
    name,
    squadId,
    rank,
    joinedOn,
    file: {
      ...papersOf(seed, staffNo, year, candidate.isPastRetirement ? [64, 65] : [24, 58]),
      education: chance.pick(['junior', 'senior', 'senior', 'college']),
      nationality: '中国',
      contractType: 'employment',
      contractStartsOn: joinedOn,
    },
    ...paperworkOf(seed, candidate, joinedOn, firstDay),
    certificates: candidate.watchesAlarms ? [guard, { ...alarms, level: 4 }] : [guard],
  });
  return id;
}

/**
 * Terms and dated papers as they stand when the story begins. Two in a hundred lack a paper, and some run out within
 * weeks: an office where nothing is ever due would teach nothing.
 */
function paperworkOf(
  seed: string,
  { staffNo, rank, isPastRetirement = false }: Candidate,
  joinedOn: string,
  firstDay: string,
) {
  const chance = randomFor(seed, 'paperwork', staffNo);
  const base = { guard: 420_000, squad_leader: 480_000, captain: 620_000 }[rank];
  const insuredFrom = addDays(firstDay, -chance.int(20, 330));
  const papers = [
    { kind: 'vetting', startsOn: addDays(firstDay, -chance.int(5, 290)) },
    { kind: 'medical', startsOn: addDays(joinedOn, -chance.int(3, 25)), issuer: '上海市浦东新区人民医院' },
    { kind: 'insurance-social', startsOn: joinedOn },
    {
      kind: 'insurance-accident',
      startsOn: insuredFrom,
      endsOn: addDays(insuredFrom, 364),
      paperNo: `PYII${chance.int(10_000_000, 99_999_999)}`,
      issuer: '中国人民财产保险股份有限公司',
    },
    { kind: 'undertaking', startsOn: joinedOn },
  ];
  return {
    terms: {
      contractType: isPastRetirement ? 'service' : 'labour',
      signedOn: addDays(joinedOn, chance.int(0, 6)),
      // After the first fixed term he has an open-ended contract.
      contractEndsOn: addDays(joinedOn, 1095) > firstDay ? addDays(joinedOn, 1094) : null,
      hourRegime: 'comprehensive',
      cycle: 'month',
      approvalNo: '浦人社工时〔2026〕118号',
      baseMonthlyFen: base,
      allowances: [{ name: '夜班津贴', amountFen: 30_000 }],
    },
    papers: chance.int(1, 100) <= 2 ? papers.slice(0, -1) : papers,
  };
}
