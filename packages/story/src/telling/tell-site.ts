import { type DeviceActor, systemActor } from '@zhiqin/access';
import type { Database } from '@zhiqin/db';
import { readRetention } from '@zhiqin/duty';
import type { SitePack } from '@zhiqin/duty/rules';
import { computeHours } from '@zhiqin/hours';
import { addDays, addMonths, type Day, dayOf, daysBetween, instantAt } from '@zhiqin/kernel';
import { randomFor } from '../chance/random-for.ts';
import { type Act, minute, type Twist } from '../life/act.ts';
import { ordersToRead, rulesToSign, type Stay, signingHabits } from '../life/signing.ts';
import { phoneName, storyKey } from '../phones/device-key.ts';
import { readFirstStays } from '../phones/read-first-stays.ts';
import { readForeignStays, readSitePhones } from '../phones/read-site-phones.ts';
import { sendPhotos } from '../phones/send-photos.ts';
import { StoryPhone } from '../phones/story-phone.ts';
import type { ConsultationOfStory } from '../world/consultation.ts';
import { contractor } from '../world/contractor.ts';
import { type Fault, silenceOf } from '../world/faults.ts';
import { changePhone } from './change-phone.ts';
import { consultStaff } from './consult-staff.ts';
import { doAt, look } from './environment.ts';
import { inspectForFire } from './keep-in-order.ts';
import type { Loader } from './loader.ts';
import { planRosters } from './plan-rosters.ts';
import { settleMoney } from './settle-money.ts';
import { lifeAt, packAt, type SignaturesOfSite } from './site-life.ts';
import { memberOf, roleLogin, signMonth, turnMonth } from './turn-month.ts';

const { zone } = contractor;
/** The first roster is made known this long before its first shift (R10: three days). */
const rosteredBeforeMs = 4 * 24 * 60 * minute;
const hour = 60 * minute;
/** A phone that has nothing to say is still heard this often. */
const heartbeatMs = 10 * minute;
const recentSyncMs = 30 * minute;
/** Weeks back nobody looks at when an entry was received; a shift is eight hours, so each is heard twice and at its end. */
const olderSyncMs = 4 * hour;

export interface SiteToTell {
  db: Database;
  tenantId: string;
  siteId: string;
  siteCode: string;
  seed: string;
  faults: readonly Fault[];
  consultation: ConsultationOfStory | null;
  from: Date;
  /** From here on (ms) the told past is looked at closely: phones sync as often as they do. */
  recentFrom: number;
  loader: Loader;
}

interface Deed {
  at: number;
  run(at: Date): Promise<unknown>;
}

/** One site's part of the story. Where it stands is in the logs of its phones: opening it again goes on from there. */
export class SiteTelling {
  readonly site: SiteToTell;
  readonly firstDay: Day;
  /** Told up to here (ms). */
  toldUntil: number;
  #phones: StoryPhone[] = [];
  #silences = new Map<string, Twist[]>();
  #packs = new Map<Day, SitePack>();
  /** By month they were read in and first day: a month's roster stands before the month begins. */
  #stays = new Map<string, Stay[]>();
  #isFirst = true;
  #photosSent = new Set<string>();
  /** The shortest period for which anything of the site is kept: no night before can erase. */
  #keptDays = 0;

  private constructor(site: SiteToTell) {
    this.site = site;
    this.firstDay = dayOf(site.from, zone);
    this.toldUntil = site.from.getTime() - hour;
  }

  static async open(site: SiteToTell): Promise<SiteTelling> {
    const telling = new SiteTelling(site);
    const at = new Date(site.from.getTime() - rosteredBeforeMs);
    await planRosters(
      { ...site, firstDay: telling.firstDay },
      at,
      telling.firstDay,
      systemActor(site.tenantId),
    );
    await telling.#readPhones();
    const office = await memberOf(site.db, site.tenantId, roleLogin('operations'));
    const { classes } = await doAt(site.db, at, office, readRetention, null);
    telling.#keptDays = Math.min(...classes.flatMap((one) => one.days));
    const heard = telling.#phones
      .filter((phone) => !telling.#isSilent(phone, phone.heardAt + 1))
      .map((phone) => phone.heardAt);
    telling.toldUntil = Math.max(telling.toldUntil, Math.min(...heard));
    return telling;
  }

  /** Tells on to an instant. @param isLive it is now: phones sync at once, and nobody waits for the hour. */
  async tellTo(to: number, isLive: boolean): Promise<void> {
    const from = this.toldUntil;
    if (to <= from) return;
    await this.#readSilences();
    const deeds = [
      ...this.#deeds(this.#isFirst ? from - 5 * 24 * hour : from, to),
      ...(await this.#syncs(from, to, isLive)),
    ];
    for (const deed of deeds.sort((a, b) => a.at - b.at)) await deed.run(new Date(deed.at));
    this.#isFirst = false;
    this.toldUntil = to;
  }

  /** Judges the day of an instant and the one before it, as far as their windows have closed. */
  async judge(at: Date, days: readonly [Day, Day]): Promise<void> {
    const [, fromDay] = [days[0], this.firstDay].sort() as [Day, Day];
    if (fromDay <= days[1]) await this.site.loader.judge(at, fromDay, days[1]);
  }

  /** The told past ends: what is left of it is judged and graded. */
  async finish(at: Date): Promise<void> {
    const today = dayOf(at, zone);
    await this.judge(at, [addDays(today, -1), today]);
    await this.site.loader.settle();
    const [, fromDay] = [`${today.slice(0, 7)}-01`, this.firstDay].sort() as [Day, Day];
    await this.site.loader.grade(at, fromDay, today);
    const { db, tenantId, siteId } = this.site;
    const month = { siteId, month: today.slice(0, 7) };
    await doAt(db, at, systemActor(tenantId), computeHours, month);
  }

  async #readPhones(): Promise<void> {
    const { db, tenantId, siteId, siteCode, seed, from } = this.site;
    const known = await look(db, tenantId, readSitePhones, { siteId });
    const start = from.getTime() - hour;
    const first = known[0];
    if (!first) throw new Error(`site ${siteCode} has no phone`);
    const pack = await packAt(db, from, this.#actorOf(first.deviceId, first.postId));
    const phones: StoryPhone[] = [];
    for (const post of pack.posts) {
      for (const isSpare of [false, true]) {
        const name = phoneName(siteCode, post.code, isSpare);
        const key = await storyKey(seed, name);
        const own = known.find((phone) => phone.x === key.publicKey.x);
        if (!own) continue;
        const head = { lastSeq: own.lastSeq, lastHash: own.lastHash };
        // A spare begins where the silence ends: what was before is the silent phone's.
        const beganAt = isSpare ? (this.#silenceOf(post.code)?.to.getTime() ?? 0) : 0;
        const times = { lastAt: own.lastAt?.getTime() ?? beganAt, heardAt: own.heardAt?.getTime() ?? start };
        phones.push(
          new StoryPhone({
            seed,
            name,
            postId: post.id,
            actor: this.#actorOf(own.deviceId, post.id),
            key,
            head,
            ...times,
          }),
        );
      }
    }
    this.#phones = phones;
  }

  #actorOf(deviceId: string, postId: string | null): DeviceActor {
    const { tenantId, siteId } = this.site;
    return { kind: 'device', role: 'device', tenantId, deviceId, siteId, postId };
  }

  /** A post that somebody real has taken is his until he hands over; the story goes on there with the next shift. */
  async #readSilences(): Promise<void> {
    const { db, tenantId, siteId } = this.site;
    const ownDeviceIds = this.#phones.map((phone) => phone.actor.deviceId);
    const stays = await look(db, tenantId, readForeignStays, { siteId, ownDeviceIds });
    const byPost = new Map<string, Twist[]>();
    for (const { postId, fromAt, toAt } of stays) {
      const to = toAt ? nextShiftStart(toAt) - 20 * minute : Number.MAX_SAFE_INTEGER;
      byPost.set(postId, [...(byPost.get(postId) ?? []), { kind: 'silence', from: fromAt.getTime(), to }]);
    }
    this.#silences = byPost;
  }

  async #syncs(from: number, to: number, isLive: boolean): Promise<Deed[]> {
    const acts = await this.#actsByPost(from, to);
    const posts = [...new Set(this.#phones.map((phone) => phone.postId))];
    return posts.flatMap((postId) => {
      const own = acts.get(postId) ?? [];
      return this.#syncTimes(postId, from, to, own, isLive).map((at) => ({
        at,
        run: () => this.#sync(postId, own, at),
      }));
    });
  }

  /** What the post's phone of the moment has not sent yet, at the moment of its sync. */
  async #sync(postId: string, acts: readonly Act[], at: number): Promise<void> {
    const phone = this.#phoneAt(postId, at);
    if (!phone || this.#isSilent(phone, at)) return;
    const due = acts.filter((act) => act.at > phone.lastAt && act.at <= at);
    await phone.sync(new Date(at), due, this.site.loader.send);
    await sendPhotos(this.site.db, new Date(at), phone.actor, due, this.#photosSent);
  }

  #phoneAt(postId: string, at: number): StoryPhone | undefined {
    const [first, spare] = this.#phones.filter((phone) => phone.postId === postId);
    const fault = this.#silenceAt(postId);
    return fault && spare && at > fault.to.getTime() ? spare : first;
  }

  #silenceAt(postId: string) {
    return this.#silenceOf(this.#phones.find((phone) => phone.postId === postId)?.name.split('/')[1]);
  }

  #silenceOf(postCode: string | undefined) {
    const { faults, siteCode } = this.site;
    const fault = faults.find(
      (one) => one.kind === 'silent-phone' && one.siteCode === siteCode && one.postCode === postCode,
    );
    return fault && silenceOf(fault);
  }

  /** The first phone of a post whose phone fell silent is not heard again. */
  #isSilent(phone: StoryPhone, at: number): boolean {
    const silence = this.#silenceAt(phone.postId);
    return silence !== undefined && phone.name.endsWith('/1') && at > silence.from.getTime();
  }

  #syncTimes(postId: string, from: number, to: number, acts: readonly Act[], isLive: boolean): number[] {
    if (isLive) {
      const phone = this.#phoneAt(postId, to);
      const hasNews = acts.some((act) => act.at > (phone?.lastAt ?? 0) && act.at <= to);
      return phone && (hasNews || to - phone.heardAt >= heartbeatMs) ? [to] : [];
    }
    // Each phone at minutes of its own, always soon after the hour at which shifts change.
    const offsetMs =
      randomFor(this.site.seed, this.site.siteCode, postIndex(this.#phones, postId), 'sync').int(
        4 * 60,
        9 * 60,
      ) * 1000;
    const times: number[] = [];
    const everyMs = to < this.site.recentFrom ? olderSyncMs : recentSyncMs;
    const start = this.site.from.getTime();
    for (let at = start + Math.floor((from - start) / everyMs) * everyMs + offsetMs; at <= to; at += everyMs)
      if (at > from) times.push(at);
    const silentFrom = this.#silenceAt(postId)?.from.getTime();
    if (silentFrom !== undefined && silentFrom > from && silentFrom <= to) times.push(silentFrom);
    // The told past ends with everything at the server.
    return times.at(-1) === to ? times : [...times, to];
  }

  /** All that happens in (from, to], also what a phone still holds from before. */
  async #actsByPost(from: number, to: number): Promise<Map<string, Act[]>> {
    const { seed, siteCode, faults } = this.site;
    const setting = { seed, siteCode, firstDay: this.firstDay, faults };
    const oldest = Math.min(
      from,
      ...this.#phones.filter((phone) => !this.#isSilent(phone, from)).map((phone) => phone.lastAt || from),
    );
    const since = Math.max(oldest, from - 24 * hour);
    const byPost = new Map<string, Act[]>();
    for (
      let day = addDays(dayOf(new Date(since), zone), -1);
      day <= dayOf(new Date(to + hour), zone);
      day = addDays(day, 1)
    ) {
      if (day < this.firstDay) continue;
      const pack = await this.#packOf(day);
      const signatures = await this.#signaturesOf(pack, day);
      for (const postId of new Set(this.#phones.map((phone) => phone.postId))) {
        const acts = lifeAt(setting, pack, postId, day, signatures, this.#silences.get(postId));
        byPost.set(postId, [...(byPost.get(postId) ?? []), ...acts]);
      }
    }
    return byPost;
  }

  /** Who signs for which rules and taps which orders, in which shift; a version counts from its first day. */
  async #signaturesOf(pack: SitePack, day: Day): Promise<SignaturesOfSite> {
    const { seed, siteCode } = this.site;
    const habits = signingHabits(seed, siteCode, pack.people);
    const signed = [];
    for (const version of pack.toSign.filter((one) => one.effectiveOn <= day)) {
      const [, fromDay] = [version.effectiveOn, this.firstDay].sort() as [Day, Day];
      const stays = await this.#staysFrom(fromDay, day);
      signed.push(...rulesToSign(version, stays, habits, (postId) => this.#silencesOf(postId)));
    }
    const read = pack.shortOrders.flatMap((order) => ordersToRead(order, pack.shifts, habits));
    return { rulesToSign: signed, ordersToRead: read };
  }

  #silencesOf(postId: string) {
    const planted = this.#silenceAt(postId);
    const real = (this.#silences.get(postId) ?? []).filter((twist) => twist.kind === 'silence');
    return planted
      ? [...real, { kind: 'silence' as const, from: planted.from.getTime(), to: planted.to.getTime() }]
      : real;
  }

  async #staysFrom(fromDay: Day, day: Day): Promise<Stay[]> {
    const key = `${fromDay} ${day.slice(0, 7)}`;
    const kept = this.#stays.get(key);
    if (kept) return kept;
    const { db, tenantId, siteId } = this.site;
    const stays = await look(db, tenantId, readFirstStays, { siteId, fromDay });
    this.#stays.set(key, stays);
    return stays;
  }

  async #packOf(day: Day): Promise<SitePack> {
    const kept = this.#packs.get(day);
    if (kept) return kept;
    const phone = this.#phones[0] as StoryPhone;
    const pack = await packAt(this.site.db, instantAt(day, '06:00', zone), phone.actor);
    this.#packs.set(day, pack);
    for (const old of this.#packs.keys()) if (old < addDays(day, -3)) this.#packs.delete(old);
    return pack;
  }

  #deeds(from: number, to: number): Deed[] {
    const { db, tenantId, siteId, siteCode, seed, loader, consultation } = this.site;
    const deeds: Deed[] = [];
    const on = (day: Day, time: string, run: Deed['run']) => {
      const at = instantAt(day, time, zone).getTime();
      if (at > from && at <= to) deeds.push({ at, run });
    };
    for (let day = dayOf(new Date(from), zone); day <= dayOf(new Date(to), zone); day = addDays(day, 1)) {
      if (daysBetween(this.firstDay, day) >= this.#keptDays) on(day, '03:10', (at) => loader.erase(at));
      on(day, '07:30', (at) => this.judge(at, [addDays(day, -2), addDays(day, -1)]));
      if (consultation?.fromDay === day) on(day, '09:30', (at) => consultStaff(this.site, consultation, at));
      const before = addMonths(day.slice(0, 7), -1);
      const month = { db, tenantId, siteId, siteCode, month: before };
      const wasLived = before >= this.firstDay.slice(0, 7);
      if (day.endsWith('-01'))
        on(day, '09:00', (at) =>
          planRosters({ ...this.site, firstDay: this.firstDay }, at, day, systemActor(tenantId)),
        );
      if (day.endsWith('-02') && wasLived)
        on(day, '10:00', async (at) => {
          await loader.settle();
          const [, fromDay] = [`${before}-01`, this.firstDay].sort() as [Day, Day];
          await loader.grade(at, fromDay, addDays(day, -1));
          await turnMonth(month, at);
        });
      if (day.endsWith('-02') || day.endsWith('-16'))
        on(day, '10:30', (at) => inspectForFire({ db, tenantId, siteId, siteCode }, at));
      if (day.endsWith('-03') && wasLived) on(day, '11:00', (at) => signMonth(month, at));
      if (day.endsWith('-04') && wasLived) on(day, '09:30', (at) => settleMoney(month, at));
      for (const phone of this.#phones.filter((one) => one.name.endsWith('/1'))) {
        const silence = this.#silenceAt(phone.postId);
        if (!silence || dayOf(silence.to, zone) !== day) continue;
        const postCode = phone.name.split('/')[1] as string;
        const change = {
          db,
          tenantId,
          seed,
          siteId,
          siteCode,
          postId: phone.postId,
          postCode,
          deviceId: phone.actor.deviceId,
        };
        on(day, '10:00', async (at) => {
          await loader.settle();
          await changePhone(change, at);
          await this.#readPhones();
        });
      }
    }
    return deeds;
  }
}

const postIndex = (phones: readonly StoryPhone[], postId: string) =>
  phones.findIndex((phone) => phone.postId === postId);

/** All posts of the story change at 07:00, 15:00 and 23:00. */
function nextShiftStart(after: Date): number {
  const day = dayOf(after, zone);
  const starts = [day, addDays(day, 1)].flatMap((one) =>
    ['07:00', '15:00', '23:00'].map((time) => instantAt(one, time, zone).getTime()),
  );
  return starts.find((start) => start - 20 * minute > after.getTime()) as number;
}
