import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { boolean, index, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { AbsentPerson, CheckedItem, TranscribedLine } from './projected-types.ts';
import { dutyEntry } from './schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Where and by whom; `id` is the entry. */
const placed = () => ({
  siteId: uuid('site_id').notNull(),
  postId: uuid('post_id').notNull(),
  shiftId: uuid('shift_id'),
  personId: uuid('person_id'),
  deviceId: uuid('device_id').notNull(),
  at: instant('at').notNull(),
});
const own = { scope: 'site', personal: 'person_id' } as const;

/** 班前点名. */
export const musterRow = tenantTable(
  'muster',
  {
    ...placed(),
    squadId: uuid('squad_id'),
    presentIds: uuid('present_ids').array().notNull(),
    absent: jsonb('absent').$type<AbsentPerson[]>().notNull(),
    isDressOk: boolean('is_dress_ok').notNull(),
    isGearOk: boolean('is_gear_ok').notNull(),
    /** Short orders read out. */
    orderIds: uuid('order_ids').array().notNull(),
    hasPhoto: boolean('has_photo').notNull(),
  },
  own,
  (t) => [tenantForeignKey(t, t.id, () => dutyEntry), index('muster_at').on(t.tenantId, t.siteId, t.at)],
);

/** 消控室值班记录, a row of two hours. */
export const controlRoomState = tenantTable(
  'control_room_state',
  {
    ...placed(),
    secondId: uuid('second_id'),
    panelState: text('panel_state').notNull(),
    panelMode: text('panel_mode').notNull(),
    isMainPowerOn: boolean('is_main_power_on').notNull(),
    isStandbyPowerOn: boolean('is_standby_power_on').notNull(),
    fireAlarms: integer('fire_alarms').notNull(),
    falseAlarms: integer('false_alarms').notNull(),
    hasFault: boolean('has_fault').notNull(),
  },
  own,
  (t) => [
    tenantForeignKey(t, t.id, () => dutyEntry),
    index('control_room_state_post').on(t.tenantId, t.siteId, t.postId, t.at),
  ],
);

/** The panel rang, and what was found. `id` is the alarm's entry (the verification's, while that is all there is). */
export const panelAlarm = tenantTable(
  'panel_alarm',
  {
    siteId: uuid('site_id').notNull(),
    /** Made on the phone. */
    alarmId: uuid('alarm_id').notNull(),
    postId: uuid('post_id').notNull(),
    signal: text('signal'),
    sentId: uuid('sent_id'),
    /** Null while only the verification has arrived. */
    raisedAt: instant('raised_at'),
    raisedEntryId: uuid('raised_entry_id'),
    verifiedAt: instant('verified_at'),
    verifiedEntryId: uuid('verified_entry_id'),
    found: text('found'),
    isReset: boolean('is_reset'),
    isLinkageAuto: boolean('is_linkage_auto'),
    hasCalled119: boolean('has_called_119'),
    isEvacuated: boolean('is_evacuated'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    unique('panel_alarm_alarm_key').on(t.tenantId, t.siteId, t.alarmId),
    index('panel_alarm_raised').on(t.tenantId, t.siteId, t.raisedAt),
  ],
);

/** 消防器材月检: one piece, one look. */
export const fireGearCheckRow = tenantTable(
  'fire_gear_check',
  {
    ...placed(),
    /** Of the register; null: a piece that is not in it. */
    assetId: uuid('asset_id'),
    assetNo: text('asset_no').notNull(),
    failedItems: text('failed_items').array().notNull(),
    action: text('action').notNull(),
    /** Its tag was signed, or the signed tag photographed. */
    isTagUpdated: boolean('is_tag_updated').notNull(),
  },
  own,
  (t) => [
    tenantForeignKey(t, t.id, () => dutyEntry),
    index('fire_gear_check_asset').on(t.tenantId, t.siteId, t.assetId, t.at),
  ],
);

/** 监控发现. */
export const cctvFindingRow = tenantTable(
  'cctv_finding',
  {
    ...placed(),
    cameraId: uuid('camera_id'),
    cameraNo: text('camera_no'),
    finding: text('finding').notNull(),
    /** The oldest day of the site's calendar that still plays; null: not looked at. */
    oldestOn: text('oldest_on'),
  },
  own,
  (t) => [
    tenantForeignKey(t, t.id, () => dutyEntry),
    index('cctv_finding_camera').on(t.tenantId, t.siteId, t.cameraId, t.at),
  ],
);

/** 调阅登记. */
export const footageAccessRow = tenantTable(
  'footage_access',
  {
    ...placed(),
    authority: text('authority').notNull(),
    handling: text('handling').notNull(),
    /** Of reason, content, person, unit: those left empty (M03). */
    missingFields: text('missing_fields').array().notNull(),
    isApproved: boolean('is_approved').notNull(),
    periodFrom: instant('period_from'),
    periodTo: instant('period_to'),
  },
  own,
  (t) => [
    tenantForeignKey(t, t.id, () => dutyEntry),
    index('footage_access_at').on(t.tenantId, t.siteId, t.at),
  ],
);

/** 报平安, answered. */
export const checkCallAnswer = tenantTable(
  'check_call_answer',
  {
    ...placed(),
    state: text('state').notNull(),
    dueAt: instant('due_at'),
    isAlone: boolean('is_alone').notNull(),
  },
  own,
  (t) => [
    tenantForeignKey(t, t.id, () => dutyEntry),
    index('check_call_answer_post').on(t.tenantId, t.siteId, t.postId, t.at),
  ],
);

/** 紧急求助, and what it was. `id` is the call's entry (the answer's, while that is all there is). */
export const panicCall = tenantTable(
  'panic_call',
  {
    siteId: uuid('site_id').notNull(),
    postId: uuid('post_id').notNull(),
    personId: uuid('person_id'),
    /** Null while only the answer has arrived. */
    calledAt: instant('called_at'),
    isTrial: boolean('is_trial'),
    overAt: instant('over_at'),
    overEntryId: uuid('over_entry_id'),
    outcome: text('outcome'),
  },
  own,
  (t) => [index('panic_call_at').on(t.tenantId, t.siteId, t.calledAt)],
);

/** 查岗. `personId` is whoever held the phone; the superior stands in `supervisorId`. */
export const supervisionCheck = tenantTable(
  'supervision_check',
  {
    ...placed(),
    supervisorId: uuid('supervisor_id'),
    supervisorRank: text('supervisor_rank').notNull(),
    presentIds: uuid('present_ids').array().notNull(),
    items: jsonb('items').$type<CheckedItem[]>().notNull(),
    acknowledgedBy: uuid('acknowledged_by'),
  },
  own,
  (t) => [
    tenantForeignKey(t, t.id, () => dutyEntry),
    index('supervision_check_at').on(t.tenantId, t.siteId, t.at),
  ],
);

/** 补录: a paper sheet written down again. Nothing that rests on it is graded above C. */
export const paperSheetRow = tenantTable(
  'paper_sheet',
  {
    ...placed(),
    sheetNo: text('sheet_no'),
    writtenBy: uuid('written_by'),
    /** Times are the sheet's word. */
    lines: jsonb('lines').$type<TranscribedLine[]>().notNull(),
    claimedFrom: instant('claimed_from').notNull(),
    claimedTo: instant('claimed_to').notNull(),
    hasPhotos: boolean('has_photos').notNull(),
  },
  own,
  (t) => [
    tenantForeignKey(t, t.id, () => dutyEntry),
    index('paper_sheet_claimed').on(t.tenantId, t.siteId, t.claimedFrom),
  ],
);
