import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listAudit, type MemberActor } from '@zhiqin/access';
import { beginUpload, localFolder, sha256Of, takeUploadPart, useFileStore } from '@zhiqin/files';
import { uuidv7 } from '@zhiqin/kernel';
import { type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOfEntry } from '../files/files-of-entry.ts';
import { makeTestPhone, makeTestSite, runAs, type TestPhone, type TestSite } from '../fixture.ts';
import { keptEntries } from '../kept/kept-entries.ts';
import { hazard } from '../kinds/log/entry.ts';
import { getEntry } from '../log/get-entry.ts';
import { revealValue } from './reveal-value.ts';

let database: TestDatabase;
let folder: string;
let place: TestSite;
let phone: TestPhone;
let entryId: string;
const clock = testClock('2026-11-20T00:10:00Z');
const member = (role: MemberActor['role'], sites: MemberActor['sites'] = 'all'): MemberActor => ({
  kind: 'member',
  role,
  tenantId: place.tenantId,
  membershipId: uuidv7(),
  accountId: null,
  personId: null,
  sites,
  clientIds: [],
  displayName: role,
  sessionId: null,
});
const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('堵住的通道')]);

beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-entry-files-'));
  useFileStore(localFolder(folder));
  place = await makeTestSite(database);
  phone = await makeTestPhone(database, clock, place, { postId: place.gate, label: '东门手机' });
  const body = { checkpoint: null, level: 'low' as const, text: '通道堵了', photo: sha256Of(photo) };
  const entry = await phone.log.record(hazard, body, phone.at(place.gate, place.guards[0]));
  entryId = entry.content.id;
  await phone.sync();
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

describe('a masked value', () => {
  it('is shown to somebody who says why, and that he looked is on the record', async () => {
    const asked = { entryId, path: 'text', reason: '核对隐患地点' };
    const shown = await runAs(database.db, clock, member('captain', [place.siteId]), revealValue, asked);
    expect(shown).toEqual({ value: '通道堵了' });
    const { rows } = await runAs(database.db, clock, member('owner'), listAudit, {
      action: 'personal.reveal',
    });
    expect(rows).toMatchObject([
      {
        actorRole: 'captain',
        siteId: place.siteId,
        subjectId: entryId,
        detail: { of: 'entry', kind: 'hazard.report', field: 'text', reason: '核对隐患地点' },
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain('通道堵了');
  });

  it('is not shown without a reason, by another role, of another site, or where there is none', async () => {
    const ask = (actor: MemberActor, more: object = {}) =>
      runAs(database.db, clock, actor, revealValue, { entryId, path: 'text', reason: '核对地点', ...more });
    await expect(ask(member('owner'), { reason: '  ' })).rejects.toMatchObject({ code: 'input.invalid' });
    for (const role of ['finance', 'squad_leader', 'guard', 'client_viewer'] as const)
      await expect(ask(member(role, [place.siteId]))).rejects.toMatchObject({ code: 'access.forbidden' });
    await expect(ask(member('captain', [uuidv7()]))).rejects.toMatchObject({ code: 'not-found' });
    await expect(ask(member('owner'), { path: 'level' })).rejects.toMatchObject({ code: 'not-found' });
    const { rows } = await runAs(database.db, clock, member('owner'), listAudit, {
      action: 'personal.reveal',
    });
    expect(rows).toHaveLength(1);
  });
});

describe('the photo of an entry', () => {
  it('is its own by the signed hash, missing until the phone has sent it', async () => {
    const files = () =>
      runAs(database.db, clock, member('captain', [place.siteId]), filesOfEntry, { entryId });
    expect(await files()).toEqual({
      files: [{ sha256: sha256Of(photo), path: 'photo', fileId: null, mediaType: null, erasedAt: null }],
      erased: [],
    });
    const announced = { sha256: sha256Of(photo), sizeBytes: photo.length, kind: 'photo' };
    await runAs(database.db, clock, phone.actor, beginUpload, announced);
    const part = { sha256: sha256Of(photo), offset: 0, bytes: photo };
    await runAs(database.db, clock, phone.actor, takeUploadPart, part);
    expect((await files()).files).toMatchObject([{ path: 'photo', mediaType: 'image/jpeg' }]);
    const elsewhere = runAs(database.db, clock, member('captain', [uuidv7()]), filesOfEntry, { entryId });
    await expect(elsewhere).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is there for the person who decides about an entry that was not accepted', async () => {
    const body = { checkpoint: null, level: 'low' as const, text: '改过', photo: sha256Of(photo) };
    const entry = await phone.log.record(hazard, body, phone.at(place.gate, place.guards[0]));
    const tampered = {
      ...entry,
      content: { ...entry.content, body: { ...entry.content.body, level: 'high' } },
    };
    const { results } = await phone.sync([tampered]);
    expect(results[0]?.status).toBe('quarantined');
    const asked = { siteId: place.siteId };
    const { entries } = await runAs(database.db, clock, member('owner'), keptEntries, asked);
    expect(entries).toMatchObject([
      { files: [{ path: 'photo', mediaType: 'image/jpeg' }], body: { photo: null } },
    ]);
  });

  it('is not told by its hash in the body', async () => {
    const { body } = await runAs(database.db, clock, member('owner'), getEntry, { entryId });
    expect(body).toMatchObject({ photo: null, text: '通道堵了' });
  });
});
