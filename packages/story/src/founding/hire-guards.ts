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

/** Four crews with one guard for each post, two for the control room, a captain; certificates, papers, and the captain's way into the portal. */
export async function hireGuards(hiring: Hiring): Promise<void> {
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
      });
      // The second operator's number is the crew's last: the roster gives places out in order of numbers.
      if (post.kind === 'control_room')
        await hire(hiring, {
          staffNo: String(base + index * 10 + 9),
          name: seconds.shift() as string,
          squadId,
          rank: 'guard',
          watchesAlarms: true,
        });
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
}

interface Candidate {
  staffNo: string;
  name: string;
  squadId: string | null;
  rank: 'guard' | 'squad_leader' | 'captain';
  watchesAlarms: boolean;
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
      ...papersOf(seed, staffNo, year),
      education: chance.pick(['junior', 'senior', 'senior', 'college']),
      nationality: '汉族',
      contractType: 'employment',
      contractStartsOn: joinedOn,
    },
    certificates: candidate.watchesAlarms ? [guard, alarms] : [guard],
  });
  return id;
}
