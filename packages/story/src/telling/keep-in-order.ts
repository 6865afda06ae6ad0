import { contributeProjection } from '@zhiqin/duty';
import { contributeEntryKinds } from '@zhiqin/duty/rules';
import { addDays, dayOf } from '@zhiqin/kernel';
import { listSites } from '@zhiqin/sites';
import {
  addNotice,
  addNoticeItem,
  assignHazard,
  closeNotice,
  finishHazard,
  finishNoticeItem,
  fireInspectionProjection,
  grantHotWork,
  handOverHazard,
  hazardProjection,
  hotWorkProjection,
  listCameraLooks,
  lookAtCamera,
  recordFireInspection,
  registerHazard,
  replyNotice,
  verifyHazard,
} from '@zhiqin/upkeep';
import { upkeepKinds } from '@zhiqin/upkeep/rules';
import { scannedPaper } from '../founding/lay-upkeep.ts';
import { captainLogin, contractor } from '../world/contractor.ts';
import { headStartOf, voicesAt } from '../world/voices.ts';
import { doAt } from './environment.ts';
import { type MonthOfSite, memberOf, roleLogin } from './turn-month.ts';

const minute = 60_000;

// Whoever tells the story may be no server: the kinds are contributed here as well.
contributeEntryKinds(upkeepKinds);
for (const one of [hazardProjection, fireInspectionProjection, hotWorkProjection]) contributeProjection(one);

/**
 * Hazards and equipment as a month begins: one hazard a resident told and somebody else looked at, one that goes to the client in
 * writing, the quarter's look at cameras, and on an industrial site a hot-work permit and a notice that was dealt with.
 */
export async function keepInOrder(
  { db, tenantId, siteId, siteCode, month }: MonthOfSite,
  at: Date,
): Promise<void> {
  const [captain, office] = await Promise.all([
    memberOf(db, tenantId, captainLogin(siteCode)),
    memberOf(db, tenantId, roleLogin('operations')),
  ]);
  const site = (await doAt(db, at, office, listSites, {})).find((one) => one.id === siteId);
  if (!site) return;
  const today = dayOf(at, site.zone);
  const before = (minutes: number) => new Date(at.getTime() - (minutes + headStartOf(siteCode)) * minute);
  const { cleared, handedOver } = voicesAt(siteCode, month);
  const { hazardId } = await doAt(db, before(80), captain, registerHazard, {
    ...{ siteId, source: 'resident', matter: 'lane', level: 'medium', place: cleared.place },
    text: cleared.text,
  });
  await doAt(db, before(75), captain, assignHazard, {
    hazardId,
    assigneeKind: 'own',
    assigneeName: '巡逻岗',
  });
  await doAt(db, before(50), captain, finishHazard, { hazardId, text: '已请住户当场清走，张贴提示。' });
  await doAt(db, before(20), office, verifyHazard, { hazardId, isGood: true, text: '到场看过，通道畅通。' });
  const second = await doAt(db, before(60), captain, registerHazard, {
    ...{ siteId, source: 'office', matter: 'electrical', level: 'low', place: handedOver.place },
    text: handedOver.text,
  });
  if (site.clientId)
    await doAt(db, before(40), captain, handOverHazard, {
      ...{ hazardId: second.hazardId, what: handedOver.what },
      ...{ ask: handedOver.ask, answerBy: addDays(today, 7), isUrgent: false },
    });
  await lookAtCameras({ db, siteId, at, today, captain });
  if (site.siteType !== 'industrial') return;
  await doAt(db, at, captain, grantHotWork, {
    ...{
      siteId,
      permitNo: `DH-${today.slice(0, 7)}`,
      place: '二号车间外',
      work: '栏杆焊接',
      firm: '设备安装公司',
    },
    ...{ watcher: '车间安全员', welder: '持证焊工', welderCertificateNo: 'HG-2201' },
    fromAt: new Date(at.getTime() + 60 * minute).toISOString(),
    untilAt: new Date(at.getTime() + 240 * minute).toISOString(),
  });
  const { noticeId } = await doAt(db, at, captain, addNotice, {
    ...{ siteId, noticeNo: `消改-${today.slice(0, 7)}`, authority: 'fire', authorityName: '区消防救援大队' },
    ...{ issuedOn: today, dueOn: addDays(today, 20), paperBase64: scannedPaper },
  });
  const demand = { noticeId, owner: '队长', dueOn: addDays(today, 10) };
  const { demandId } = await doAt(db, at, captain, addNoticeItem, {
    ...{ ...demand, text: '车间东侧疏散指示灯损坏' },
  });
  await doAt(db, at, captain, finishNoticeItem, {
    ...{ demandId, measure: '已更换指示灯 6 盏并试亮。', proofBase64: scannedPaper },
  });
  await doAt(db, at, captain, replyNotice, { noticeId, text: '已于当日整改完毕，请予复查。' });
  await doAt(db, at, captain, closeNotice, { noticeId });
}

/** The month's second fire inspection: high-rise offices are inspected half-monthly (F03). */
export async function inspectForFire(
  { db, tenantId, siteId, siteCode }: Omit<MonthOfSite, 'month'>,
  at: Date,
) {
  const captain = await memberOf(db, tenantId, captainLogin(siteCode));
  const heldOn = dayOf(at, contractor.zone);
  await doAt(db, at, captain, recordFireInspection, {
    ...{ siteId, heldOn, isSigned: true, paperBase64: scannedPaper },
  });
}

/** Cameras nobody has looked at in this quarter. */
async function lookAtCameras({
  db,
  siteId,
  at,
  today,
  captain,
}: Pick<MonthOfSite, 'db' | 'siteId'> & {
  at: Date;
  today: string;
  captain: Awaited<ReturnType<typeof memberOf>>;
}): Promise<void> {
  const quarterOf = (day: string) => `${day.slice(0, 4)}${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  const cameras = await doAt(db, at, captain, listCameraLooks, { siteId });
  for (const { id, last } of cameras)
    if (!last || quarterOf(last.lookedOn) !== quarterOf(today))
      await doAt(db, at, captain, lookAtCamera, {
        ...{ cameraId: id, lookedOn: today, hasSign: true, isForbiddenPlace: false },
      });
}
