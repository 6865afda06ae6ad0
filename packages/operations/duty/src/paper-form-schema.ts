import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { post } from '@zhiqin/sites/schema';
import { index, integer, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A blank sheet printed for when the phone is dead, one number each; used where a transcription cites the number. */
export const paperForm = tenantTable(
  'paper_form',
  {
    siteId: uuid('site_id').notNull(),
    postId: uuid('post_id').notNull(),
    /** A key of `sheetSpecs`. */
    sheet: text('sheet').notNull(),
    /** Within its post, from 1 without a gap. */
    number: integer('number').notNull(),
    /** As printed: "YQ01-G1-0007". */
    sheetNo: text('sheet_no').notNull(),
    /** Membership of whoever had it printed. */
    issuedBy: uuid('issued_by').notNull(),
    issuedAt: instant('issued_at').notNull(),
    /** Torn, spoilt, lost: explained by somebody. */
    voidedBy: uuid('voided_by'),
    voidedAt: instant('voided_at'),
    voidReason: text('void_reason'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.postId, () => post),
    unique('paper_form_number_key').on(t.tenantId, t.postId, t.number),
    index('paper_form_site').on(t.tenantId, t.siteId, t.issuedAt),
  ],
);
