import { type ClockReading, emptyLog, type LogHead, nextEntry, type SignedEntry } from '@zhiqin/duty/rules';
import { DomainError } from '@zhiqin/kernel';
import { hashesIn } from '../files/hashes-in.ts';
import type { Acting, Device, GuardDatabase, StoredEntry } from '../storage/open-database.ts';
import { entryKinds } from './entry-kinds.ts';

export interface NewEntry {
  kind: string;
  body: Record<string, unknown>;
  draftId: string;
  post: string | null;
  shift: string | null;
  person: string | null;
  cites?: string | null;
  clock: ClockReading;
  /** The form to forget in the same transaction. */
  draftKey?: string;
  /** Who acts on this phone from now on, set in the same transaction. */
  acting?: Acting | null;
}

/** Where the chain stood after this tab's last entry: a tap waits for one question to the store less. */
const heads = new WeakMap<GuardDatabase, LogHead & { device: string }>();

/**
 * Seals, chains, signs and stores one entry. Signing cannot happen inside an IndexedDB transaction, so the entry is
 * made against the chain's head as known and stored only if the head still stands: two taps or two tabs never fork
 * the chain, and a form already recorded gives back its entry.
 * @throws DomainError `input.invalid` when the body is not of its kind: such an entry would be refused later.
 */
export async function recordEntry(db: GuardDatabase, device: Device, wanted: NewEntry): Promise<StoredEntry> {
  const kind = entryKinds.get(wanted.kind);
  if (!kind) throw new DomainError('input.invalid');
  const known = heads.get(db);
  let head = known?.device === device.deviceId ? known : await db.get('chains', device.deviceId);
  for (;;) {
    const next = await nextEntry(device, head ?? emptyLog, kind, wanted.body, wanted);
    const stored = await append(db, next, wanted);
    if (stored) return stored;
    head = await db.get('chains', device.deviceId);
  }
}

/** @returns undefined when another tap or tab moved the chain meanwhile. */
async function append(
  db: GuardDatabase,
  entry: SignedEntry,
  wanted: NewEntry,
): Promise<StoredEntry | undefined> {
  const { id, device, seq, prev } = entry.content;
  const tx = db.transaction(['entries', 'chains', 'drafts', 'settings', 'files'], 'readwrite', {
    durability: 'strict',
  });
  const [already, head] = await Promise.all([
    tx.objectStore('entries').index('by-draft').get(wanted.draftId),
    tx.objectStore('chains').get(device),
  ]);
  if (already || (head ?? emptyLog).lastSeq !== seq - 1 || (head ?? emptyLog).lastHash !== prev) {
    await tx.done;
    return already;
  }
  const stored: StoredEntry = {
    id,
    device,
    seq,
    draftId: wanted.draftId,
    entry,
    state: 'waiting',
    reason: null,
    sentAt: null,
  };
  const moved = { device, lastSeq: seq, lastHash: entry.hash };
  const writes: Promise<unknown>[] = [
    tx.objectStore('entries').add(stored),
    tx.objectStore('chains').put(moved),
  ];
  if (wanted.draftKey) writes.push(tx.objectStore('drafts').delete(wanted.draftKey));
  if (wanted.acting !== undefined) writes.push(tx.objectStore('settings').put(wanted.acting, 'acting'));
  for (const hash of hashesIn(wanted.body)) {
    const file = await tx.objectStore('files').get(hash);
    // Recorded with its entry or not at all: from here on it is to be sent.
    if (file?.state === 'draft')
      writes.push(tx.objectStore('files').put({ ...file, state: 'waiting', entryId: id }));
  }
  // Nothing more follows: the store need not wait to see that for itself.
  tx.commit();
  await Promise.all([...writes, tx.done]);
  heads.set(db, moved);
  return stored;
}
