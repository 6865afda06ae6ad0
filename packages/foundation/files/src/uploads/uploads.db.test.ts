import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { claimDue, type DeviceActor, execute, systemActor } from '@zhiqin/access';
import { device, site, tenant } from '@zhiqin/access/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileStore, localFolder, sha256Of, useFileStore } from '../file-store.ts';
import type { UploadKind } from '../rules.ts';
import { beginUpload } from './begin-upload.ts';
import { sweepUpload } from './drop-upload.ts';
import { takeUploadPart } from './take-upload-part.ts';

let database: TestDatabase;
let folder: string;
let phone: DeviceActor;
let secondPhone: DeviceActor;
const clock = testClock('2026-11-22T14:00:00+08:00');

beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-uploads-'));
  useFileStore(localFolder(folder));
  const [tenantId, siteId] = [uuidv7(), uuidv7()];
  const wall = { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null } as const;
  await database.db.write(wall, async (tx) => {
    await tx.insert(tenant).values({
      id: tenantId,
      slug: tenantId,
      name: '安泰保安',
      operatorKind: 'contractor',
      zone: 'Asia/Shanghai',
      languages: ['zh-CN', 'en'],
      createdAt: clock.now(),
    });
    await tx.insert(site).values({
      tenantId,
      id: siteId,
      code: 'A1',
      name: '一号楼',
      siteType: 'office',
      zone: 'Asia/Shanghai',
      createdAt: clock.now(),
    });
  });
  const enrol = async (): Promise<DeviceActor> => {
    const deviceId = uuidv7();
    await database.db.write(wall, (tx) =>
      tx.insert(device).values({
        tenantId,
        id: deviceId,
        siteId,
        kind: 'site',
        label: '南门手机',
        publicKey: {},
        tokenHash: deviceId,
        verifierSalt: '',
        enrolledAt: clock.now(),
      } as never),
    );
    return { kind: 'device', role: 'device', tenantId, deviceId, siteId, postId: null };
  };
  [phone, secondPhone] = [await enrol(), await enrol()];
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

const run = <I, O>(use: Parameters<typeof execute<I, O>>[0], input: unknown, actor = phone) =>
  execute(use, { db: database.db, clock, actor, language: 'zh-CN', requestId: 'test' }, input);
const begin = (bytes: Buffer, kind: UploadKind = 'photo', actor = phone) =>
  run(beginUpload, { sha256: sha256Of(bytes), sizeBytes: bytes.length, kind }, actor);
const part = (whole: Buffer, offset: number, length: number, actor = phone) =>
  run(
    takeUploadPart,
    { sha256: sha256Of(whole), offset, bytes: whole.subarray(offset, offset + length) },
    actor,
  );
const jpeg = (size: number, seed: number) =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(size - 4, `photo ${seed} `)]);
const rows = async (table: string) =>
  Number((await database.owner`select count(*) as n from ${database.owner(table)}`)[0]?.n);

describe('an upload from a phone', () => {
  it('comes in parts, and is a file of its site once the last is there', async () => {
    const whole = jpeg(600_000, 1);
    expect(await begin(whole)).toMatchObject({ receivedBytes: 0, isComplete: false });
    expect(await part(whole, 0, 256 * 1024)).toMatchObject({ receivedBytes: 262_144, isComplete: false });
    expect(await begin(whole)).toMatchObject({ receivedBytes: 262_144, isComplete: false });
    await part(whole, 262_144, 256 * 1024);
    expect(await part(whole, 524_288, 256 * 1024)).toMatchObject({ isComplete: true, refused: null });
    expect(await fileStore().get(phone.tenantId, sha256Of(whole))).toEqual(whole);
    const [row] = await database.owner`
      select site_id, purpose, media_type, size_bytes from stored_file where sha256 = ${sha256Of(whole)}`;
    expect(row).toEqual({
      site_id: phone.siteId,
      purpose: 'photo',
      media_type: 'image/jpeg',
      size_bytes: 600_000,
    });
    expect([await rows('file_upload'), await rows('file_upload_part')]).toEqual([0, 0]);
  });

  it('ends whole whatever is lost, repeated, overtaken or cut on the way', async () => {
    let seed = 100;
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            /** Where the phone believes it stands, against where it does stand. */
            slip: fc.constantFrom(0, 0, 0, -1, 1),
            bytes: fc.integer({ min: 1, max: 5000 }),
            isAnswerLost: fc.boolean(),
            isTwice: fc.boolean(),
          }),
          { maxLength: 6 },
        ),
        async (steps) => {
          const whole = jpeg(7000, ++seed);
          let at = (await begin(whole)).receivedBytes;
          for (const { slip, bytes, isAnswerLost, isTwice } of steps) {
            const offset = Math.max(0, at + slip * 100);
            const sent = () => part(whole, offset, bytes).catch(() => ({ receivedBytes: at }));
            const answers = await Promise.all(isTwice ? [sent(), sent()] : [sent()]);
            if (!isAnswerLost) at = Math.max(...answers.map((one) => one.receivedBytes));
          }
          for (let state = await begin(whole); !state.isComplete; )
            state = await part(whole, state.receivedBytes, 4000);
          expect(await fileStore().get(phone.tenantId, sha256Of(whole))).toEqual(whole);
          const found = await database.owner`select id from stored_file where sha256 = ${sha256Of(whole)}`;
          expect(found).toHaveLength(1);
        },
      ),
      { numRuns: 12 },
    );
    expect(await rows('file_upload_part')).toBe(0);
  });

  it('costs nothing where the site has the bytes already, from whichever phone', async () => {
    const whole = jpeg(1000, 2);
    await begin(whole);
    await part(whole, 0, 1000);
    expect(await begin(whole, 'photo', secondPhone)).toMatchObject({ isComplete: true });
    expect(await part(whole, 0, 1000)).toMatchObject({ isComplete: true });
    const found = await database.owner`select id from stored_file where sha256 = ${sha256Of(whole)}`;
    expect(found).toHaveLength(1);
  });

  it('is thrown away, with the reason, when it is not what was said', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    await begin(page);
    expect(await part(page, 0, 1000)).toMatchObject({ isComplete: false, refused: 'file.kind' });
    const photo = jpeg(900, 3);
    await begin(photo, 'voice');
    expect(await part(photo, 0, 1000)).toMatchObject({ refused: 'file.kind' });
    const [said, sent] = [jpeg(800, 4), jpeg(800, 5)];
    await begin(said);
    const other = run(takeUploadPart, { sha256: sha256Of(said), offset: 0, bytes: sent });
    expect(await other).toMatchObject({ refused: 'file.other-bytes' });
    await begin(said);
    const more = run(takeUploadPart, { sha256: sha256Of(said), offset: 0, bytes: jpeg(801, 4) });
    expect(await more).toMatchObject({ refused: 'file.other-bytes' });
    expect([await rows('file_upload'), await rows('file_upload_part')]).toEqual([0, 0]);
    const names = readdirSync(folder, { recursive: true }).map(String);
    expect(names.filter((name) => name.endsWith(sha256Of(page)) || name.endsWith(sha256Of(sent)))).toEqual(
      [],
    );
    await expect(begin(jpeg(1024 * 1024 + 1, 6), 'signature')).rejects.toMatchObject({
      code: 'file.too-large',
    });
    await expect(part(jpeg(700, 7), 0, 700)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('belongs to the phone that began it', async () => {
    const whole = jpeg(1000, 8);
    await begin(whole);
    await expect(part(whole, 0, 500, secondPhone)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is given up after three days without a part, and not before', async () => {
    const whole = jpeg(1000, 9);
    await begin(whole);
    await part(whole, 0, 500);
    const [open] = await database.owner`select id from file_upload where sha256 = ${sha256Of(whole)}`;
    const sweep = () =>
      execute(
        sweepUpload,
        {
          db: database.db,
          clock,
          actor: systemActor(phone.tenantId),
          language: 'zh-CN',
          requestId: 'test',
        },
        { uploadId: open?.id },
      );
    clock.advance({ hours: 71 });
    expect(await sweep()).toEqual({ dropped: false });
    clock.advance({ hours: 1 });
    expect(await claimDue(database.db, clock.now())).toBeGreaterThan(0);
    expect((await database.queuedJobs()).some((job) => job.payload.uploadId === open?.id)).toBe(true);
    expect(await sweep()).toEqual({ dropped: true });
    expect(await begin(whole)).toMatchObject({ receivedBytes: 0, isComplete: false });
  });
});
