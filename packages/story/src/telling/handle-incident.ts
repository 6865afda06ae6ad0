import { systemActor } from '@zhiqin/access';
import { contributeProjection } from '@zhiqin/duty';
import { contributeEntryKinds } from '@zhiqin/duty/rules';
import {
  acknowledgeIncident,
  addEvidence,
  addIncidentAction,
  addIncidentPerson,
  closeIncident,
  finishIncidentAction,
  holdClip,
  incidentProjection,
  noteIncident,
  openIncident,
  reportIncident,
  reviewIncident,
  tellNextStep,
  writeIncident,
} from '@zhiqin/incidents';
import { incidentKinds } from '@zhiqin/incidents/rules';
import { addDays, dayOf } from '@zhiqin/kernel';
import { listSites, readSitePlan } from '@zhiqin/sites';
import { captainLogin } from '../world/contractor.ts';
import { sitePlanOf } from '../world/load-sites.ts';
import { doAt } from './environment.ts';
import { type MonthOfSite, memberOf, roleLogin } from './turn-month.ts';

const minute = 60_000;

/** What happens at a site of each kind, and how it ends. */
const cases = {
  residential: {
    brief: {
      ...{ incidentType: 'lift', severity: 'minor', place: '3 号楼 2 单元电梯', people: 2 },
      ...{
        nature: '电梯停在六层和七层之间，困两人',
        features: '一名老人，一名孩子，情绪稳定',
        losses: null,
        unknown: ['losses'],
      },
    },
    call: null,
    course: '住户按呼救后门岗通话安抚，通知维保单位，18 分钟后维保到场放人，两人无恙。',
    handling: '电梯停用挂牌，维保当日检修，已告知甲方。',
    review: {
      ...{
        cause: '门锁触点接触不良，上月维保未更换。',
        lesson: '全班讲评：困人先通话安抚，不自行扒门，同时叫维保。',
      },
      ...{ prevention: '更换触点，维保电话贴在门岗和电梯轿厢。' },
    },
    action: { text: '更换 3 号楼 2 单元电梯门锁触点', owner: '维保单位、物业工程部' },
  },
  other: {
    brief: {
      ...{ incidentType: 'injury', severity: 'minor', place: '一层大堂旋转门旁', people: 1 },
      ...{ nature: '访客滑倒，手腕疼痛', features: '女，五十岁左右', losses: null, unknown: ['losses'] },
    },
    call: { service: '120', caseNo: null },
    course: '访客在大堂湿地面滑倒，门岗扶坐并拨打 120，约一刻钟后急救车到场，家属陪同就医。',
    handling: '放置防滑垫和提示牌，录像已导出，已告知甲方。',
    review: {
      ...{ cause: '雨天门口没有铺防滑垫。', lesson: '班前会讲评：雨雪天先铺垫、立牌，再开门。' },
      ...{ prevention: '防滑垫放在门岗，雨雪天纳入上岗检查。' },
    },
    action: { text: '门岗配防滑垫和提示牌', owner: '队长' },
  },
} as const;

// Whoever tells the story may be no server: the kinds are contributed here as well.
contributeEntryKinds(incidentKinds);
contributeProjection(incidentProjection);

/**
 * An incident of the month that has begun: taken down at the desk, answered on all three levels and closed; on an
 * industrial site not reviewed yet, so that the list shows both.
 */
export async function handleIncidents(turned: MonthOfSite, at: Date): Promise<void> {
  const { db, tenantId, siteId, siteCode } = turned;
  const clientCode = sitePlanOf(siteCode)?.clientCode;
  const [captain, office, client] = await Promise.all([
    memberOf(db, tenantId, captainLogin(siteCode)),
    memberOf(db, tenantId, roleLogin('operations')),
    memberOf(db, tenantId, roleLogin('client_approver', clientCode)),
  ]);
  const sites = await doAt(db, at, office, listSites, {});
  const site = sites.find((one) => one.id === siteId);
  if (!site) return;
  const told = site.siteType === 'residential' ? cases.residential : cases.other;
  const { posts } = await db.read(
    { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null },
    (tx) => readSitePlan({ tx, tenantId }, siteId),
  );
  const gate = posts.find((one) => one.kind === 'gate' || one.kind === 'lobby') ?? posts[0];
  if (!gate) return;
  const from = at.getTime() - 90 * minute;
  const after = (minutes: number) => new Date(from + minutes * minute);
  const system = systemActor(tenantId);
  const { incidentId } = await doAt(db, after(0), captain, reportIncident, {
    ...{ siteId, postId: gate.id, ...told.brief },
    occurredAt: new Date(from - 6 * minute).toISOString(),
    firstAction: '已到场看护，保护现场',
  });
  await doAt(db, after(0), system, openIncident, { incidentId });
  await doAt(db, after(2), captain, acknowledgeIncident, { incidentId });
  await doAt(db, after(2), system, tellNextStep, { incidentId, step: 'contractor-head' });
  if (told.call)
    await doAt(db, after(3), captain, noteIncident, {
      incidentId,
      call: {
        ...told.call,
        calledAt: new Date(from - 4 * minute).toISOString(),
        arrivedAt: after(8).toISOString(),
      },
    });
  await doAt(db, after(6), office, acknowledgeIncident, { incidentId });
  await doAt(db, after(6), system, tellNextStep, { incidentId, step: 'client-office' });
  await doAt(db, after(11), client, acknowledgeIncident, { incidentId });
  await doAt(db, after(20), captain, noteIncident, { incidentId, text: '现场已平静，人员散去。' });
  await doAt(db, after(30), captain, holdClip, {
    incidentId,
    hasCamera: true,
    cameraNo: 'C-07',
    storedAt: '监控室硬盘 A',
  });
  await doAt(db, after(35), captain, addIncidentPerson, {
    ...{ incidentId, part: 'witness', name: '周桂兰', contact: '13905710088' },
    text: '事发时在旁，愿意作证',
  });
  await doAt(db, after(40), captain, addEvidence, {
    ...{ incidentId, what: '现场照片打印件', storedAt: '值班室档案柜' },
  });
  await doAt(db, after(50), captain, writeIncident, {
    ...{ incidentId, course: told.course, handling: told.handling, opinion: '处置及时，责任已厘清。' },
  });
  if (site.siteType === 'industrial') return;
  const { actionId } = await doAt(db, after(60), captain, addIncidentAction, {
    ...{ incidentId, ...told.action, dueOn: addDays(dayOf(at, site.zone), 7) },
  });
  await doAt(db, after(70), office, reviewIncident, {
    incidentId,
    ...told.review,
    lessonOn: dayOf(at, site.zone),
  });
  await doAt(db, after(80), captain, finishIncidentAction, { actionId, note: '已完成并拍照核对' });
  await doAt(db, after(85), office, closeIncident, { incidentId });
}
