import { tenantTable } from '@zhiqin/db';
import { sql } from 'drizzle-orm';
import { check, integer, text, timestamp, unique } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/**
 * A data key of a tenant, wrapped by the master key. A tenant without rows seals under the key derived from the
 * master key (version 0); rotation adds versions 1, 2 …, each known to every process before it is used.
 */
export const tenantKey = tenantTable(
  'tenant_key',
  {
    version: integer('version').notNull(),
    /** AES-256-GCM of the 32 bytes, base64url of nonce, tag and text. */
    wrapped: text('wrapped').notNull(),
    /** Which master key wrapped it, see `masterIdOf`. */
    masterId: text('master_id').notNull(),
    /** `published`: opens values, seals none yet. `sealing`: the newest of these seals. */
    state: text('state').notNull(),
    madeAt: instant('made_at').notNull(),
  },
  { scope: 'tenant', staffOnly: true },
  (t) => [
    unique('tenant_key_version_key').on(t.tenantId, t.version),
    check('tenant_key_state_check', sql`state in ('published', 'sealing')`),
  ],
);
