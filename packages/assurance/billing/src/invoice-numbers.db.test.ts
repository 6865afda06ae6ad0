import { execute } from '@zhiqin/access';
import type { Database } from '@zhiqin/db';
import { uuidv7 } from '@zhiqin/kernel';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeMoneyWorld } from './fixture.ts';
import { issueInvoice, listInvoices } from './index.ts';
import { statement, statementRevision } from './statement/schema.ts';
import type { StatementData } from './statement/statement-data.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

class Killed extends Error {}
/** A database whose process dies when all is done and nothing is committed yet. */
const dying = (db: Database): Database => ({
  ...db,
  write: (wall, work) =>
    db.write(wall, async (tx) => {
      await work(tx);
      throw new Killed();
    }),
});

it('gives numbers without a gap and without a double to eight writers of whom every third is killed', async () => {
  const world = await makeMoneyWorld(database, '2026-11-02T10:00:00+01:00', { zone: 'Europe/Berlin' });
  const { tenantId, siteId, clientId, clock, who } = world;
  const months = Array.from(
    { length: 24 },
    (_, at) => `20${20 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
  );
  const group = { taxKey: 'de-standard', basisPoints: 1900, netFen: 10_000, taxFen: 1_900, grossFen: 11_900 };
  const data = { paymentDays: 14, tax: [group] } as unknown as StatementData;
  const heads = months.map((month) => ({
    tenantId,
    id: uuidv7(),
    siteId,
    clientId,
    month,
    openedAt: clock.now(),
  }));
  await world.write(async (tx) => {
    await tx.insert(statement).values(heads);
    await tx.insert(statementRevision).values(
      heads.map((head) => ({
        ...{ tenantId, id: uuidv7(), statementId: head.id, siteId, clientId, number: 1, state: 'accepted' },
        ...{
          currency: 'EUR',
          data,
          digest: '',
          netFen: 10_000,
          taxFen: 1_900,
          grossFen: 11_900,
          draftedAt: clock.now(),
        },
      })),
    );
  });
  const waiting = heads.map((head, at) => ({ id: head.id, dies: at % 3 === 1 }));
  let killed = 0;
  const writer = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const environment = { clock, actor: who.finance, language: 'en', requestId: 'test' } as const;
      const db = next.dies ? dying(database.db) : database.db;
      await execute(issueInvoice, { ...environment, db }, { statementIds: [next.id] }).catch(
        (error: unknown) => {
          if (!(error instanceof Killed)) throw error;
          killed += 1;
          waiting.push({ id: (next as { id: string }).id, dies: false });
        },
      );
    }
  };
  await Promise.all(Array.from({ length: 8 }, writer));
  expect(killed).toBe(8);
  const numbers = (await world.run(listInvoices, {})).map((row) => row.number).sort();
  expect(numbers).toEqual(months.map((_, at) => `2026-${String(at + 1).padStart(5, '0')}`));
});
