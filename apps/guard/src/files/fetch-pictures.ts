import type { SitePack } from '@zhiqin/duty/rules';
import type { Device, GuardDatabase } from '../storage/open-database.ts';
import type { Send } from '../sync/sync-once.ts';
import { fetchInParts } from './fetch-in-parts.ts';

/**
 * Fetches the pictures the pack names, in parts, each from where it stands, so that a weak network ends whole some day:
 * photos of short orders, then the plans on which an assembly point is drawn. Those the pack no longer has go. What fails
 * is asked for again in the next round.
 * @param postId whose orders come first
 * @throws nothing: an order is read without its photo too, and what waits to be sent is not held up.
 */
export async function fetchPictures(
  db: GuardDatabase,
  device: Device,
  send: Send,
  postId: string | undefined,
): Promise<void> {
  const packs = await db.getAll('packs');
  const own = (await db.get('packs', device.deviceId))?.pack;
  for (const { address, picture } of own ? picturesOf(own, postId) : []) {
    const way = { address, token: device.token, send };
    // No network or no room: the next one would fare the same.
    if (!(await fetchInParts(db, 'orderPhotos', way, picture).catch(() => false))) break;
  }
  const wanted = new Set(
    packs.flatMap(({ pack }) => picturesOf(pack, postId).map(({ picture }) => picture.sha256)),
  );
  for (const hash of await db.getAllKeys('orderPhotos'))
    if (!wanted.has(hash)) await db.delete('orderPhotos', hash);
}

/** A pack kept by an earlier app says nothing of either. */
function picturesOf({ shortOrders, preparedness }: SitePack, postId: string | undefined) {
  const isFor = ({ postIds }: { postIds: string[] | null }) =>
    postIds === null || postIds.includes(postId ?? '');
  return [
    ...[...(shortOrders ?? [])]
      .sort((a, b) => Number(isFor(b)) - Number(isFor(a)))
      .flatMap(({ id, photo }) =>
        photo ? [{ address: `/api/device/order-photos/${id}`, picture: photo }] : [],
      ),
    ...(preparedness?.assemblyPlans ?? []).map(({ id, picture }) => ({
      address: `/api/device/site-plans/${id}`,
      picture,
    })),
  ];
}
