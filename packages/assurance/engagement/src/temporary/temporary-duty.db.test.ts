import { shortOrder } from '@zhiqin/adoption/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { planMonth } from '@zhiqin/rostering';
import { post } from '@zhiqin/sites/schema';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { createSquad } from '@zhiqin/workforce';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EngagementWorld, makeEngagementWorld } from '../fixture.ts';
import {
  adoptDutyPlan,
  answerTemporaryDuty,
  askTemporaryDuty,
  cancelTemporaryDuty,
  confirmForClient,
  listOwnRequests,
  listTemporaryDuties,
  priceTemporaryDuty,
  printTemporaryDuty,
  recordEventPermit,
} from '../index.ts';
import { addPointTo, approvedPlanOf, shiftsOfPost, wallOf } from '../test-steps.ts';

let database: TestDatabase;
let world: EngagementWorld;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  world = await makeEngagementWorld(database, '2026-11-02T10:00:00+08:00');
});

const wall = () => wallOf(world);
const days = (count: number) => world.clock.advance({ minutes: count * 24 * 60 });
const shiftsAt = (postCode: string) => shiftsOfPost(database, world, postCode);

describe('a temporary duty', () => {
  const evening = {
    ...{
      kind: 'temporary',
      title: '跨年晚会',
      place: '中心广场',
      startsOn: '2026-12-31',
      endsOn: '2026-12-31',
    },
    ...{ startTime: '18:00', endTime: '00:30', heads: 4, orders: '晚会期间守住南门', isPublicEvent: true },
  };

  it('is asked, priced, confirmed with its permit, laid out and over, to the fen', async () => {
    const { siteId, who, run } = world;
    const { dutyId, dutyNo } = await run(askTemporaryDuty, { siteId, ...evening }, who.client_approver);
    expect(dutyNo).toBe('2026-001');
    expect(await world.work()).toEqual(['engagement.tell-office']);
    expect(await world.inbox('operations')).toEqual(['temporaryDutyAsked']);
    const confirm = () => run(answerTemporaryDuty, { dutyId, answer: 'confirmed' }, who.client_approver);
    await expect(confirm()).rejects.toMatchObject({ code: 'temporary-duty.state' });
    const lines = [
      { text: '晚会现场', day: '2026-12-31', basis: 'hours', heads: 4, minutes: 390, rateFen: 3_333 },
      { text: '对讲机租用', basis: 'fixed', fixedFen: 20_001 },
    ];
    expect(await run(priceTemporaryDuty, { dutyId, lines }, who.operations)).toEqual({
      totalFen: 86_658 + 20_001,
    });
    const [own] = await run(listOwnRequests, {}, who.client_approver);
    expect(own).toMatchObject({ state: 'priced', totalFen: 106_659 });
    expect(own?.lines.map((line) => line.amountFen)).toEqual([86_658, 20_001]);
    await expect(confirm()).rejects.toMatchObject({ code: 'temporary-duty.permit-missing' });
    await run(recordEventPermit, { dutyId, permitNo: '公治许 2026-88' }, who.client_approver);
    await confirm();
    expect(await world.work()).toEqual(['engagement.lay-out-duty']);
    const { id: squadId } = await run(createSquad, { siteId, code: 'A', name: '甲班' });
    await run(planMonth, { siteId, month: '2026-12', pattern: 'dayCrew', squadIds: [squadId] });
    expect(await shiftsAt('T2026-001')).toEqual([{ day: '2026-12-31', code: 'T', heads: 4 }]);
    const orders = await database.db.read(wall(), (tx) =>
      tx.select().from(shortOrder).where(eq(shortOrder.siteId, siteId)),
    );
    expect(orders).toMatchObject([{ text: '晚会期间守住南门' }]);
    expect(orders[0]?.startsAt).toEqual(new Date('2026-12-31T10:00:00Z'));
    days(62);
    expect(await world.work()).toEqual(['engagement.end-duty']);
    const [over] = await run(listTemporaryDuties, { siteId }, who.operations);
    expect(over).toMatchObject({ state: 'closed', confirmerName: '甲方高主任' });
    for (const language of ['zh-CN', 'en'])
      expect((await run(printTemporaryDuty, { dutyId, language }, who.operations)).mediaType).toBe(
        'application/pdf',
      );
  });

  it('changes the heads of a standing post for its days and puts them back, or at once when cancelled', async () => {
    const { siteId, who, run } = world;
    await addPointTo(world);
    const dutyPlanId = await approvedPlanOf(world);
    await run(adoptDutyPlan, { dutyPlanId, effectiveOn: '2026-11-02' }, who.operations);
    const { id: squadId } = await run(createSquad, { siteId, code: 'A', name: '甲班' });
    await run(planMonth, { siteId, month: '2026-12', pattern: 'dayCrew', squadIds: [squadId] });
    const [gate] = await database.db.read(wall(), (tx) =>
      tx
        .select({ id: post.id })
        .from(post)
        .where(and(eq(post.siteId, siteId), eq(post.code, 'G1'))),
    );
    const { dutyId } = await run(
      askTemporaryDuty,
      {
        ...{ siteId, kind: 'post-change', title: '交付高峰', postId: gate?.id, shiftCode: 'D', heads: 3 },
        ...{ startsOn: '2026-12-10', endsOn: '2026-12-12' },
      },
      who.operations,
    );
    await run(
      priceTemporaryDuty,
      { dutyId, lines: [{ text: '加岗三天', basis: 'fixed', fixedFen: 90_000 }] },
      who.operations,
    );
    await run(confirmForClient, { dutyId, name: '高主任', how: '盖章确认函' }, who.operations);
    await world.work();
    const heads = async () =>
      (await shiftsAt('G1'))
        .filter((one) => one.code === 'D')
        .map((one) => `${one.day.slice(8)}:${one.heads}`);
    expect((await heads()).filter((one) => one.endsWith(':3'))).toEqual(['10:3', '11:3', '12:3']);
    await run(cancelTemporaryDuty, { dutyId, reason: '甲方取消' }, who.operations);
    expect((await heads()).filter((one) => one.endsWith(':3'))).toEqual([]);
    const refused = run(cancelTemporaryDuty, { dutyId, reason: '再取消' }, who.operations);
    await expect(refused).rejects.toMatchObject({ code: 'temporary-duty.state' });
  });

  it('shows a client its own alone', async () => {
    const { siteId, who, run } = world;
    await run(askTemporaryDuty, { siteId, ...evening }, who.operations);
    const foreign = { ...who.client_approver, clientIds: [uuidv7()] };
    expect(await run(listOwnRequests, {}, foreign)).toEqual([]);
    await expect(run(askTemporaryDuty, { siteId, ...evening }, foreign)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
