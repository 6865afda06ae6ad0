import type { DeviceActor } from '@zhiqin/access';
import type { Database } from '@zhiqin/db';
import { beginUpload, takeUploadPart } from '@zhiqin/files';
import type { Act } from '../life/act.ts';
import { doAt } from '../telling/environment.ts';
import { photoBytes } from '../world/photos.ts';

/**
 * Uploads what the acts show, apart from the entries, as a phone does; each picture once.
 * @param sent hashes this phone's site has sent before; added to
 */
export async function sendPhotos(
  db: Database,
  at: Date,
  phone: DeviceActor,
  acts: readonly Act[],
  sent: Set<string>,
): Promise<void> {
  for (const { body } of acts) {
    const bytes = photoBytes(body.photo);
    const sha256 = body.photo as string;
    if (!bytes || sent.has(sha256)) continue;
    const { receivedBytes } = await doAt(db, at, phone, beginUpload, {
      sha256,
      sizeBytes: bytes.length,
      kind: 'photo',
    });
    if (receivedBytes < bytes.length) await doAt(db, at, phone, takeUploadPart, { sha256, offset: 0, bytes });
    sent.add(sha256);
  }
}
