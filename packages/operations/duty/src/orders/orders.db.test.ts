import {
  bindArticle,
  getRegulation,
  importRegulation,
  issueShortOrder,
  publishRegulation,
  writeQuestions,
} from '@zhiqin/adoption';
import { uuidv7 } from '@zhiqin/kernel';
import { type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestPhone, makeTestSite, runAs, system, type TestSite } from '../fixture.ts';
import { acknowledgementsOwed, orderReaders, readSitePack } from '../index.ts';
import { signOn } from '../kinds/presence/entry.ts';
import { ordersRead, rulesAcknowledge } from '../rules.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** A regulation of two articles in force since the day before: one for every post, one for the patrol post. */
async function adopt(place: TestSite, clock: ReturnType<typeof testClock>) {
  const office = <I, O>(use: Parameters<typeof runAs<I, O>>[3], input: unknown) =>
    runAs(database.db, clock, system(place.tenantId), use, input);
  const { regulations } = await office(importRegulation, {
    siteId: place.siteId,
    code: 'GATE',
    fileName: '门岗.txt',
    language: 'zh-CN',
    document: { text: '门岗管理规定\n\n第一条 登记来访人员。\n第二条 每班巡逻四次。\n' },
  });
  const versionId = regulations[0]?.versionId as string;
  const [first, second] = (await office(getRegulation, { versionId })).articles;
  await office(bindArticle, {
    versionId,
    articleId: second?.id,
    controlCode: 'T01',
    parameters: { minimumPerShift: 4 },
    postIds: [place.patrolPost],
  });
  await office(writeQuestions, {
    versionId,
    articleId: first?.id,
    questions: [{ text: '谁要登记？', choices: [{ text: '来访人员' }, { text: '业主' }], correctChoice: 0 }],
  });
  await office(publishRegulation, { versionId, effectiveOn: '2026-11-19', skipReason: '沿用纸面制度' });
  return { office, versionId, first: first?.id as string, second: second?.id as string };
}

describe('signing for rules and reading orders on the phone', () => {
  it('asks whoever works a touched post, takes his signature with his answers, and shows HQ who owes one', async () => {
    const clock = testClock('2026-11-20T01:00:00Z');
    const place = await makeTestSite(database);
    const { office, versionId, first, second } = await adopt(place, clock);
    const phone = await makeTestPhone(database, clock, place);
    const [guardId] = place.guards;
    const pack = async () => runAs(database.db, clock, phone.actor, readSitePack, {});
    const asked = await pack();
    expect(asked.toSign).toMatchObject([
      {
        versionId,
        signed: [],
        articles: [
          { articleId: first, postIds: null, questions: [{ correctChoice: 0 }] },
          { articleId: second, postIds: [place.patrolPost], questions: [] },
        ],
      },
    ]);
    expect(asked.orders.map((one) => one.id)).toEqual([first, second]);
    const owed = async () =>
      (await office(acknowledgementsOwed, { siteId: place.siteId })).versions[0]?.people.map((one) => [
        one.personId,
        one.state,
        one.signed,
        one.asked,
      ]);
    // Rostered at the gate until 08:00Z: the patrol article is not his, and the second guard has no duty.
    expect(await owed()).toEqual([[guardId, 'due', 0, 1]]);
    clock.set('2026-11-20T08:00:00Z');
    expect(await owed()).toEqual([[guardId, 'overdue', 0, 1]]);
    // Owing a signature holds up nobody: he takes his post over as on any other day.
    await phone.log.record(
      signOn,
      {
        arrivedAt: '2026-11-20T08:00:00Z',
        identity: 'pin',
        selfCheck: { uniform: true, badge: true, certificate: true },
        name: null,
        reason: null,
      },
      phone.at(place.gate, guardId),
    );
    expect((await phone.sync()).results.map((one) => one.status)).toEqual(['accepted']);
    expect(await owed()).toEqual([[guardId, 'overdue', 0, 1]]);

    const question = asked.toSign[0]?.articles[0]?.questions[0]?.id as string;
    const sign = (choice: number) =>
      phone.log.record(
        rulesAcknowledge,
        { version: versionId, articles: [first], answers: [{ question, choice }], language: 'zh-CN' },
        phone.at(place.gate, guardId),
      );
    await sign(1);
    clock.advance({ seconds: 30 });
    await sign(0);
    const answer = await phone.sync();
    expect(answer.results.map((one) => one.status)).toEqual(['duplicate', 'accepted', 'accepted']);
    expect((await phone.sync()).results.map((one) => one.status)).toEqual([
      'duplicate',
      'duplicate',
      'duplicate',
    ]);
    expect(await owed()).toEqual([[guardId, 'signed', 1, 1]]);
    const [version] = (await office(acknowledgementsOwed, { siteId: place.siteId })).versions;
    // The first answer counts, however often he tries again.
    expect(version?.people[0]).toMatchObject({ answered: 1, right: 0 });
    expect((await pack()).toSign[0]?.signed).toEqual([{ personId: guardId, articleIds: [first] }]);
  });

  it('shows who tapped a short order and who on duty has not', async () => {
    const clock = testClock('2026-11-20T01:00:00Z');
    const place = await makeTestSite(database);
    const office = <I, O>(use: Parameters<typeof runAs<I, O>>[3], input: unknown) =>
      runAs(database.db, clock, system(place.tenantId), use, input);
    const { id: orderId } = await office(issueShortOrder, {
      siteId: place.siteId,
      text: '东门施工，走西门',
      startsAt: '2026-11-20T00:00:00Z',
      endsAt: '2026-11-21T00:00:00Z',
      postIds: [place.gate],
    });
    const phone = await makeTestPhone(database, clock, place);
    const [guardId, other] = place.guards;
    const readers = async () => {
      const [one] = await office(orderReaders, { siteId: place.siteId });
      return [one?.read.map((row) => row.personId), one?.unread.map((row) => row.personId)];
    };
    expect(await readers()).toEqual([[], [guardId]]);
    await phone.log.record(ordersRead, { order: orderId }, phone.at(place.gate, other));
    clock.advance({ seconds: 30 });
    await phone.log.record(ordersRead, { order: orderId }, phone.at(place.gate, guardId));
    await phone.sync();
    expect(await readers()).toEqual([[other, guardId], []]);
    const pack = await runAs(database.db, clock, phone.actor, readSitePack, {});
    expect(pack.shortOrders).toMatchObject([{ id: orderId, readBy: [guardId, other].sort() }]);
    expect(pack.toSign).toEqual([]);
  });

  it('makes no entry of a signature for nothing', async () => {
    const clock = testClock('2026-11-20T01:00:00Z');
    const place = await makeTestSite(database);
    const phone = await makeTestPhone(database, clock, place);
    await expect(
      phone.log.record(
        rulesAcknowledge,
        { version: uuidv7(), articles: [], answers: [], language: 'zh-CN' },
        phone.at(place.gate, place.guards[0]),
      ),
    ).rejects.toMatchObject({ fields: { articles: 'field.required' } });
    expect(phone.log.entries).toEqual([]);
  });
});
