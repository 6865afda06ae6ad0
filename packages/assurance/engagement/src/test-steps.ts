import { shift } from '@zhiqin/rostering/schema';
import { addCheckpoint } from '@zhiqin/sites';
import { post } from '@zhiqin/sites/schema';
import type { TestDatabase } from '@zhiqin/testing';
import { and, asc, eq } from 'drizzle-orm';
import type { EngagementWorld } from './fixture.ts';
import { answerDutyPlan, saveDutyPlan, sendDutyPlan } from './index.ts';

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
