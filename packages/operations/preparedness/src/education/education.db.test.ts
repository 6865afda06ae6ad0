import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeReadyWorld, type ReadyWorld } from '../fixture.ts';
import {
  getPreparedness,
  listPreparedness,
  listReleasedPreparedness,
  recordEducation,
  releaseEducation,
} from '../index.ts';

let database: TestDatabase;
let world: ReadyWorld;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  world = await makeReadyWorld(database, '2026-03-02T10:00:00+08:00');
});
const days = (count: number) => world.clock.advance({ hours: count * 24 });
const overview = () => world.run(getPreparedness, { siteId: world.siteId });

describe('safety education (S4-4.5, S7-4.1, S3-18)', () => {
  it('counts whom it reached by quarter, and is the client’s once shown', async () => {
    const { siteId, run, who } = world;
    const talk = { siteId, kind: 'talk', topic: '冬季防火', audience: 'residents', reached: 80 };
    const { educationId } = await run(recordEducation, { ...talk, heldOn: '2026-02-10' }, who.captain);
    await run(recordEducation, { ...talk, heldOn: '2026-01-10', reached: 20 }, who.captain);
    await expect(run(recordEducation, { ...talk, heldOn: '2026-04-10' })).rejects.toMatchObject({
      fields: { heldOn: 'field.invalid' },
    });
    const { reach, lacks } = await overview();
    expect(reach[0]).toEqual({ quarter: '2026-Q1', events: 2, reached: 100 });
    const missed = (all: typeof lacks) => all.filter((one) => one.what === 'education');
    // Nobody kept the register before it began; from then on a quarter without any is a shortfall.
    expect(missed(lacks)).toEqual([]);
    days(190);
    expect(missed((await overview()).lacks)).toMatchObject([{ name: '2026-Q3' }, { name: '2026-Q2' }]);
    const shown = () => run(listReleasedPreparedness, {}, who.client_approver);
    expect((await shown()).education).toEqual([]);
    await run(releaseEducation, { educationId });
    expect((await shown()).education).toMatchObject([{ topic: '冬季防火', reached: 80 }]);
    const { rows } = await run(listPreparedness, {});
    expect(rows[0]).toMatchObject({ asked: 8, inForce: 0 });
  });
});
