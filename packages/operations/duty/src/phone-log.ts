import { DomainError, type FieldErrors, uuidv7At } from '@zhiqin/kernel';
import { correctedTime } from './clock-reading.ts';
import {
  type ClockReading,
  type EntryContent,
  type EntryMath,
  type SignedEntry,
  sealBody,
  signEntry,
} from './entry-format.ts';
import type { EntryKind } from './kinds/kind.ts';

/** Where a device's log stands: what the next entry follows. */
export interface LogHead {
  lastSeq: number;
  lastHash: string | null;
}

export const emptyLog: LogHead = { lastSeq: 0, lastHash: null };

/** Whose log it is. The private key signs and need not be extractable. */
export interface LogOwner {
  tenantId: string;
  siteId: string;
  deviceId: string;
  privateKey: CryptoKey;
  /** Instead of Web Crypto, for who makes thousands in a row; `sign` is by the same key. */
  math?: EntryMath;
}

/** Where and by whom an entry is made. */
export interface EntrySetting {
  post: string | null;
  shift: string | null;
  person: string | null;
  clock: ClockReading;
  /** When it happened; absent: the clock's corrected time. */
  at?: Date;
  cites?: string | null;
}

export type RandomBytes = (length: number) => Uint8Array;

const secureBytes: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));

/**
 * The entry that follows `head`: checked, sealed, linked and signed. Pure but for randomness: the caller keeps it
 * and moves its head on in one step, else two entries claim one number.
 * @throws DomainError `input.invalid` with a code per field.
 */
export async function nextEntry<Body>(
  owner: LogOwner,
  head: LogHead,
  kind: EntryKind<Body>,
  body: Body,
  setting: EntrySetting,
  random: RandomBytes = secureBytes,
): Promise<SignedEntry> {
  requireBody(kind, body, setting);
  const at = setting.at ?? correctedTime(setting.clock);
  const parts = await sealBody(
    body as Record<string, unknown>,
    kind.personal,
    () => random(32),
    owner.math?.commit,
  );
  const content: EntryContent = {
    v: 1,
    id: uuidv7At(at.getTime(), random(10)),
    tenant: owner.tenantId,
    site: owner.siteId,
    device: owner.deviceId,
    seq: head.lastSeq + 1,
    prev: head.lastHash,
    kind: kind.kind,
    post: setting.post,
    shift: setting.shift,
    person: setting.person,
    at: at.toISOString(),
    clock: setting.clock,
    cites: setting.cites ?? null,
    body: parts.body,
  };
  return signEntry(content, owner.privateKey, parts.sealed, owner.math);
}

/**
 * A device's log in memory, for the story, the desk and tests; the phone keeps its own head in IndexedDB and calls
 * {@link nextEntry}. Ids, salts and hashes repeat when randomness and clock do; ECDSA signatures never repeat.
 */
export class PhoneLog {
  readonly owner: LogOwner;
  readonly entries: SignedEntry[] = [];
  #head: LogHead;
  #random: RandomBytes;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(owner: LogOwner, head: LogHead = emptyLog, random: RandomBytes = secureBytes) {
    this.owner = owner;
    this.#head = head;
    this.#random = random;
  }

  get lastSeq(): number {
    return this.#head.lastSeq;
  }

  /** Makes and keeps the next entry; calls made at once take their turns. */
  record<Body>(kind: EntryKind<Body>, body: Body, setting: EntrySetting): Promise<SignedEntry> {
    const made = this.#turn.then(async () => {
      const entry = await nextEntry(this.owner, this.#head, kind, body, setting, this.#random);
      this.#head = { lastSeq: entry.content.seq, lastHash: entry.hash };
      this.entries.push(entry);
      return entry;
    });
    this.#turn = made.catch(() => {});
    return made;
  }

  /** Entries after a number the server has confirmed, oldest first. */
  after(seq: number): SignedEntry[] {
    return this.entries.filter((entry) => entry.content.seq > seq);
  }
}

function requireBody<Body>(kind: EntryKind<Body>, body: Body, setting: EntrySetting): void {
  const fields: FieldErrors = {};
  if (kind.needsPost && setting.post === null) fields.post = 'field.required';
  const parsed = kind.body.safeParse(body);
  for (const issue of parsed.error?.issues ?? []) {
    fields[issue.path.join('.')] ??= issue.message.startsWith('field.') ? issue.message : 'field.invalid';
  }
  if (Object.keys(fields).length > 0) throw new DomainError('input.invalid', {}, fields);
}

/** A P-256 key pair for a device. On a phone the private half is not extractable. */
export async function makeDeviceKey(extractable = false): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, extractable, ['sign', 'verify']);
}
