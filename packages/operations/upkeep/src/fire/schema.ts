import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { dutyEntry } from '@zhiqin/duty/schema';
import { boolean, index, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 防火检查 (公安部令第61号 第26条) and 消防设施年度检测 (消防法 第16条) of a site: one line for each that was held. */
export const fireRecord = tenantTable(
  'fire_record',
  {
    siteId: uuid('site_id').notNull(),
    /** inspection, test. */
    kind: text('kind').notNull(),
    heldOn: text('held_on').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    /** The phone's entry; null: entered at the desk. */
    entryId: uuid('entry_id'),
    /** Of a test: the firm that held it, and the number of its report. */
    firm: text('firm'),
    reportNo: text('report_no'),
    failedItems: text('failed_items').array().notNull(),
    /** Of an inspection: by whoever looked and whoever answers for the place. */
    isSigned: boolean('is_signed').notNull(),
    /** The signed form, or the report. */
    fileId: uuid('file_id'),
    byName: text('by_name'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    index('fire_record_held').on(t.tenantId, t.siteId, t.kind, t.heldOn),
  ],
);

/** 动火作业许可 (消防法 第21条): where, when, who watches, who welds and with which certificate. */
export const hotWorkPermit = tenantTable(
  'hot_work_permit',
  {
    siteId: uuid('site_id').notNull(),
    permitNo: text('permit_no').notNull(),
    place: text('place').notNull(),
    work: text('work').notNull(),
    firm: text('firm'),
    fromAt: instant('from_at').notNull(),
    untilAt: instant('until_at').notNull(),
    watcher: text('watcher'),
    welder: text('welder'),
    welderCertificateNo: text('welder_certificate_no'),
    welderCertificateUntil: text('welder_certificate_until'),
    approvedByName: text('approved_by_name').notNull(),
    approvedAt: instant('approved_at').notNull(),
    fileId: uuid('file_id'),
    /** Fire out, ground cold, looked at afterwards. */
    endedAt: instant('ended_at'),
    withdrawnAt: instant('withdrawn_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('hot_work_permit_no_key').on(t.tenantId, t.siteId, t.permitNo),
    index('hot_work_permit_from').on(t.tenantId, t.siteId, t.fromAt),
  ],
);

/** Hot work as a guard saw it. `id` is the entry. */
export const hotWorkSeen = tenantTable(
  'hot_work_seen',
  {
    siteId: uuid('site_id').notNull(),
    postId: uuid('post_id').notNull(),
    personId: uuid('person_id'),
    at: instant('at').notNull(),
    permitId: uuid('permit_id'),
    hasPermit: boolean('has_permit').notNull(),
    hasWatcher: boolean('has_watcher').notNull(),
    hasCertificate: boolean('has_certificate').notNull(),
  },
  { scope: 'site', personal: 'person_id' },
  (t) => [
    tenantForeignKey(t, t.id, () => dutyEntry),
    index('hot_work_seen_at').on(t.tenantId, t.siteId, t.at),
  ],
);
