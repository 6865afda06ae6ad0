import { sha256, toHex } from '@zhiqin/kernel';
import { describe, expect, it } from 'vitest';
import { openTestPhone, testIds, testPack } from '../test-phone.ts';
import { fetchPictures } from './fetch-pictures.ts';

const partBytes = 256 * 1024;
const noon = '2026-11-22T04:00:00.000Z';

async function photoOf(size: number, sign: number) {
  const bytes = new Uint8Array(size).fill(sign);
  return { bytes, photo: { sha256: toHex(await sha256(bytes)), mediaType: 'image/jpeg', sizeBytes: size } };
}

const order = (
  id: string,
  photo: Awaited<ReturnType<typeof photoOf>>['photo'],
  postIds: string[] | null = null,
) => ({
  id,
  text: id,
  textEn: null,
  photoFileId: testIds.lobby,
  photo,
  photoAlt: null,
  postIds,
  startsAt: noon,
  endsAt: '2026-11-23T04:00:00.000Z',
  issuerName: null,
  readBy: [],
});

/** A server that hands out photos in parts; `fails` says what it does instead, request by request. */
function modelServer(photos: Record<string, { bytes: Uint8Array; photo: { sha256: string } }>) {
  const asked: string[] = [];
  const fails: (Response | Error | null)[] = [];
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    expect(new Headers(init.headers).get('authorization')).toBe('Device token');
    const url = new URL(path, 'http://here');
    const id = url.pathname.split('/').at(-1) ?? '';
    asked.push(`${id} ${url.searchParams.get('offset')}`);
    const instead = fails.shift();
    if (instead instanceof Error) throw instead;
    if (instead) return instead;
    const found = photos[id];
    if (!found) return new Response('', { status: 404 });
    const from = Number(url.searchParams.get('offset'));
    return new Response(found.bytes.slice(from, from + partBytes), {
      headers: { 'x-file-sha256': found.photo.sha256 },
    });
  };
  return { send, asked, fails };
}

async function phoneWith(shortOrders: ReturnType<typeof order>[]) {
  const { db, device } = await openTestPhone();
  const hand = (orders: ReturnType<typeof order>[]) =>
    db.put(
      'packs',
      { pack: testPack({ shortOrders: orders }), knowsSeq: 0, receivedAt: noon },
      device.deviceId,
    );
  await hand(shortOrders);
  return { db, device, hand };
}

describe('photos of short orders', () => {
  it('come in parts, those of the own post first, and stay without a network', async () => {
    const [large, small] = [await photoOf(600_000, 1), await photoOf(1000, 2)];
    const { db, device } = await phoneWith([
      order('elsewhere', large.photo, [testIds.lobby]),
      order('here', small.photo, [testIds.post]),
    ]);
    const server = modelServer({ elsewhere: large, here: small });
    await fetchPictures(db, device, server.send, testIds.post);
    expect(server.asked).toEqual([
      'here 0',
      'elsewhere 0',
      `elsewhere ${partBytes}`,
      `elsewhere ${2 * partBytes}`,
    ]);
    for (const { photo, bytes } of [large, small]) {
      const kept = await db.get('orderPhotos', photo.sha256);
      expect(kept).toMatchObject({ isWhole: true, mediaType: 'image/jpeg' });
      expect(Buffer.from(kept?.bytes ?? new ArrayBuffer(0)).equals(bytes)).toBe(true);
    }
    server.fails.push(new TypeError('no network'));
    await fetchPictures(db, device, server.send, testIds.post);
    expect(server.asked).toHaveLength(4);
    expect(server.fails).toHaveLength(1);
  });

  it('go on from where the network broke off, and are not whole before', async () => {
    const large = await photoOf(600_000, 3);
    const { db, device } = await phoneWith([order('a', large.photo)]);
    const server = modelServer({ a: large });
    server.fails.push(null, new TypeError('no network'));
    await fetchPictures(db, device, server.send, undefined);
    expect(await db.get('orderPhotos', large.photo.sha256)).toMatchObject({ isWhole: false });
    await fetchPictures(db, device, server.send, undefined);
    expect(server.asked).toEqual(['a 0', `a ${partBytes}`, `a ${partBytes}`, `a ${2 * partBytes}`]);
    expect(await db.get('orderPhotos', large.photo.sha256)).toMatchObject({ isWhole: true });
  });

  it('take neither another network’s page nor other bytes for a photo', async () => {
    const right = await photoOf(1000, 4);
    const { db, device } = await phoneWith([order('a', right.photo)]);
    const server = modelServer({ a: { ...right, bytes: new Uint8Array(1000).fill(5) } });
    server.fails.push(new Response('<html>sign in</html>', { headers: { 'content-type': 'text/html' } }));
    await fetchPictures(db, device, server.send, undefined);
    expect(await db.get('orderPhotos', right.photo.sha256)).toBeUndefined();
    await fetchPictures(db, device, server.send, undefined);
    expect(await db.get('orderPhotos', right.photo.sha256)).toMatchObject({ isWhole: false });
    await fetchPictures(db, device, modelServer({ a: right }).send, undefined);
    expect(await db.get('orderPhotos', right.photo.sha256)).toMatchObject({ isWhole: true });
  });

  it('go with their order, and one taken back meanwhile holds up no other', async () => {
    const [first, second] = [await photoOf(1000, 6), await photoOf(1000, 7)];
    const { db, device, hand } = await phoneWith([
      order('taken-back', first.photo),
      order('b', second.photo),
    ]);
    const server = modelServer({ b: second });
    await fetchPictures(db, device, server.send, undefined);
    expect(await db.getAllKeys('orderPhotos')).toEqual([second.photo.sha256]);
    await hand([]);
    await fetchPictures(db, device, server.send, undefined);
    expect(await db.getAllKeys('orderPhotos')).toEqual([]);
    // A pack kept by the app's version before this one says nothing of photos.
    await hand(undefined as never);
    await fetchPictures(db, device, server.send, undefined);
  });

  it('are followed by the plans on which an assembly point is drawn, and those go with their plan', async () => {
    const [photo, drawing] = [await photoOf(1000, 8), await photoOf(300_000, 9)];
    const { db, device } = await phoneWith([order('a', photo.photo)]);
    const server = modelServer({ a: photo, ground: drawing });
    const stored = await db.get('packs', device.deviceId);
    if (!stored) throw new Error('no pack');
    const plan = {
      ...{ id: 'ground', name: '总平面', nameEn: null, building: null, floor: null },
      points: [],
    };
    const preparedness = { plans: [], drills: [], contacts: [], stations: [] };
    const handPlans = (assemblyPlans: (typeof plan & { picture: typeof photo.photo })[]) =>
      db.put(
        'packs',
        { ...stored, pack: { ...stored.pack, preparedness: { ...preparedness, assemblyPlans } } },
        device.deviceId,
      );
    await handPlans([{ ...plan, picture: drawing.photo }]);
    await fetchPictures(db, device, server.send, undefined);
    expect(server.asked).toEqual(['a 0', 'ground 0', `ground ${partBytes}`]);
    expect(await db.get('orderPhotos', drawing.photo.sha256)).toMatchObject({ isWhole: true });
    await handPlans([]);
    await fetchPictures(db, device, server.send, undefined);
    expect(await db.getAllKeys('orderPhotos')).toEqual([photo.photo.sha256]);
  });
});
