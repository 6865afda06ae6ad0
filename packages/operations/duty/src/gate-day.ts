import { uuidv7 } from '@zhiqin/kernel';
import type { TestClock } from '@zhiqin/testing';
import type { TestPhone, TestSite } from './fixture.ts';
import { goodsBack, goodsOut, goodsSlip } from './kinds/goods/entry.ts';
import { keyOut, keyReturn } from './kinds/key/entry.ts';
import { parcelIn, parcelOut } from './kinds/parcel/entry.ts';
import { passReturn, passUse } from './kinds/pass/entry.ts';
import { trafficNotice, vehicleIn, vehicleOut } from './kinds/vehicle/entry.ts';
import { admit, leave, refuse } from './kinds/visit/entry.ts';

/** Tables of what passes a gate and lies in custody there. */
export const gateTables = [
  'visit_refusal',
  'pass_use',
  'late_pass',
  'vehicle_stay',
  'traffic_notice',
  'goods_slip',
  'goods_move',
  'parcel_stay',
  'key_custody',
];

const line = (item: string, quantity: number) => ({ item, spec: null, quantity, measure: '张' });

/** A morning at the gate on two phones, for tests: what came in on one leaves by the other, some of it in parts. */
export async function gateDay(gate: TestPhone, other: TestPhone, place: TestSite, clock: TestClock) {
  const [zhang, wang] = place.guards;
  const here = () => {
    clock.advance({ minutes: 1 });
    return gate.at(place.gate, zhang);
  };
  const there = () => {
    clock.advance({ minutes: 1 });
    return other.at(place.gate, wang);
  };
  const made = {
    visit: uuidv7(),
    turnedAway: uuidv7(),
    stays: uuidv7(),
    leaves: uuidv7(),
    unseen: uuidv7(),
    slip: uuidv7(),
    held: uuidv7(),
    taken: uuidv7(),
    ring: uuidv7(),
    oneKey: uuidv7(),
    agreement: uuidv7(),
    ban: uuidv7(),
  };
  await gate.log.record(
    admit,
    {
      visit: made.visit,
      visitorKind: 'construction',
      name: '李木匠',
      idType: null,
      idNumber: null,
      unit: '宏远装饰',
      contact: null,
      purpose: '装修',
      host: '3-1502 王建国',
      hostConfirmed: true,
      plate: null,
      expectedLeaveAt: null,
      passNo: 'S-07',
      noticeGiven: true,
      hostUnit: '3-1502',
      hostAnswer: 'call',
      noticeLanguages: ['zh-CN', 'en'],
      agreement: made.agreement,
      isWorkerListed: true,
    },
    here(),
  );
  await other.log.record(leave, { visit: made.visit, passReturned: false, note: null }, there());
  await gate.log.record(
    passReturn,
    { visit: made.visit, passNo: 'S-07', state: 'returned', note: null },
    here(),
  );
  await gate.log.record(
    refuse,
    {
      visit: made.turnedAway,
      visitorKind: 'visitor',
      name: '赵某',
      unit: null,
      host: null,
      plate: null,
      refusal: 'banned',
      ban: made.ban,
      reportedTo: '队长',
      note: null,
    },
    here(),
  );
  const pass = { pass: null, passNo: 'C-1', plate: null, note: null, isLetThrough: true };
  await gate.log.record(passUse, { ...pass, direction: 'in', doubt: 'expired' }, here());
  await other.log.record(passUse, { ...pass, direction: 'out', doubt: null }, there());

  const vehicle = {
    driver: null,
    unit: null,
    purpose: '送货',
    load: null,
    isLoadChecked: null,
    weighbillNo: null,
    expectedLeaveAt: null,
    ban: null,
    note: null,
  };
  const van = { vehicleKind: 'van' as const, bay: null, isVip: false, sealNo: 'F-1' };
  const guest = { vehicleKind: 'car' as const, bay: 'V2', isVip: true, sealNo: null };
  const gone = { plate: null, load: null, isLoadChecked: true, isSealSound: true, weighbillNo: null };
  await gate.log.record(vehicleIn, { vehicle: made.leaves, plate: '沪A12345', ...vehicle, ...van }, here());
  await gate.log.record(vehicleIn, { vehicle: made.stays, plate: '沪B88888', ...vehicle, ...guest }, here());
  await other.log.record(vehicleOut, { vehicle: made.leaves, ...gone, damage: null, note: null }, there());
  await other.log.record(
    vehicleOut,
    { vehicle: made.unseen, ...gone, plate: '沪C00001', damage: '右前灯', note: null },
    there(),
  );
  await gate.log.record(
    trafficNotice,
    {
      vehicle: made.stays,
      plate: '沪B88888',
      place: '3 号楼前',
      matter: 'fire-lane',
      trafficAction: 'owner-called',
      note: null,
      photo: null,
    },
    here(),
  );

  await gate.log.record(
    goodsSlip,
    {
      slip: made.slip,
      slipNo: 'F-2026-1',
      applicant: '3-1502 王建国',
      hasOwnerConsent: true,
      approver: '物业前台',
      items: [line('餐桌', 1), line('椅子', 6)],
      reason: '搬家',
      isReturnable: true,
      dueBackAt: null,
      validUntil: null,
      carrier: null,
      plate: null,
    },
    here(),
  );
  const carrying = { slip: made.slip, slipNo: 'F-2026-1', isLetOut: true, carrier: null, plate: null };
  await gate.log.record(
    goodsOut,
    {
      move: uuidv7(),
      ...carrying,
      items: [line('椅子', 4)],
      isCarrierSigned: true,
      note: null,
      photo: null,
    },
    here(),
  );
  await other.log.record(
    goodsBack,
    { move: uuidv7(), slip: made.slip, items: [line('椅子', 1)], note: null },
    there(),
  );

  const parcel = {
    parcelKind: 'parcel' as const,
    courier: '顺丰',
    trackingNo: null,
    isDamaged: false,
    note: null,
  };
  const unit = { unit: '3-1502', recipient: '王建国', pieces: 1, shelf: 'A3' };
  await gate.log.record(parcelIn, { parcel: made.held, ...parcel, ...unit }, here());
  await gate.log.record(parcelIn, { parcel: made.taken, ...parcel, ...unit }, here());
  await other.log.record(
    parcelOut,
    { parcel: made.taken, taker: 'recipient', takenBy: null, isIdChecked: true, note: null },
    there(),
  );

  const lent = { holderKind: 'property' as const, holder: '刘工', purpose: '抄表', dueBackAt: null };
  await gate.log.record(keyOut, { custody: made.ring, keyNos: ['K1', 'K2', 'K3'], ...lent }, here());
  await gate.log.record(keyOut, { custody: made.oneKey, keyNos: ['K9'], ...lent }, here());
  await other.log.record(
    keyReturn,
    { custody: made.ring, keyNos: ['K3'], keyState: 'lost', note: null },
    there(),
  );
  await gate.log.record(
    keyReturn,
    { custody: made.ring, keyNos: ['K1'], keyState: 'sound', note: null },
    here(),
  );
  await gate.log.record(
    keyReturn,
    { custody: made.oneKey, keyNos: ['K9'], keyState: 'sound', note: null },
    here(),
  );
  return made;
}
