import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  actorOfMembership,
  createTenant,
  enqueueMessage,
  execute,
  inviteMember,
  type MemberActor,
  type MessageJob,
  publicActor,
  requestRecoveryCode,
} from '@zhiqin/access';
import { type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OutgoingMessage, useCarriers } from './carrier.ts';
import { carriersFrom } from './carriers-from.ts';
import { listOutbox } from './list-outbox.ts';
import { sendMessage } from './send-message.ts';

let database: TestDatabase;
let folder: string;
let owner: MemberActor;
let other: MemberActor;
const clock = testClock('2026-11-22T14:00:00+08:00');
const environment = (actor: MemberActor | typeof publicActor, language: 'zh-CN' | 'en' = 'zh-CN') => ({
  db: database.db,
  clock,
  actor,
  language,
  requestId: 'test',
});

async function found(login: string): Promise<MemberActor> {
  const { tenantId, membershipId } = await createTenant(
    { db: database.db, clock, requestId: 'test' },
    {
      companyName: '安信保安',
      operatorKind: 'self_hiring',
      province: '北京市',
      ownerName: '王建国',
      login,
      password: 'three guards and a gate',
    },
  );
  const actor = await actorOfMembership(database.db, tenantId, membershipId);
  if (!actor) throw new Error('not there');
  return actor;
}

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'zhiqin-outbox-'));
  owner = await found('13800000001');
  other = await found('13800000002');
});
beforeEach(() => useCarriers(carriersFrom({ outboxFolder: folder })));
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const work = (job: object) => sendMessage(job as Record<string, unknown>, { db: database.db, clock });

/** Queues the way access does and hands out what the queue then holds. */
async function queued(job: Partial<MessageJob>): Promise<MessageJob> {
  const whole = {
    tenantId: owner.tenantId,
    channel: 'sms',
    to: '+8613812345678',
    language: 'zh-CN',
    template: 'memberInvited',
    params: { company: '安信保安', code: '483920', days: 3 },
    secrets: ['code'],
    ...job,
  } as MessageJob;
  await database.db.identity((tx) => enqueueMessage(tx, whole));
  return (await database.queuedJobs()).at(-1)?.payload as unknown as MessageJob;
}
const outbox = (actor = owner, language: 'zh-CN' | 'en' = 'zh-CN') =>
  execute(listOutbox, environment(actor, language), {});

describe('sending a message', () => {
  it('writes it to the local outbox in the receiver’s language, readable by this user alone', async () => {
    const job = await queued({});
    await work(job);
    const file = path.join(folder, `${job.messageId}.sms.txt`);
    expect(await readFile(file, 'utf8')).toContain('验证码 483920');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const english = await queued({ language: 'en', channel: 'mail', to: 'sun@example.cn' });
    await work(english);
    const mail = await readFile(path.join(folder, `${english.messageId}.mail.txt`), 'utf8');
    expect(mail).toMatch(/^To: sun@example.cn\nSubject: 安信保安 invites you to Zhiqin\n/);
  });

  it('is listed with the receiver masked and without its code, in the reader’s language, to its tenant alone', async () => {
    const job = await queued({});
    await work(job);
    const [row] = (await outbox(owner, 'en')).rows;
    expect(row).toMatchObject({ id: job.messageId, receiver: '138****5678', status: 'sent', attempts: 1 });
    expect(row?.subject).toBe('安信保安 invites you to Zhiqin');
    const kept = JSON.stringify([await outbox(), await database.owner`select * from message`]);
    expect(kept).not.toContain('483920');
    expect(kept).not.toContain('13812345678');
    expect((await outbox(other)).rows).toEqual([]);
  });

  it('goes out once, however often the job runs', async () => {
    const sent: OutgoingMessage[] = [];
    const carrier = { send: async (message: OutgoingMessage) => ({ reference: `${sent.push(message)}` }) };
    useCarriers({ sms: carrier, voice: carrier, mail: carrier });
    const job = await queued({});
    await work(job);
    await work(job);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.messageId).toBe(job.messageId);
  });

  it('says why it failed, throws for the queue to try again, and then goes out', async () => {
    const broken = { send: () => Promise.reject(new Error('421 try later')) };
    useCarriers({ sms: broken, voice: broken, mail: broken });
    const job = await queued({});
    await expect(work(job)).rejects.toThrow('421 try later');
    expect((await outbox()).rows[0]).toMatchObject({
      status: 'failed',
      attempts: 1,
      lastError: '421 try later',
    });
    useCarriers(carriersFrom({ outboxFolder: folder }));
    clock.advance({ minutes: 1 });
    await work(job);
    expect((await outbox()).rows[0]).toMatchObject({
      status: 'sent',
      attempts: 2,
      lastError: null,
      sentAt: clock.now(),
    });
  });

  it('fails for a template without words instead of sending its key', async () => {
    const job = await queued({ template: 'nothingOfTheKind' });
    await expect(work(job)).rejects.toThrow('no words');
    expect((await outbox()).rows[0]).toMatchObject({ status: 'failed', subject: 'nothingOfTheKind' });
  });
});

describe('an invitation', () => {
  it('tells the company nothing of whether the login had an account: answer, outbox and audit are alike', async () => {
    const mails = ['nobody-yet@example.cn', 'has-account@example.cn'] as const;
    await found(mails[1]);
    const told: string[] = [];
    const sentOut: string[] = [];
    for (const login of mails) {
      const before = (await database.queuedJobs()).length;
      const wish = { login, displayName: '孙丽', role: 'finance' };
      const answer = await execute(inviteMember, environment(owner), wish);
      const jobs = (await database.queuedJobs()).slice(before);
      expect(jobs).toHaveLength(1);
      const job = jobs[0]?.payload as unknown as MessageJob;
      await work(job);
      sentOut.push(await readFile(path.join(folder, `${job.messageId}.mail.txt`), 'utf8'));
      const lists = await Promise.all([outbox(), outbox(owner, 'en')]);
      const [row] = await database.owner`select * from message where id = ${job.messageId}`;
      const [deed] =
        await database.owner`select * from audit_entry where subject_id = ${answer.membershipId}`;
      const all = JSON.stringify([answer, lists.map((list) => list.rows[0]), row, { ...deed, id: null }]);
      told.push(
        [answer.membershipId, job.messageId, answer.sentTo].reduce(
          (text, id) => text.replaceAll(id, '·'),
          all,
        ),
      );
    }
    expect(sentOut[0]).toMatch(/验证码 \w+/);
    expect(sentOut[1]).toContain('原有账号和密码');
    expect(told[1]).toBe(told[0]);
    expect(told[0]).toContain('邀请加入安信保安');
  });
});

describe('a recovery code', () => {
  it('reaches its account and no tenant’s list', async () => {
    const before = (await outbox()).rows.length;
    await execute(requestRecoveryCode, environment(publicActor), { login: '138 0000 0001' });
    const job = (await database.queuedJobs()).at(-1)?.payload as unknown as MessageJob;
    await work(job);
    const files = await readdir(folder);
    expect(files).toContain(`${job.messageId}.sms.txt`);
    expect((await outbox()).rows).toHaveLength(before);
    const [row] = await database.owner`select * from account_message where id = ${job.messageId}`;
    expect(row).toMatchObject({
      status: 'sent',
      receiver: '138****0001',
      params: { code: '••••••', minutes: 10 },
    });
  });
});
