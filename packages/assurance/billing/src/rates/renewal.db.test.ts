import { ratioFen } from '@zhiqin/kernel';
import { contract } from '@zhiqin/sites/schema';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MoneyWorld, makeMoneyWorld } from '../fixture.ts';
import {
  addCharge,
  agreeStatement,
  draftStatement,
  getContractRates,
  listCharges,
  listContractRates,
  renewContract,
  setRateCard,
  withdrawCharge,
} from '../index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const lump = ({ siteId, postId }: MoneyWorld, rateFen: number) => ({
  posts: [
    { postId, siteId, basis: 'month' as const, rateFen, minutesPerDay: 1_440, shortfall: 'shown' as const },
  ],
  increaseCapBasisPoints: 500,
});

describe('a contract that ends in the middle of a month', () => {
  it('is renewed with a change of prices, charged from its first day once it is active, and kept two years on', async () => {
    const place = { startsOn: '2025-10-16', endsOn: '2026-10-15' };
    const world = await makeMoneyWorld(database, '2026-12-02T10:00:00+08:00', place);
    const { run, who, contractId, siteId } = world;
    const items = [{ siteId, text: '器材', amountFen: 7_001 }];
    const terms = world.terms({ ...lump(world, 1_000_001), items, minimumFen: 3 });
    await run(setRateCard, { contractId, fromDay: '2025-10-16', terms });
    const renewal = {
      ...{ contractId, contractNo: 'AL-2', startsOn: '2026-10-16', endsOn: '2028-02-29' },
      changeBasisPoints: 525,
    };
    await expect(run(renewContract, renewal)).rejects.toMatchObject({ code: 'access.forbidden' });
    const renew = (more: object) => run(renewContract, { ...renewal, ...more }, who.owner);
    await expect(renew({ startsOn: '2026-10-15' })).rejects.toMatchObject({ code: 'price.overlap' });
    await expect(renew({ contractNo: 'AL-1' })).rejects.toMatchObject({ code: 'contract.no-taken' });
    const next = await renew({});

    // 1,000,001 × 1.0525 = 1,052,501.05; 7,001 × 1.0525 = 7,368.55; 3 × 1.0525 = 3.16, each rounded by itself.
    const read = await run(getContractRates, next);
    expect(read.cards[0]?.terms).toMatchObject({
      posts: [{ rateFen: 1_052_501 }],
      items: [{ amountFen: 7_369 }],
      ...{ minimumFen: 3, maximumFen: null, increaseCapBasisPoints: 500 },
    });
    expect(read.contract).toMatchObject({ state: 'draft', keptUntil: '2030-03-01' });
    expect((await run(getContractRates, { contractId })).contract.keptUntil).toBe('2028-10-15');

    const billed = async (month: string) =>
      (await run(draftStatement, { siteId, month })).data.lines
        .filter((line) => line.kind === 'month')
        .map((line) => [line.fromDay, line.toDay, line.amountFen]);
    const before = ratioFen(1_000_001, 15, 31);
    expect(await billed('2026-10')).toEqual([['2026-10-01', '2026-10-15', before]]);
    const activated = { state: 'active' };
    await world.write((tx) => tx.update(contract).set(activated).where(eq(contract.id, next.contractId)));
    expect(await billed('2026-10')).toEqual([
      ['2026-10-01', '2026-10-15', before],
      ['2026-10-16', '2026-10-31', 1_052_501 - ratioFen(1_052_501, 15, 31)],
    ]);
    expect(await billed('2026-11')).toEqual([['2026-11-01', '2026-11-30', 1_052_501]]);
    const inForce = (await run(listContractRates, {})).map((one) => [one.contractNo, one.inForce?.number]);
    expect(inForce).toEqual([
      ['AL-1', undefined],
      ['AL-2', 1],
    ]);
  });

  it('raises no price above its cap within twelve months by the calendar, those of a leap year too', async () => {
    const world = await makeMoneyWorld(database, '2026-12-02T10:00:00+08:00', { startsOn: '2027-03-01' });
    const { run, contractId } = world;
    const set = (fromDay: string, rateFen: number) =>
      run(setRateCard, { contractId, fromDay, terms: world.terms(lump(world, rateFen)) });
    await set('2027-03-01', 1_000_000);
    await expect(set('2027-09-01', 1_050_001)).rejects.toMatchObject({
      code: 'price.over-cap',
      params: { post: '东门岗', percent: 5 },
    });
    await set('2027-09-01', 1_050_000);
    // On 29 February 2028 the price of 1 March 2027 is 365 days old, and not yet twelve months.
    await set('2028-02-29', 1_050_000);
    await expect(set('2028-08-31', 1_102_500)).rejects.toMatchObject({ code: 'price.over-cap' });
    await set('2028-09-01', 1_102_500);
    await expect(set('2031-01-01', 1)).rejects.toMatchObject({ code: 'price.outside-contract' });
  });
});

it('what is charged beside the rates stands in its month alone, is taken back by name, and corrects what was agreed', async () => {
  const world = await makeMoneyWorld(database, '2026-11-02T10:00:00+08:00');
  const { run, who, contractId, siteId } = world;
  await run(setRateCard, { contractId, fromDay: '2026-10-01', terms: world.terms(lump(world, 1_000_000)) });
  const own = { siteId, month: '2026-10' };
  const charged = async (reason?: string) => {
    const { data, revision } = await run(draftStatement, { ...own, reason });
    const lines = data.lines.filter((line) => line.kind === 'charge');
    const said = lines.map((line) => [line.text, line.quantity, line.rateFen, line.amountFen]);
    return { revision, itemsFen: data.totals.itemsFen, lines: said };
  };
  const cards = await run(addCharge, { ...own, text: '门禁卡补办', quantity: 3, unitFen: 1_250 });
  await run(addCharge, { ...own, month: '2026-09', text: '上月', quantity: 1, unitFen: 9 });
  expect(await charged()).toEqual({ revision: 1, itemsFen: 3_750, lines: [['门禁卡补办', 3, 1_250, 3_750]] });
  await run(withdrawCharge, cards);
  await expect(run(withdrawCharge, cards)).rejects.toMatchObject({ code: 'not-found' });
  expect(await charged()).toMatchObject({ itemsFen: 0, lines: [] });
  expect(await run(listCharges, own)).toMatchObject([{ withdrawnByName: '钱文', amountFen: 3_750 }]);
  await expect(run(listCharges, own, who.client_approver)).rejects.toMatchObject({
    code: 'access.forbidden',
  });
  const { statementId, digest } = await run(draftStatement, own);
  await run(agreeStatement, { statementId, digest });
  await run(addCharge, { ...own, text: '对讲机电池', quantity: 2, unitFen: 4_000 });
  await expect(charged()).rejects.toMatchObject({ code: 'statement.reason-needed' });
  expect(await charged('漏计电池')).toMatchObject({ revision: 2, itemsFen: 8_000 });
});
