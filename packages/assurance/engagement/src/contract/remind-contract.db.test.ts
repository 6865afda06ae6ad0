import { instantAt } from '@zhiqin/kernel';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type EngagementWorld, makeEngagementWorld } from '../fixture.ts';
import { activateContract, endContract, remindContractTask, siteContracts } from '../index.ts';
import { answerAllOf, draftContractOf } from '../test-steps.ts';

let database: TestDatabase;
let world: EngagementWorld;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  world = await makeEngagementWorld(database, '2026-11-02T10:00:00+08:00');
});

async function activeContract(more: object): Promise<string> {
  const contractId = await draftContractOf(world, more);
  await answerAllOf(world, contractId);
  await world.run(activateContract, { contractId }, world.who.operations);
  return contractId;
}
/** Lets time pass up to a minute of the company's clock; what became due runs, each worker killed before and after it commits. */
async function until(day: string, time: string): Promise<number> {
  const ms = instantAt(day, time, 'Asia/Shanghai').getTime() - world.clock.now().getTime();
  world.clock.advance({ minutes: ms / 60_000 });
  return (await world.work()).filter((task) => task === remindContractTask).length;
}
const told = async () => (await world.inbox('operations')).filter((one) => one === 'contractEnding').length;

it('tells the office 90 and 30 days before a contract ends, over a leap day, each once whatever dies', async () => {
  const contractId = await activeContract({ endsOn: '2028-03-10' });
  expect(await until('2027-12-11', '08:59')).toBe(0);
  expect(await until('2027-12-11', '09:00')).toBe(1);
  expect(await told()).toBe(1);
  // 29 February lies between: thirty days before 10 March are 9 February.
  expect(await until('2028-02-09', '08:59')).toBe(0);
  expect(await until('2028-02-09', '09:00')).toBe(1);
  expect(await told()).toBe(2);
  expect(await until('2028-04-10', '09:00')).toBe(0);
  const { contracts } = await world.run(siteContracts, { siteId: world.siteId }, world.who.operations);
  const steps = contracts.find((one) => one.id === contractId)?.steps ?? [];
  expect(steps.map(({ step, note }) => [step, note])).toEqual([
    ['activated', null],
    ['renewal-reminded', '90'],
    ['renewal-reminded', '30'],
  ]);
});

it('says nothing of a contract that is renewed or was ended before its time', async () => {
  await activeContract({ endsOn: '2027-02-28' });
  await activeContract({ contractNo: 'HT-2', startsOn: '2027-03-01', endsOn: '2028-02-29' });
  const contractId = await activeContract({
    contractNo: 'HT-3',
    startsOn: '2028-03-01',
    endsOn: '2029-05-31',
  });
  await until('2027-03-01', '09:00');
  expect(await told()).toBe(0);
  const early = { contractId, endedOn: '2028-12-31', reason: '甲方提前解除' };
  await world.run(endContract, early, world.who.operations);
  // What follows the second ends before it was to: the second's two clocks speak, the third's do not.
  await until('2029-06-01', '09:00');
  expect(await told()).toBe(2);
});

it('speaks once and at once of a contract shorter than its warnings', async () => {
  await activeContract({ startsOn: '2026-11-03', endsOn: '2026-11-20' });
  await world.work();
  expect(await told()).toBe(1);
  await until('2026-12-01', '09:00');
  expect(await told()).toBe(1);
});
