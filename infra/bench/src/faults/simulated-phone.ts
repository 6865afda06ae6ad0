import type { SignedEntry } from '@zhiqin/duty/rules';
import {
  type ClosableStore,
  closable,
  type Device,
  enrolDevice,
  isOfClosedApp,
  type NewEntry,
  openDatabase,
  PhoneClock,
  recordEntry,
  SyncError,
  syncAll,
} from '@zhiqin/guard/test-outbox';
import { uuidv7 } from '@zhiqin/kernel';
import type { FaultyNetwork, Weather } from './faulty-network.ts';
import type { Work } from './guard-work.ts';
import type { NightClock } from './night-clock.ts';
import type { Tally } from './tally.ts';

/** A phone with the product's own store, log and sync; its guard remembers what it told him was saved. */
export class SimulatedPhone {
  readonly name: string;
  readonly network: FaultyNetwork;
  /** What the screen said was saved, by id. Never read back from the store. */
  readonly saved = new Map<string, SignedEntry>();
  /** Enrolments the server has been told to refuse. */
  readonly revoked = new Set<string>();
  /** How far the wall clock is off. */
  wallOffMs = 0;
  readonly #night: NightClock;
  readonly #tally: Tally;
  #tabs: ClosableStore[] = [];
  #clock: PhoneClock;
  #device: Device | undefined;
  /** Forms whose saving was never confirmed: they are still on the screen. */
  #unconfirmed: NewEntry[] = [];

  constructor(name: string, network: FaultyNetwork, night: NightClock, tally: Tally) {
    this.name = name;
    this.network = network;
    this.#night = night;
    this.#tally = tally;
    this.#clock = this.#bootedClock();
  }

  get device(): Device {
    if (!this.#device) throw new Error(`${this.name} is not enrolled`);
    return this.#device;
  }

  /** Starts the app, with a second tab where one is wanted. */
  async open(tabs = 1): Promise<void> {
    const opened: ClosableStore[] = [];
    for (let i = 0; i < tabs; i++) opened.push(closable(await openDatabase(this.name)));
    this.#tabs = opened;
    this.#clock = this.#bootedClock();
    const { db } = this.#tab();
    const current = (await db.get('settings', 'device')) as string | undefined;
    this.#device = current ? await db.get('devices', current) : undefined;
  }

  close(): void {
    for (const tab of this.#tabs) tab.close();
  }

  async enrol(code: string): Promise<void> {
    const { db } = this.#tab();
    this.#device = await enrolDevice(db, code, this.name, this.network.in('fine'), this.#clock.now());
  }

  /** The guard fills a form and taps, more than once if nothing seems to happen; `null`: the app closes just after. */
  async record(work: Work, taps = 1, closesAfterWrites?: number | null): Promise<void> {
    const { kind, body, post, person } = work;
    const clock = this.#clock.read();
    const wish = { kind, body, post, person, shift: null, draftId: uuidv7(), clock };
    await this.#closing(closesAfterWrites, () => this.#tap(wish, taps));
  }

  /** What is still on the screen is tapped again. */
  async tapAgain(): Promise<void> {
    for (const wish of this.#unconfirmed.splice(0)) await this.#tap(wish, 1);
  }

  /**
   * A round of sending; `closesAfterWrites` as in {@link record}, while the answer is being kept.
   * @returns what was in the way.
   */
  async send(weather: Weather, closesAfterWrites?: number | null): Promise<string | null> {
    return this.#closing(closesAfterWrites, () => this.#send(weather));
  }

  async #send(weather: Weather): Promise<string | null> {
    const { db } = this.#tab();
    try {
      const stored = await db.get('packs', this.device.deviceId);
      const phone = { db, clock: this.#clock, state: { device: this.device, stored } };
      await syncAll(phone, this.network.in(weather));
      return null;
    } catch (error) {
      if (error instanceof SyncError) return error.trouble;
      if (!isOfClosedApp(error)) throw error;
      return 'closed';
    } finally {
      if (this.#tabs.some((tab) => tab.isClosed())) await this.reopen();
    }
  }

  async reopen(tabs = 1): Promise<void> {
    this.#tally.add('app closed');
    this.close();
    await this.open(tabs);
  }

  /** Entries that wait in its store, oldest first, of one enrolment or of all. */
  async waiting(deviceId?: string): Promise<SignedEntry[]> {
    const stored = await this.#tab().db.getAll('entries');
    return stored
      .filter((one) => one.state === 'waiting' && (deviceId === undefined || one.device === deviceId))
      .sort((a, b) => a.seq - b.seq)
      .map((one) => one.entry);
  }

  /** Every enrolment it has had, and how long the log of each is. */
  async logs(): Promise<{ deviceId: string; lastSeq: number }[]> {
    const { db } = this.#tab();
    const devices = await db.getAll('devices');
    return Promise.all(
      devices.map(async ({ deviceId }) => ({
        deviceId,
        lastSeq: (await db.get('chains', deviceId))?.lastSeq ?? 0,
      })),
    );
  }

  async #tap(wish: NewEntry, taps: number): Promise<void> {
    const taken = await Promise.allSettled(
      Array.from({ length: taps }, (_, i) =>
        recordEntry((this.#tabs[i % this.#tabs.length] as ClosableStore).db, this.device, wish),
      ),
    );
    if (taps > 1) this.#tally.add('tapped again at once', taps - 1);
    for (const one of taken) {
      if (one.status === 'fulfilled') this.saved.set(one.value.id, one.value.entry);
      else if (!isOfClosedApp(one.reason)) throw one.reason;
    }
    if (taken.every(({ status }) => status === 'rejected')) this.#unconfirmed.push(wish);
    if (this.#tabs.some((tab) => tab.isClosed())) await this.reopen();
  }

  /** With an app that closes at this piece of work, if it writes so much. */
  async #closing<T>(writes: number | null | undefined, work: () => Promise<T>): Promise<T> {
    const tab = this.#tab();
    tab.closeAfterWrites(writes);
    try {
      return await work();
    } finally {
      if (tab.isClosed() && writes !== undefined)
        this.#tally.add(writes === null ? 'app closed right after a write' : 'app closed mid-write');
      tab.closeAfterWrites(undefined);
    }
  }

  #tab(): ClosableStore {
    const [tab] = this.#tabs;
    if (!tab) throw new Error(`${this.name} is closed`);
    return tab;
  }

  #bootedClock(): PhoneClock {
    const bootedAt = this.#night.mono();
    return new PhoneClock(
      () => this.#night.now().getTime() + this.wallOffMs,
      () => this.#night.mono() - bootedAt,
    );
  }
}
