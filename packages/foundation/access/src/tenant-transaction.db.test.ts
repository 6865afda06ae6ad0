import { openDatabase, type WallContext } from '@zhiqin/db';
import { DomainError } from '@zhiqin/kernel';
import { testDatabase } from '@zhiqin/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const tenantA = '01900000-0000-7000-8000-00000000000a';
const tenantB = '01900000-0000-7000-8000-00000000000b';
const staffOf = (tenantId: string): WallContext => ({
  tenantId,
  audience: 'staff',
  sites: 'all',
  clientIds: [],
  personId: null,
});

describe('the tenant transaction', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  beforeAll(async () => {
    database = await testDatabase();
    for (const [tenant, name] of [
      [tenantA, '甲'],
      [tenantB, '乙'],
    ] as const) {
      await database.owner`insert into client (tenant_id, id, code, name, created_at)
        values (${tenant}, ${tenant}, 'C1', ${name}, '2026-01-01')`;
    }
  });
  afterAll(() => database.drop());

  const names = (tenant: string) =>
    database.db.read(staffOf(tenant), async (tx) =>
      (await tx.execute(sql`select name from client`)).map((row) => row.name),
    );

  it('shows each tenant its own rows, also on one connection used in turn', async () => {
    const single = await openDatabase({ runtimeUrl: database.runtimeUrl, maxConnections: 1 });
    const read = (tenant: string) =>
      single.read(staffOf(tenant), async (tx) =>
        (await tx.execute(sql`select name from client`)).map((row) => row.name),
      );
    const asked = Array.from({ length: 200 }, (_, i) => (i % 2 ? tenantA : tenantB));
    const seen = await Promise.all(asked.map(read));
    await single.close();
    expect(seen).toEqual(asked.map((tenant) => [tenant === tenantA ? '甲' : '乙']));
  });

  it('shows nothing without a context, and refuses to start one without a tenant', async () => {
    await expect(database.db.read({ ...staffOf(tenantA), tenantId: null }, async () => 1)).rejects.toThrow(
      'needs a tenant',
    );
    expect(
      await database.db.identity(async (tx) => (await tx.execute(sql`select name from client`)).length),
    ).toBe(0);
  });

  it('refuses a row of another tenant', async () => {
    const insert = database.db.write(staffOf(tenantA), (tx) =>
      tx.execute(sql`insert into client (tenant_id, id, code, name, created_at)
        values (${tenantB}, ${tenantA}, 'X', 'x', '2026-01-01')`),
    );
    await expect(insert).rejects.toMatchObject({ cause: { code: '42501' } });
    expect(await names(tenantB)).toEqual(['乙']);
  });

  it('cannot write while it reads, even when asked to', async () => {
    const write = database.db.read(staffOf(tenantA), async (tx) => {
      await tx.execute(sql`set local transaction_read_only = off`);
      await tx.execute(sql`delete from client`);
    });
    await expect(write).rejects.toMatchObject({ cause: { code: expect.stringMatching(/25001|25006/) } });
    expect(await names(tenantA)).toEqual(['甲']);
  });

  it('rolls all of it back when the work throws', async () => {
    const failing = database.db.write(staffOf(tenantA), async (tx) => {
      await tx.execute(sql`update client set name = 'x'`);
      throw new DomainError('not-found');
    });
    await expect(failing).rejects.toMatchObject({ code: 'not-found' });
    expect(await names(tenantA)).toEqual(['甲']);
  });

  it('tells a client and a guard nothing a table has not declared for them', async () => {
    const asClient: WallContext = {
      ...staffOf(tenantA),
      audience: 'client',
      clientIds: [tenantA],
      sites: [],
    };
    const counts = async (context: WallContext, table: string) =>
      database.db.read(context, async (tx) => (await tx.execute(sql.raw(`select 1 from ${table}`))).length);
    expect(await counts(asClient, 'client')).toBe(1);
    expect(await counts({ ...asClient, clientIds: [tenantB] }, 'client')).toBe(0);
    expect(await counts(asClient, 'guard')).toBe(0);
    expect(await counts({ ...asClient, audience: 'public' }, 'client')).toBe(0);
  });

  it('refuses to open with a role that could step over the walls', async () => {
    await expect(openDatabase({ runtimeUrl: database.ownerUrl })).rejects.toThrow(
      'could step over row-level security',
    );
  });
});
