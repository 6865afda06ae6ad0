import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { post } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { bigint, index, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { RosterFinding } from './checks/roster-finding.ts';

export * from './cover/schema.ts';
export * from './demand/schema.ts';
export * from './fill/schema.ts';
export * from './leave/schema.ts';
export * from './offer/schema.ts';
export * from './swap/schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A post to be manned for a while: the planned window. `day` is the site's day it starts on. */
export const shift = tenantTable(
  'shift',
  {
    siteId: uuid('site_id').notNull(),
    postId: uuid('post_id').notNull(),
    day: text('day').notNull(),
    code: text('code').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    heads: integer('heads').notNull(),
  },
  { scope: 'site' },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.postId, () => post),
    unique('shift_day_key').on(t.tenantId, t.postId, t.day, t.code),
    index('shift_starts').on(t.tenantId, t.siteId, t.startsAt),
  ],
);

/** A guard on a shift. No guard stands in two places at once: the exclusion constraint is the referee (R09). */
export const assignment = tenantTable(
  'assignment',
  {
    siteId: uuid('site_id').notNull(),
    shiftId: uuid('shift_id').notNull(),
    guardId: uuid('guard_id').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    /** `pattern` where a shift pattern put or took him; null: by hand, which a pattern leaves alone. */
    madeBy: text('made_by'),
  },
  { scope: 'site' },
  (t) => [
    tenantForeignKey(t, t.shiftId, () => shift),
    tenantForeignKey(t, t.guardId, () => guard),
    unique('assignment_shift_guard_key').on(t.tenantId, t.shiftId, t.guardId),
    index('assignment_guard').on(t.tenantId, t.guardId, t.startsAt),
  ],
  [
    'USING gist (tenant_id WITH =, guard_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (withdrawn_at IS NULL)',
  ],
);

/** A site's month made known to its guards. */
export const rosterPublication = tenantTable(
  'roster_publication',
  {
    siteId: uuid('site_id').notNull(),
    month: text('month').notNull(),
    publishedBy: uuid('published_by'),
    publishedAt: instant('published_at').notNull(),
  },
  { scope: 'site', appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('roster_publication_month_key').on(t.tenantId, t.siteId, t.month),
  ],
);

/** 孕期、哺乳期: no overtime, no night from a day to a day (劳动法 第61、63条; R07). Health: the office's and her own. */
export const staffProtection = tenantTable(
  'staff_protection',
  {
    guardId: uuid('guard_id').notNull(),
    /** One of `protectionKinds`. */
    kind: text('kind').notNull(),
    fromDay: text('from_day').notNull(),
    untilDay: text('until_day'),
    /** The paper it rests on; of no site, so that only who sees all sites can open it. */
    evidenceFileId: uuid('evidence_file_id'),
    recordedBy: uuid('recorded_by'),
    recordedAt: instant('recorded_at').notNull(),
    endedAt: instant('ended_at'),
  },
  { scope: 'tenant', personal: 'guard_id' },
  (t) => [
    tenantForeignKey(t, t.guardId, () => guard),
    index('staff_protection_guard').on(t.tenantId, t.guardId),
  ],
);

/** Who answers for publishing a month with findings, and why. */
export const rosterApproval = tenantTable(
  'roster_approval',
  {
    siteId: uuid('site_id').notNull(),
    month: text('month').notNull(),
    approvedBy: uuid('approved_by'),
    approverName: text('approver_name').notNull(),
    reason: text('reason').notNull(),
    /** As they stood: `RosterFinding` rows. */
    findings: jsonb('findings').$type<RosterFinding[]>().notNull(),
    payFen: bigint('pay_fen', { mode: 'number' }).notNull(),
    fineFen: bigint('fine_fen', { mode: 'number' }).notNull(),
    approvedAt: instant('approved_at').notNull(),
  },
  { scope: 'site', staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('roster_approval_month_key').on(t.tenantId, t.siteId, t.month),
  ],
);

/** A guard has his published month: his phone showed it, he said that he has seen it. Each change asks him anew. */
export const rosterReceipt = tenantTable(
  'roster_receipt',
  {
    siteId: uuid('site_id').notNull(),
    month: text('month').notNull(),
    guardId: uuid('guard_id').notNull(),
    /** Of his month there: 1 as published, one more with each change that concerned him. */
    version: integer('version').notNull().default(1),
    /** shown: his phone had it on its screen; seen: he said so. */
    kind: text('kind').notNull().default('seen'),
    seenAt: instant('seen_at').notNull(),
  },
  { scope: 'site', personal: 'guard_id', appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.guardId, () => guard),
    unique('roster_receipt_key').on(t.tenantId, t.siteId, t.month, t.guardId, t.version, t.kind),
  ],
);

/** What changed in a month after it was made known: who, when, why. */
export const rosterChange = tenantTable(
  'roster_change',
  {
    siteId: uuid('site_id').notNull(),
    month: text('month').notNull(),
    guardId: uuid('guard_id').notNull(),
    shiftId: uuid('shift_id').notNull(),
    /** assigned or withdrawn. */
    kind: text('kind').notNull(),
    reason: text('reason').notNull(),
    changedBy: uuid('changed_by'),
    changerName: text('changer_name').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  { scope: 'site', personal: 'guard_id', appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.guardId, () => guard),
    tenantForeignKey(t, t.shiftId, () => shift),
    index('roster_change_month').on(t.tenantId, t.siteId, t.month),
  ],
);
