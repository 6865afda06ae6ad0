import {
  actorOfMembership,
  claimDue,
  command,
  createTenant,
  execute,
  type MemberActor,
  systemActor,
} from '@zhiqin/access';
import { noInput } from '@zhiqin/access/rules';
import { usePrivacyKey } from '@zhiqin/privacy';
import { type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OutgoingMessage, useCarriers } from '../carrier.ts';
import {
  addChannel,
  deliver,
  deliverTask,
  digestTask,
  listInbox,
  listOutbox,
  notify,
  removeChannel,
  saveNoticeSettings,
  sendAgain,
  sendDigest,
  sendTest,
  spreadNotice,
  spreadTask,
  subscribePush,
} from '../index.ts';
import { noticeKinds } from '../notice-kinds.ts';
import { usePoster } from './post-message.ts';
import { type OutsidePost, postSafely } from './post-safely.ts';
import { isSigned, signatureHeader } from './signature.ts';

let database: TestDatabase;
let owner: MemberActor;
const clock = testClock('2026-11-22T15:30:00Z');
let sent: (OutgoingMessage & { way: string })[] = [];
let posts: OutsidePost[] = [];
let answer: () => { status: number; text: string } = () => ({ status: 200, text: '{"errcode":0}' });
let fail = false;

const environment = (actor: MemberActor | ReturnType<typeof systemActor> = owner) => ({
  db: database.db,
  clock,
  actor,
  language: 'zh-CN' as const,
  requestId: 'test',
});

beforeAll(async () => {
  usePrivacyKey(new Uint8Array(32).fill(7));
  database = await testDatabase();
});
afterAll(async () => {
  usePoster(postSafely);
  await database.drop();
});

let serial = 0;
beforeEach(async () => {
  // 23:30 in Beijing: inside anybody's quiet hours.
  clock.set('2026-11-22T15:30:00Z');
  serial += 1;
  const { tenantId, membershipId } = await createTenant(
    { db: database.db, clock, requestId: 'test' },
    {
      companyName: '安信保安',
      operatorKind: 'self_hiring',
      province: '北京市',
      ownerName: '王建国',
      login: `1380000${String(1000 + serial)}`,
      password: 'three guards and a gate',
    },
  );
  owner = (await actorOfMembership(database.db, tenantId, membershipId)) as MemberActor;
  sent = [];
  posts = [];
  fail = false;
  answer = () => ({ status: 200, text: '{"errcode":0}' });
  const by = (way: string) => ({
    send: async (message: OutgoingMessage) => {
      if (fail) throw new Error('421 try later');
      sent.push({ ...message, way });
      return { reference: `${way}-1` };
    },
  });
  useCarriers({ sms: by('sms'), voice: by('voice'), mail: by('mail') });
  usePoster(async (post) => {
    posts.push(post);
    return answer();
  });
});

const tasks: Record<string, typeof deliver> = {
  [spreadTask]: spreadNotice,
  [deliverTask]: deliver,
  [digestTask]: sendDigest,
};
const done = new Set<string>();

/** Runs what is due and what waits; each job as often as asked, as a queue may. */
async function work(times = 2): Promise<string[]> {
  const ran: string[] = [];
  for (;;) {
    while ((await claimDue(database.db, clock.now())) > 0);
    const waiting = (await database.queuedJobs()).filter(
      ({ task, key, payload }) =>
        payload.tenantId === owner.tenantId && tasks[task] && !done.has(`${key} ${payload.dueAt}`),
    );
    if (waiting.length === 0) return ran;
    for (const { task, key, payload } of waiting) {
      done.add(`${key} ${payload.dueAt}`);
      for (let i = 0; i < times; i++) await tasks[task]?.(payload, { db: database.db, clock });
      ran.push(task);
    }
  }
}

const tell = (notice: Partial<Parameters<typeof notify>[2]> = {}) =>
  execute(
    command({
      action: 'guard.update',
      input: noInput,
      run: (ctx) =>
        notify(ctx, [owner.membershipId], {
          template: 'rosterChanged',
          params: { site: '云栖花园', month: '11', reason: '补缺' },
          path: '/admin',
          ...notice,
        }),
    }),
    environment(systemActor(owner.tenantId)),
    {},
  );
const choose = (how: Partial<{ push: boolean; sms: boolean; mail: 'no' | 'now' | 'daily' }>) =>
  execute(saveNoticeSettings, environment(), {
    quietFrom: '22:00',
    quietUntil: '07:00',
    digestAt: '08:00',
    choices: Object.fromEntries(
      noticeKinds.map((kind) => [kind, { push: true, sms: false, mail: 'no', ...how }]),
    ),
  });
const outbox = async (isDead = false) => (await execute(listOutbox, environment(), { isDead })).rows;

describe('a routine notice', () => {
  it('lies in the inbox once and goes out only where it was asked for', async () => {
    await tell();
    await work();
    expect((await execute(listInbox, environment(), {})).rows).toHaveLength(1);
    expect(sent).toEqual([]);
  });

  it('waits for the end of quiet hours by the clock of the site, then goes once', async () => {
    await choose({ sms: true });
    await tell();
    expect(await work()).toEqual([spreadTask]);
    expect(await outbox()).toMatchObject([
      {
        status: 'waiting',
        dueAt: new Date('2026-11-22T23:00:00Z'),
        receiver: expect.stringMatching(/\*{4}/),
      },
    ]);
    clock.set('2026-11-22T22:59:00Z');
    expect(await work()).toEqual([]);
    clock.set('2026-11-22T23:00:00Z');
    await work(3);
    expect(sent).toMatchObject([{ way: 'sms', to: owner ? expect.stringMatching(/^\+86138/) : '' }]);
    expect(await outbox()).toMatchObject([{ status: 'sent', attempts: 1 }]);
  });
});

describe('an urgent notice', () => {
  it('ignores choices and quiet hours, and rings where it is told to', async () => {
    await choose({ push: false });
    await tell({
      template: 'coverNeeded',
      urgency: 'urgent',
      params: { site: 'A', post: 'B', start: 'C', since: 'D' },
    });
    await work();
    expect(sent.map((one) => one.way)).toEqual(['sms']);
    await tell({
      template: 'coverNeeded',
      urgency: 'call',
      params: { site: 'A', post: 'B', start: 'C', since: 'D' },
    });
    await work();
    expect(sent.map((one) => one.way).sort()).toEqual(['sms', 'sms', 'voice']);
  });
});

describe('the daily summary', () => {
  it('is one mail of what came since the last', async () => {
    await database.owner`update account set login = 'wang@example.cn' where id = ${owner.accountId}`;
    await choose({ push: false, mail: 'daily' });
    await tell();
    clock.advance({ minutes: 30 });
    await tell({ template: 'swapRefused', params: { site: '云栖花园', reason: '人手不足' } });
    await work();
    expect(sent).toEqual([]);
    clock.set('2026-11-23T00:00:00Z');
    await work();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      way: 'mail',
      to: 'wang@example.cn',
      subject: expect.stringContaining('2 条'),
    });
    expect(sent[0]?.text).toMatch(/23:30 .*\n00:00 /);
    clock.set('2026-11-24T00:00:00Z');
    await work();
    expect(sent).toHaveLength(1);
  });
});

describe('what cannot be handed over', () => {
  it('is tried again ever later, then lies dead in sight, and goes when it is sent again', async () => {
    fail = true;
    await tell({ urgency: 'urgent' });
    await work(1);
    expect(await outbox()).toMatchObject([{ status: 'failed', attempts: 1, lastError: '421 try later' }]);
    for (const pause of [1, 5, 15, 60, 180]) {
      clock.advance({ seconds: pause * 60 - 1 });
      expect(await work(1)).toEqual([]);
      clock.advance({ seconds: 1 });
      expect(await work(1)).toEqual([deliverTask]);
    }
    const [dead] = await outbox(true);
    expect(dead).toMatchObject({ status: 'dead', attempts: 6 });
    fail = false;
    await execute(sendAgain, environment(), { messageId: dead?.id });
    done.clear();
    await work();
    expect(sent).toHaveLength(1);
    expect(await outbox(true)).toEqual([]);
    await expect(execute(sendAgain, environment(), { messageId: dead?.id })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('is repeated once under the same id when its worker is killed between sending and noting it', async () => {
    const ids: string[] = [];
    const killed = new Promise<never>(() => undefined);
    const { promise: isSent, resolve } = Promise.withResolvers<void>();
    let kills = 1;
    const carrier = {
      send: async ({ messageId }: OutgoingMessage) => {
        ids.push(messageId);
        if (kills-- > 0) {
          resolve();
          // The process is gone: nothing after this line runs.
          await killed;
        }
        return { reference: null };
      },
    };
    useCarriers({ sms: carrier, voice: carrier, mail: carrier });
    await tell({ urgency: 'urgent' });
    const [spread] = (await database.queuedJobs()).filter(
      (job) => job.task === spreadTask && job.payload.tenantId === owner.tenantId,
    );
    await spreadNotice(spread?.payload ?? {}, { db: database.db, clock });
    const [job] = (await database.queuedJobs()).filter(
      (one) => one.task === deliverTask && one.payload.tenantId === owner.tenantId,
    );
    done.add(`${spread?.key} undefined`).add(`${job?.key} undefined`);
    void deliver(job?.payload ?? {}, { db: database.db, clock });
    await isSent;
    expect(await outbox()).toMatchObject([{ status: 'waiting', attempts: 1 }]);
    clock.advance({ minutes: 3 });
    await work();
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(await outbox()).toMatchObject([{ status: 'sent', attempts: 2 }]);
    clock.advance({ minutes: 600 });
    expect(await work()).toEqual([]);
  });
});

describe('outside channels', () => {
  const add = (kind: 'webhook' | 'robot', address: string) =>
    execute(addChannel, environment(), { kind, name: '值班群', address, noticeKinds: ['roster'] });

  it('sends a webhook signed, with an id that stays, and a robot its text', async () => {
    const { secret, channelId } = await add('webhook', 'https://erp.example.com/hooks/zhiqin');
    await add('robot', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abcd-1234');
    await tell();
    await work();
    expect(posts).toHaveLength(2);
    const hook = posts.find((post) => post.url.includes('erp.example.com'));
    const body = String(hook?.body);
    expect(JSON.parse(body)).toMatchObject({ kind: 'roster', event: 'rosterChanged', path: '/admin' });
    expect(isSigned(secret ?? '', clock.now(), body, hook?.headers[signatureHeader] ?? '')).toBe(true);
    expect(isSigned(secret ?? '', clock.now(), `${body} `, hook?.headers[signatureHeader] ?? '')).toBe(false);
    const kept = JSON.stringify(
      await database.owner`select * from outside_channel where tenant_id = ${owner.tenantId}`,
    );
    expect(kept).not.toMatch(/hooks\/zhiqin|abcd-1234|whsec_/);
    await execute(removeChannel, environment(), { channelId });
    await tell();
    await work();
    expect(posts).toHaveLength(3);
  });

  it('notes a robot’s refusal, though it answers 200', async () => {
    const { channelId } = await add('robot', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x');
    answer = () => ({ status: 200, text: '{"errcode":93000,"errmsg":"invalid webhook url"}' });
    await execute(sendTest, environment(), { channelId });
    await work(1);
    expect(await outbox()).toMatchObject([{ status: 'failed', lastError: expect.stringContaining('93000') }]);
  });

  it('takes no address inside a house', async () => {
    for (const address of [
      'http://erp.example.com/',
      'https://127.0.0.1/',
      'https://[::1]/',
      'https://10.1.2.3/x',
      'https://0x7f.1/',
      'https://intranet/',
      'https://user:pass@erp.example.com/',
      'https://erp.example.com:22/',
    ])
      await expect(add('webhook', address), address).rejects.toMatchObject({
        fields: { address: 'field.not-outside' },
      });
    await expect(add('robot', 'https://erp.example.com/')).rejects.toMatchObject({
      fields: { address: 'field.not-a-robot' },
    });
  });
});

it('takes a browser that has withdrawn off its list', async () => {
  const { openPushKeys } = await import('./push-keys.ts');
  openPushKeys('', {
    ZHIQIN_PUSH_PUBLIC_KEY:
      'BEl62iUYgUivxIkv69yViEuiBIa-Ib9-SkvMeAtA3LFgDzkrxZJjSgSnfckjBJuBkr3qBUYIHBQFLXYp5Nksh8U',
    ZHIQIN_PUSH_PRIVATE_KEY: 'UUxI4O8-FbRouAevSmBQ6o18hgE4nSG3qwvJTfKc-ls',
  });
  const browser = {
    endpoint: 'https://push.example.com/send/abc',
    keys: {
      p256dh: 'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM',
      auth: 'tBHItJI5svbpez7KI4CCXg',
    },
    label: 'Chrome',
  };
  await execute(subscribePush, environment(), browser);
  await execute(subscribePush, environment(), browser);
  await tell({ urgency: 'urgent' });
  await work();
  expect(posts).toHaveLength(1);
  expect(posts[0]?.headers.Authorization).toMatch(/^vapid t=/);
  expect(Buffer.from(posts[0]?.body ?? '').toString('latin1')).not.toContain('roster');
  answer = () => ({ status: 410, text: '' });
  await tell({ urgency: 'urgent' });
  await work();
  expect(posts).toHaveLength(2);
  await tell({ urgency: 'urgent' });
  await work();
  expect(posts).toHaveLength(2);
});
