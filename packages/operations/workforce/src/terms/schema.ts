import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { bigint, index, integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { guard } from '../schema.ts';
import type { Allowance } from './employment-terms.ts';

/**
 * 用工与薪酬条件, effective-dated. A row is never changed: a correction is a further row from the same day, and the one
 * recorded last holds, so that a month paid under earlier terms can still be explained (劳动合同法 第35条).
 */
export const employmentTerms = tenantTable(
  'employment_terms',
  {
    guardId: uuid('guard_id').notNull(),
    siteIds: uuid('site_ids').array().notNull(),
    startsOn: text('starts_on').notNull(),
    contractType: text('contract_type').notNull(),
    /** Day the contract was signed; null while there is none on paper (劳动合同法 第10条: within a month). */
    signedOn: text('signed_on'),
    /** Last day of a fixed term; null = open-ended 无固定期限. */
    contractEndsOn: text('contract_ends_on'),
    hourRegime: text('hour_regime').notNull(),
    cycle: text('cycle'),
    approvalNo: text('approval_no'),
    approvalUntil: text('approval_until'),
    baseMonthlyFen: bigint('base_monthly_fen', { mode: 'number' }).notNull(),
    hourlyFen: bigint('hourly_fen', { mode: 'number' }),
    /** Percent of the wage a day of illness is paid, as agreed; null: the contract says nothing. */
    sickPayPercent: integer('sick_pay_percent'),
    allowances: jsonb('allowances').$type<Allowance[]>().notNull(),
    /** Why, when days that are over are concerned. */
    reason: text('reason'),
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'date' }).notNull(),
    recordedByName: text('recorded_by_name'),
  },
  { scope: 'sites', personal: 'guard_id' },
  (t) => [
    tenantForeignKey(t, t.guardId, () => guard),
    index('employment_terms_guard_idx').on(t.tenantId, t.guardId, t.startsOn),
  ],
);
