import type { Device, GuardDatabase } from '../storage/open-database.ts';
import type { Send } from '../sync/sync-once.ts';
import { fetchInParts } from './fetch-in-parts.ts';

/**
 * Fetches the photos of the short orders in the pack, in parts, each from where it stands, so that a weak network ends
 * whole some day; those of orders the pack no longer has go. What fails is asked for again in the next round.
 * @param postId whose orders come first
 * @throws nothing: an order is read without its photo too, and what waits to be sent is not held up.
 */
export async function fetchOrderPhotos(
  db: GuardDatabase,
  device: Device,
  send: Send,
  postId: string | undefined,
): Promise<void> {
  const packs = await db.getAll('packs');
  const own = (await db.get('packs', device.deviceId))?.pack.shortOrders ?? [];
  const isFor = ({ postIds }: { postIds: string[] | null }) =>
    postIds === null || postIds.includes(postId ?? '');
  const asked = own
    .flatMap((order) =>
      order.photo ? [{ orderId: order.id, photo: order.photo, isFirst: isFor(order) }] : [],
    )
    .sort((a, b) => Number(b.isFirst) - Number(a.isFirst));
  for (const { orderId, photo } of asked) {
    // No network or no room: the next one would fare the same.
    const way = { address: `/api/device/order-photos/${orderId}`, token: device.token, send };
    if (!(await fetchInParts(db, 'orderPhotos', way, photo).catch(() => false))) break;
  }
  const wanted = new Set(
    packs.flatMap(({ pack }) => (pack.shortOrders ?? []).flatMap((order) => order.photo?.sha256 ?? [])),
  );
  for (const { sha256: hash } of asked.map(({ photo }) => photo)) wanted.add(hash);
  for (const hash of await db.getAllKeys('orderPhotos'))
    if (!wanted.has(hash)) await db.delete('orderPhotos', hash);
}
