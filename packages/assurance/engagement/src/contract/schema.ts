import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { contract } from '@zhiqin/sites/schema';
import { index, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 合同合法性核查: one answer to one of the six questions (办法 第25条); the newest counts, none is taken away. */
export const contractCheck = tenantTable(
  'contract_check',
  {
    contractId: uuid('contract_id').notNull(),
    question: text('question').notNull(),
    /** `lawful`, `unlawful` or `not-applicable`. */
    answer: text('answer').notNull(),
    note: text('note'),
    evidenceFileId: uuid('evidence_file_id'),
    checkerName: text('checker_name'),
    checkedBy: uuid('checked_by'),
    checkedOn: text('checked_on').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  { scope: 'tenant', staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.contractId, () => contract),
    index('contract_check_of').on(t.tenantId, t.contractId),
  ],
);

/** What was done with a contract, in order: drafted, file kept, activated, ended. Never changed. */
export const contractStep = tenantTable(
  'contract_step',
  {
    contractId: uuid('contract_id').notNull(),
    step: text('step').notNull(),
    day: text('day').notNull(),
    fileId: uuid('file_id'),
    note: text('note'),
    takenBy: uuid('taken_by'),
    takerName: text('taker_name'),
    takenAt: instant('taken_at').notNull(),
  },
  { scope: 'tenant', staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.contractId, () => contract),
    index('contract_step_of').on(t.tenantId, t.contractId),
  ],
);

/** 保安服务许可证 of the company, as issued; a renewal is the next row (保安服务管理条例 第9条). */
export const companyLicence = tenantTable(
  'company_licence',
  {
    licenceNo: text('licence_no').notNull(),
    issuer: text('issuer'),
    /** Kinds of service it names. */
    services: text('services').array().notNull(),
    validFrom: text('valid_from').notNull(),
    validUntil: text('valid_until'),
    revokedOn: text('revoked_on'),
    fileId: uuid('file_id'),
    recordedAt: instant('recorded_at').notNull(),
  },
  { scope: 'tenant', staffOnly: true },
);

/** 备案: what has to be filed with the police, until when, and the receipt (保安服务管理条例 第14、23条). */
export const policeFiling = tenantTable(
  'police_filing',
  {
    /** Null: of the whole company (self-hiring unit). */
    siteId: uuid('site_id'),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    authority: text('authority'),
    serviceFrom: text('service_from').notNull(),
    dueOn: text('due_on').notNull(),
    filedOn: text('filed_on'),
    receiptNo: text('receipt_no'),
    fileId: uuid('file_id'),
    recordedAt: instant('recorded_at').notNull(),
    remindedAt: instant('reminded_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [tenantForeignKey(t, t.siteId, () => site)],
);

/** 三项制度: which document is the system of a kind, at the company or a site, since when (保安服务管理条例 第4条). */
export const securitySystem = tenantTable(
  'security_system',
  {
    /** Null: the company's own. */
    siteId: uuid('site_id'),
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    fileId: uuid('file_id'),
    inForceFrom: text('in_force_from').notNull(),
    endedOn: text('ended_on'),
    recordedAt: instant('recorded_at').notNull(),
  },
  { scope: 'site', staffOnly: true },
  (t) => [tenantForeignKey(t, t.siteId, () => site)],
);
