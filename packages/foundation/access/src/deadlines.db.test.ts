import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { systemActor } from './actor.ts';
import { command } from './command.ts';
import { cancelDeadline, claimDue, nextDue, setDeadline } from './deadlines.ts';
import { noInput } from './sign-in-input.ts';
import { type Company, foundCompany, type House, openHouse } from './test-company.ts';

let house: House;
beforeEach(async () => {
  await house?.database.drop();
  house = await openHouse();
});
afterAll(() => house.database.drop());

const inTenant = (
  company: Company,
  run: Parameters<typeof command<object | null | undefined, unknown>>[0]['run'],
) => house.run(command({ action: 'site.update', input: noInput, run }), systemActor(company.tenantId), {});

const later = (minutes: number) => new Date(house.clock.now().getTime() + minutes * 60_000);
const set = (company: Company, key: string, minutes: number) =>
  inTenant(company, (ctx) =>
    setDeadline(ctx, { task: 'window.close', key, payload: { key }, dueAt: later(minutes) }),
  );
const claim = (limit?: number) => claimDue(house.database.db, house.clock.now(), limit);
const queuedKeys = async () => (await house.database.queuedJobs()).map((job) => job.payload.key);

describe('deadlines', () => {
  it('are claimed when the given clock says so, oldest first over all tenants, each once', async () => {
    const [one, two] = [await foundCompany(house), await foundCompany(house)];
    await set(one, 'c', 30);
    await set(two, 'a', 10);
    await set(one, 'b', 20);
    expect(await nextDue(house.database.db)).toEqual(later(10));
    expect(await claim()).toBe(0);
    house.clock.advance({ minutes: 30 });
    expect(await claim(2)).toBe(2);
    expect(await claim(2)).toBe(1);
    expect(await claim(2)).toBe(0);
    expect(await queuedKeys()).toEqual(['a', 'b', 'c']);
    const [first] = await house.database.queuedJobs();
    expect(first).toMatchObject({ task: 'window.close', payload: { tenantId: two.tenantId } });
    expect(await nextDue(house.database.db)).toBeUndefined();
  });

  it('can be moved, cancelled and set again after they were claimed', async () => {
    const company = await foundCompany(house);
    await set(company, 'a', 10);
    await set(company, 'a', 60);
    await set(company, 'b', 10);
    await inTenant(company, (ctx) => cancelDeadline(ctx, 'window.close', 'b'));
    house.clock.advance({ minutes: 10 });
    expect(await claim()).toBe(0);
    house.clock.advance({ minutes: 50 });
    expect(await claim()).toBe(1);
    await set(company, 'a', 5);
    house.clock.advance({ minutes: 5 });
    expect(await claim()).toBe(1);
  });

  it('are not there when their transaction failed', async () => {
    const company = await foundCompany(house);
    await expect(
      inTenant(company, async (ctx) => {
        await setDeadline(ctx, { task: 'window.close', key: 'x', payload: {}, dueAt: later(0) });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    house.clock.advance({ hours: 1 });
    expect(await claim()).toBe(0);
  });

  it('go to one of two sweeps that run at once', async () => {
    const company = await foundCompany(house);
    await inTenant(company, async (ctx) => {
      for (let i = 0; i < 40; i++) {
        await setDeadline(ctx, { task: 'window.close', key: `${i}`, payload: { key: i }, dueAt: later(1) });
      }
    });
    house.clock.advance({ minutes: 1 });
    const claimed = await Promise.all([claim(25), claim(25), claim(25)]);
    const rest = await claim(100);
    expect(claimed.reduce((sum, n) => sum + n, rest)).toBe(40);
    expect(new Set(await queuedKeys()).size).toBe(40);
  });
});
