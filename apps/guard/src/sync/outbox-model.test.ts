import { makeDeviceKey, type SignedEntry } from '@zhiqin/duty/rules';
import { uuidv7 } from '@zhiqin/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PhoneClock } from '../log/phone-clock.ts';
import { type NewEntry, recordEntry } from '../log/record-entry.ts';
import { type Device, openDatabase } from '../storage/open-database.ts';
import { type ClosableStore, closable, isOfClosedApp } from '../test-closing-app.ts';
import { noteWish } from '../test-phone.ts';
import { TestServer, type Weather, weathers } from '../test-server.ts';
import { SyncError } from './read-reply.ts';
import { syncAll } from './sync-all.ts';

const runs = process.env.ZHIQIN_TEST_SIZE === 'full' ? 2_000 : 40;
let phones = 0;

/** What the guard knows: how many forms he filled. */
interface Model {
  filled: number;
}

/** A phone before the server of the test; the guard's own list of what he was told is `saved`. */
class Phone {
  readonly name = `model-${++phones}`;
  readonly server = new TestServer(() => new Date(this.#trueMs));
  readonly saved = new Map<string, SignedEntry>();
  device!: Device;
  wallOffMs = 0;
  #trueMs = Date.parse('2026-11-22T15:00:00Z');
  #clock!: PhoneClock;
  #tab!: ClosableStore;
  #unconfirmed: NewEntry[] = [];

  async open(): Promise<void> {
    this.#tab = closable(await openDatabase(this.name));
    const bootedAt = this.#trueMs;
    this.#clock = new PhoneClock(
      () => this.#trueMs + this.wallOffMs,
      () => this.#trueMs - bootedAt,
    );
  }

  /** The old page is still there, and works, while the new one has opened the store. */
  async update(wish: NewEntry): Promise<void> {
    const old = this.#tab;
    const working = this.record(wish, 1, undefined);
    await this.open();
    await working;
    old.close();
  }

  async restart(): Promise<void> {
    this.#tab.close();
    await this.open();
  }

  async enrol(): Promise<void> {
    const { privateKey } = await makeDeviceKey();
    const deviceId = uuidv7();
    const place = { tenantId: uuidv7(), siteId: uuidv7(), label: 'gate' };
    this.device = { ...place, deviceId, token: deviceId, enrolledAt: '2026-11-22T00:00:00.000Z', privateKey };
    await this.#tab.db.put('devices', this.device);
    await this.#tab.db.put('settings', deviceId, 'device');
  }

  wish(text: string): NewEntry {
    this.#trueMs += 1_000;
    return noteWish(text, uuidv7(), this.#clock);
  }

  async record(wish: NewEntry, taps: number, closing: Closing): Promise<void> {
    const tab = this.#tab;
    const { db } = tab;
    tab.closeAfterWrites(closing);
    const taken = await Promise.allSettled(
      Array.from({ length: taps }, () => recordEntry(db, this.device, wish)),
    );
    for (const one of taken) {
      if (one.status === 'fulfilled') this.saved.set(one.value.id, one.value.entry);
      else if (!isOfClosedApp(one.reason)) throw one.reason;
    }
    if (taken.every(({ status }) => status === 'rejected')) this.#unconfirmed.push(wish);
    if (tab.isClosed() && tab === this.#tab) await this.open();
  }

  async tapAgain(): Promise<void> {
    for (const wish of this.#unconfirmed.splice(0)) await this.record(wish, 1, undefined);
  }

  async send(weather: Weather, closing: Closing): Promise<void> {
    this.#trueMs += 1_000;
    const tab = this.#tab;
    const { db } = tab;
    tab.closeAfterWrites(closing);
    try {
      const stored = await db.get('packs', this.device.deviceId);
      await syncAll(
        { db, clock: this.#clock, state: { device: this.device, stored } },
        this.server.in(weather),
      );
    } catch (error) {
      if (!(error instanceof SyncError || isOfClosedApp(error))) throw error;
    }
    if (tab.isClosed() && tab === this.#tab) await this.open();
  }

  async check(): Promise<void> {
    const { log, quarantine } = this.server;
    const { db } = this.#tab;
    const stored = new Map((await db.getAll('entries')).map((one) => [one.id, one]));
    for (const [id, entry] of this.saved) {
      const taken = log.get(id) ?? quarantine.get(id);
      if (!stored.has(id) && taken?.hash !== entry.hash)
        throw new Error(`entry ${entry.content.seq} is lost`);
    }
    for (const { id, state, seq } of stored.values()) {
      if (state === 'quarantined' ? !quarantine.has(id) : state !== 'waiting' && !log.has(id))
        throw new Error(`entry ${seq} is ${state} here and not there`);
    }
    for (const { content, hash } of [...log.values(), ...quarantine.values()]) {
      const own = stored.get(content.id)?.entry ?? this.saved.get(content.id);
      if (own?.hash !== hash) throw new Error(`the server has entry ${content.seq}, which nobody made`);
      if (log.has(content.id) && quarantine.has(content.id)) throw new Error('an entry is there twice');
    }
  }

  /** Nothing is in the way any more: each log is whole, at the server or on a phone it refuses. */
  async settle(filled: number): Promise<void> {
    await this.tapAgain();
    this.server.deliverLate();
    for (let i = 0; i < 3; i++) await this.send('fine', undefined);
    await this.check();
    expect(this.saved.size).toBe(filled);
    const { db } = this.#tab;
    const taken = [...this.server.log.values(), ...this.server.quarantine.values()];
    for (const { deviceId } of await db.getAll('devices')) {
      const there = taken
        .filter(({ content }) => content.device === deviceId)
        .map(({ content }) => content.seq);
      const here = (await db.getAll('entries')).filter((one) => one.device === deviceId);
      const waits = here.filter((one) => one.state === 'waiting').map((one) => one.seq);
      if (!this.server.refused.has(deviceId)) expect(waits).toEqual([]);
      const all = [...new Set([...there, ...waits])].sort((a, b) => a - b);
      const { lastSeq = 0 } = (await db.get('chains', deviceId)) ?? {};
      expect(all).toEqual(Array.from({ length: lastSeq }, (_, i) => i + 1));
      const held = here.filter((one) => one.state === 'quarantined' && !this.server.refused.has(deviceId));
      for (const one of held) expect(Boolean(one.settled)).toBe(this.server.decided.has(one.id));
    }
    this.#tab.close();
  }
}

/** After so many writes, right after a commit, or not at all. */
type Closing = number | null | undefined;

type Work = (phone: Phone, model: Readonly<Model>) => Promise<void> | void;

class Act implements fc.AsyncCommand<Model, Phone> {
  readonly #name: string;
  readonly #change: (model: Model) => void;
  readonly #act: Work;

  constructor(name: string, act: Work, change: (model: Model) => void = () => {}) {
    this.#name = name;
    this.#act = act;
    this.#change = change;
  }

  check = () => true;

  async run(model: Model, phone: Phone): Promise<void> {
    this.#change(model);
    await this.#act(phone, model);
    await phone.check();
  }

  toString = () => this.#name;
}

const fill = (model: Model) => {
  model.filled += 1;
};
const closing = fc.option(fc.constantFrom<Closing>(1, 2, 3, null, undefined), { nil: undefined, freq: 3 });
const weather = fc.constantFrom(...weathers);

const acts = [
  fc
    .tuple(fc.integer({ min: 1, max: 3 }), closing)
    .map(
      ([taps, end]) =>
        new Act(
          `record(${taps} taps, closes ${end})`,
          (phone, model) => phone.record(phone.wish(`note ${model.filled}`), taps, end),
          fill,
        ),
    ),
  fc
    .tuple(weather, closing)
    .map(([kind, end]) => new Act(`send(${kind}, closes ${end})`, (phone) => phone.send(kind, end))),
  fc.tuple(weather, weather).map(
    ([one, two]) =>
      new Act(
        `at once: record, send(${one}), send(${two})`,
        async (phone, model) => {
          const wish = phone.wish(`note ${model.filled}`);
          await Promise.all([
            phone.record(wish, 2, undefined),
            phone.send(one, undefined),
            phone.send(two, undefined),
          ]);
        },
        fill,
      ),
  ),
  fc.constant(new Act('tap again', (phone) => phone.tapAgain())),
  fc.constant(new Act('late arrivals', (phone) => phone.server.deliverLate())),
  fc.constant(new Act('restart', (phone) => phone.restart())),
  fc.constant(new Act('update', (phone, model) => phone.update(phone.wish(`note ${model.filled}`)), fill)),
  fc.integer({ min: -80, max: 80 }).map(
    (hours) =>
      new Act(`clock ${hours} h off`, (phone) => {
        phone.wallOffMs = hours * 3_600_000;
      }),
  ),
  fc.boolean().map(
    (isRefused) =>
      new Act(isRefused ? 'revoked, enrolled again' : 'enrolled again', async (phone) => {
        if (isRefused) phone.server.refused.add(phone.device.deviceId);
        await phone.enrol();
      }),
  ),
  fc.constant(new Act('a person decides', (phone) => phone.server.decideAll())),
];

describe('the outbox against its model', () => {
  it('loses, doubles and forks nothing, whatever phone, network, server and clock do', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(acts, { maxCommands: 20, size: '+1' }), async (commands) => {
        const phone = new Phone();
        await phone.open();
        await phone.enrol();
        const model: Model = { filled: 0 };
        await fc.asyncModelRun(() => ({ model, real: phone }), commands);
        await phone.settle(model.filled);
      }),
      { numRuns: runs },
    );
  }, 600_000);
});
