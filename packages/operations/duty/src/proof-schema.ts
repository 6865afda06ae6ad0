import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { checkpoint } from '@zhiqin/sites/schema';
import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { ProofReason } from './proof/reasons.ts';
import { dutyEntry } from './schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 证明等级: how well the reading of a label is supported, and why. `id` is the entry. Written anew when neighbours come. */
export const entryProof = tenantTable(
  'entry_proof',
  {
    siteId: uuid('site_id').notNull(),
    personId: uuid('person_id'),
    /** The round, or the entry itself where it belongs to none: what a person decides about as one. */
    roundKey: uuid('round_key').notNull(),
    at: instant('at').notNull(),
    grade: text('grade').notNull(),
    reasons: jsonb('reasons').$type<ProofReason[]>().notNull(),
    /** Patterns nobody has decided about yet. */
    openSuspicions: text('open_suspicions').array().notNull(),
    /** Metres between phone and point, where both are known well enough; the position itself is not kept here. */
    metresOff: integer('metres_off'),
  },
  { scope: 'site', personal: 'person_id' },
  (t) => [
    tenantForeignKey(t, t.id, () => dutyEntry),
    index('entry_proof_at').on(t.tenantId, t.siteId, t.at),
    index('entry_proof_doubted').on(t.tenantId, t.siteId, t.at).where(sql`grade = 'D'`),
    index('entry_proof_round').on(t.tenantId, t.siteId, t.roundKey),
    check('entry_proof_grade_check', sql`grade in ('A', 'B', 'C', 'D')`),
  ],
);

/** A person decided about the suspicions of a round. `id` is the entry at the desk that says so; its words are there. */
export const proofFinding = tenantTable(
  'proof_finding',
  {
    siteId: uuid('site_id').notNull(),
    roundKey: uuid('round_key').notNull(),
    decision: text('decision').notNull(),
    suspicions: text('suspicions').array().notNull(),
    /** Membership of whoever decided. */
    decidedBy: uuid('decided_by').notNull(),
    decidedAt: instant('decided_at').notNull(),
  },
  { scope: 'site', staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.id, () => dutyEntry),
    index('proof_finding_round').on(t.tenantId, t.siteId, t.roundKey),
    check('proof_finding_decision_check', sql`decision in ('genuine', 'not-genuine')`),
  ],
);

/** The shortest honest time from one point to another, learned from walked rounds; each direction by itself. */
export const walkingMinimumRow = tenantTable(
  'walking_minimum',
  {
    siteId: uuid('site_id').notNull(),
    fromId: uuid('from_id').notNull(),
    toId: uuid('to_id').notNull(),
    seconds: integer('seconds').notNull(),
    /** Walks it was learned from. */
    sample: integer('sample').notNull(),
    learnedAt: instant('learned_at').notNull(),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.fromId, () => checkpoint),
    tenantForeignKey(t, t.toId, () => checkpoint),
    unique('walking_minimum_way_key').on(t.tenantId, t.siteId, t.fromId, t.toId),
  ],
);

/** What honest readings at a point miss it by. `id` is the checkpoint. */
export const readingError = tenantTable(
  'reading_error',
  {
    siteId: uuid('site_id').notNull(),
    metres: integer('metres').notNull(),
    sample: integer('sample').notNull(),
    learnedAt: instant('learned_at').notNull(),
  },
  { scope: 'site', staffOnly: true },
  (t) => [tenantForeignKey(t, t.id, () => checkpoint)],
);
