import { site } from '@zhiqin/access/schema';
import {
  companyLicence,
  contractCheck,
  dutyPlan,
  dutyPlanAdoption,
  policeFiling,
  securitySystem,
} from '@zhiqin/engagement/schema';
import { storedFile } from '@zhiqin/files/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { client, contract } from '@zhiqin/sites/schema';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stored } from './test-places.ts';
import { ask, judged } from './test-recorded-facts.ts';
import { database, layTestSite, openTestDatabase, siteId, tenantId, write } from './test-site-day.ts';

beforeAll(openTestDatabase);
afterAll(() => database.drop());
beforeEach(layTestSite);

const monthsEnd = new Date('2026-11-01T01:00:00Z');
const lastDay = '2026-10-31';
const at = new Date('2026-10-05T02:00:00Z');
const verdict = async (code: string, name: string) =>
  (await (await stored())(code, `site-month:${name}:2026-10`))?.verdict;
const judge = () => judged(monthsEnd, lastDay, lastDay);
const questions = [
  ...[
    'client-established',
    'property-lawful',
    'activity-lawful',
    'approvals-held',
    'area-authorised',
    'other',
  ],
];

async function agree(more: Partial<typeof contract.$inferInsert> = {}): Promise<string> {
  const [clientId, id] = [uuidv7(), uuidv7()];
  await write(async (tx) => {
    await tx
      .insert(client)
      .values({ tenantId, id: clientId, code: `C${id.slice(-6)}`, name: '甲方', createdAt: at });
    await tx.insert(contract).values({
      ...{ tenantId, id, clientId, contractNo: `HT-${id.slice(-6)}`, title: '合同', siteIds: [siteId] },
      ...{ startsOn: '2026-10-01', endsOn: '2027-09-30', state: 'active', activatedOn: '2026-10-01' },
      ...{ services: ['gate'], createdAt: at },
      ...more,
    });
  });
  return id;
}
const answer = (contractId: string, question: string, said: string) =>
  write((tx) =>
    tx.insert(contractCheck).values({
      ...{ tenantId, id: uuidv7(), contractId, question, answer: said, checkedOn: '2026-10-02' },
      recordedAt: at,
    }),
  );

describe('contracts', () => {
  it('K01: a contract that ran is asked for its six answers', async () => {
    await ask('K01');
    await agree({ state: 'draft', activatedOn: null });
    await judge();
    expect(await verdict('K01', 'contract')).toBe('not-applicable');
    // Recorded before there were states: it ran, and nobody knows whether it was checked.
    const id = await agree({ state: null, activatedOn: null });
    await judge();
    expect(await verdict('K01', 'contract')).toBe('unproven');
    for (const question of questions.slice(0, 5)) await answer(id, question, 'lawful');
    await judge();
    expect(await verdict('K01', 'contract')).toBe('breached');
    await answer(id, 'other', 'not-applicable');
    await judge();
    expect(await verdict('K01', 'contract')).toBe('met');
  });

  it('K02: its text is on file, and is not destroyed before its years are over', async () => {
    await ask('K02');
    const id = await agree();
    await judge();
    expect(await verdict('K02', 'contract')).toBe('unproven');
    const fileId = uuidv7();
    const file = { mediaType: 'application/pdf', sha256: 'a'.repeat(64), sizeBytes: 1, fileName: 'a.pdf' };
    await write(async (tx) => {
      await tx
        .insert(storedFile)
        .values({ tenantId, id: fileId, purpose: 'contract', storedAt: at, ...file });
      await tx.update(contract).set({ fileId }).where(eq(contract.id, id));
    });
    await judge();
    expect(await verdict('K02', 'contract')).toBe('met');
    await write((tx) => tx.update(storedFile).set({ erasedAt: at }).where(eq(storedFile.id, fileId)));
    await judge();
    expect(await verdict('K02', 'contract')).toBe('breached');
  });
});

it('K03: what has to be filed is filed in time', async () => {
  await ask('K03');
  await judge();
  expect(await verdict('K03', 'filing')).toBeUndefined();
  await write((tx) =>
    tx
      .update(site)
      .set({ overlays: ['cross_province'] })
      .where(and(eq(site.tenantId, tenantId), eq(site.id, siteId))),
  );
  await judge();
  expect(await verdict('K03', 'filing')).toBe('unproven');
  const id = uuidv7();
  const filing = {
    siteId,
    kind: 'cross-province',
    name: '跨省',
    serviceFrom: '2026-10-10',
    dueOn: '2026-08-24',
  };
  await write((tx) => tx.insert(policeFiling).values({ tenantId, id, ...filing, recordedAt: at }));
  await judge();
  expect(await verdict('K03', 'filing')).toBe('breached');
  await write((tx) => tx.update(policeFiling).set({ filedOn: '2026-10-09' }).where(eq(policeFiling.id, id)));
  await judge();
  expect(await verdict('K03', 'filing')).toBe('met');
});

it('K04: the licence is current and names what the contracts agree on (S1-2.10)', async () => {
  await ask('K04');
  await agree({ services: ['gate', 'escort'] });
  await judge();
  expect(await verdict('K04', 'licence')).toBe('unproven');
  const id = uuidv7();
  const licence = { licenceNo: 'BA-1', services: ['gate'], validFrom: '2026-01-01', recordedAt: at };
  await write((tx) => tx.insert(companyLicence).values({ tenantId, id, ...licence }));
  await judge();
  expect(await verdict('K04', 'licence')).toBe('breached');
  const where = eq(companyLicence.id, id);
  await write((tx) =>
    tx
      .update(companyLicence)
      .set({ services: ['gate', 'escort'] })
      .where(where),
  );
  await judge();
  expect(await verdict('K04', 'licence')).toBe('met');
  await write((tx) => tx.update(companyLicence).set({ validUntil: '2026-10-30' }).where(where));
  await judge();
  expect(await verdict('K04', 'licence')).toBe('breached');
});

it('K05: three systems stand at the company and at the site (S3-5)', async () => {
  await ask('K05');
  await judge();
  expect(await verdict('K05', 'systems')).toBe('unproven');
  const record = (kind: string, at2: string | null) =>
    write((tx) =>
      tx.insert(securitySystem).values({
        ...{
          tenantId,
          id: uuidv7(),
          siteId: at2,
          kind,
          title: kind,
          inForceFrom: '2026-09-01',
          recordedAt: at,
        },
      }),
    );
  for (const kind of ['service-management', 'post-responsibility', 'guard-management'])
    await record(kind, null);
  for (const kind of ['service-management', 'post-responsibility']) await record(kind, siteId);
  await judge();
  expect(await verdict('K05', 'systems')).toBe('breached');
  await record('guard-management', siteId);
  await judge();
  expect(await verdict('K05', 'systems')).toBe('met');
});

it('K06: each version of the duty plan was approved before it was in force (S2-4.2)', async () => {
  await ask('K06');
  await judge();
  expect(await verdict('K06', 'duty-plan')).toBe('unproven');
  const content = { threats: [], survey: [], posts: [], routes: [] };
  const adopt = async (versionNo: number, effectiveOn: string, approvedOn: string | null) => {
    const dutyPlanId = uuidv7();
    await write(async (tx) => {
      const own = { tenantId, siteId, versionNo, content };
      await tx.insert(dutyPlan).values({ ...own, id: dutyPlanId, createdAt: at, changedAt: at });
      await tx
        .insert(dutyPlanAdoption)
        .values({ ...own, id: uuidv7(), dutyPlanId, effectiveOn, approvedOn, adoptedAt: at });
    });
  };
  await adopt(1, '2026-09-01', '2026-08-30');
  await judge();
  expect(await verdict('K06', 'duty-plan')).toBe('met');
  await adopt(2, '2026-10-15', null);
  await judge();
  expect(await verdict('K06', 'duty-plan')).toBe('breached');
});
