import type { SitePack } from '@zhiqin/duty/rules';
import type { StoredEntry } from '../storage/open-database.ts';

const minute = 60_000;

/** Something that is asked for again and again at a post. */
export interface Due {
  at: string;
  /** Negative once it is overdue. */
  inMinutes: number;
}

/** This phone's own entries of a kind that were not checked and left out, oldest first. */
function own(entries: readonly StoredEntry[], kind: string, postId?: string) {
  return entries
    .filter(({ settled }) => settled !== 'rejected')
    .map(({ entry }) => entry.content)
    .filter((content) => content.kind === kind && (postId === undefined || content.post === postId))
    .sort((a, b) => a.at.localeCompare(b.at));
}

const later = (...times: (string | null | undefined)[]): string | null =>
  times.reduce<string | null>((last, time) => (time && (!last || time > last) ? time : last), null);

function dueAfter(last: string, everyMinutes: number, now: Date): Due {
  const at = Date.parse(last) + everyMinutes * minute;
  return { at: new Date(at).toISOString(), inMinutes: Math.ceil((at - now.getTime()) / minute) };
}

/** 报平安 (H09): counted from the last answer of the post, or from when this guard came. Null where none is asked. */
export function checkCallDue(
  pack: SitePack,
  entries: readonly StoredEntry[],
  postId: string,
  since: string,
  now: Date,
): (Due & { isAlone: boolean }) | null {
  const asked = pack.postLife?.checkCalls.find((one) => one.postId === postId);
  if (!asked) return null;
  const last = later(asked.lastAt, own(entries, 'check-call', postId).at(-1)?.at, since) ?? since;
  return { ...dueAfter(last, asked.everyMinutes, now), isAlone: asked.isAlone };
}

/** 消控室值班记录 (F06): counted from the last row, or from when this guard came. Null at any other post. */
export function controlRoomDue(
  pack: SitePack,
  entries: readonly StoredEntry[],
  postId: string,
  since: string,
  now: Date,
): Due | null {
  const room = pack.postLife?.controlRooms.find((one) => one.postId === postId);
  if (!room) return null;
  const row = later(room.lastAt, own(entries, 'control-room.row', postId).at(-1)?.at);
  return dueAfter(row ?? since, room.everyHours * 60, now);
}

export interface FirePiece {
  piece: NonNullable<SitePack['postLife']>['fireGear'][number];
  lastCheckedAt: string | null;
  /** Not looked at in this month of the site's calendar (F01). */
  isDue: boolean;
}

/** 消防器材, those still to be looked at this month first, then by place. */
export function fireGearNow(pack: SitePack, entries: readonly StoredEntry[], now: Date): FirePiece[] {
  // Swedish writes "2026-11"; the whole calendar would weigh on the first screen.
  const months = new Intl.DateTimeFormat('sv-SE', {
    timeZone: pack.site.zone,
    year: 'numeric',
    month: '2-digit',
  });
  const month = (at: Date) => months.format(at);
  const thisMonth = month(now);
  const checks = new Map(own(entries, 'fire-gear.check').map(({ body, at }) => [body.asset, at]));
  return (pack.postLife?.fireGear ?? [])
    .map((piece) => {
      const lastCheckedAt = later(piece.lastCheckedAt, checks.get(piece.id));
      return { piece, lastCheckedAt, isDue: !lastCheckedAt || month(new Date(lastCheckedAt)) !== thisMonth };
    })
    .sort((a, b) => Number(b.isDue) - Number(a.isDue));
}

export interface OpenAlarm {
  alarm: string;
  at: string;
  /** The entry that recorded it, where it was this phone's. */
  entryId: string | null;
}

/** Panel alarms of a post that nobody has verified, oldest first: of this phone, and of others as the pack has them. */
export function openAlarms(pack: SitePack, entries: readonly StoredEntry[], postId: string): OpenAlarm[] {
  const verified = new Set(own(entries, 'panel.verify').map(({ body }) => body.alarm));
  const rung = own(entries, 'panel.alarm', postId).map(({ body, at, id }) => ({
    alarm: String(body.alarm),
    at,
    entryId: id,
  }));
  const elsewhere = (pack.postLife?.openAlarms ?? [])
    .filter((one) => one.postId === postId && !rung.some((known) => known.alarm === one.alarm))
    .map(({ alarm, at }) => ({ alarm, at, entryId: null }));
  // Own entries go after 72 hours; an alarm of days ago is a matter for the record.
  return [...elsewhere, ...rung]
    .filter((one) => !verified.has(one.alarm))
    .sort((a, b) => a.at.localeCompare(b.at));
}

export interface OpenRelief {
  entryId: string;
  /** Who went, and is to come back; null: not recognised himself. */
  personId: string | null;
  standIn: string | null;
  comesFrom: string | null;
  since: string;
  expectedMinutes: number;
}

/** A short relief at a post that has not ended; a handover, sign-on or sign-off there since ends it too. */
export function openRelief(entries: readonly StoredEntry[], postId: string): OpenRelief | null {
  const last = own(entries, 'post.relieve', postId).at(-1);
  if (!last) return null;
  const ended = ['post.resume', 'handover', 'presence.sign-on', 'presence.sign-off', 'post.rotate'].some(
    (kind) => own(entries, kind, postId).some(({ seq }) => seq > last.seq),
  );
  if (ended) return null;
  const { standIn, comesFrom, expectedMinutes } = last.body as Pick<
    OpenRelief,
    'standIn' | 'comesFrom' | 'expectedMinutes'
  >;
  return { entryId: last.id, personId: last.person, standIn, comesFrom, since: last.at, expectedMinutes };
}

/** A call for help that nobody has closed; a trial is none. */
export function openPanic(
  entries: readonly StoredEntry[],
  postId: string,
): { entryId: string; at: string } | null {
  const last = own(entries, 'panic', postId).at(-1);
  if (!last || own(entries, 'panic-over', postId).some(({ cites }) => cites === last.id)) return null;
  return { entryId: last.id, at: last.at };
}
