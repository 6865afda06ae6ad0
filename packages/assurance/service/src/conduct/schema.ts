import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { index, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/**
 * 违规行为 of people who are no guards (S5, S6-4.2): what was seen, and the lawful ladder of what was done. There is no
 * amount in it: a contractor may never fine anybody (行政处罚法 第9、17条).
 */
export const violation = tenantTable(
  'violation',
  {
    siteId: uuid('site_id').notNull(),
    postId: uuid('post_id'),
    happenedAt: instant('happened_at').notNull(),
    violationKind: text('violation_kind').notNull(),
    personKind: text('person_kind').notNull(),
    /** Name, unit and plate, as far as they are known. */
    personSealed: text('person_sealed'),
    text: text('text').notNull(),
    recordedBy: uuid('recorded_by'),
    recordedByName: text('recorded_by_name'),
    recordedAt: instant('recorded_at').notNull(),
    banId: uuid('ban_id'),
    closedAt: instant('closed_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    index('violation_happened').on(t.tenantId, t.siteId, t.happenedAt),
  ],
);

/** A rung of the ladder: spoken to, warned in writing, handed to the police. Never changed. */
export const violationStep = tenantTable(
  'violation_step',
  {
    siteId: uuid('site_id').notNull(),
    violationId: uuid('violation_id').notNull(),
    step: text('step').notNull(),
    at: instant('at').notNull(),
    text: text('text').notNull(),
    byName: text('by_name'),
  },
  { scope: 'site', staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.violationId, () => violation),
    index('violation_step_of').on(t.tenantId, t.violationId, t.at),
  ],
);
