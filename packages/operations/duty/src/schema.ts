import { device, site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { post } from '@zhiqin/sites/schema';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { EntryContent } from './entry-format.ts';
import type { GearLine, MissedCheckpoint } from './projected-types.ts';

export * from './absence-schema.ts';
export * from './gate-schema.ts';
export * from './orders-schema.ts';
export * from './paper-form-schema.ts';
export * from './post-life-schema.ts';
export * from './proof-schema.ts';
export * from './retention-schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** The duty log: every accepted entry, as it was signed. Whether its link holds is asked, never stored. */
export const dutyEntry = tenantTable(
  'duty_entry',
  {
    siteId: uuid('site_id').notNull(),
    deviceId: uuid('device_id').notNull(),
    seq: integer('seq').notNull(),
    kind: text('kind').notNull(),
    postId: uuid('post_id'),
    shiftId: uuid('shift_id'),
    personId: uuid('person_id'),
    /** What the entry says; `receivedAt` is the server's own. */
    occurredAt: instant('occurred_at').notNull(),
    receivedAt: instant('received_at').notNull(),
    citesEntryId: uuid('cites_entry_id'),
    prevHash: text('prev_hash'),
    hash: text('hash').notNull(),
    /** Hash of what happened, without id, device, sequence and link: finds a copy under another name. */
    fingerprint: text('fingerprint').notNull(),
    signature: text('signature').notNull(),
    /** The signed content; personal values stand in it as commitments. */
    content: jsonb('content').$type<EntryContent>().notNull(),
    /** Doubts seen on receipt, see `entry-flags.ts`. */
    flags: text('flags').array().notNull(),
  },
  { scope: 'site', personal: 'person_id', appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.deviceId, () => device),
    tenantForeignKey(t, t.postId, () => post),
    unique('duty_entry_seq_key').on(t.tenantId, t.deviceId, t.seq),
    unique('duty_entry_fingerprint_key').on(t.tenantId, t.siteId, t.fingerprint),
    index('duty_entry_at').on(t.tenantId, t.siteId, t.occurredAt, t.id),
    index('duty_entry_cites').on(t.tenantId, t.citesEntryId),
    index('duty_entry_received').using('brin', t.receivedAt),
  ],
);

/** A personal value of an entry with its salt. Erasing deletes the row; the entry still verifies. */
export const entryValue = tenantTable(
  'entry_value',
  {
    siteId: uuid('site_id').notNull(),
    entryId: uuid('entry_id').notNull(),
    personId: uuid('person_id'),
    path: text('path').notNull(),
    salt: text('salt').notNull(),
    /** Canonical JSON of the value, sealed by `privacy`. */
    sealed: text('sealed').notNull(),
  },
  { scope: 'site', personal: 'person_id' },
  (t) => [
    tenantForeignKey(t, t.entryId, () => dutyEntry),
    unique('entry_value_path_key').on(t.tenantId, t.entryId, t.path),
  ],
);

/** What could not be accepted, as it came, for a person to look at. It counts as received. */
export const quarantinedEntry = tenantTable(
  'quarantined_entry',
  {
    siteId: uuid('site_id').notNull(),
    deviceId: uuid('device_id').notNull(),
    /** Null where not even the number could be read. */
    seq: integer('seq'),
    entryId: uuid('entry_id'),
    hash: text('hash'),
    /** What it claims as its time, where that is readable. */
    claimedAt: instant('claimed_at'),
    reason: text('reason').notNull(),
    /** JSON as it came, sealed by `privacy`: it may hold personal values. */
    sealedRaw: text('sealed_raw').notNull(),
    rawSha256: text('raw_sha256').notNull(),
    receivedAt: instant('received_at').notNull(),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.deviceId, () => device),
    unique('quarantined_entry_raw_key').on(t.tenantId, t.deviceId, t.rawSha256),
    index('quarantined_entry_seq').on(t.tenantId, t.deviceId, t.seq),
  ],
);

/** A person decided about an entry that was kept. `id` is the entry at the desk that says so; its words are there. */
export const keptSettlement = tenantTable(
  'kept_settlement',
  {
    siteId: uuid('site_id').notNull(),
    keptId: uuid('kept_id').notNull(),
    decision: text('decision').notNull(),
    /** The entry as it was signed, where it went into the log. */
    takenInAs: uuid('taken_in_as'),
    /** Membership of whoever decided. */
    settledBy: uuid('settled_by').notNull(),
    settledAt: instant('settled_at').notNull(),
  },
  { scope: 'site', staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.id, () => dutyEntry),
    tenantForeignKey(t, t.keptId, () => quarantinedEntry),
    unique('kept_settlement_kept_key').on(t.tenantId, t.keptId),
    check('kept_settlement_decision_check', sql`decision in ('accepted', 'rejected')`),
  ],
);

/** A device was heard: what it said its last entry was, and up to where the server has them all. */
export const deviceReport = tenantTable(
  'device_report',
  {
    siteId: uuid('site_id').notNull(),
    deviceId: uuid('device_id').notNull(),
    heardAt: instant('heard_at').notNull(),
    statedLastSeq: integer('stated_last_seq').notNull(),
    contiguousSeq: integer('contiguous_seq').notNull(),
    /** What the phone has used of its data in that month (YYYY-MM) as it counts; phones of before say nothing. */
    dataMonth: text('data_month'),
    sentBytes: bigint('sent_bytes', { mode: 'number' }),
    receivedBytes: bigint('received_bytes', { mode: 'number' }),
  },
  { scope: 'site', staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.deviceId, () => device),
    index('device_report_heard').on(t.tenantId, t.deviceId, t.heardAt),
  ],
);

/** Somebody came to a post or left it: each sign-on and sign-off, both halves of a handover, relief and rotation. */
export const presenceEvent = tenantTable(
  'presence_event',
  {
    siteId: uuid('site_id').notNull(),
    postId: uuid('post_id').notNull(),
    /** Null: not recognised. */
    personId: uuid('person_id'),
    shiftId: uuid('shift_id'),
    deviceId: uuid('device_id').notNull(),
    entryId: uuid('entry_id').notNull(),
    direction: text('direction').notNull(),
    at: instant('at').notNull(),
    identity: text('identity'),
    /** Where one entry opens several stays (rotation, relief): the name of this one; null: the entry's own. */
    spanId: uuid('span_id'),
  },
  { scope: 'site', personal: 'person_id' },
  (t) => [
    tenantForeignKey(t, t.entryId, () => dutyEntry),
    unique('presence_event_place_key').on(t.tenantId, t.entryId, t.direction, t.postId, t.personId),
    index('presence_event_person').on(t.tenantId, t.siteId, t.personId, t.at),
  ],
);

/** One unbroken stay of one person at one post. `id` is the opening entry, where that opened no other as well. */
export const presenceSpan = tenantTable(
  'presence_span',
  {
    siteId: uuid('site_id').notNull(),
    postId: uuid('post_id').notNull(),
    personId: uuid('person_id'),
    shiftId: uuid('shift_id'),
    deviceId: uuid('device_id').notNull(),
    fromAt: instant('from_at').notNull(),
    /** Null: still there, as far as is known. */
    toAt: instant('to_at'),
    openingEntryId: uuid('opening_entry_id').notNull(),
    /** Null with `toAt` set: ended by signing on elsewhere or for another shift, without a sign-off. */
    closingEntryId: uuid('closing_entry_id'),
    identity: text('identity').notNull(),
  },
  { scope: 'site', personal: 'person_id' },
  (t) => [
    index('presence_span_post').on(t.tenantId, t.siteId, t.postId, t.fromAt),
    index('presence_span_person').on(t.tenantId, t.siteId, t.personId, t.fromAt),
  ],
);

/** 交接班, both signatures. `id` is the entry. */
export const handoverRow = tenantTable(
  'handover',
  {
    siteId: uuid('site_id').notNull(),
    postId: uuid('post_id').notNull(),
    deviceId: uuid('device_id').notNull(),
    outgoingId: uuid('outgoing_id').notNull(),
    outgoingShiftId: uuid('outgoing_shift_id'),
    outgoingSignedAt: instant('outgoing_signed_at').notNull(),
    incomingId: uuid('incoming_id').notNull(),
    incomingShiftId: uuid('incoming_shift_id'),
    incomingArrivedAt: instant('incoming_arrived_at').notNull(),
    incomingSignedAt: instant('incoming_signed_at').notNull(),
    incomingIdentity: text('incoming_identity').notNull(),
    at: instant('at').notNull(),
    hasDisagreement: boolean('has_disagreement').notNull(),
    gear: jsonb('gear').$type<GearLine[]>().notNull(),
    passesOut: text('passes_out').array().notNull(),
    keysOut: integer('keys_out').notNull(),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.id, () => dutyEntry),
    index('handover_post').on(t.tenantId, t.siteId, t.postId, t.at),
  ],
);

/** 巡更: one walk of a route, put together from its start, scans and end. `id` is the earliest of its entries. */
export const patrolRound = tenantTable(
  'patrol_round',
  {
    siteId: uuid('site_id').notNull(),
    /** Made on the phone. */
    roundId: uuid('round_id').notNull(),
    /** Null while the start has not arrived. */
    routeId: uuid('route_id'),
    postId: uuid('post_id').notNull(),
    shiftId: uuid('shift_id'),
    personId: uuid('person_id'),
    deviceId: uuid('device_id').notNull(),
    startedAt: instant('started_at').notNull(),
    endedAt: instant('ended_at'),
    startEntryId: uuid('start_entry_id'),
    endEntryId: uuid('end_entry_id'),
    plannedPoints: integer('planned_points').notNull(),
    /** Distinct planned points scanned. */
    scannedPoints: integer('scanned_points').notNull(),
    missedPointIds: uuid('missed_point_ids').array().notNull(),
    /** What the guard said of points he missed. */
    missed: jsonb('missed').$type<MissedCheckpoint[]>().notNull(),
    /** Null: the route sets no order, or is not known yet. */
    isInOrder: boolean('is_in_order'),
    entryIds: uuid('entry_ids').array().notNull(),
  },
  { scope: 'site', personal: 'person_id' },
  (t) => [
    unique('patrol_round_round_key').on(t.tenantId, t.siteId, t.roundId),
    index('patrol_round_started').on(t.tenantId, t.siteId, t.startedAt),
    index('patrol_round_shift').on(t.tenantId, t.shiftId),
  ],
);

/** A label was read. `id` is the entry; without a checkpoint it counts for nothing. */
export const patrolScan = tenantTable(
  'patrol_scan',
  {
    siteId: uuid('site_id').notNull(),
    roundId: uuid('round_id'),
    checkpointId: uuid('checkpoint_id'),
    postId: uuid('post_id').notNull(),
    shiftId: uuid('shift_id'),
    personId: uuid('person_id'),
    deviceId: uuid('device_id').notNull(),
    label: text('label').notNull(),
    method: text('method').notNull(),
    at: instant('at').notNull(),
    failedItems: text('failed_items').array().notNull(),
    /** Exits and fire lanes; null: not asked. */
    isClear: boolean('is_clear'),
  },
  { scope: 'site', personal: 'person_id' },
  (t) => [
    tenantForeignKey(t, t.id, () => dutyEntry),
    index('patrol_scan_at').on(t.tenantId, t.siteId, t.at),
    index('patrol_scan_round').on(t.tenantId, t.siteId, t.roundId),
  ],
);

/** 外来人员: in, and out again. `id` is the entry of admission (of leaving, while that is all there is). */
export const visit = tenantTable(
  'visit',
  {
    siteId: uuid('site_id').notNull(),
    /** Made on the phone. */
    visitId: uuid('visit_id').notNull(),
    visitorKind: text('visitor_kind'),
    passNo: text('pass_no'),
    /** Null while only the leaving has arrived. */
    admittedAt: instant('admitted_at'),
    admitPostId: uuid('admit_post_id'),
    admitEntryId: uuid('admit_entry_id'),
    admittedBy: uuid('admitted_by'),
    expectedLeaveAt: instant('expected_leave_at'),
    isHostConfirmed: boolean('is_host_confirmed').notNull(),
    isNoticeGiven: boolean('is_notice_given').notNull(),
    /** Fields of the register left empty; which of them the site asks for is its regulation's business. */
    absentFields: text('absent_fields').array().notNull(),
    leftAt: instant('left_at'),
    leavePostId: uuid('leave_post_id'),
    leaveEntryId: uuid('leave_entry_id'),
    isPassReturned: boolean('is_pass_returned'),
    hostAnswer: text('host_answer'),
    /** 施工、维修 (S6-3.4.1): of the register, or as shown on paper. */
    agreementId: uuid('agreement_id'),
    agreementNo: text('agreement_no'),
    isWorkerListed: boolean('is_worker_listed'),
    emergency: text('emergency'),
    /** Was on the ban list, and let in all the same. */
    banId: uuid('ban_id'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    unique('visit_visit_key').on(t.tenantId, t.siteId, t.visitId),
    index('visit_admitted').on(t.tenantId, t.siteId, t.admittedAt),
  ],
);

/** 值班记录: a line of the log; its text is in `entry_value`. `id` is the entry. */
export const logLine = tenantTable(
  'log_line',
  {
    siteId: uuid('site_id').notNull(),
    postId: uuid('post_id').notNull(),
    shiftId: uuid('shift_id'),
    personId: uuid('person_id'),
    category: text('category').notNull(),
    reportedTo: text('reported_to'),
    at: instant('at').notNull(),
  },
  { scope: 'site', personal: 'person_id' },
  (t) => [tenantForeignKey(t, t.id, () => dutyEntry), index('log_line_at').on(t.tenantId, t.siteId, t.at)],
);

/** 隐患: the ticket a guard opened. `id` is the entry. */
export const hazard = tenantTable(
  'hazard',
  {
    siteId: uuid('site_id').notNull(),
    postId: uuid('post_id').notNull(),
    shiftId: uuid('shift_id'),
    personId: uuid('person_id'),
    checkpointId: uuid('checkpoint_id'),
    level: text('level').notNull(),
    /** The scan or other entry it comes from. */
    citesEntryId: uuid('cites_entry_id'),
    at: instant('at').notNull(),
  },
  { scope: 'site', personal: 'person_id' },
  (t) => [tenantForeignKey(t, t.id, () => dutyEntry), index('hazard_at').on(t.tenantId, t.siteId, t.at)],
);
