import { revokeDevice } from '@zhiqin/access';
import type { SignedEntry } from '@zhiqin/duty/rules';
import type { BenchSite } from '../company.ts';
import type { FaultWorld, Place } from './fault-world.ts';
import { type Weather, weathers } from './faulty-network.ts';
import { GuardWork } from './guard-work.ts';
import type { Forgery, Impostor } from './impostor.ts';
import type { NightClock } from './night-clock.ts';
import type { Seeded } from './seeded.ts';
import type { SimulatedPhone } from './simulated-phone.ts';
import type { Tally } from './tally.ts';

export interface Stationed {
  place: Place;
  phone: SimulatedPhone;
}

export interface Cast {
  phones: readonly Stationed[];
  /** One for each place. */
  impostors: readonly Impostor[];
}

const hours = 8;
const hourMinutes = 60;

/** What befalls server or database in one hour. */
const disasters = [
  'server killed between commit and reply',
  'server killed in a transaction',
  'answer to the commit lost on the way to the server',
  'database stopped at once and started again',
] as const;
type Disaster = (typeof disasters)[number];

/**
 * One shift of eight hours on every phone, with whatever the seed has in store; then calm, until nothing waits.
 * @param disasterShare of the hours, in which server or database is struck.
 */
export async function runNight(
  world: FaultWorld,
  clock: NightClock,
  cast: Cast,
  decide: Seeded,
  tally: Tally,
  disasterShare: number,
): Promise<void> {
  const shifts = cast.phones.map(({ place, phone }, i) => ({
    place,
    phone,
    decide: decide.child(`phone ${i}`),
    work: new GuardWork(place.site, decide.child(`work ${i}`)),
  }));
  const forged = new Map<Impostor, { raws: unknown[]; forgeries: Forgery[] }>();
  for (let hour = 0; hour < hours; hour++) {
    clock.advance(hourMinutes);
    world.product.tellTime();
    const disaster = decide.chance(disasterShare) ? decide.pick(disasters) : null;
    const struck = disaster && (await prepare(disaster, world, decide.shuffled(cast.phones), tally));
    await Promise.all([
      ...shifts.map((shift) => oneHour(shift, hour, clock, tally)),
      ...(hour === hours / 2
        ? cast.impostors.map((impostor, i) =>
            forgeAndSend(world, cast, impostor, i, decide.child(`impostor ${i}`), forged, tally),
          )
        : []),
      struck?.happens(),
    ]);
    await struck?.isOver();
  }
  await revokeOne(world, cast, decide, tally);
  await calm(world, cast, forged, tally);
}

interface Shift extends Stationed {
  decide: Seeded;
  work: GuardWork;
}

/** Forms, taps, closings and a round of sending, in weather of this phone's own. */
async function oneHour({ phone, work, decide }: Shift, hour: number, clock: NightClock, tally: Tally) {
  if (hour === 0) {
    phone.wallOffMs = 0;
    if (decide.chance(0.3)) jumpClock(phone, decide, tally);
    await phone.reopen(decide.chance(0.3) ? 2 : 1);
    await phone.record(work.signOn(clock.now()));
  }
  await phone.tapAgain();
  const wishes = decide.chance(0.01) ? work.basement(60) : work.hour();
  for (const wish of wishes) {
    const taps = decide.chance(0.15) ? decide.int(2, 3) : 1;
    const isClosing = decide.chance(0.08);
    await phone.record(wish, taps, isClosing ? decide.pick([1, 2, null]) : undefined);
  }
  if (hour === hours - 1) await phone.record(work.signOff());
  if (decide.chance(0.04)) jumpClock(phone, decide, tally);
  if (decide.chance(0.3)) return;
  const weather: Weather = decide.chance(0.4) ? 'fine' : decide.pick(weathers);
  await phone.send(weather, decide.chance(0.05) ? decide.pick([1, 3, null]) : undefined);
  if (decide.chance(0.5)) await phone.network.deliverLate();
}

/** Hours ahead or behind, by hand or by an empty battery. */
function jumpClock(phone: SimulatedPhone, decide: Seeded, tally: Tally): void {
  phone.wallOffMs = decide.int(-14 * 60, 14 * 60) * 60_000;
  tally.add('clock off by hours');
}

interface Struck {
  happens(): Promise<void>;
  isOver(): Promise<void>;
}

/** Lays an ambush for the sending of one phone, or aims at the database; counts what really happened. */
async function prepare(
  disaster: Disaster,
  world: FaultWorld,
  phones: readonly Stationed[],
  tally: Tally,
): Promise<Struck> {
  const { phone, mark } = await aim(phones);
  if (disaster === 'database stopped at once and started again') {
    let crash: Promise<void> | undefined;
    return {
      async happens() {
        // Phones are sending while it goes.
        await phone.send('fine');
        crash = world.crashDatabase();
        await phone.send('fine');
      },
      async isOver() {
        await crash;
        tally.add(disaster);
      },
    };
  }
  let hasStruck = false;
  if (mark) {
    world.wire.lieInWait({
      mark: mark.hash,
      at: disaster === 'server killed in a transaction' ? 'write' : 'commit',
      strike() {
        hasStruck = true;
        if (disaster !== 'answer to the commit lost on the way to the server') world.product.kill();
      },
    });
  }
  return {
    happens: async () => void (await phone.send('fine')),
    async isOver() {
      world.wire.lieInWait(null);
      if (!mark || !hasStruck) return;
      await world.product.isUp();
      const isIn = await isInLog(world, mark);
      // Committed or not is read from the database, not believed.
      if (isIn !== (disaster !== 'server killed in a transaction')) tally.add('other than aimed at');
      else tally.add(disaster);
    },
  };
}

/** A phone with something to send, if there is one. */
async function aim(phones: readonly Stationed[]): Promise<{ phone: SimulatedPhone; mark?: SignedEntry }> {
  for (const { phone } of phones) {
    const [mark] = await phone.waiting(phone.device.deviceId);
    if (mark) return { phone, mark };
  }
  return { phone: (phones[0] as Stationed).phone };
}

async function isInLog(world: FaultWorld, { hash }: SignedEntry): Promise<boolean> {
  return (await world.owner`select 1 from duty_entry where hash = ${hash}`).length > 0;
}

async function forgeAndSend(
  world: FaultWorld,
  cast: Cast,
  impostor: Impostor,
  at: number,
  decide: Seeded,
  forged: Map<Impostor, { raws: unknown[]; forgeries: Forgery[] }>,
  tally: Tally,
): Promise<void> {
  const known = new Map(cast.phones.flatMap(({ phone }) => [...phone.saved].map(([, e]) => [e.hash, e])));
  const own = world.places[at] as Place;
  const accepted = async ({ site }: { site: BenchSite }) => {
    const rows = await world.owner<{ hash: string }[]>`
      select hash from duty_entry where site_id = ${site.siteId} order by id desc limit 40`.catch(() => []);
    const entries = rows.map(({ hash }) => known.get(hash)).filter((entry) => entry !== undefined);
    return entries.length > 0 ? decide.pick(entries) : undefined;
  };
  const neighbour = world.places[at ^ 1] as Place;
  const [sameSite, otherSite, otherTenant] = [
    await accepted(own),
    await accepted(neighbour),
    await accepted(world.places[(at + 2) % world.places.length] as Place),
  ];
  if (!sameSite || !otherSite || !otherTenant) return;
  const honest = await impostor.honest();
  const loot = { sameSite, otherSite, otherTenant, otherPlace: neighbour.site };
  const forgeries = await impostor.forge(loot, decide);
  const batch = { raws: [honest, ...forgeries.map(({ raw }) => raw)], forgeries };
  forged.set(impostor, batch);
  if (await sendForged(world, impostor, batch, tally).catch(() => false)) forged.delete(impostor);
}

/** @returns true once the server has answered; each forgery must be kept for a person, for its own reason. */
async function sendForged(
  world: FaultWorld,
  impostor: Impostor,
  { raws, forgeries }: { raws: unknown[]; forgeries: Forgery[] },
  tally: Tally,
): Promise<boolean> {
  const [honest, ...results] = await impostor.send(world.product.url, raws);
  if (honest?.status === 'quarantined') tally.add('wrong answer: honest entry kept');
  for (const [i, { what, reasons }] of forgeries.entries()) {
    const result = results[i];
    const isKept = result?.status === 'quarantined' && reasons.includes(result.reason ?? '');
    tally.add(
      isKept ? `forged: ${what}` : `wrong answer: ${what}, ${result?.status} ${result?.reason ?? ''}`,
    );
  }
  return true;
}

/** Now and then a phone is reported lost; it is enrolled again when it turns up. Others are enrolled anew by choice. */
async function revokeOne(world: FaultWorld, cast: Cast, decide: Seeded, tally: Tally): Promise<void> {
  const { place, phone } = decide.pick(cast.phones);
  await world.product.isUp();
  const isLost = decide.chance(0.5);
  if (isLost) {
    const { deviceId } = phone.device;
    await world.atHeadquarters(place, revokeDevice, { deviceId, reason: '手机遗失' });
    phone.revoked.add(deviceId);
  }
  tally.add(isLost ? 'phone revoked and enrolled again' : 'phone enrolled again with entries waiting');
  await phone.enrol(await world.invite(place));
}

/** The network is there, the server is up: after this nothing waits but what a refused enrolment left behind. */
async function calm(
  world: FaultWorld,
  cast: Cast,
  forged: Map<Impostor, { raws: unknown[]; forgeries: Forgery[] }>,
  tally: Tally,
): Promise<void> {
  await world.product.isUp();
  for (const [impostor, batch] of forged) await sendForged(world, impostor, batch, tally);
  for (const { phone } of cast.phones) {
    await phone.network.deliverLate();
    await phone.tapAgain();
    // A connection to a database that was shot is noticed by the first who uses it.
    let trouble: string | null = null;
    for (let round = 0; round < 3; round++) trouble = await phone.send('fine');
    if (trouble) tally.add(`wrong answer: in calm weather the phone is told ${trouble}`);
    const waiting = (await phone.waiting()).filter((entry) => !phone.revoked.has(entry.content.device));
    if (waiting.length > 0) tally.add('still waiting in calm weather', waiting.length);
  }
}
