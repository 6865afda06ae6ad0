import { tenantTable } from '@zhiqin/db';
import { bigint, index, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const count = (name: string) => bigint(name, { mode: 'number' });

/** 账本条目: what was committed to, in the order it was; the first is number 0 and no number is missing. */
export const ledgerLeaf = tenantTable(
  'ledger_leaf',
  {
    no: count('no').notNull(),
    /** Of the thing: `duty-entry`, `verdict`, `report-data`, … */
    kind: text('kind').notNull(),
    subjectId: uuid('subject_id').notNull(),
    /** SHA-256 of the thing, hexadecimal; the leaf's hash is made of kind, subject and this. */
    commitment: text('commitment').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  { scope: 'tenant', staffOnly: true, appendOnly: true },
  (t) => [
    unique('ledger_leaf_no_key').on(t.tenantId, t.no),
    unique('ledger_leaf_commitment_key').on(t.tenantId, t.kind, t.subjectId, t.commitment),
    index('ledger_leaf_kind_idx').on(t.tenantId, t.kind, t.recordedAt),
  ],
);

/** Complete subtrees (RFC 6962), leaves' hashes at level 0: what roots and proofs are put together from. */
export const ledgerNode = tenantTable(
  'ledger_node',
  {
    level: integer('level').notNull(),
    position: count('position').notNull(),
    hash: text('hash').notNull(),
  },
  { scope: 'tenant', staffOnly: true, appendOnly: true },
  (t) => [unique('ledger_node_place_key').on(t.tenantId, t.level, t.position)],
);

/** 账本根: the tree's size and root at an instant, signed. One a day is that day's. */
export const ledgerHead = tenantTable(
  'ledger_head',
  {
    size: count('size').notNull(),
    root: text('root').notNull(),
    at: instant('at').notNull(),
    /** ECDSA P-256 with SHA-256, base64url. */
    signature: text('signature').notNull(),
    keyId: uuid('key_id').notNull(),
    /** The contractor's day whose last instant this head closes; null: signed between. */
    day: text('day'),
  },
  { scope: 'tenant', staffOnly: true, appendOnly: true },
  (t) => [
    unique('ledger_head_day_key').on(t.tenantId, t.day),
    index('ledger_head_size_idx').on(t.tenantId, t.size),
  ],
);

/** The key a contractor's heads are signed with; its public half is published. */
export const ledgerKey = tenantTable(
  'ledger_key',
  {
    publicKey: jsonb('public_key').$type<JsonWebKey>().notNull(),
    privateSealed: text('private_sealed').notNull(),
    madeAt: instant('made_at').notNull(),
  },
  { scope: 'tenant', staffOnly: true },
);

/** Up to when everything of a kind that was written is in the ledger: where the next look begins. */
export const ledgerMark = tenantTable(
  'ledger_mark',
  { kind: text('kind').notNull(), upTo: instant('up_to').notNull() },
  { scope: 'tenant', staffOnly: true },
  (t) => [unique('ledger_mark_kind_key').on(t.tenantId, t.kind)],
);
