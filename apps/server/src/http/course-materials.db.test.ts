import type { CourseAtHand, SitePack } from '@zhiqin/duty/rules';
import { sha256Of } from '@zhiqin/files';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FoundedTenant, foundTenant, type ServedHouse, servedHouse } from '../testing/served-house.ts';
import { furtherSite, officeOf, phoneOf } from '../testing/tenant-at-hand.ts';

/** More than one part. */
const paper = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(300 * 1024, 7)]);

let database: TestDatabase;
let served: ServedHouse;
let ours: FoundedTenant;
let otherSiteId: string;

beforeAll(async () => {
  database = await testDatabase();
  served = await servedHouse(database.db);
  ours = await foundTenant(database.db);
  otherSiteId = await furtherSite(database.db, ours.tenantId);
});
afterAll(async () => {
  await served.stop();
  await database.drop();
});

const office = () => officeOf(database.db, ours.tenantId);
it('a course’s paper is put up in the office and fetched part by part by the phones of its sites alone', async () => {
  const { id: courseId } = await office().training.addCourse({
    code: 'FIRE-1',
    kind: 'fire',
    topic: 'fire',
    name: '灭火器使用',
    text: '提、拔、握、压。',
    minutes: 60,
    siteIds: [ours.siteId],
  });
  const { fileId } = await office().training.addMaterial({
    courseId,
    name: '讲义',
    fileBase64: paper.toString('base64'),
  });
  const phone = await phoneOf(database.db, ours);
  const ask = (path: string, headers: Record<string, string>) =>
    fetch(`${served.url}/api/device/${path}`, { headers });
  const pack = (await (await ask('pack', phone)).json()) as SitePack;
  const { version, courses } = (await (await ask('courses', phone)).json()) as {
    version: string;
    courses: CourseAtHand[];
  };
  expect(pack.training?.coursesVersion).toBe(version);
  const sha256 = sha256Of(paper);
  expect(courses).toMatchObject([
    {
      id: courseId,
      text: '提、拔、握、压。',
      materials: [{ fileId, name: '讲义', sha256, mediaType: 'application/pdf', sizeBytes: paper.length }],
    },
  ]);
  const parts: Buffer[] = [];
  for (let at = 0; at < paper.length; ) {
    const answer = await ask(`materials/${fileId}?offset=${at}`, phone);
    expect(answer.headers.get('x-file-sha256')).toBe(sha256);
    const part = Buffer.from(await answer.arrayBuffer());
    parts.push(part);
    at += part.length;
  }
  expect(parts).toHaveLength(2);
  expect(Buffer.concat(parts).equals(paper)).toBe(true);

  const elsewhere = await phoneOf(database.db, { tenantId: ours.tenantId, siteId: otherSiteId });
  expect(((await (await ask('courses', elsewhere)).json()) as { courses: unknown[] }).courses).toEqual([]);
  expect((await ask(`materials/${fileId}?offset=0`, elsewhere)).status).toBe(404);
  expect((await ask(`materials/${fileId}?offset=0`, {})).status).toBe(401);
  await office().training.removeMaterial({ courseId, fileId });
  expect((await ask(`materials/${fileId}?offset=0`, phone)).status).toBe(404);
});
