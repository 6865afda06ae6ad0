import { uuidv7 } from '@zhiqin/kernel';
import { PhoneClock } from '../log/phone-clock.ts';
import {
  type Device,
  type Draft,
  type GuardDatabase,
  type KeptFile,
  openDatabase,
  type Settings,
  type StoredEntry,
  type StoredPack,
  writeSetting,
} from '../storage/open-database.ts';
import type { SyncTrouble } from '../sync/read-reply.ts';

export interface PhoneState {
  device: Device | undefined;
  stored: StoredPack | undefined;
  entries: StoredEntry[];
  files: KeptFile[];
  drafts: ReadonlyMap<string, Draft>;
  settings: Partial<Settings>;
  trouble: SyncTrouble | null;
  /** A sentence shown once after an entry, by its key in the words. */
  flash: { key: string; seq: number } | null;
  /** A newer version of the app is ready. */
  updateReady: boolean;
}

/** What ends with an entry, and what is said of it. */
interface Recorded {
  draftKey?: string;
  alsoForget?: readonly string[];
  acting?: Settings['acting'];
  flash: string;
}

/** The phone's one state: what stands in IndexedDB, read again after every change, of this tab or another. */
export class PhoneStore {
  readonly db: GuardDatabase;
  readonly clock = new PhoneClock();
  #state: PhoneState;
  readonly #listeners = new Set<() => void>();
  /** Forms on screen with nothing typed yet. */
  readonly #untouched = new Map<string, Draft>();
  /** Counts what this tab has stored and shown by itself. */
  #changes = 0;
  readonly #channel = new BroadcastChannel('zhiqin-guard');

  constructor(db: GuardDatabase, state: PhoneState) {
    this.db = db;
    this.#state = state;
    this.#channel.onmessage = () => void this.refresh(false);
  }

  get state(): PhoneState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads everything again. Drafts stay as this tab has them: it may be typing. */
  async refresh(tellOthers = true): Promise<void> {
    for (;;) {
      const changes = this.#changes;
      const { drafts: _theirs, ...read } = await readAll(this.db);
      // What this tab stored meanwhile may not be in what was read.
      if (changes !== this.#changes) continue;
      this.set(read);
      break;
    }
    if (tellOthers) this.#channel.postMessage('changed');
  }

  set(change: Partial<PhoneState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** Shows at once, in one change, what has just been stored; reading everything again may follow. */
  recorded(entry: StoredEntry, { draftKey, alsoForget = [], acting, flash }: Recorded): void {
    this.#changes += 1;
    const { entries, settings } = this.#state;
    const drafts = new Map(this.#state.drafts);
    // Its own form went with the entry, in one transaction.
    if (draftKey) this.#untouched.delete(draftKey);
    if (draftKey) drafts.delete(draftKey);
    for (const key of alsoForget) {
      this.#untouched.delete(key);
      if (drafts.delete(key)) void this.db.delete('drafts', key);
    }
    this.set({
      entries: [...entries.filter(({ id }) => id !== entry.id), entry],
      drafts,
      flash: { key: flash, seq: entry.seq },
      ...(acting !== undefined ? { settings: { ...settings, acting } } : {}),
    });
  }

  async setting<K extends keyof Settings>(key: K, value: Settings[K]): Promise<void> {
    this.set({ settings: { ...this.#state.settings, [key]: value } });
    this.#changes += 1;
    await writeSetting(this.db, key, value);
    this.#changes += 1;
  }

  /** The form under this key, or a new one with an id of its own. */
  draft(key: string, initial: unknown): Draft {
    const known = this.#state.drafts.get(key) ?? this.#untouched.get(key);
    if (known) return known;
    const fresh = { draftId: uuidv7(), value: initial };
    this.#untouched.set(key, fresh);
    return fresh;
  }

  /** Keeps what is being typed; the screen has it at once, the disk a moment later. */
  keepDraft(key: string, draft: Draft): void {
    this.set({ drafts: new Map(this.#state.drafts).set(key, draft) });
    void this.db.put('drafts', draft, key);
  }

  /** Forgets a form: its next use has a new id. */
  dropDraft(key: string): void {
    this.#untouched.delete(key);
    const drafts = new Map(this.#state.drafts);
    drafts.delete(key);
    this.set({ drafts });
    void this.db.delete('drafts', key);
  }
}

export async function openPhone(): Promise<PhoneStore> {
  const db = await openDatabase();
  // Without the promise a phone short of space may clear our store; the answer shows under Me.
  void navigator.storage?.persist?.();
  const read = await readAll(db);
  return new PhoneStore(db, { ...read, trouble: null, flash: null, updateReady: false });
}

async function readAll(db: GuardDatabase) {
  const tx = db.transaction(['devices', 'packs', 'entries', 'drafts', 'settings', 'files']);
  const [devices, entries, files, draftKeys, draftValues, settingKeys, settingValues] = await Promise.all([
    tx.objectStore('devices').getAll(),
    tx.objectStore('entries').getAll(),
    tx.objectStore('files').getAll(),
    tx.objectStore('drafts').getAllKeys(),
    tx.objectStore('drafts').getAll(),
    tx.objectStore('settings').getAllKeys(),
    tx.objectStore('settings').getAll(),
  ]);
  const settings = Object.fromEntries(
    settingKeys.map((key, i) => [key, settingValues[i]]),
  ) as Partial<Settings>;
  const device = devices.find((d) => d.deviceId === settings.device);
  const stored = device && (await tx.objectStore('packs').get(device.deviceId));
  const drafts = new Map(
    draftKeys.flatMap((key, i) => (draftValues[i] ? [[key, draftValues[i]] as const] : [])),
  );
  return { device, stored, entries, files, drafts, settings };
}
