import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { boolean, index, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { GoodsLine, KeysBack } from './projected-types.ts';
import { dutyEntry } from './schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const told = () => ({
  siteId: uuid('site_id').notNull(),
  postId: uuid('post_id').notNull(),
  at: instant('at').notNull(),
});
/** The two ends of a stay; the first is null while only the second has arrived. */
const stay = () => ({
  siteId: uuid('site_id').notNull(),
  inAt: instant('in_at'),
  inPostId: uuid('in_post_id'),
  inEntryId: uuid('in_entry_id'),
  outAt: instant('out_at'),
  outPostId: uuid('out_post_id'),
  outEntryId: uuid('out_entry_id'),
});

/** Somebody turned away. `id` is the entry. */
export const visitRefusal = tenantTable(
  'visit_refusal',
  {
    ...told(),
    visitorKind: text('visitor_kind').notNull(),
    refusal: text('refusal').notNull(),
    banId: uuid('ban_id'),
    isReported: boolean('is_reported').notNull(),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.id, () => dutyEntry),
    index('visit_refusal_at').on(t.tenantId, t.siteId, t.at),
  ],
);

/** A long-term pass was shown at a gate. `id` is the entry. */
export const passUse = tenantTable(
  'pass_use',
  {
    ...told(),
    /** Null: no such number in the register. */
    passId: uuid('pass_id'),
    passNo: text('pass_no').notNull(),
    direction: text('direction').notNull(),
    doubt: text('doubt'),
    isLetThrough: boolean('is_let_through').notNull(),
  },
  { scope: 'site', staffOnly: true },
  (t) => [tenantForeignKey(t, t.id, () => dutyEntry), index('pass_use_at').on(t.tenantId, t.siteId, t.at)],
);

/** A temporary pass that came back after its holder had left, or is lost. `id` is the entry. */
export const latePass = tenantTable(
  'late_pass',
  {
    ...told(),
    visitId: uuid('visit_id').notNull(),
    passNo: text('pass_no').notNull(),
    state: text('state').notNull(),
  },
  { scope: 'site', staffOnly: true },
  (t) => [tenantForeignKey(t, t.id, () => dutyEntry), index('late_pass_visit').on(t.tenantId, t.visitId)],
);

/** A vehicle, in and out again. `id` is the entry of its coming (of its going, while that is all there is). */
export const vehicleStay = tenantTable(
  'vehicle_stay',
  {
    ...stay(),
    /** Made on the phone. */
    vehicleId: uuid('vehicle_id').notNull(),
    vehicleKind: text('vehicle_kind'),
    isPlateKnown: boolean('is_plate_known').notNull(),
    bay: text('bay'),
    isVip: boolean('is_vip').notNull(),
    isLoadChecked: boolean('is_load_checked'),
    isOutLoadChecked: boolean('is_out_load_checked'),
    sealNo: text('seal_no'),
    isSealSound: boolean('is_seal_sound'),
    weighbillNo: text('weighbill_no'),
    outWeighbillNo: text('out_weighbill_no'),
    expectedLeaveAt: instant('expected_leave_at'),
    banId: uuid('ban_id'),
    hasDamage: boolean('has_damage').notNull(),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    unique('vehicle_stay_vehicle_key').on(t.tenantId, t.siteId, t.vehicleId),
    index('vehicle_stay_in').on(t.tenantId, t.siteId, t.inAt),
  ],
);

/** 交通秩序告知. `id` is the entry. */
export const trafficNotice = tenantTable(
  'traffic_notice',
  {
    ...told(),
    vehicleId: uuid('vehicle_id'),
    matter: text('matter').notNull(),
    trafficAction: text('traffic_action').notNull(),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.id, () => dutyEntry),
    index('traffic_notice_at').on(t.tenantId, t.siteId, t.at),
  ],
);

/** 出门单. `id` is the entry. Whether what left agrees with it is asked, never stored. */
export const goodsSlip = tenantTable(
  'goods_slip',
  {
    ...told(),
    /** Made on the phone. */
    slipId: uuid('slip_id').notNull(),
    slipNo: text('slip_no').notNull(),
    hasOwnerConsent: boolean('has_owner_consent').notNull(),
    hasApprover: boolean('has_approver').notNull(),
    items: jsonb('items').$type<GoodsLine[]>().notNull(),
    isReturnable: boolean('is_returnable').notNull(),
    dueBackAt: instant('due_back_at'),
    validUntil: instant('valid_until'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [tenantForeignKey(t, t.id, () => dutyEntry), index('goods_slip_at').on(t.tenantId, t.siteId, t.at)],
);

/** Goods carried out, or brought back. `id` is the entry. */
export const goodsMove = tenantTable(
  'goods_move',
  {
    ...told(),
    direction: text('direction').notNull(),
    slipId: uuid('slip_id'),
    slipNo: text('slip_no'),
    items: jsonb('items').$type<GoodsLine[]>().notNull(),
    isLetOut: boolean('is_let_out').notNull(),
    isCarrierSigned: boolean('is_carrier_signed').notNull(),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.id, () => dutyEntry),
    index('goods_move_at').on(t.tenantId, t.siteId, t.at),
    index('goods_move_slip').on(t.tenantId, t.slipId),
  ],
);

/** A parcel or letter, taken in and handed out. `id` as of a vehicle. */
export const parcelStay = tenantTable(
  'parcel_stay',
  {
    ...stay(),
    /** Made on the phone. */
    parcelId: uuid('parcel_id').notNull(),
    parcelKind: text('parcel_kind'),
    courier: text('courier'),
    pieces: integer('pieces').notNull(),
    shelf: text('shelf'),
    isDamaged: boolean('is_damaged').notNull(),
    taker: text('taker'),
    isIdChecked: boolean('is_id_checked'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    unique('parcel_stay_parcel_key').on(t.tenantId, t.siteId, t.parcelId),
    index('parcel_stay_in').on(t.tenantId, t.siteId, t.inAt),
  ],
);

/** Keys lent in one entry, and each time some came back. `id` as of a vehicle. */
export const keyCustody = tenantTable(
  'key_custody',
  {
    siteId: uuid('site_id').notNull(),
    /** Made on the phone. */
    custodyId: uuid('custody_id').notNull(),
    /** Empty while only a return has arrived. */
    keyNos: text('key_nos').array().notNull(),
    holderKind: text('holder_kind'),
    /** Where a guard has them. */
    holderId: uuid('holder_id'),
    lentAt: instant('lent_at'),
    lentPostId: uuid('lent_post_id'),
    lentEntryId: uuid('lent_entry_id'),
    dueBackAt: instant('due_back_at'),
    /** In the order of their times. */
    backs: jsonb('backs').$type<KeysBack[]>().notNull(),
    /** Lent, and neither back nor lost. */
    keyNosOut: text('key_nos_out').array().notNull(),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    unique('key_custody_custody_key').on(t.tenantId, t.siteId, t.custodyId),
    index('key_custody_lent').on(t.tenantId, t.siteId, t.lentAt),
    index('key_custody_holder').on(t.tenantId, t.holderId),
  ],
);
