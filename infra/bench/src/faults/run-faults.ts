import { keptEntries } from '@zhiqin/duty';
import { type Books, checkBooks, type PhoneBook } from './check-books.ts';
import { type FaultWorld, makeFaultWorld, type Place } from './fault-world.ts';
import { FaultyNetwork } from './faulty-network.ts';
import type { Impostor } from './impostor.ts';
import { NightClock } from './night-clock.ts';
import { type Cast, runNight, type Stationed } from './run-night.ts';
import { Seeded } from './seeded.ts';
import { SimulatedPhone } from './simulated-phone.ts';
import { Tally } from './tally.ts';

export interface FaultSizes {
  seed: string;
  phones: number;
  /** Each is a shift of eight hours on every phone. */
  nights: number;
  /** Share of the hours in which server or database is struck. */
  disasterShare: number;
}

/** What a run of simulated shifts came to. */
export interface FaultRun {
  seed: string;
  shifts: number;
  phones: number;
  nights: number;
  seconds: number;
  books: Books;
  /** Kept for a person, and shown to one at headquarters: the same number. */
  kept: { inDatabase: number; shownToPeople: number };
  /** How often what was done to phones, network, server and database. */
  faults: Record<string, number>;
  /** Forged entries by kind, each kept for a person for its own reason. */
  forged: Record<string, number>;
  /** What must not be: empty. */
  wrong: Record<string, number>;
}

/**
 * Simulated shifts: the phone's own store, log and sync in front of a real server process on a real PostgreSQL, with
 * network, apps, clocks, server and database failing as the seed has it.
 */
export async function runFaults(
  { seed, phones: phoneCount, nights, disasterShare }: FaultSizes,
  step: (text: string) => void = () => {},
): Promise<FaultRun> {
  const startedAt = performance.now();
  const decide = new Seeded(seed);
  const tally = new Tally();
  const clock = new NightClock(new Date('2026-11-01T14:00:00Z'));
  const world = await makeFaultWorld(clock);
  try {
    const cast = await enrolAll(world, clock, phoneCount, decide, tally);
    for (let night = 1; night <= nights; night++) {
      await runNight(world, clock, cast, decide.child(`night ${night}`), tally, disasterShare);
      if (night % 5 === 0) step(`${night} of ${nights} nights`);
    }
    const books = await checkBooks(world.owner, await booksOf(cast), cast.impostors.map(bookOfImpostor));
    const [row] = await world.owner<{ n: number }[]>`select count(*)::int as n from quarantined_entry`;
    let shown = 0;
    for (const place of world.places) shown += await shownKept(world, place);
    for (const { phone } of cast.phones) phone.close();
    const counted = Object.entries(tally.all());
    const those = (test: (name: string) => boolean) =>
      Object.fromEntries(counted.filter(([name]) => test(name)));
    const isForged = (name: string) => name.startsWith('forged: ');
    const isWrong = (name: string) => /^(wrong answer|still waiting)/.test(name);
    return {
      ...{ seed, shifts: phoneCount * nights, phones: phoneCount, nights },
      seconds: Math.round((performance.now() - startedAt) / 1000),
      books,
      kept: { inDatabase: row?.n ?? 0, shownToPeople: shown },
      faults: those((name) => !isForged(name) && !isWrong(name)),
      forged: Object.fromEntries(
        Object.entries(those(isForged)).map(([name, count]) => [name.replace('forged: ', ''), count]),
      ),
      wrong: those(isWrong),
    };
  } finally {
    await world.end();
  }
}

async function enrolAll(
  world: FaultWorld,
  clock: NightClock,
  count: number,
  decide: Seeded,
  tally: Tally,
): Promise<Cast> {
  const phones: Stationed[] = [];
  for (let i = 0; i < count; i++) {
    const place = world.places[i % world.places.length] as Place;
    const network = new FaultyNetwork(world.product.url, decide.child(`network ${i}`), tally);
    const phone = new SimulatedPhone(`${decide.seed}-phone-${i}`, network, clock, tally);
    await phone.open();
    // Enrolments from one address are limited to four a minute in the long run.
    clock.advance(1);
    world.product.tellTime();
    await phone.enrol(await world.invite(place));
    phones.push({ place, phone });
  }
  const impostors: Impostor[] = [];
  for (const place of world.places) impostors.push(await world.admitImpostor(place));
  return { phones, impostors };
}

async function booksOf({ phones }: Cast): Promise<PhoneBook[]> {
  const books: PhoneBook[] = [];
  for (const { place, phone } of phones) {
    for (const { deviceId, lastSeq } of await phone.logs()) {
      books.push({
        phone: phone.name,
        deviceId,
        siteId: place.site.siteId,
        lastSeq,
        saved: [...phone.saved.values()].filter(({ content }) => content.device === deviceId),
        keptOnPhone: phone.revoked.has(deviceId) ? await phone.waiting(deviceId) : [],
      });
    }
  }
  return books;
}

const bookOfImpostor = (impostor: Impostor): PhoneBook => ({
  phone: 'impostor',
  deviceId: impostor.deviceId,
  siteId: impostor.log.owner.siteId,
  lastSeq: impostor.log.lastSeq,
  saved: [...impostor.saved.values()],
  keptOnPhone: [],
});

/** Page by page, as headquarters reads what waits for a decision. */
async function shownKept(world: FaultWorld, place: Place): Promise<number> {
  let shown = 0;
  let before: string | undefined;
  do {
    const page = await world.atHeadquarters(place, keptEntries, {
      siteId: place.site.siteId,
      before,
    });
    shown += page.entries.length;
    before = page.next ?? undefined;
  } while (before);
  return shown;
}
