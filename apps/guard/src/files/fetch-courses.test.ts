import { sha256, toHex } from '@zhiqin/kernel';
import { describe, expect, it } from 'vitest';
import { openTestPhone, testPack } from '../test-phone.ts';
import { fetchCourses } from './fetch-courses.ts';

const partBytes = 256 * 1024;

async function materialOf(name: string, size: number, sign: number) {
  const bytes = new Uint8Array(size).fill(sign);
  return {
    bytes,
    material: {
      fileId: name,
      name,
      sha256: toHex(await sha256(bytes)),
      mediaType: 'application/pdf',
      sizeBytes: size,
    },
  };
}
type Kept = Awaited<ReturnType<typeof materialOf>>;

const course = (materials: Kept['material'][]) => ({
  id: 'c',
  name: '灭火器使用',
  nameEn: null,
  topic: 'fire',
  minutes: 60,
  text: '提、拔、握、压。',
  textEn: null,
  materials,
});

/** A server with courses of a version; `isDown` cuts the network after so many requests. */
function modelServer(version: string, kept: Kept[]) {
  const asked: string[] = [];
  const state = { left: Number.POSITIVE_INFINITY };
  const send = async (path: string): Promise<Response> => {
    const url = new URL(path, 'http://here');
    asked.push(`${url.pathname.split('/').at(-1)} ${url.searchParams.get('offset') ?? ''}`.trim());
    if (state.left-- <= 0) throw new TypeError('no network');
    if (url.pathname.endsWith('/courses'))
      return Response.json({ version, courses: [course(kept.map((one) => one.material))] });
    const found = kept.find((one) => url.pathname.endsWith(`/${one.material.fileId}`));
    if (!found) return new Response('', { status: 404 });
    const from = Number(url.searchParams.get('offset'));
    return new Response(found.bytes.slice(from, from + partBytes), {
      headers: { 'x-file-sha256': found.material.sha256 },
    });
  };
  return { send, asked, state };
}

async function phone() {
  const { db, device } = await openTestPhone();
  const hand = (coursesVersion: string) =>
    db.put(
      'packs',
      {
        pack: testPack({ training: { courses: [], sessions: [], coursesVersion } }),
        knowsSeq: 0,
        receivedAt: '2026-11-22T04:00:00.000Z',
      },
      device.deviceId,
    );
  return { db, device, hand };
}

describe('what the courses say', () => {
  it('comes once for a version, goes on where the network broke off, and stays to be read without one', async () => {
    const { db, device, hand } = await phone();
    const paper = await materialOf('paper', 600_000, 1);
    const server = modelServer('v1', [paper]);
    await hand('v1');
    server.state.left = 2;
    await fetchCourses(db, device, server.send);
    expect(await db.get('materials', paper.material.sha256)).toMatchObject({ isWhole: false });
    server.state.left = Number.POSITIVE_INFINITY;
    await fetchCourses(db, device, server.send);
    await fetchCourses(db, device, server.send);
    expect(server.asked).toEqual([
      'courses',
      'paper 0',
      `paper ${partBytes}`,
      `paper ${partBytes}`,
      `paper ${2 * partBytes}`,
    ]);
    expect((await db.get('courses', device.deviceId))?.courses[0]?.text).toBe('提、拔、握、压。');
    const kept = await db.get('materials', paper.material.sha256);
    expect(kept?.isWhole).toBe(true);
    expect(new Uint8Array(kept?.bytes ?? new ArrayBuffer(0))).toEqual(paper.bytes);
  });

  it('forgets the files of a version that is gone, and throws nothing without a network', async () => {
    const { db, device, hand } = await phone();
    const [before, after] = [await materialOf('before', 10, 1), await materialOf('after', 10, 2)];
    await hand('v1');
    await fetchCourses(db, device, modelServer('v1', [before]).send);
    await hand('v2');
    const cut = modelServer('v2', [after]);
    cut.state.left = 0;
    await fetchCourses(db, device, cut.send);
    expect(await db.getAllKeys('materials')).toEqual([before.material.sha256]);
    await fetchCourses(db, device, modelServer('v2', [after]).send);
    expect(await db.getAllKeys('materials')).toEqual([after.material.sha256]);
  });
});
