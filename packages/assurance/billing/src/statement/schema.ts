import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { client } from '@zhiqin/sites/schema';
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
import type { StatementData } from './statement-data.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 结算单 of a site and month; what it says lies in its revisions. The client sees it once one was sent. */
export const statement = tenantTable(
  'statement',
  {
    siteId: uuid('site_id').notNull(),
    clientId: uuid('client_id').notNull(),
    month: text('month').notNull(),
    openedAt: instant('opened_at').notNull(),
    firstSentAt: instant('first_sent_at'),
  },
  {
    scope: 'site',
    staffOnly: true,
    client: { column: 'client_id', when: 'first_sent_at is not null' },
  },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.clientId, () => client),
    unique('statement_month_key').on(t.tenantId, t.siteId, t.month),
  ],
);

/** One version of it: a draft until agreed internally, then unchangeable; a correction is the next number, with its reason. */
export const statementRevision = tenantTable(
  'statement_revision',
  {
    statementId: uuid('statement_id').notNull(),
    siteId: uuid('site_id').notNull(),
    clientId: uuid('client_id').notNull(),
    number: integer('number').notNull(),
    state: text('state').notNull(),
    currency: text('currency').notNull(),
    data: jsonb('data').$type<StatementData>().notNull(),
    /** SHA-256 (hex) of the data's canonical JSON: what was agreed is what is shown. */
    digest: text('digest').notNull(),
    netFen: bigint('net_fen', { mode: 'number' }).notNull(),
    taxFen: bigint('tax_fen', { mode: 'number' }).notNull(),
    grossFen: bigint('gross_fen', { mode: 'number' }).notNull(),
    /** Of every number but the first: what was wrong. The client reads it. */
    reason: text('reason'),
    draftedByName: text('drafted_by_name'),
    draftedAt: instant('drafted_at').notNull(),
    sentAt: instant('sent_at'),
    /** Under which number of the ledger the client's agreement to it stands. */
    agreementNo: bigint('agreement_no', { mode: 'number' }),
    /** What the client did that finance was last told of. */
    toldStepId: uuid('told_step_id'),
  },
  { scope: 'site', staffOnly: true, client: { column: 'client_id', when: 'sent_at is not null' } },
  (t) => [
    tenantForeignKey(t, t.statementId, () => statement),
    unique('statement_revision_key').on(t.tenantId, t.statementId, t.number),
    index('statement_revision_client').on(t.tenantId, t.clientId),
    check(
      'statement_revision_state_check',
      sql`state in ('draft', 'agreed', 'sent', 'disputed', 'accepted', 'superseded')`,
    ),
    check('statement_revision_total_check', sql`gross_fen = net_fen + tax_fen`),
  ],
);

/** What was done with it, in order. Never changed. */
export const statementStep = tenantTable(
  'statement_step',
  {
    statementId: uuid('statement_id').notNull(),
    revisionId: uuid('revision_id').notNull(),
    siteId: uuid('site_id').notNull(),
    clientId: uuid('client_id').notNull(),
    kind: text('kind').notNull(),
    /** Of a question: the line it is about. */
    lineKey: text('line_key'),
    note: text('note'),
    /** The e-seal or stamped scan, and the SHA-256 (hex) of its bytes. */
    fileId: uuid('file_id'),
    fileSha256: text('file_sha256'),
    /** Of an agreement: the digest of what was agreed to. */
    dataDigest: text('data_digest'),
    takenBy: uuid('taken_by'),
    takerName: text('taker_name'),
    takenAt: instant('taken_at').notNull(),
    isForClient: boolean('is_for_client').notNull(),
  },
  {
    scope: 'site',
    staffOnly: true,
    client: { column: 'client_id', when: 'is_for_client' },
    appendOnly: true,
  },
  (t) => [
    tenantForeignKey(t, t.statementId, () => statement),
    tenantForeignKey(t, t.revisionId, () => statementRevision),
    index('statement_step_of').on(t.tenantId, t.statementId, t.takenAt),
  ],
);

/** Somebody of finance let a deduction stand, or did not, by name; it holds for that amount alone. */
export const deductionDecision = tenantTable(
  'deduction_decision',
  {
    statementId: uuid('statement_id').notNull(),
    siteId: uuid('site_id').notNull(),
    /** Of the proposal: rule and post, appraisal, or hours not worked. */
    key: text('key').notNull(),
    amountFen: bigint('amount_fen', { mode: 'number' }).notNull(),
    decision: text('decision').notNull(),
    reason: text('reason'),
    decidedBy: uuid('decided_by'),
    decidedByName: text('decided_by_name').notNull(),
    decidedAt: instant('decided_at').notNull(),
  },
  { scope: 'site', staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.statementId, () => statement),
    index('deduction_decision_of').on(t.tenantId, t.statementId, t.decidedAt),
    check('deduction_decision_check', sql`decision in ('confirmed', 'dropped')`),
  ],
);
