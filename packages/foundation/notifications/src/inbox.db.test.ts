import {
  actorOfMembership,
  command,
  createTenant,
  execute,
  keepPeopleAccess,
  type MemberActor,
  systemActor,
} from '@zhiqin/access';
import { noInput } from '@zhiqin/access/rules';
import { uuidv7 } from '@zhiqin/kernel';
import { type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listInbox } from './list-inbox.ts';
import { markInboxRead } from './mark-inbox-read.ts';
import { notify } from './notify.ts';

let database: TestDatabase;
let owner: MemberActor;
let guards: MemberActor[];
const clock = testClock('2026-11-22T14:00:00+08:00');
const environment = (actor: MemberActor | ReturnType<typeof systemActor>) => ({
  db: database.db,
  clock,
  actor,
  language: 'en' as const,
  requestId: 'test',
});

beforeAll(async () => {
  database = await testDatabase();
  const form = {
    companyName: '安信保安',
    operatorKind: 'self_hiring',
    province: '北京市',
    ownerName: '王建国',
    login: '13800000001',
    password: 'three guards and a gate',
  };
  const { tenantId, membershipId } = await createTenant({ db: database.db, clock, requestId: 'test' }, form);
  owner = (await actorOfMembership(database.db, tenantId, membershipId)) as MemberActor;
  const people = ['李强', '赵敏'].map((displayName) => ({
    personId: uuidv7(),
    displayName,
    siteIds: [uuidv7()],
    role: 'guard' as const,
  }));
  const hire = command({
    action: 'guard.create',
    input: noInput,
    run: (ctx) => keepPeopleAccess(ctx, people),
  });
  await execute(hire, environment(systemActor(tenantId)), {});
  const rows =
    await database.owner`select id from membership where person_id is not null order by display_name desc`;
  guards = await Promise.all(
    rows.map(async (row) => (await actorOfMembership(database.db, tenantId, row.id)) as MemberActor),
  );
});
afterAll(() => database.drop());

const tell = (actors: MemberActor[], by: MemberActor | ReturnType<typeof systemActor>) =>
  execute(
    command({
      action: 'guard.update',
      input: noInput,
      run: (ctx) =>
        notify(
          ctx,
          actors.map((actor) => actor.membershipId),
          { template: 'memberAdded', params: { company: '安信保安' }, path: '/admin' },
        ),
    }),
    environment(by),
    {},
  );
const inboxOf = (actor: MemberActor) => execute(listInbox, environment(actor), {});

it('shows a notice to its member alone, in his language, until he has read it', async () => {
  const [first, second] = guards as [MemberActor, MemberActor];
  await tell([first, owner], systemActor(owner.tenantId));
  expect(await inboxOf(first)).toMatchObject({
    unread: 1,
    rows: [{ subject: 'You are now with 安信保安', path: '/admin' }],
  });
  expect((await inboxOf(owner)).unread).toBe(1);
  expect(await inboxOf(second)).toMatchObject({ unread: 0, rows: [] });
  const [notice] = (await inboxOf(first)).rows;
  expect(await execute(markInboxRead, environment(second), { itemId: notice?.id })).toEqual({ count: 0 });
  expect(await execute(markInboxRead, environment(first), {})).toEqual({ count: 1 });
  expect(await inboxOf(first)).toMatchObject({ unread: 0, rows: [{ readAt: clock.now() }] });
  expect((await inboxOf(owner)).unread).toBe(1);
});

it('tells nobody of another contractor', async () => {
  const before = await database.owner`select count(*) from inbox_item`;
  await tell([owner], systemActor(uuidv7()));
  expect(await database.owner`select count(*) from inbox_item`).toEqual(before);
});
