import { randomBytes } from 'node:crypto';
import { command, query, type UseContext } from '@zhiqin/access';
import { and, eq, max, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { readKeys } from './load-keys.ts';
import { tenantKey } from './schema.ts';
import { derivedKey, knownMasters, presentMaster, seal, unseal } from './seal.ts';
import { sealedColumns } from './sealed-columns.ts';
import { unwrapKey, wrapKey } from './wrapped-key.ts';

const noInput = z.object({});

/**
 * First step of a rotation: a new key of the tenant that opens and does not seal yet. A rotation begun before goes on
 * with its key.
 */
export const publishKey = command({
  action: 'key.rotate',
  input: noInput,
  async run(ctx): Promise<{ version: number; madeAt: Date }> {
    const { tx, tenantId, now } = ctx;
    await lockKeys(ctx);
    const [begun] = await tx
      .select({ version: tenantKey.version, madeAt: tenantKey.madeAt })
      .from(tenantKey)
      .where(and(eq(tenantKey.tenantId, tenantId), eq(tenantKey.state, 'published')));
    if (begun) return begun;
    const [last] = await tx
      .select({ version: max(tenantKey.version) })
      .from(tenantKey)
      .where(eq(tenantKey.tenantId, tenantId));
    const version = (last?.version ?? 0) + 1;
    const wrapped = wrapKey(tenantId, version, randomBytes(32));
    const row = { tenantId, id: ctx.newId(), version, ...wrapped, state: 'published', madeAt: now };
    await tx.insert(tenantKey).values(row);
    ctx.audit({ version, step: 'published' });
    return { version, madeAt: now };
  },
});

/** Second step, once every process has the key: from now on values are sealed with it. */
export const sealWithKey = command({
  action: 'key.rotate',
  input: z.object({ version: z.int().check(z.gte(1)) }),
  async run(ctx, { version }): Promise<void> {
    const { tx, tenantId } = ctx;
    await tx
      .update(tenantKey)
      .set({ state: 'sealing' })
      .where(and(eq(tenantKey.tenantId, tenantId), eq(tenantKey.version, version)));
    await readKeys(tx, tenantId);
    ctx.audit({ version, step: 'sealing' });
  },
});

const batchRows = 500;

/**
 * Third step, again and again until nothing is left: seals a batch anew under the newest key. Values that are written
 * meanwhile are left alone, and where it stops it goes on later.
 * @returns how many were sealed anew; 0: none is left.
 */
export const resealBatch = command({
  action: 'key.rotate',
  input: noInput,
  async run(ctx): Promise<{ resealed: number }> {
    const { tx, tenantId } = ctx;
    await readKeys(tx, tenantId);
    const sign = seal(tenantId, '').split('.').slice(0, -1).join('.');
    let resealed = 0;
    for (const name of sealedColumns) {
      const [table, column] = partsOf(name);
      const rows = await tx.execute<{ id: string; sealed: string }>(sql`
        select id, ${column} as sealed from ${table}
        where tenant_id = ${tenantId} and ${column} not like ${`${sign}.%`}
        limit ${batchRows - resealed}`);
      if (rows.length === 0) continue;
      const anew = rows.map(({ id, sealed }) => ({
        id,
        before: sealed,
        after: seal(tenantId, unseal(tenantId, sealed)),
      }));
      await tx.execute(sql`
        update ${table} set ${column} = anew.after
        from jsonb_to_recordset(${JSON.stringify(anew)}::jsonb) as anew(id uuid, before text, after text)
        where ${table}.tenant_id = ${tenantId} and ${table}.id = anew.id and ${column} = anew.before`);
      resealed += rows.length;
      if (resealed >= batchRows) break;
    }
    ctx.audit({ step: 'resealed', values: resealed });
    return { resealed };
  },
});

/** After the master key was changed: wraps what the one of before wrapped, the derived key too, under the present one. */
export const rewrapKeys = command({
  action: 'key.rotate',
  input: noInput,
  async run(ctx): Promise<{ rewrapped: number }> {
    const { tx, tenantId, now } = ctx;
    await lockKeys(ctx);
    const rows = await tx.select().from(tenantKey).where(eq(tenantKey.tenantId, tenantId));
    const present = presentMaster();
    let rewrapped = 0;
    for (const row of rows.filter(({ masterId }) => masterId !== present.id)) {
      const key = unwrapKey(tenantId, row.version, row);
      await tx
        .update(tenantKey)
        .set(wrapKey(tenantId, row.version, key))
        .where(and(eq(tenantKey.tenantId, tenantId), eq(tenantKey.id, row.id)));
      rewrapped += 1;
    }
    const before = knownMasters().find(({ id }) => id !== present.id);
    if (before && !rows.some(({ version }) => version === 0)) {
      const wrapped = wrapKey(tenantId, 0, derivedKey(tenantId, before));
      const row = { tenantId, id: ctx.newId(), version: 0, ...wrapped, state: 'sealing', madeAt: now };
      await tx.insert(tenantKey).values(row);
      rewrapped += 1;
    }
    await readKeys(tx, tenantId);
    ctx.audit({ step: 'rewrapped', keys: rewrapped });
    return { rewrapped };
  },
});

export interface KeyStatus {
  keys: { version: number; state: string; madeAt: Date; isUnderPresentMaster: boolean }[];
  /** How many values lie under which key; version 0 is the derived one. */
  values: { version: number; count: number }[];
}

/** Which keys a tenant has, and how many values lie under each. */
export const keyStatus = query({
  action: 'key.read',
  input: noInput,
  async run({ tx, tenantId }): Promise<KeyStatus> {
    const rows = await tx
      .select()
      .from(tenantKey)
      .where(eq(tenantKey.tenantId, tenantId))
      .orderBy(tenantKey.version);
    const present = presentMaster().id;
    const counts = new Map<number, number>();
    for (const name of sealedColumns) {
      const [table, column] = partsOf(name);
      const found = await tx.execute<{ version: string; n: string }>(sql`
        select case when ${column} like 'v2.%' then split_part(${column}, '.', 2) else '0' end as version,
          count(*) as n
        from ${table} where tenant_id = ${tenantId} and ${column} is not null group by 1`);
      for (const { version, n } of found)
        counts.set(Number(version), (counts.get(Number(version)) ?? 0) + Number(n));
    }
    return {
      keys: rows.map(({ version, state, madeAt, masterId }) => ({
        version,
        state,
        madeAt,
        isUnderPresentMaster: masterId === present,
      })),
      values: [...counts].sort(([a], [b]) => a - b).map(([version, count]) => ({ version, count })),
    };
  },
});

const partsOf = (name: string) => {
  const [table = '', column = ''] = name.split('.');
  return [sql.identifier(table), sql.identifier(column)] as const;
};

/** Two who rotate at once make one key. */
const lockKeys = ({ tx, tenantId }: UseContext) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`keys:${tenantId}`}, 48171))`);
