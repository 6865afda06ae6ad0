import { shift } from '@zhiqin/rostering/schema';
import { addCheckpoint, createContract } from '@zhiqin/sites';
import { post } from '@zhiqin/sites/schema';
import type { TestDatabase } from '@zhiqin/testing';
import { and, asc, eq } from 'drizzle-orm';
import { contractQuestions } from './contract/input.ts';
import type { EngagementWorld } from './fixture.ts';
import { answerDutyPlan, checkContract, saveDutyPlan, sendDutyPlan } from './index.ts';

export const wallOf = (world: EngagementWorld) =>
  ({ tenantId: world.tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null }) as const;

const shifts = { D: ['08:00', '20:00'], N: ['20:00', '08:00'] } as const;
const shiftsOf = (...codes: (keyof typeof shifts)[]) =>
  codes.map((code) => ({ code, startTime: shifts[code][0], endTime: shifts[code][1] }));
export const content = {
  threats: [{ name: '地下车库盗窃', likelihood: 3, effect: 4, measures: '监控 12 路' }],
  surveyed: { asked: 300, answered: 212 },
  survey: [{ question: '最担心什么', answers: [{ answer: '车库', count: 120 }] }],
  posts: [
    { code: 'G1', name: '东门岗', kind: 'gate', heads: 1, shifts: shiftsOf('D', 'N'), method: '一人一杆' },
    { code: 'P1', name: '巡逻岗', kind: 'patrol', heads: 1, shifts: shiftsOf('N'), skills: [] },
  ],
  routes: [{ code: 'R1', name: '夜巡', postCode: 'P1', roundsPerShift: 3, checkpointCodes: ['CP1'] }],
  methods: '固定与巡逻结合',
  gear: '对讲机 4 部',
  emergency: '先报警后处置',
};

/** A contract of a year with the client, as a draft. */
export async function draftContractOf(
  { siteId, clientId, run, who }: EngagementWorld,
  more: object = {},
): Promise<string> {
  const own = { clientId, contractNo: 'HT-1', title: '云栖花园保安服务合同', siteIds: [siteId] };
  const { id } = await run(
    createContract,
    { ...own, startsOn: '2026-12-01', endsOn: '2027-11-30', services: ['gate', 'patrol'], ...more },
    who.operations,
  );
  return id;
}

/** All six questions, answered alike. */
export async function answerAllOf(
  { run, who }: EngagementWorld,
  contractId: string,
  answer = 'lawful',
): Promise<void> {
  for (const question of contractQuestions)
    await run(
      checkContract,
      { contractId, question, answer, note: '见营业执照', checkedOn: '2026-11-02' },
      who.operations,
    );
}

/** The one point of the plan's round. */
export async function addPointTo({ siteId, run }: EngagementWorld): Promise<string> {
  const { id } = await run(addCheckpoint, { siteId, code: 'CP1', name: '地下车库入口' });
  return id;
}

/** The plan, sent and approved. */
export async function approvedPlanOf({ siteId, who, run }: EngagementWorld): Promise<string> {
  const { dutyPlanId } = await run(saveDutyPlan, { siteId, content }, who.operations);
  const { planReleaseId } = await run(sendDutyPlan, { dutyPlanId }, who.operations);
  await run(answerDutyPlan, { planReleaseId, answer: 'approved' }, who.client_approver);
  return dutyPlanId;
}

/** The shifts laid out for a post, in order. */
export const shiftsOfPost = (database: TestDatabase, world: EngagementWorld, postCode: string) =>
  database.db.read(wallOf(world), (tx) =>
    tx
      .select({ day: shift.day, code: shift.code, heads: shift.heads })
      .from(shift)
      .innerJoin(post, and(eq(post.tenantId, shift.tenantId), eq(post.id, shift.postId)))
      .where(and(eq(shift.tenantId, world.tenantId), eq(post.code, postCode)))
      .orderBy(asc(shift.startsAt)),
  );
