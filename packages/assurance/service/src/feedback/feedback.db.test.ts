import { publicLink } from '@zhiqin/access/schema';
import { listShortOrders } from '@zhiqin/adoption';
import { reportFigure, type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeServiceWorld, type ServiceWorld } from '../fixture.ts';
import {
  classTicket,
  closeTicket,
  complain,
  feedbackFact,
  feedbackPlace,
  getTicket,
  listReleasedTickets,
  listTickets,
  printPoster,
  publishBulletin,
  rateFeedback,
  rateOwnTicket,
  recordTicket,
  releaseTicket,
  renewPoster,
  reopenTicket,
  replyTicket,
  revealTicketContact,
  sendFeedback,
  tellMuster,
  trackFeedback,
} from '../index.ts';

const full = process.env.ZHIQIN_TEST_SIZE === 'full';
const png = `iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==`;
let database: TestDatabase;
let world: ServiceWorld;
let token: string;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
// A Friday evening: what comes now runs over a weekend.
beforeEach(async () => {
  world = await makeServiceWorld(database, '2026-10-16T19:00:00+08:00');
  token = (await world.run(renewPoster, { siteId: world.siteId }, world.who.operations)).token;
});

const send = (more: object = {}, ip?: string) =>
  world.ask(sendFeedback, { token, kind: 'complaint', text: '夜里门岗没人', ...more }, ip);
const hours = (count: number) => world.clock.advance({ minutes: count * 60 });
const tickets = () => world.run(listTickets, {}, world.who.operations);

describe('a complaint over a weekend (S5-13, S1-3.3)', () => {
  it('is taken without an account, answered, closed and told to whom it concerns', async () => {
    const { who, run, ask, siteId, guardId } = world;
    const { number } = await send({ contact: '13800001234', photos: [png] });
    expect(number).toMatch(/^[2-9A-Z]{12}$/);
    const [line] = await tickets();
    const ticketId = line?.id ?? '';
    expect(line).toMatchObject({ ticketNo: '2026-001', kind: 'complaint', source: 'public' });
    expect(line?.replyDueAt).toEqual(new Date('2026-10-17T19:00:00+08:00'));
    expect(line?.closeDueAt).toEqual(new Date('2026-10-21T19:00:00+08:00'));
    expect(JSON.stringify(line)).not.toMatch(/[*]1234|00001234/);
    expect(await world.inbox('captain')).toEqual(['ticketReceived']);

    const before = await ask(trackFeedback, {
      number: `${number.slice(0, 4)}-${number.slice(4)}`.toLowerCase(),
    });
    expect(before).toMatchObject({ text: '夜里门岗没人', reply: null, ticketNo: '2026-001' });
    await run(classTicket, { ticketId, matter: 'absence' }, who.captain);
    await expect(run(closeTicket, { ticketId, result: '已处理' }, who.captain)).rejects.toMatchObject({
      code: 'ticket.not-answered',
    });
    await run(replyTicket, { ticketId, reply: '已调看录像，当晚离岗 12 分钟。' }, who.captain);
    await run(
      closeTicket,
      { ticketId, result: '已谈话并加查', isUpheld: true, guardIds: [guardId] },
      who.captain,
    );
    expect(await world.inbox('guard')).toEqual(['feedbackAboutYou']);
    const { orderId } = await run(tellMuster, { ticketId, text: '离岗先报班长，有人替再走。' }, who.captain);
    expect((await run(listShortOrders, { siteId }, who.captain)).map((one) => one.id)).toContain(orderId);
    const after = await ask(trackFeedback, { number });
    expect(after).toMatchObject({ reply: '已调看录像，当晚离岗 12 分钟。', result: '已谈话并加查' });
    expect(JSON.stringify(after)).not.toMatch(/陈队长|王伟|138[*]|1380000/);
    await ask(rateFeedback, { number, satisfied: 'no' });
    expect(await world.inbox('captain')).toContain('ticketUnsatisfied');

    // The contact is for who says why, and for ninety days.
    const file = await run(getTicket, { ticketId }, who.captain);
    expect(file.contactMasked).toBe('138****1234');
    expect(file.course.map((one) => one.kind)).toEqual([
      'received',
      'opened',
      'classed',
      'replied',
      'closed',
      'told-muster',
      'rated',
    ]);
    const shown = await run(revealTicketContact, { ticketId, reason: '回访' }, who.captain);
    expect(shown.contact).toBe('13800001234');
    expect(world.kept.size).toBe(1);
    world.clock.advance({ days: 91 });
    expect(await world.work()).toEqual(['service.erase-contact']);
    expect((await run(getTicket, { ticketId }, who.captain)).contactMasked).toBeNull();
    expect(world.kept.size).toBe(0);
  });

  it('sounds each clock once and in order when nobody answers, and none after an answer (K07)', async () => {
    await send();
    hours(17.9);
    expect(await world.work()).toEqual([]);
    hours(0.1);
    expect(await world.work()).toEqual(['service.ticket-clock reply-soon']);
    expect(await world.inbox('captain')).toEqual(['ticketReceived', 'ticketDue']);
    expect(await world.inbox('owner')).toEqual([]);
    hours(6);
    expect(await world.work()).toEqual(['service.ticket-clock reply']);
    expect(await world.inbox('owner')).toEqual(['ticketDue']);
    const [line] = await tickets();
    await world.run(replyTicket, { ticketId: line?.id, reply: '抱歉，已处理' }, world.who.operations);
    hours(96);
    expect(await world.work()).toEqual(['service.ticket-clock close']);
    expect(await world.inbox('owner')).toEqual(['ticketDue', 'ticketDue']);
    hours(400);
    expect(await world.work()).toEqual([]);
  });

  it('counts in the assessment of the guard it concerned, as far as it was right', async () => {
    const { who, run, guardId, siteId } = world;
    await run(recordTicket, { siteId, kind: 'praise', text: '帮老人提菜' }, who.captain);
    await send();
    for (const { id, kind } of await tickets()) {
      if (kind !== 'praise') await run(replyTicket, { ticketId: id, reply: '已核实' }, who.captain);
      const isUpheld = kind === 'praise' ? null : true;
      await run(closeTicket, { ticketId: id, result: '好', isUpheld, guardIds: [guardId] }, who.captain);
    }
    const wall = { tenantId: world.tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null };
    const facts = await database.db.read(wall as never, (tx) =>
      feedbackFact.load({ tx, tenantId: world.tenantId } as never, {
        siteId,
        month: '2026-10',
        guardIds: [guardId],
      }),
    );
    expect(facts.get(guardId)).toEqual({ values: { complaints: 1, praise: 1 }, score: 85 });
  });

  it('of the client is numbered by the house, seen by the client, and a resident’s only once it is shared', async () => {
    const { who, run, siteId, otherSiteId } = world;
    const client = who.client_approver;
    await expect(
      run(complain, { siteId: otherSiteId, kind: 'complaint', text: '别处' }, client),
    ).rejects.toMatchObject({ code: 'not-found' });
    const { ticketId } = await run(complain, { siteId, kind: 'complaint', text: '昨晚东门没人' }, client);
    expect(await world.work()).toEqual(['service.open-ticket']);
    await send({ contact: '13800001234' });
    const seen = () => run(listReleasedTickets, {}, client);
    expect((await seen()).map((one) => [one.ticketNo, one.isOwn])).toEqual([['2026-001', true]]);
    const resident = (await tickets()).find((one) => one.source === 'public');
    await run(releaseTicket, { ticketId: resident?.id }, who.operations);
    expect(JSON.stringify(await seen())).not.toMatch(/[*]1234|00001234/);
    expect(await seen()).toHaveLength(2);
    await run(replyTicket, { ticketId, reply: '已补人' }, who.operations);
    expect(await world.inbox('client_approver')).toEqual(['ticketAnswered']);
    await run(rateOwnTicket, { ticketId, satisfied: 'yes' }, client);
    await expect(
      run(rateOwnTicket, { ticketId: resident?.id, satisfied: 'no' }, client),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('once closed takes nothing but being opened again, with the reason', async () => {
    const { who, run } = world;
    await send({ kind: 'suggestion' });
    const ticketId = (await tickets())[0]?.id;
    await run(replyTicket, { ticketId, reply: '采纳' }, who.captain);
    await run(closeTicket, { ticketId, result: '已改' }, who.captain);
    await expect(run(replyTicket, { ticketId, reply: '再答' }, who.captain)).rejects.toMatchObject({
      code: 'ticket.closed',
    });
    await run(reopenTicket, { ticketId, reason: '来件人不满意' }, who.captain);
    await run(replyTicket, { ticketId, reply: '再答' }, who.captain);
    const { course } = await run(getTicket, { ticketId }, who.captain);
    expect(course.filter((one) => one.kind === 'replied')).toHaveLength(2);
  });
});

describe('the public pages', () => {
  it('know the site by its poster, and a retired poster no more', async () => {
    const { who, run, ask, siteId } = world;
    await run(
      publishBulletin,
      { siteId, title: '加巡', text: '本周夜间加巡车库', untilDay: '2026-10-20' },
      who.captain,
    );
    const place = await ask(feedbackPlace, { token });
    expect(place).toMatchObject({ siteName: '云栖花园', companyName: '安泰保安', replyHours: 24 });
    expect(place.bulletins.map((one) => one.title)).toEqual(['加巡']);
    const paper = await run(printPoster, { siteId, origin: 'https://zhiqin.example' }, who.captain);
    expect(Buffer.from(paper.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    await run(renewPoster, { siteId }, who.captain);
    await expect(ask(feedbackPlace, { token })).rejects.toMatchObject({ code: 'not-found' });
    await expect(send()).rejects.toMatchObject({ code: 'not-found' });
    for (const foreign of [
      'x'.repeat(32),
      (await database.db.identity((tx) => tx.select().from(publicLink)))[0]?.tokenHash,
    ])
      await expect(ask(feedbackPlace, { token: foreign })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('take markup, SQL and formulas as words, and files only that are pictures', async () => {
    const words = [
      '<script>alert(1)</script><img src=x onerror=alert(2)>',
      `'; drop table ticket; --`,
      '=HYPERLINK("http://evil.example","x")',
      '{{constructor.constructor("return 1")()}}',
      '\u202e翻转\u0007',
    ];
    for (const [i, text] of words.entries()) await send({ text }, `203.0.113.${i + 10}`);
    expect((await tickets()).map((one) => one.text).sort()).toEqual([...words].sort());
    const refused = async (photos: string[]) =>
      expect(send({ photos }, '203.0.113.50')).rejects.toMatchObject({
        fields: { photos: expect.any(String) },
      });
    const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64');
    await refused([base64('<svg onload=alert(1)>')]);
    await refused([base64('%PDF-1.7')]);
    await refused([base64('PK\u0003\u0004')]);
    await refused([base64(Buffer.concat([Buffer.from(png, 'base64'), Buffer.alloc(6 * 1024 * 1024)]))]);
    await refused([png, png, png, png]);
    expect(world.kept.size).toBe(0);
    expect(await tickets()).toHaveLength(words.length);
  });

  it('keep nothing of what a machine fills in, and answer it like anything else', async () => {
    const { number } = await send({ website: 'http://spam.example' });
    expect(number).toMatch(/^[2-9A-Z]{12}$/);
    expect(await tickets()).toEqual([]);
    await expect(world.ask(trackFeedback, { number })).rejects.toMatchObject({ code: 'not-found' });
  });

  it(
    'stand a flood: an address is limited, a site is limited, others are served',
    async () => {
      const flood = full ? 10_000 : 200;
      const from = performance.now();
      const counted = { taken: 0, refused: 0 };
      const one = async (i: number) => {
        // One machine, and then a thousand of them.
        const ip = i % 2 === 0 ? '198.51.100.1' : `198.51.${i % 100}.${i % 250}`;
        await send({ text: `刷屏 ${i}` }, ip).then(
          () => (counted.taken += 1),
          (error) => {
            expect(error.code).toBe('rate.limited');
            counted.refused += 1;
          },
        );
      };
      const workers = Array.from({ length: 8 }, async (_, worker) => {
        for (let i = worker; i < flood; i += 8) await one(i);
      });
      const other = world.run(renewPoster, { siteId: world.otherSiteId }, world.who.operations);
      await Promise.all(workers);
      expect(counted.taken + counted.refused).toBe(flood);
      expect(counted.taken).toBeLessThanOrEqual(121);
      expect((await tickets()).length).toBe(Math.min(200, counted.taken));
      const place = await world.ask(feedbackPlace, { token: (await other).token }, '203.0.113.99');
      expect(place.siteName).toBe('静安中心');
      const answered = await world.ask(
        sendFeedback,
        { token: (await other).token, kind: 'help', text: '电梯困人' },
        '203.0.113.98',
      );
      expect(answered.number).toHaveLength(12);
      reportFigure(`a flood of ${flood} posts, ms`, performance.now() - from);
    },
    full ? 300_000 : 20_000,
  );
});
