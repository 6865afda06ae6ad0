import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { index, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 整改通知 of the police or the fire service (企业事业单位内部治安保卫条例 第16条; 保安服务管理条例 第38条). */
export const rectificationNotice = tenantTable(
  'rectification_notice',
  {
    siteId: uuid('site_id').notNull(),
    noticeNo: text('notice_no').notNull(),
    /** police, fire, other. */
    authority: text('authority').notNull(),
    authorityName: text('authority_name').notNull(),
    issuedOn: text('issued_on').notNull(),
    dueOn: text('due_on').notNull(),
    fileId: uuid('file_id'),
    addedAt: instant('added_at').notNull(),
    repliedAt: instant('replied_at'),
    replyText: text('reply_text'),
    /** Day of the site's calendar on which all was done, proved and answered. */
    closedOn: text('closed_on'),
    closedAt: instant('closed_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('rectification_notice_no_key').on(t.tenantId, t.siteId, t.noticeNo),
    index('rectification_notice_due').on(t.tenantId, t.siteId, t.dueOn),
  ],
);

/** One thing a notice demands: who sees to it until when, what was done, and the proof. */
export const rectificationItem = tenantTable(
  'rectification_item',
  {
    siteId: uuid('site_id').notNull(),
    noticeId: uuid('notice_id').notNull(),
    text: text('text').notNull(),
    owner: text('owner').notNull(),
    dueOn: text('due_on').notNull(),
    addedAt: instant('added_at').notNull(),
    measure: text('measure'),
    proofFileId: uuid('proof_file_id'),
    doneOn: text('done_on'),
    doneAt: instant('done_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.noticeId, () => rectificationNotice),
    index('rectification_item_of').on(t.tenantId, t.noticeId),
  ],
);
