import type { DeviceActor } from '@zhiqin/access';
import { type LogHead, nextEntry, type SignedEntry } from '@zhiqin/duty/rules';
import { uuidv7At } from '@zhiqin/kernel';
import { randomFor } from '../chance/random-for.ts';
import type { Act } from '../life/act.ts';
import type { StoryKey } from './device-key.ts';

/** A batch is small enough that a live page never waits long for the site's turn. */
const entriesPerBatch = 100;

interface Making {
  seed: string;
  name: string;
  postId: string;
  actor: DeviceActor;
  key: StoryKey;
  head: LogHead;
  lastAt: number;
  heardAt: number;
}

/** What a phone sends at one moment. */
export interface PhoneBatch {
  lastSeq: number;
  entries: SignedEntry[];
}

/** A guard's phone of the story: it records acts in its log and syncs them as any phone does. */
export class StoryPhone {
  readonly name: string;
  readonly postId: string;
  readonly actor: DeviceActor;
  /** When its last entry happened (ms): what is later has not been told yet. */
  lastAt: number;
  /** When the server last heard it (ms). */
  heardAt: number;
  #head: LogHead;
  #seed: string;
  #key: StoryKey;

  constructor({ seed, name, postId, actor, key, head, lastAt, heardAt }: Making) {
    this.#seed = seed;
    this.name = name;
    this.postId = postId;
    this.actor = actor;
    this.#key = key;
    this.#head = head;
    this.lastAt = lastAt;
    this.heardAt = heardAt;
  }

  /**
   * Records the acts and sends them; with none it says that it is alive.
   * @param at the moment of the sync
   * @param send throws where an entry is not taken: the story would not be the one that was told
   */
  async sync(
    at: Date,
    acts: readonly Act[],
    send: (phone: DeviceActor, at: Date, batch: PhoneBatch) => Promise<void>,
  ): Promise<void> {
    const batches = acts.length === 0 ? [[]] : chunksOf(acts, entriesPerBatch);
    for (const batch of batches) {
      let head = this.#head;
      const entries: SignedEntry[] = [];
      for (const act of batch) {
        const entry = await this.#entryOf(act, head);
        head = { lastSeq: entry.content.seq, lastHash: entry.hash };
        entries.push(entry);
      }
      await send(this.actor, at, { lastSeq: head.lastSeq, entries });
      this.#head = head;
      this.lastAt = batch.at(-1)?.at ?? this.lastAt;
    }
    this.heardAt = at.getTime();
  }

  #entryOf(act: Act, head: LogHead): Promise<SignedEntry> {
    const { tenantId, siteId, deviceId } = this.actor;
    const owner = { tenantId, siteId, deviceId, privateKey: this.#key.privateKey, math: this.#key.math };
    const hourMs = 3_600_000;
    const anchorAt = Math.floor(act.at / hourMs) * hourMs;
    const bootAt = anchorAt - (anchorAt % (24 * hourMs));
    const setting = {
      post: this.postId,
      shift: act.shiftId,
      person: act.personId,
      clock: {
        wall: new Date(act.at).toISOString(),
        monoMs: act.at - bootAt,
        boot: `${this.name} ${new Date(bootAt).toISOString().slice(0, 10)}`,
        anchor: { serverAt: new Date(anchorAt).toISOString(), monoMs: anchorAt - bootAt },
      },
      at: new Date(act.at),
      cites:
        act.cites !== null && act.citesAt !== undefined
          ? entryIdOf(this.#seed, act.cites, act.citesAt)
          : null,
    };
    const chance = randomFor(this.#seed, act.key, 'salt');
    const random = (length: number) => (length === 10 ? idBytes(this.#seed, act.key) : chance.bytes(length));
    return nextEntry(owner, head, act.kind, act.body, setting, random);
  }
}

const idBytes = (seed: string, key: string) => randomFor(seed, key, 'entry').bytes(10);

/** The id of the entry an act becomes. */
export function entryIdOf(seed: string, key: string, at: number): string {
  return uuidv7At(at, idBytes(seed, key));
}

function chunksOf<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );
}
