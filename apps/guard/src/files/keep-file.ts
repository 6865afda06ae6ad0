import { sha256, toHex } from '@zhiqin/kernel';
import type { FileKind, GuardDatabase, KeptFile } from '../storage/open-database.ts';

/**
 * Keeps a file on the phone under the hash of its bytes, on disk before it is answered. It is sent only once an entry
 * names it.
 * @returns the hash, for the entry's body
 * @throws DOMException `QuotaExceededError` when the phone has no room
 */
export async function keepFile(
  db: GuardDatabase,
  device: string,
  kind: FileKind,
  blob: Blob,
  now: Date,
): Promise<string> {
  const bytes = await blob.arrayBuffer();
  const hash = toHex(await sha256(new Uint8Array(bytes)));
  const tx = db.transaction(['files', 'fileBytes'], 'readwrite', { durability: 'strict' });
  const known = await tx.objectStore('files').get(hash);
  const fresh: KeptFile = {
    sha256: hash,
    device,
    kind,
    mediaType: blob.type.split(';')[0] ?? '',
    sizeBytes: bytes.byteLength,
    keptAt: now.toISOString(),
    state: 'draft',
    entryId: null,
    sentAt: null,
    tries: 0,
    nextTryAt: null,
    reason: null,
  };
  await Promise.all([
    known ? undefined : tx.objectStore('files').put(fresh),
    tx.objectStore('fileBytes').put(bytes, hash),
    tx.done,
  ]);
  return hash;
}

/** Takes a file back out of a form. One that an entry names stays. */
export async function forgetFile(db: GuardDatabase, hash: string): Promise<void> {
  const tx = db.transaction(['files', 'fileBytes'], 'readwrite');
  const known = await tx.objectStore('files').get(hash);
  if (known?.state === 'draft') {
    await tx.objectStore('files').delete(hash);
    await tx.objectStore('fileBytes').delete(hash);
  }
  await tx.done;
}
