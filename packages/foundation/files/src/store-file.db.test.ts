import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type Actor,
  command,
  execute,
  keepPeopleAccess,
  type MemberActor,
  systemActor,
} from '@zhiqin/access';
import { site, tenant } from '@zhiqin/access/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { localFolder, useFileStore } from './file-store.ts';
import { readFile } from './read-file.ts';
import { releaseFile } from './release-file.ts';
import { storeFile } from './store-file.ts';

let database: TestDatabase;
let folder: string;
let here: Place;
let elsewhere: Place;
const clock = testClock('2026-11-22T14:00:00+08:00');

interface Place {
  tenantId: string;
  siteId: string;
  clientId: string;
  personId: string;
  /** A second site of the same contractor, for another client. */
  next: { siteId: string; clientId: string; personId: string };
}

const run = <I, O>(use: Parameters<typeof execute<I, O>>[0], actor: Actor, input: unknown) =>
  execute(use, { db: database.db, clock, actor, language: 'zh-CN', requestId: 'test' }, input);

async function makePlace(): Promise<Place> {
  const [tenantId, next] = [uuidv7(), { siteId: uuidv7(), clientId: uuidv7(), personId: uuidv7() }];
  const own = { siteId: uuidv7(), clientId: uuidv7(), personId: uuidv7() };
  const wall = { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null } as const;
  await database.db.write(wall, (tx) =>
    tx.insert(tenant).values({
      id: tenantId,
      slug: tenantId,
      name: '安泰保安',
      operatorKind: 'contractor',
      zone: 'Asia/Shanghai',
      languages: ['zh-CN', 'en'],
      createdAt: clock.now(),
    }),
  );
  const found = command({
    action: 'guard.create',
    input: z.object({}),
    async run(ctx) {
      for (const { siteId, clientId, personId } of [own, next]) {
        await ctx.tx.insert(site).values({
          tenantId,
          id: siteId,
          clientId,
          code: siteId,
          name: '一号楼',
          siteType: 'office',
          zone: 'Asia/Shanghai',
          createdAt: ctx.now,
        });
        await keepPeopleAccess(ctx, [{ personId, displayName: '李强', siteIds: [siteId], role: 'guard' }]);
      }
    },
  });
  await run(found, systemActor(tenantId), {});
  return { tenantId, ...own, next };
}

beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-files-'));
  useFileStore(localFolder(folder));
  [here, elsewhere] = [await makePlace(), await makePlace()];
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const captain = (): MemberActor => ({
  kind: 'member',
  role: 'captain',
  tenantId: here.tenantId,
  membershipId: uuidv7(),
  accountId: null,
  personId: null,
  sites: [here.siteId],
  clientIds: [],
  displayName: '陈队长',
  sessionId: null,
});
const pdf = (text: string) => new TextEncoder().encode(`%PDF-1.7\n${text}\n%%EOF\n`);
const absent = { code: 'not-found', params: {} };

describe('a file’s client and person', () => {
  it('are the site’s own: another site’s, another contractor’s and none at all are answered alike', async () => {
    const store = (more: object) =>
      run(storeFile, captain(), { bytes: pdf('月报'), purpose: 'report', siteId: here.siteId, ...more });
    for (const id of [here.next.clientId, elsewhere.clientId, uuidv7()])
      await expect(store({ clientId: id })).rejects.toMatchObject(absent);
    for (const id of [here.next.personId, elsewhere.personId, uuidv7()])
      await expect(store({ personId: id })).rejects.toMatchObject(absent);
    const { clientId, personId } = here;
    const { id } = await store({ clientId, personId });
    const [row] = await database.owner`select client_id, person_id from stored_file where id = ${id}`;
    expect(row).toEqual({ client_id: clientId, person_id: personId });
    const [count] = await database.owner`select count(*)::int as n from stored_file`;
    expect(count).toEqual({ n: 1 });
  });

  it('of a phone’s picture: somebody not the site’s is nobody, and the picture is kept', async () => {
    const { tenantId, siteId } = here;
    const phone: Actor = {
      kind: 'device',
      role: 'device',
      tenantId,
      deviceId: uuidv7(),
      siteId,
      postId: null,
    };
    for (const [personId, kept] of [
      [here.personId, here.personId],
      [here.next.personId, null],
      [elsewhere.personId, null],
      [uuidv7(), null],
    ]) {
      const { id } = await run(storeFile, phone, { bytes: pdf('照片'), purpose: 'photo', personId });
      const [row] = await database.owner`select person_id from stored_file where id = ${id}`;
      expect(row).toEqual({ person_id: kept });
    }
  });

  it('and whom it is released to is who is served there', async () => {
    const owner: MemberActor = { ...captain(), role: 'owner', sites: 'all' };
    const { id } = await run(storeFile, owner, {
      bytes: pdf('十月'),
      purpose: 'report',
      siteId: here.siteId,
    });
    const viewer = (clientId: string): MemberActor => ({
      ...owner,
      role: 'client_viewer',
      sites: [],
      clientIds: [clientId],
    });
    for (const clientId of [here.next.clientId, elsewhere.clientId, uuidv7()]) {
      await expect(run(releaseFile, owner, { id, clientId })).rejects.toMatchObject(absent);
      await expect(run(readFile, viewer(clientId), { id })).rejects.toMatchObject(absent);
    }
    await run(releaseFile, owner, { id, clientId: here.clientId });
    expect((await run(readFile, viewer(here.clientId), { id })).mediaType).toBe('application/pdf');
  });
});
