import { sha256, toHex } from '@zhiqin/kernel';
import type { GuardDatabase, KeptPart } from '../storage/open-database.ts';
import type { Send } from '../sync/sync-once.ts';

interface WantedFile {
  sha256: string;
  mediaType: string;
  sizeBytes: number;
}

/**
 * Fetches a file in parts, from where it stands, and keeps it under its hash, so that a weak network ends whole some
 * day. What does not add up is begun anew.
 * @param address without the offset; each answer says in `x-file-sha256` what it is a part of
 * @returns whether the next one is worth asking for
 */
export async function fetchInParts(
  db: GuardDatabase,
  store: 'orderPhotos' | 'materials',
  { address, token, send }: { address: string; token: string; send: Send },
  file: WantedFile,
): Promise<boolean> {
  const known = await db.get(store, file.sha256);
  if (known?.isWhole) return true;
  const keep = (bytes: Uint8Array<ArrayBuffer>, isWhole: boolean) => {
    const kept: KeptPart = {
      sha256: file.sha256,
      mediaType: file.mediaType,
      bytes: bytes.slice().buffer,
      isWhole,
    };
    return db.put(store, kept);
  };
  let bytes = new Uint8Array(known?.bytes ?? new ArrayBuffer(0));
  while (bytes.length < file.sizeBytes) {
    const response = await send(`${address}?offset=${bytes.length}`, {
      headers: { authorization: `Device ${token}` },
    });
    // Taken back meanwhile: the next pack no longer has it.
    if (response.status === 404) return true;
    // The page of a hotel's network is no file of ours.
    if (!response.ok || response.headers.get('x-file-sha256') !== file.sha256) return false;
    const part = new Uint8Array(await response.arrayBuffer());
    if (part.length === 0 || bytes.length + part.length > file.sizeBytes) break;
    const longer = new Uint8Array(bytes.length + part.length);
    longer.set(bytes);
    longer.set(part, bytes.length);
    bytes = longer;
    await keep(bytes, false);
  }
  const isWhole = toHex(await sha256(bytes)) === file.sha256;
  await keep(isWhole ? bytes : new Uint8Array(0), isWhole);
  return isWhole;
}
