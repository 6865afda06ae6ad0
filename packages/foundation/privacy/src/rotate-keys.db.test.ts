import { type Environment, execute, systemActor, type UseCase } from '@zhiqin/access';
import { device, site, tenant } from '@zhiqin/access/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { usePrivacyKey } from './load-keys.ts';
import { keyStatus, publishKey, resealBatch, rewrapKeys, sealWithKey } from './rotate-keys.ts';
import { seal, unseal } from './seal.ts';
import { sealedColumns } from './sealed-columns.ts';

let database: TestDatabase;
let tenantId: string;
let siteId: string;
const clock = testClock('2026-11-22T14:00:00+08:00');
const master = new Uint8Array(32).fill(1);
const nextMaster = new Uint8Array(32).fill(2);

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  usePrivacyKey(master);
  [tenantId, siteId] = [uuidv7(), uuidv7()];
  await database.db.write(wall(), async (tx) => {
    const names = { name: '安泰保安', zone: 'Asia/Shanghai', createdAt: clock.now() };
    await tx.insert(tenant).values({
      ...names,
      id: tenantId,
      slug: tenantId,
      operatorKind: 'contractor',
      languages: ['zh-CN', 'en'],
    });
    await tx.insert(site).values({ ...names, tenantId, id: siteId, code: 'A1', siteType: 'office' });
  });
});

const wall = () => ({ tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null }) as const;
const run = <I, O>(use: UseCase<I, O>, input: unknown = {}): Promise<O> => {
  const environment: Environment = {
    db: database.db,
    clock,
    actor: systemActor(tenantId),
    language: 'zh-CN',
    requestId: 'test',
  };
  return execute(use, environment, input);
};
/** Rows with a sealed value: what a desk's key is, any text may be. */
const store = (values: readonly string[]) =>
  database.db.write(wall(), (tx) =>
    tx.insert(device).values(
      values.map((sealedKey) => ({
        tenantId,
        id: uuidv7(),
        siteId,
        kind: 'own',
        label: '手机',
        publicKey: {},
        tokenHash: uuidv7(),
        verifierSalt: '',
        enrolledAt: clock.now(),
        sealedKey,
      })),
    ),
  );
const stored = async (): Promise<string[]> =>
  (await database.owner`select sealed_key from device where tenant_id = ${tenantId} order by id`).map((row) =>
    String(row.sealed_key),
  );
const resealAll = async () => {
  let batches = 0;
  while ((await run(resealBatch)).resealed > 0) batches += 1;
  return batches;
};

describe('the list of sealed columns', () => {
  it('names every column that holds sealed values, and none that is not there', async () => {
    const columns = await database.owner`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and column_name like '%sealed%' order by 1`;
    expect([...sealedColumns].sort()).toEqual(columns.map((row) => row.name));
    // Rotation writes them as the runtime role: an append-only table would keep its old key for ever.
    for (const name of sealedColumns) {
      const [table = ''] = name.split('.');
      const [right] = await database.owner`
        select count(*)::int as n from information_schema.role_table_grants
        where table_name = ${table} and privilege_type = 'UPDATE'`;
      expect([name, Number(right?.n) > 0]).toEqual([name, true]);
    }
  });
});

describe('a tenant’s key', () => {
  it('is changed while values are read and written, and nothing is lost', async () => {
    const texts = Array.from({ length: 1200 }, (_, i) => `客人${i}`);
    await store(texts.map((text) => seal(tenantId, text)));
    const { version } = await run(publishKey);
    expect([version, (await run(publishKey)).version]).toEqual([1, 1]);
    // Published: known to every reader, and nobody seals with it yet.
    expect(seal(tenantId, 'x')).toMatch(/^v1\./);
    await run(sealWithKey, { version });
    expect(seal(tenantId, 'x')).toMatch(/^v2\.1\./);
    expect((await run(resealBatch)).resealed).toBe(500);
    const midway = await stored();
    expect(midway.filter((value) => value.startsWith('v2.1.'))).toHaveLength(500);
    expect(midway.map((value) => unseal(tenantId, value))).toEqual(texts);
    await Promise.all([
      resealAll(),
      (async () => {
        for (let i = 0; i < 20; i++) {
          await store([seal(tenantId, `新客${i}`)]);
          for (const value of await stored()) unseal(tenantId, value);
        }
      })(),
    ]);
    await resealAll();
    const after = await stored();
    expect(after.every((value) => value.startsWith('v2.1.'))).toBe(true);
    expect(after.map((value) => unseal(tenantId, value))).toEqual([
      ...texts,
      ...Array.from({ length: 20 }, (_, i) => `新客${i}`),
    ]);
    expect(await run(keyStatus)).toMatchObject({
      keys: [{ version: 1, state: 'sealing', isUnderPresentMaster: true }],
      values: [{ version: 1, count: 1220 }],
    });
  });

  it('of two rotations the later seals; a value of any version opens', async () => {
    const values = [seal(tenantId, 'a')];
    for (const version of [1, 2]) {
      expect(await run(publishKey)).toMatchObject({ version });
      await run(sealWithKey, { version });
      values.push(seal(tenantId, 'a'));
    }
    expect(values.map((value) => value.slice(0, 4))).toEqual([values[0]?.slice(0, 4), 'v2.1', 'v2.2']);
    expect(values.map((value) => unseal(tenantId, value))).toEqual(['a', 'a', 'a']);
    const moved = String(values[2]).replace('v2.2.', 'v2.1.');
    expect(() => unseal(tenantId, moved)).toThrow();
  });

  it('unread by a process is refused there, not guessed; beside the values it lies wrapped', async () => {
    // Another instance of the module: its own keys, as another process has.
    const another = './seal.ts?other';
    const other = (await import(/* @vite-ignore */ another)) as typeof import('./seal.ts');
    other.setMasterKeys(master);
    const { version } = await run(publishKey);
    const row = await database.owner`select * from tenant_key where tenant_id = ${tenantId}`;
    await run(sealWithKey, { version });
    const value = seal(tenantId, '周国庆');
    expect(() => other.unseal(tenantId, value)).toThrow('not known to this process');
    expect(row).toHaveLength(1);
    expect(JSON.stringify(row)).not.toContain(Buffer.from(master).toString('base64url'));
  });

  it('of another tenant opens nothing', async () => {
    const { version } = await run(publishKey);
    await run(sealWithKey, { version });
    const value = seal(tenantId, 'a');
    expect(() => unseal(uuidv7(), value)).toThrow();
  });
});

describe('the master key', () => {
  it('is changed with both at hand, and afterwards the old one is needed for nothing', async () => {
    const values = [seal(tenantId, '派生'), ''];
    const { version } = await run(publishKey);
    await run(sealWithKey, { version });
    values[1] = seal(tenantId, '轮换');
    await store(values);
    usePrivacyKey(nextMaster, master);
    expect(await run(keyStatus)).toMatchObject({ keys: [{ isUnderPresentMaster: false }] });
    expect((await stored()).map((value) => unseal(tenantId, value))).toEqual(['派生', '轮换']);
    expect(await run(rewrapKeys)).toEqual({ rewrapped: 2 });
    expect(await run(rewrapKeys)).toEqual({ rewrapped: 0 });
    usePrivacyKey(nextMaster);
    expect(await run(keyStatus)).toMatchObject({
      keys: [
        { version: 0, isUnderPresentMaster: true },
        { version: 1, isUnderPresentMaster: true },
      ],
    });
    expect((await stored()).map((value) => unseal(tenantId, value))).toEqual(['派生', '轮换']);
  });

  it('that wrapped the keys is named when it is not there', async () => {
    const { version } = await run(publishKey);
    await run(sealWithKey, { version });
    usePrivacyKey(nextMaster);
    await expect(run(keyStatus)).rejects.toThrow('which this process does not have');
  });
});
