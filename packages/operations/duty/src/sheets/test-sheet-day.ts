import { execute, type MemberActor } from '@zhiqin/access';
import { uuidv7 } from '@zhiqin/kernel';
import { addAgreement, addBan, addFireAsset, addGear, addLongPass } from '@zhiqin/sites';
import type { TestClock, TestDatabase } from '@zhiqin/testing';
import { correctEntry } from '../desk/correct-entry.ts';
import { makeTestPhone, makeTestSite, runAs, type TestPhone, type TestSite } from '../fixture.ts';
import { checkCall } from '../kinds/calls/entry.ts';
import { controlRoomRow, panelAlarm } from '../kinds/control-room/entry.ts';
import { fireGearCheck } from '../kinds/fire-gear/entry.ts';
import { goodsOut, goodsSlip } from '../kinds/goods/entry.ts';
import { handover } from '../kinds/handover/entry.ts';
import { keyOut, keyReturn } from '../kinds/key/entry.ts';
import { note } from '../kinds/log/entry.ts';
import { cctvFinding, footageAccess } from '../kinds/monitoring/entry.ts';
import { parcelIn, parcelOut } from '../kinds/parcel/entry.ts';
import { passReturn } from '../kinds/pass/entry.ts';
import { roundEnd, roundStart, scan } from '../kinds/patrol/entry.ts';
import { supervision } from '../kinds/supervision/entry.ts';
import { vehicleIn, vehicleOut } from '../kinds/vehicle/entry.ts';
import { admit, leave } from '../kinds/visit/entry.ts';

/** Somebody of HQ who may read every register. */
export const owner = (tenantId: string): MemberActor => ({
  kind: 'member',
  role: 'owner',
  tenantId,
  membershipId: uuidv7(),
  accountId: null,
  personId: null,
  sites: 'all',
  clientIds: [],
  displayName: '队长',
  sessionId: null,
});

const visitor = {
  visitorKind: 'maintenance' as const,
  name: '王小明',
  idType: 'resident-id' as const,
  idNumber: '310115199001011234',
  unit: '迅达电梯',
  contact: '13812345678',
  purpose: '3 号楼电梯维保',
  host: '李工',
  hostConfirmed: true,
  plate: '沪A12345',
  passNo: 'A-017',
  noticeGiven: true,
};

/** A day with a row for nearly every sheet, recorded on one phone and in the registers. */
export async function recordSheetDay(
  database: TestDatabase,
  clock: TestClock,
): Promise<{ place: TestSite; phone: TestPhone }> {
  const later = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000).toISOString();
  const place = await makeTestSite(database);
  const phone = await makeTestPhone(database, clock, place, { postId: place.gate, label: '东门手机' });
  const [zhang, wang] = place.guards;
  const gate = () => phone.at(place.gate, zhang);
  const visit = uuidv7();
  await phone.log.record(admit, { visit, ...visitor, expectedLeaveAt: later(120) }, gate());
  clock.advance({ minutes: 1 });
  const lost = uuidv7();
  await phone.log.record(
    admit,
    { visit: lost, ...visitor, name: '赵六', passNo: 'A-018', expectedLeaveAt: later(30) },
    gate(),
  );
  clock.advance({ minutes: 5 });
  const truck = uuidv7();
  const came = {
    driver: '周师傅',
    unit: '绿源',
    purpose: '送货',
    bay: 'B-2',
    isVip: false,
    load: '矿泉水 20 箱',
  };
  await phone.log.record(
    vehicleIn,
    {
      vehicle: truck,
      plate: '沪B·88888',
      vehicleKind: 'truck',
      ...came,
      isLoadChecked: true,
      sealNo: null,
      weighbillNo: null,
      expectedLeaveAt: null,
      ban: null,
      note: null,
    },
    gate(),
  );
  const slip = uuidv7();
  const goods = [{ item: '办公椅', spec: '黑色', quantity: 4, measure: '把' }];
  await phone.log.record(
    goodsSlip,
    {
      slip,
      slipNo: 'F-0009',
      applicant: '陈经理',
      hasOwnerConsent: true,
      approver: '物业办',
      items: goods,
      reason: '搬去二号楼',
      isReturnable: true,
      dueBackAt: later(600),
      validUntil: null,
      carrier: '小刘',
      plate: null,
    },
    gate(),
  );
  await phone.log.record(
    goodsOut,
    {
      move: uuidv7(),
      slip,
      slipNo: 'F-0009',
      items: goods,
      isLetOut: true,
      isCarrierSigned: true,
      carrier: '小刘',
      plate: null,
      note: null,
      photo: null,
    },
    gate(),
  );
  const custody = uuidv7();
  await phone.log.record(
    keyOut,
    {
      custody,
      keyNos: ['K-01', 'K-02'],
      holderKind: 'contractor',
      holder: '王小明',
      purpose: '进机房',
      dueBackAt: later(90),
    },
    gate(),
  );
  const parcel = uuidv7();
  await phone.log.record(
    parcelIn,
    {
      parcel,
      parcelKind: 'parcel',
      courier: '顺丰',
      trackingNo: 'SF1234567890',
      unit: '3-1201',
      recipient: '李雷',
      pieces: 2,
      shelf: '2 层',
      isDamaged: false,
      note: null,
    },
    gate(),
  );
  const round = uuidv7();
  const walk = () => phone.at(place.patrolPost, wang);
  await phone.log.record(roundStart, { round, route: place.route }, walk());
  clock.advance({ minutes: 4 });
  await phone.log.record(
    scan,
    {
      round,
      checkpoint: place.checkpoints[0],
      label: place.labels[0],
      method: 'qr',
      items: [
        { key: '泵房上锁', ok: false },
        { key: '照明', ok: true },
      ],
      clear: false,
      note: '消防通道停了一辆货车',
      photo: null,
    },
    walk(),
  );
  clock.advance({ minutes: 1 });
  await phone.log.record(
    roundEnd,
    { round, missed: [{ checkpoint: place.checkpoints[1], reason: 'no-access' }] },
    walk(),
  );
  const panel = {
    panelState: 'fault',
    panelMode: 'auto',
    otherSystems: 'auto',
    selfTest: true,
    mainPower: true,
    standbyPower: true,
    fireAlarms: 0,
    falseAlarms: 1,
  } as const;
  await phone.log.record(
    controlRoomRow,
    { ...panel, fault: '5 号楼烟感回路断线', action: '已报维保', second: wang },
    gate(),
  );
  await phone.log.record(
    panelAlarm,
    { alarm: uuidv7(), signal: 'smoke', point: '3 号楼 12 层', sent: wang },
    gate(),
  );
  const extinguisher = await execute(
    addFireAsset,
    { db: database.db, clock, actor: owner(place.tenantId), language: 'zh-CN', requestId: 'test' },
    {
      siteId: place.siteId,
      assetNo: 'M-101',
      kind: 'powder',
      place: '1 号楼 3 层电梯厅',
      scrapOn: '2026-06-30',
    },
  );
  await phone.log.record(
    fireGearCheck,
    {
      asset: extinguisher.id,
      assetNo: 'M-101',
      items: [
        { key: 'pressure', ok: false },
        { key: 'seal', ok: true },
      ],
      checkAction: 'reported',
      tagSigned: true,
      note: '压力不足',
      photo: null,
    },
    gate(),
  );
  await phone.log.record(
    cctvFinding,
    {
      camera: null,
      cameraNo: 'C-07',
      finding: 'no-recording',
      oldestOn: '2026-11-02',
      text: '硬盘坏了',
      reportedTo: '李队',
      photo: null,
    },
    gate(),
  );
  await phone.log.record(
    footageAccess,
    {
      requester: '赵警官',
      requesterUnit: '东山派出所',
      authority: 'police',
      letterNo: '东公调 12 号',
      reason: '查电动车被盗',
      cameraNos: 'C-07',
      periodFrom: later(-600),
      periodTo: later(-500),
      handling: 'copied',
      approvedBy: '王经理',
    },
    gate(),
  );
  await phone.log.record(
    supervision,
    {
      supervisor: null,
      supervisorIdentity: 'unconfirmed',
      supervisorName: '孙督导',
      supervisorRank: 'manager',
      present: [zhang],
      items: [
        { key: 'manned', ok: true },
        { key: 'dress', ok: true },
      ],
      text: '精神饱满',
      photo: null,
      acknowledgedBy: zhang,
    },
    gate(),
  );
  await phone.log.record(checkCall, { callState: 'well', dueAt: later(-2), alone: true, note: null }, gate());
  const told = await phone.log.record(
    note,
    { category: 'facility', text: '=1+1 号楼门禁失灵', reportedTo: '工程部' },
    gate(),
  );
  clock.advance({ minutes: 55 });
  await phone.log.record(leave, { visit, passReturned: true, note: null }, gate());
  await phone.log.record(leave, { visit: lost, passReturned: false, note: null }, gate());
  await phone.log.record(passReturn, { visit: lost, passNo: 'A-018', state: 'lost', note: null }, gate());
  await phone.log.record(
    vehicleOut,
    {
      vehicle: truck,
      plate: '沪B88888',
      load: '空车',
      isLoadChecked: null,
      isSealSound: null,
      weighbillNo: null,
      damage: '左后灯碎',
      note: null,
    },
    gate(),
  );
  await phone.log.record(
    parcelOut,
    { parcel, taker: 'for-recipient', takenBy: '韩梅梅', isIdChecked: true, note: null },
    phone.at(place.gate, wang),
  );
  await phone.log.record(keyReturn, { custody, keyNos: ['K-01'], keyState: 'sound', note: null }, gate());
  const signed = clock.now().toISOString();
  await phone.log.record(
    handover,
    {
      outgoing: zhang,
      incoming: wang,
      incomingShift: null,
      incomingArrivedAt: signed,
      incomingIdentity: 'pin',
      outgoingSignedAt: signed,
      incomingSignedAt: signed,
      selfCheck: { uniform: true, badge: true, certificate: true },
      work: '一切正常',
      suspicious: null,
      gear: [{ item: '对讲机', count: 1, expected: 2, ok: true }],
      passesOut: ['A-018'],
      keysOut: 1,
      disagreement: '少一台对讲机',
    },
    gate(),
  );
  await phone.sync();
  await runAs(database.db, clock, owner(place.tenantId), correctEntry, {
    entryId: told.content.id,
    text: '是 11 号楼',
  });
  const add = (use: Parameters<typeof runAs>[3], input: object) =>
    runAs(database.db, clock, owner(place.tenantId), use, { siteId: place.siteId, ...input });
  await add(addBan as never, {
    name: '钱七',
    description: '高个，左眉有疤',
    plate: null,
    idNumber: null,
    reason: '殴打保安',
    untilDay: '2027-05-01',
    isNoOccupier: true,
  });
  await add(addAgreement as never, {
    kind: 'construction',
    agreementNo: 'SG-31',
    firm: '宏远装饰',
    area: '3 号楼',
    startsOn: '2026-11-01',
    endsOn: '2026-12-31',
    inCharge: '吴经理',
    inChargePhone: '13900001111',
    workers: ['郑一', '郑二'],
  });
  await add(addLongPass as never, {
    passNo: 'L-1',
    kind: 'supplier',
    holder: '冯送水',
    phone: null,
    plate: null,
    firm: '绿源',
    areas: '地库',
    validFrom: '2026-01-01',
    validUntil: '2026-10-31',
    hoursFrom: '08:00',
    hoursUntil: '18:00',
  });
  await add(addGear as never, { kind: 'radio', gearNo: 'R-01', count: 1, postId: place.gate, state: 'good' });
  return { place, phone };
}
