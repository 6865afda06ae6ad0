import { actorOfLogin, type MemberActor, normaliseLogin } from '@zhiqin/access';
import {
  activateContract,
  adoptDutyPlan,
  answerDutyPlan,
  askTemporaryDuty,
  checkContract,
  finishChecklistLine,
  getEngagement,
  goLive,
  priceTemporaryDuty,
  recordLicence,
  recordSystem,
  saveDutyPlan,
  sendDutyPlan,
  setContractServices,
  startMobilisation,
  waiveChecklistLine,
} from '@zhiqin/engagement';
import { contractQuestions } from '@zhiqin/engagement/rules';
import { addDays } from '@zhiqin/kernel';
import { getSite } from '@zhiqin/sites';
import { doAt } from '../telling/environment.ts';
import { contractor, demoMembers } from '../world/contractor.ts';
import type { Founding } from './found-contractor.ts';

type Office = <I, O>(use: Parameters<typeof doAt<I, O>>[3], input: unknown) => Promise<O>;

const services = ['gate', 'patrol', 'guarding', 'technical', 'order'];
const systems = {
  'service-management': '保安服务管理制度',
  'post-responsibility': '岗位责任制度',
  'guard-management': '保安员管理制度',
} as const;

/** What the company has to show before it may serve anybody: its licence and its three systems. */
export async function showCompanyPapers(office: Office, firstDay: string): Promise<void> {
  await office(recordLicence, {
    ...{ licenceNo: 'HGBF-20180127', issuer: contractor.licenceIssuer, services },
    ...{ validFrom: '2018-05-01', validUntil: null },
  });
  for (const [kind, title] of Object.entries(systems))
    await office(recordSystem, { siteId: null, kind, title, inForceFrom: addDays(firstDay, -200) });
}

/** The six questions, all answered, and the contract runs. */
export async function checkAndActivate(office: Office, contractId: string, day: string): Promise<void> {
  await office(setContractServices, { contractId, services: ['gate', 'patrol', 'guarding', 'order'] });
  for (const question of contractQuestions) {
    const isAsked = question !== 'approvals-held';
    await office(checkContract, {
      ...{ contractId, question, checkedOn: day, answer: isAsked ? 'lawful' : 'not-applicable' },
      note: isAsked ? '已核对营业执照、物业服务合同和现场' : '不涉及须经批准的活动',
    });
  }
  await office(activateContract, { contractId });
}

/** A site from its needs analysis to going live, with a temporary duty the client has asked for. */
export async function takeOnSite(
  { db, foundedAt, firstDay, lastDay, tenantId }: Founding & { tenantId: string },
  office: Office,
  { siteId, contractId, clientCode }: { siteId: string; contractId: string; clientCode: string },
): Promise<void> {
  const approver = await approverOf(db, tenantId, clientCode);
  const { posts, routes, checkpoints, name } = await office(getSite, { siteId });
  const codeOf = new Map([...posts, ...checkpoints].map((one) => [one.id, one.code]));
  for (const [kind, title] of Object.entries(systems))
    await office(recordSystem, { siteId, kind, title: `${name}${title}`, inForceFrom: firstDay });
  const content = {
    threats: [
      { name: '夜间外来人员混入', likelihood: 3, effect: 3, measures: '门岗登记，被访人确认' },
      { name: '地下车库车辆受损、被盗', likelihood: 2, effect: 4, measures: '监控覆盖，夜间巡逻' },
      { name: '消防通道被占', likelihood: 4, effect: 4, measures: '每班巡查，拍照留证' },
    ],
    surveyed: { asked: 320, answered: 241 },
    survey: [
      {
        question: '您最希望加强哪一项？',
        answers: [
          { answer: '夜间巡逻', count: 104 },
          { answer: '车辆秩序', count: 82 },
          { answer: '访客管理', count: 55 },
        ],
      },
    ],
    posts: posts.map((post) => ({
      ...{ code: post.code, name: post.name, nameEn: post.nameEn, kind: post.kind, heads: post.heads },
      ...{ shifts: post.shiftPattern, registersVisitors: post.registersVisitors, skills: [] },
      method: null,
    })),
    routes: routes.map((route) => ({
      ...{ code: route.code, name: route.name, nameEn: route.nameEn, isOrdered: route.isOrdered },
      postCode: codeOf.get(route.postId) ?? '',
      roundsPerShift: route.roundsPerShift,
      checkpointCodes: route.checkpointIds.flatMap((id) => codeOf.get(id) ?? []),
    })),
    methods: '固定岗与巡逻相结合，夜间增加周界巡查；队长每班查岗。',
    gear: '每岗对讲机一部、强光手电一支；门岗防护器械一套。',
    emergency: '先救人、后报告：火警 119、治安 110、急救 120，随后逐级报告，保护现场。',
  };
  const { dutyPlanId } = await office(saveDutyPlan, { siteId, content });
  const { planReleaseId } = await office(sendDutyPlan, { dutyPlanId });
  await doAt(db, foundedAt, approver, answerDutyPlan, {
    ...{ planReleaseId, answer: 'approved', remark: '同意，夜间请多走地库。' },
  });
  await office(adoptDutyPlan, { dutyPlanId, effectiveOn: firstDay });
  const owner = demoMembers.find((one) => one.role === 'operations')?.name ?? contractor.name;
  const { engagementId } = await office(startMobilisation, { siteId, contractId, goLiveOn: firstDay, owner });
  const { lines } = await office(getEngagement, { engagementId });
  for (const line of lines) {
    if (line.isDone || !line.isMust) continue;
    if (line.asksSignatures)
      await office(finishChecklistLine, { checklistLineId: line.id, note: '已逐项清点' });
    await office(waiveChecklistLine, {
      checklistLineId: line.id,
      reason: '原项目续签，纸质交接单已双方签字存档',
    });
  }
  await office(goLive, { engagementId });
  await doAt(db, foundedAt, approver, askTemporaryDuty, {
    ...{ siteId, kind: 'temporary', title: '年末答谢活动', place: '中心广场', heads: 4 },
    ...{ startsOn: addDays(lastDay, 12), endsOn: addDays(lastDay, 12), startTime: '17:00', endTime: '22:00' },
    orders: '守住南侧入口，散场时疏导车辆。',
  });
  const { dutyId } = await doAt(db, foundedAt, approver, askTemporaryDuty, {
    ...{ siteId, kind: 'temporary', title: '消防设施检修看护', heads: 2 },
    ...{ startsOn: addDays(lastDay, 20), endsOn: addDays(lastDay, 20), startTime: '09:00', endTime: '17:00' },
  });
  await office(priceTemporaryDuty, {
    dutyId,
    lines: [
      { text: '检修看护', day: addDays(lastDay, 20), basis: 'hours', heads: 2, minutes: 480, rateFen: 3_500 },
    ],
  });
}

async function approverOf(db: Founding['db'], tenantId: string, clientCode: string): Promise<MemberActor> {
  const member = demoMembers.find((one) => one.role === 'client_approver' && one.clientCode === clientCode);
  const actor = member && (await actorOfLogin(db, tenantId, normaliseLogin(member.login) ?? member.login));
  if (!actor) throw new Error(`the demo has no approver for ${clientCode}`);
  return actor;
}
