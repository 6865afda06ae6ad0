import type { Device, GuardDatabase, KeptFile } from '../storage/open-database.ts';
import { backOffMs } from '../sync/back-off.ts';
import { readReply, SyncError } from '../sync/read-reply.ts';
import type { Send } from '../sync/sync-once.ts';
import { hashesIn } from './hashes-in.ts';

/** As much as a weak network carries before it gives up; the server takes no larger part. */
const partBytes = 256 * 1024;
/** How long a sent file stays readable on the phone. */
const keptDays = 7;
const dayMs = 86_400_000;

interface UploadReply {
  receivedBytes: number;
  isComplete: boolean;
}
const isUploadReply = (value: unknown): value is UploadReply => {
  const reply = value as UploadReply | null;
  return Number.isInteger(reply?.receivedBytes) && typeof reply?.isComplete === 'boolean';
};

/** The server has seen all of it and will not take it; sending it again changes nothing. */
class FileRefused extends Error {}

/**
 * Sends the files of recorded entries, oldest first, each from where the server has it. A file that fails waits longer
 * each time and does not hold up the others; without network the round ends.
 * @throws nothing: entries come first, and what was not sent stays waiting.
 */
export async function uploadFiles(db: GuardDatabase, device: Device, send: Send, now: Date): Promise<void> {
  const waiting = (await db.getAllFromIndex('files', 'by-state', 'waiting'))
    .filter((file) => file.device === device.deviceId)
    .filter((file) => !file.nextTryAt || Date.parse(file.nextTryAt) <= now.getTime())
    .sort((a, b) => a.keptAt.localeCompare(b.keptAt));
  for (const file of waiting) {
    try {
      await uploadOne(db, device, file, send);
      await put(db, { ...file, state: 'sent', sentAt: now.toISOString(), reason: null });
    } catch (error) {
      if (error instanceof FileRefused) {
        await put(db, { ...file, state: 'refused', reason: error.message });
        continue;
      }
      const tries = file.tries + 1;
      const nextTryAt = new Date(now.getTime() + backOffMs(tries)).toISOString();
      await put(db, { ...file, tries, nextTryAt });
      // No network, no server, or no longer ours: the next file would fare the same.
      if (error instanceof SyncError && error.trouble !== 'broken') break;
    }
  }
  await tidyFiles(db, now);
}

async function uploadOne(db: GuardDatabase, device: Device, file: KeptFile, send: Send): Promise<void> {
  const bytes = await db.get('fileBytes', file.sha256);
  if (!bytes) throw new FileRefused('gone');
  const { sha256, kind, sizeBytes } = file;
  const authorization = `Device ${device.token}`;
  let state = await exchange(send, '/api/device/files', {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ sha256, kind, sizeBytes }),
  });
  while (!state.isComplete) {
    const from = state.receivedBytes;
    const next = await exchange(send, `/api/device/files/${sha256}?offset=${from}`, {
      method: 'PATCH',
      headers: { authorization, 'content-type': 'application/octet-stream' },
      body: bytes.slice(from, from + partBytes),
    });
    // An answer that does not move would be asked for ever.
    if (!next.isComplete && next.receivedBytes <= from) throw new SyncError('broken');
    state = next;
  }
}

const refusals = new Set(['file.kind', 'file.other-bytes', 'file.too-large']);

async function exchange(send: Send, path: string, init: RequestInit): Promise<UploadReply> {
  const response = await send(path, init).catch(() => {
    throw new SyncError('offline');
  });
  if ([413, 415, 422].includes(response.status)) {
    const answer = (await response
      .clone()
      .json()
      .catch(() => null)) as { code?: string } | null;
    if (refusals.has(answer?.code ?? '')) throw new FileRefused(answer?.code);
  }
  return readReply(response, isUploadReply);
}

/** What was sent goes after a week; what no form holds any more and no entry named goes after a day. */
async function tidyFiles(db: GuardDatabase, now: Date): Promise<void> {
  const [files, drafts] = await Promise.all([db.getAll('files'), db.getAll('drafts')]);
  const inForms = hashesIn(drafts.map((draft) => draft.value));
  const isOver = (at: string | null, days: number) =>
    at !== null && Date.parse(at) + days * dayMs <= now.getTime();
  const over = files.filter(
    (file) =>
      (file.state === 'sent' && isOver(file.sentAt, keptDays)) ||
      (file.state === 'draft' && isOver(file.keptAt, 1) && !inForms.has(file.sha256)),
  );
  if (over.length === 0) return;
  const tx = db.transaction(['files', 'fileBytes'], 'readwrite');
  for (const { sha256 } of over) {
    void tx.objectStore('files').delete(sha256);
    void tx.objectStore('fileBytes').delete(sha256);
  }
  await tx.done;
}

/** Only while it still waits: another tab may have sent it. */
async function put(db: GuardDatabase, file: KeptFile): Promise<void> {
  const tx = db.transaction('files', 'readwrite');
  const known = await tx.store.get(file.sha256);
  if (known?.state === 'waiting') await tx.store.put(file);
  await tx.done;
}
