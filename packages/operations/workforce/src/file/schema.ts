import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { bigint, index, integer, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { guard } from '../schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const about = { guardId: uuid('guard_id').notNull(), siteIds: uuid('site_ids').array().notNull() };

/**
 * A dated paper of a guard's file: vetting, medical, insurance, undertaking, contract copy, permit, skill. Never
 * overwritten: a new one follows, a mistaken one is withdrawn with its reason.
 */
export const guardPaper = tenantTable(
  'guard_paper',
  {
    ...about,
    kind: text('kind').notNull(),
    /** What the skill or permit is called; the insurer's product. */
    title: text('title'),
    paperNo: text('paper_no'),
    issuer: text('issuer'),
    startsOn: text('starts_on').notNull(),
    /** Last day it covers; null: no end written on it. */
    endsOn: text('ends_on'),
    /** Vetting: clear or barred; medical: passed or failed; null for the others. */
    outcome: text('outcome'),
    /** Which bars were found, what the doctor wrote: health and offences are sensitive (个人信息保护法 第28条). */
    detailSealed: text('detail_sealed'),
    fileId: uuid('file_id'),
    recordedAt: instant('recorded_at').notNull(),
    recordedByName: text('recorded_by_name'),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnReason: text('withdrawn_reason'),
  },
  { scope: 'sites', personal: 'guard_id' },
  (t) => [
    tenantForeignKey(t, t.guardId, () => guard),
    index('guard_paper_guard_idx').on(t.tenantId, t.guardId, t.kind),
  ],
);

/** 服装装备发放: what a guard was handed and has to hand back. Nothing is deposited for it (劳动合同法 第9条). */
export const guardIssue = tenantTable(
  'guard_issue',
  {
    ...about,
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    size: text('size'),
    quantity: integer('quantity').notNull(),
    issuedOn: text('issued_on').notNull(),
    returnedOn: text('returned_on'),
    /** State it came back in, or why it did not. */
    returnNote: text('return_note'),
    recordedByName: text('recorded_by_name'),
  },
  { scope: 'sites', personal: 'guard_id' },
  (t) => [
    tenantForeignKey(t, t.guardId, () => guard),
    index('guard_issue_guard_idx').on(t.tenantId, t.guardId),
  ],
);

/** 离职: from the decision to the last paper. One open at a time. */
export const guardLeaving = tenantTable(
  'guard_leaving',
  {
    ...about,
    reason: text('reason').notNull(),
    lastDay: text('last_day').notNull(),
    note: text('note'),
    startedAt: instant('started_at').notNull(),
    startedByName: text('started_by_name'),
    /** Due with the last pay, never held back (劳动合同法 第30条、第50条; 工资支付暂行规定 第9条). */
    finalPayFen: bigint('final_pay_fen', { mode: 'number' }),
    finalPayOn: text('final_pay_on'),
    certificateHandedOn: text('certificate_handed_on'),
    /** Taken off the police register of guards. */
    policeReportedOn: text('police_reported_on'),
    insuranceMovedOn: text('insurance_moved_on'),
    /** He stays after all: the row remains, and a later leaving has its own. */
    takenBackAt: instant('taken_back_at'),
    closedAt: instant('closed_at'),
    closedByName: text('closed_by_name'),
  },
  { scope: 'sites', personal: 'guard_id' },
  (t) => [
    tenantForeignKey(t, t.guardId, () => guard),
    index('guard_leaving_guard_idx').on(t.tenantId, t.guardId),
  ],
);

/** An open item somebody let go, by name and with a reason. */
export const leavingWaiver = tenantTable(
  'leaving_waiver',
  {
    ...about,
    leavingId: uuid('leaving_id').notNull(),
    /** `<source>:<id>` as the source names it. */
    itemKey: text('item_key').notNull(),
    reason: text('reason').notNull(),
    waivedByName: text('waived_by_name'),
    waivedAt: instant('waived_at').notNull(),
  },
  { scope: 'sites', personal: 'guard_id' },
  (t) => [
    tenantForeignKey(t, t.guardId, () => guard),
    tenantForeignKey(t, t.leavingId, () => guardLeaving),
    unique('leaving_waiver_item_key').on(t.tenantId, t.leavingId, t.itemKey),
  ],
);
