import {
  type EntrySetting,
  hashOf,
  makeDeviceKey,
  nextEntry,
  note,
  PhoneLog,
  type SignedEntry,
  type SyncResponse,
  signEntry,
} from '@zhiqin/duty/rules';
import { uuidv7 } from '@zhiqin/kernel';
import type { BenchSite } from '../company.ts';
import type { NightClock } from './night-clock.ts';
import type { Seeded } from './seeded.ts';

/** What an impostor may have got hold of: entries of honest phones, and how another site looks. */
export interface Loot {
  sameSite: SignedEntry;
  otherSite: SignedEntry;
  otherTenant: SignedEntry;
  otherPlace: BenchSite;
}

/** One forged thing, and the reasons for which it may be kept for a person. */
export interface Forgery {
  what: string;
  raw: unknown;
  reasons: readonly string[];
}

interface Enrolment {
  tenantId: string;
  siteId: string;
  deviceId: string;
  token: string;
  keys: CryptoKeyPair;
}

/** An enrolled phone in wrong hands: it has a key and a token of its own, and puts what it likes on the wire. */
export class Impostor {
  readonly log: PhoneLog;
  readonly deviceId: string;
  /** Its honest entries, by id. */
  readonly saved = new Map<string, SignedEntry>();
  readonly #enrolment: Enrolment;
  readonly #site: BenchSite;
  readonly #night: NightClock;
  readonly #startedAt: number;

  constructor(enrolment: Enrolment, site: BenchSite, night: NightClock) {
    const { tenantId, siteId, deviceId, keys } = enrolment;
    this.log = new PhoneLog({ tenantId, siteId, deviceId, privateKey: keys.privateKey });
    this.deviceId = deviceId;
    this.#enrolment = enrolment;
    this.#site = site;
    this.#night = night;
    this.#startedAt = night.mono();
  }

  /** An entry as any phone makes it. */
  async honest(): Promise<SignedEntry> {
    const made = await this.log.record(note, line('照常'), this.#setting());
    this.saved.set(made.content.id, made);
    return made;
  }

  async forge(loot: Loot, decide: Seeded): Promise<Forgery[]> {
    const own = this.log.entries.at(-1) as SignedEntry;
    const ownKey = this.#enrolment.keys.privateKey;
    const { privateKey: strangeKey } = await makeDeviceKey();
    const made = (change: Partial<EntrySetting> = {}, seq = this.log.lastSeq) =>
      nextEntry(this.log.owner, { lastSeq: seq, lastHash: own.hash }, note, line('伪造'), {
        ...this.#setting(),
        ...change,
      });
    const signed = (entry: SignedEntry, change: object, key = ownKey) =>
      signEntry({ ...entry.content, ...change }, key, entry.sealed);
    const victim = loot.sameSite;
    const { otherPlace } = loot;
    const later = { at: new Date(this.#night.now().getTime() - 60_000).toISOString() };
    const all: Forgery[] = [
      { what: 'tampered', raw: { ...own, content: { ...own.content, ...later } }, reasons: ['bad-hash'] },
      {
        what: 'tampered, hashed again',
        raw: await rehashed({ ...own, content: { ...own.content, ...later } }),
        reasons: ['bad-signature'],
      },
      {
        what: 'signed again by a strange key',
        raw: await signed(await made(), {}, strangeKey),
        reasons: ['bad-signature'],
      },
      { what: 'replayed from another phone', raw: victim, reasons: ['foreign-device'] },
      { what: 'replayed from another site', raw: loot.otherSite, reasons: ['foreign-site'] },
      { what: 'replayed from another tenant', raw: loot.otherTenant, reasons: ['foreign-tenant'] },
      {
        what: 'another site’s id, own key',
        raw: await signed(await made(), { site: otherPlace.siteId }),
        reasons: ['foreign-site'],
      },
      {
        what: 'another phone’s id, own key',
        raw: await signed(await made(), { device: victim.content.device }),
        reasons: ['foreign-device'],
      },
      {
        what: 'another phone’s entry signed as one’s own',
        raw: await signed(victim, { device: this.deviceId, id: uuidv7(), seq: this.log.lastSeq + 1 }),
        reasons: ['copied'],
      },
      {
        what: 'replayed under another id',
        raw: await signed(own, { id: uuidv7(), seq: this.log.lastSeq + 1, prev: own.hash }),
        reasons: ['copied'],
      },
      {
        what: 'an id of another phone',
        raw: await signed(await made(), { id: victim.content.id }),
        reasons: ['id-reused'],
      },
      {
        what: 'an id of another site',
        // Only the database knows of it; a number of its own, since until then it looks sound.
        raw: await signed(await made({}, this.log.lastSeq + 100), { id: loot.otherSite.content.id }),
        reasons: ['id-reused'],
      },
      { what: 'a number used before', raw: await made({}, own.content.seq - 1), reasons: ['seq-reused'] },
      {
        what: 'a post of another site',
        raw: await made({ post: otherPlace.gate }),
        reasons: ['foreign-post'],
      },
      {
        what: 'a guard of another site',
        raw: await made({ person: otherPlace.guards[0] ?? null }),
        reasons: ['foreign-person'],
      },
      { what: 'dated tomorrow', raw: await made({ at: this.#tomorrow() }), reasons: ['future-dated'] },
      { what: 'no entry at all', raw: { rubbish: decide.next() }, reasons: ['unreadable'] },
    ];
    return decide.shuffled(all).slice(0, decide.int(5, all.length));
  }

  /** @throws whatever is in the way. */
  async send(url: string, raws: readonly unknown[]): Promise<SyncResponse['results']> {
    const reply = await fetch(`${url}/api/sync`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Device ${this.#enrolment.token}` },
      body: JSON.stringify({ lastSeq: this.log.lastSeq, entries: raws, packVersion: null }),
      signal: AbortSignal.timeout(20_000),
    });
    if (reply.status !== 200) throw new Error(`the server said ${reply.status}`);
    return ((await reply.json()) as SyncResponse).results;
  }

  #setting(): EntrySetting {
    const now = this.#night.now().toISOString();
    const monoMs = this.#night.mono() - this.#startedAt;
    const clock = { wall: now, monoMs, boot: this.deviceId, anchor: { serverAt: now, monoMs } };
    return { post: this.#site.gate, shift: null, person: this.#site.guards[0] ?? null, clock };
  }

  #tomorrow = () => new Date(this.#night.now().getTime() + 86_400_000);
}

const line = (text: string) => ({ category: 'routine' as const, text, reportedTo: null });

async function rehashed(entry: SignedEntry): Promise<SignedEntry> {
  return { ...entry, hash: await hashOf(entry.content) };
}
