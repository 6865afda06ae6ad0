import { clockFlags } from '../clock-reading.ts';
import type { EntryFlag, QuarantineReason } from '../entry-flags.ts';
import type { EntryStatus, SignedEntry } from '../entry-format.ts';
import { labelKey } from '../label-key.ts';
import { checkpointsOf, type KnownThings, peopleOf, postsOf, shiftsOf } from './known-things.ts';
import type { ReadEntry } from './verify-entry.ts';

/** What the database already holds that a batch may repeat or clash with. */
export interface StoredNames {
  hashById: Map<string, string>;
  hashBySeq: Map<number, string>;
  idByFingerprint: Map<string, string>;
}

export interface SortedEntry {
  read: ReadEntry;
  status: EntryStatus;
  reason: QuarantineReason | null;
  flags: EntryFlag[];
}

/**
 * Decides entry by entry, in the order they came; each accepted one counts for those after it, so a batch that
 * repeats itself gets the same answers as two batches.
 */
export function sortOut(reads: readonly ReadEntry[], stored: StoredNames, known: KnownThings): SortedEntry[] {
  return reads.map((read) => {
    const { entry } = read;
    if (!entry || !read.fingerprint) return quarantined(read, read.reason ?? 'unreadable');
    const { id, seq } = entry.content;
    if (stored.hashById.get(id) === entry.hash && !namesAnother.has(read.reason ?? '')) {
      return { read, status: 'duplicate', reason: null, flags: [] };
    }
    const reason = read.reason ?? clash(entry, read.fingerprint, stored) ?? foreign(entry, known);
    if (reason) return quarantined(read, reason);
    stored.hashById.set(id, entry.hash);
    stored.hashBySeq.set(seq, entry.hash);
    stored.idByFingerprint.set(read.fingerprint, id);
    return { read, status: 'accepted', reason: null, flags: flagsOf(entry, known) };
  });
}

/** Faults with which even a known id and hash is no honest resend. */
const namesAnother: ReadonlySet<string> = new Set([
  'bad-hash',
  'foreign-tenant',
  'foreign-site',
  'foreign-device',
]);

function quarantined(read: ReadEntry, reason: QuarantineReason): SortedEntry {
  return { read, status: 'quarantined', reason, flags: [] };
}

function clash(
  { content, hash }: SignedEntry,
  fingerprint: string,
  stored: StoredNames,
): QuarantineReason | null {
  if (stored.hashById.has(content.id)) return 'id-reused';
  if (stored.idByFingerprint.has(fingerprint)) return 'copied';
  const sameSeq = stored.hashBySeq.get(content.seq);
  return sameSeq !== undefined && sameSeq !== hash ? 'seq-reused' : null;
}

function foreign(entry: SignedEntry, known: KnownThings): QuarantineReason | null {
  const { body, kind } = entry.content;
  if (postsOf(entry).some((id) => !known.posts.has(id))) return 'foreign-post';
  if (peopleOf(entry).some((id) => !known.people.has(id))) return 'foreign-person';
  if (checkpointsOf(entry).some((id) => !known.checkpoints.has(id))) return 'foreign-checkpoint';
  // A visitor's 指定通道 is called so too, and is free text.
  const isPatrol = kind.startsWith('patrol.');
  if (isPatrol && typeof body.route === 'string' && !known.routes.has(body.route)) return 'foreign-route';
  return null;
}

const identityFields = [
  'identity',
  'incomingIdentity',
  'standInIdentity',
  'backIdentity',
  'supervisorIdentity',
  'trainerIdentity',
] as const;

/** Reality is recorded as it is; these only say what to look at. */
export function flagsOf(entry: SignedEntry, known: KnownThings): EntryFlag[] {
  const { content } = entry;
  const { body } = content;
  const flags: EntryFlag[] = clockFlags(content.at, content.clock);
  if (shiftsOf(entry).some((id) => !known.shifts.has(id))) flags.push('unknown-shift');
  if (identityFields.some((field) => body[field] === 'unconfirmed')) flags.push('identity-unconfirmed');
  if (content.kind === 'paper-sheet') flags.push('transcribed');
  if (content.kind === 'patrol.scan') {
    const labelled = known.checkpointByLabel.get(labelKey(String(body.label)));
    if (body.checkpoint === null && !labelled) flags.push('unknown-label');
    if (body.checkpoint !== null && labelled !== body.checkpoint) flags.push('label-mismatch');
  }
  const comes = {
    'presence.sign-on': content.person,
    handover: body.incoming,
    'post.relieve': body.standIn,
  }[content.kind];
  if (typeof comes === 'string' && !known.isRostered(comes, new Date(content.at))) flags.push('not-rostered');
  if (comes !== undefined && body.unfit != null) flags.push('not-eligible');
  return flags;
}
