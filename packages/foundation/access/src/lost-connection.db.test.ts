import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { openDatabase, type WallContext } from '@zhiqin/db';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const tenantId = '01900000-0000-7000-8000-00000000000c';
const staff: WallContext = { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null };

/** A wire to the database that can be cut without a word of farewell. */
async function cuttableWire(address: string) {
  const { port, hostname } = new URL(address);
  const ends = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    near.pipe(far).pipe(near);
    for (const end of [near, far]) {
      ends.add(end);
      end.on('error', () => undefined);
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(address);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    cut() {
      for (const end of ends) end.end().destroySoon();
      ends.clear();
    },
    close() {
      for (const end of ends) end.destroy();
      server.close();
    },
  };
}

describe('a transaction whose connection is lost', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  const add = (code: string) => sql`insert into client (tenant_id, id, code, name, created_at)
    values (${tenantId}, gen_random_uuid(), ${code}, ${code}, '2026-01-01')`;
  const kept = async () =>
    (await database.owner`select code from client where tenant_id = ${tenantId} order by code`).map(
      (row) => row.code,
    );

  it('ends in a typed error, and takes neither the process nor the pool with it', async () => {
    const wire = await cuttableWire(database.runtimeUrl);
    const db = await openDatabase({ runtimeUrl: wire.url, maxConnections: 1 });
    for (const inFlight of [true, false]) {
      const lost = db.write(staff, async (tx) => {
        await tx.execute(add('LOST'));
        const slow = inFlight ? tx.execute(sql`select pg_sleep(5)`) : undefined;
        wire.cut();
        await slow;
        // Between two statements: nothing tells the transaction that it is gone.
        for (;;) {
          await new Promise((resolve) => setImmediate(resolve));
          await tx.execute(sql`select 1`);
        }
      });
      await expect(lost).rejects.toMatchObject({ code: 'database.unavailable' });
      const [row] = await db.read(staff, (tx) => tx.execute(sql`select 1 as there`));
      expect(row).toEqual({ there: 1 });
    }
    expect(await kept()).toEqual([]);
    await db.close();
    wire.close();
  });

  it('cannot reach into the transaction that uses the connection after it', async () => {
    const wire = await cuttableWire(database.runtimeUrl);
    const db = await openDatabase({ runtimeUrl: wire.url, maxConnections: 1 });
    const gate = Promise.withResolvers<void>();
    const late = Promise.withResolvers<unknown>();
    const first = db.write(staff, async (tx) => {
      await tx.execute(add('FIRST'));
      wire.cut();
      await gate.promise;
      // By now another transaction has this very connection.
      const error = await tx.execute(add('LATE')).catch((thrown: unknown) => thrown);
      late.resolve(error);
    });
    await expect(first).rejects.toMatchObject({ code: 'database.unavailable' });
    await db.write(staff, async (tx) => {
      await tx.execute(add('SECOND'));
      gate.resolve();
      expect(await late.promise).toBeInstanceOf(Error);
      // The first one's end must not have been taken for this one's: what follows is still inside the walls.
      await tx.execute(add('THIRD'));
    });
    expect(await kept()).toEqual(['SECOND', 'THIRD']);
    await db.close();
    wire.close();
  });
});
