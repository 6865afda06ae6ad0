import { addDays, instantAt } from '@zhiqin/kernel';
import {
  addContact,
  addServices,
  addStationItem,
  approvePlan,
  checkStation,
  draftPlan,
  enactPlan,
  evaluateDrill,
  getPlan,
  getPreparedness,
  openStation,
  planDrill,
  recordDrill,
  recordEducation,
  releasePlan,
  savePlan,
  verifyContact,
} from '@zhiqin/preparedness';
import { layGrounds } from './lay-grounds.ts';
import type { Office } from './lay-site.ts';

/** Whom the demo's sites call; numbers that belong to nobody. */
const contacts = [
  {
    kind: 'contractor',
    name: '安泰保安值班室',
    nameEn: 'Antai duty desk',
    person: '值班员',
    phone: '021-5550 1000',
  },
  {
    kind: 'property',
    name: '物业服务中心',
    nameEn: 'Property office',
    person: '前台',
    phone: '021-5550 1110',
  },
  { kind: 'power', name: '供电抢修', nameEn: 'Power repairs', person: null, phone: '021-5550 9559' },
  {
    kind: 'lift',
    name: '电梯维保',
    nameEn: 'Lift maintenance',
    person: '值班工程师',
    phone: '021-5550 4008',
  },
] as const;

const stock = [
  {
    name: '灭火器（4 kg 干粉）',
    nameEn: 'Extinguishers, 4 kg powder',
    unit: '具',
    target: 10,
    expiresOn: null,
  },
  { name: '消防头盔', nameEn: 'Fire helmets', unit: '顶', target: 4, expiresOn: null },
  { name: '过滤式呼吸面罩', nameEn: 'Smoke hoods', unit: '个', target: 6, expiresOn: '2027-01-31' },
  { name: '强光手电', nameEn: 'Torches', unit: '支', target: 6, expiresOn: null },
] as const;

/**
 * What a site has ready on its first day: its grounds drawn with the assembly point, a plan for each scenario it has to have, drilled in the month before, its contacts verified, its
 * fire station counted and short of one thing, and the neighbours told of winter fires.
 */
export async function getReady(
  office: Office,
  siteId: string,
  { lastDay, code }: { lastDay: string; code: string },
): Promise<void> {
  const assembly = await layGrounds(office, siteId, code);
  const before = await office(getPreparedness, { siteId });
  const { zone, clientId } = before.site;
  for (const { scenario } of before.scenarios) {
    const { planId: emergencyPlanId } = await office(draftPlan, { siteId, scenario });
    if (assembly) {
      const { content } = (await office(getPlan, { emergencyPlanId })).plan;
      await office(savePlan, { emergencyPlanId, content: { ...content, assembly: [assembly] } });
    }
    await office(approvePlan, { emergencyPlanId });
    await office(enactPlan, { emergencyPlanId, from: before.today });
    if (scenario === 'fire' && clientId) await office(releasePlan, { emergencyPlanId });
    const { drillId } = await office(planDrill, {
      ...{ siteId, scenario, windowFrom: addDays(before.today, -20), windowUntil: before.today },
      ...{ commander: '队长', participants: '当班全体、物业工程', expectedHeads: 12, place: null },
    });
    const startedAt = instantAt(addDays(before.today, -9), '10:00', zone);
    await office(recordDrill, {
      ...{ drillId, participants: 12, headcount: 12, missingHeads: 0 },
      startedAt: startedAt.toISOString(),
      endedAt: new Date(startedAt.getTime() + 24 * 60_000).toISOString(),
      text: '按预案分工走完全程，各岗到位。',
    });
    await office(evaluateDrill, {
      ...{ drillId, result: 'good', summary: '响应及时，分工清楚。', problems: null },
      items: [{ item: 'response', mark: 'good', note: null }],
    });
  }
  await office(planDrill, {
    ...{ siteId, scenario: 'fire', windowFrom: lastDay, windowUntil: addDays(lastDay, 14) },
    ...{
      commander: '队长',
      participants: '夜班全体、物业工程，邀请住户',
      expectedHeads: 20,
      place: assembly?.name ?? '正门外空地',
    },
  });
  await office(addServices, { siteId });
  for (const contact of contacts) await office(addContact, { siteId, ...contact });
  const listed = await office(getPreparedness, { siteId });
  for (const { id, kind } of listed.contacts) {
    const outcome = ['police', 'fire', 'ambulance'].includes(kind) ? 'read-over' : 'reached';
    await office(verifyContact, { contactId: id, outcome });
  }
  const { stationId } = await office(openStation, {
    ...{ siteId, name: '微型消防站', nameEn: 'Fire station', place: '消控室旁', crewTarget: 2 },
  });
  const lines = [];
  for (const [at, item] of stock.entries()) {
    const { stationItemId } = await office(addStationItem, { stationId, ...item });
    lines.push({ stationItemId, actual: at === 3 ? item.target - 1 : item.target, isFit: true });
  }
  await office(checkStation, { stationId, onDuty: 2, lines });
  await office(recordEducation, {
    ...{ siteId, kind: 'notice', topic: '冬季用火用电提醒', heldOn: before.today },
    ...{ place: '各单元、各楼层公告栏', audience: 'residents', reached: 640, note: null },
  });
}
