import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { contract } from '@zhiqin/sites/schema';
import { boolean, index, integer, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 承揽: a site served for a client, from the request to the day the contractor leaves. */
export const engagement = tenantTable(
  'engagement',
  {
    siteId: uuid('site_id').notNull(),
    contractId: uuid('contract_id'),
    goLiveOn: text('go_live_on').notNull(),
    startedByName: text('started_by_name'),
    startedAt: instant('started_at').notNull(),
    wentLiveAt: instant('went_live_at'),
    wentLiveByName: text('went_live_by_name'),
    /** Last day of service, once withdrawal has begun. */
    exitOn: text('exit_on'),
    exitReason: text('exit_reason'),
    closedAt: instant('closed_at'),
    closedByName: text('closed_by_name'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.contractId, () => contract),
    index('engagement_site').on(t.tenantId, t.siteId),
  ],
);

/** One line of the entry or exit checklist 进驻/撤场清单: done, waived by name, or open until its day. */
export const checklistLine = tenantTable(
  'checklist_line',
  {
    siteId: uuid('site_id').notNull(),
    engagementId: uuid('engagement_id').notNull(),
    /** `in` or `out`. */
    phase: text('phase').notNull(),
    /** A line of the template, or `own`. */
    code: text('code').notNull(),
    position: integer('position').notNull(),
    /** Words of a line of one's own. */
    title: text('title'),
    owner: text('owner').notNull(),
    dueOn: text('due_on').notNull(),
    isMust: boolean('is_must').notNull(),
    asksSignatures: boolean('asks_signatures').notNull(),
    doneAt: instant('done_at'),
    doneByName: text('done_by_name'),
    note: text('note'),
    fileId: uuid('file_id'),
    ourSigner: text('our_signer'),
    ourSignatureFileId: uuid('our_signature_file_id'),
    ourSignedAt: instant('our_signed_at'),
    clientSigner: text('client_signer'),
    clientSignatureFileId: uuid('client_signature_file_id'),
    clientSignedAt: instant('client_signed_at'),
    waivedAt: instant('waived_at'),
    waivedByName: text('waived_by_name'),
    waiveReason: text('waive_reason'),
    remindedAt: instant('reminded_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.engagementId, () => engagement),
    unique('checklist_line_key').on(t.tenantId, t.engagementId, t.phase, t.position),
  ],
);
