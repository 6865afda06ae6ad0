import type { UseContext } from '@zhiqin/access';
import type { DeviceVoice, SilenceFacts } from '@zhiqin/regulations/rules';
import { type SilenceRows, silenceRows } from './silence-rows.ts';

/** A window that is to be judged, at one post or (null) at all posts of the site. `key` is the caller's. */
export interface SilenceWindow {
  key: string;
  postId: string | null;
  startsAt: Date;
  endsAt: Date;
}

/** What is known of windows, worked out when it is asked for: a window that is met asks nobody who was silent. */
export interface SilenceLog {
  /** The caller's key of one of the windows; anything else is undefined. */
  get(key: string): SilenceFacts | undefined;
}

/**
 * Who could have spoken in each window, and whether they have (architecture, "When silence is a breach"). One
 * flight of set-based queries, whatever the number of windows.
 */
export async function silenceFacts(
  ctx: UseContext,
  siteId: string,
  windows: readonly SilenceWindow[],
): Promise<SilenceLog> {
  if (windows.length === 0) return { get: () => undefined };
  const rows = byPost(await silenceRows(ctx, siteId, windows));
  const byKey = new Map(windows.map((window) => [window.key, window]));
  const known = new Map<string, SilenceFacts>();
  return {
    get(key) {
      const window = byKey.get(key);
      if (!window) return undefined;
      let facts = known.get(key);
      if (!facts) {
        facts = factsOf(window, rows, ctx.now);
        known.set(key, facts);
      }
      return facts;
    },
  };
}

/** The rows by post: a window looks at its own post's alone. */
interface PostRows {
  spans: SilenceRows['spans'];
  shifts: SilenceRows['shifts'];
  handovers: SilenceRows['handovers'];
}

interface SortedRows extends SilenceRows {
  at(postId: string | null): PostRows;
}

function byPost(rows: SilenceRows): SortedRows {
  const ofPost = <Row extends { postId: string }>(all: Row[]) => Map.groupBy(all, (row) => row.postId);
  const [spans, shifts, handovers] = [ofPost(rows.spans), ofPost(rows.shifts), ofPost(rows.handovers)];
  const there = (postId: string): PostRows => ({
    spans: spans.get(postId) ?? [],
    shifts: shifts.get(postId) ?? [],
    handovers: handovers.get(postId) ?? [],
  });
  return { ...rows, at: (postId) => (postId === null ? rows : there(postId)) };
}

function factsOf(window: SilenceWindow, rows: SortedRows, now: Date): SilenceFacts {
  const here = rows.at(window.postId);
  const spans = here.spans.filter((span) => touches(span.fromAt, span.toAt, window));
  const due = here.shifts.some((shift) => touches(shift.startsAt, shift.endsAt, window));
  const absence = rows.absences.find(
    (row) =>
      (window.postId === null || row.postId === window.postId) &&
      row.fromAt <= window.startsAt &&
      row.toAt >= window.endsAt,
  );
  const inUse = new Set([...spans.map((span) => span.deviceId), ...handoverBefore(window, here)]);
  const own = new Set(ownDevices(window, rows));
  return {
    windowStartsAt: window.startsAt.toISOString(),
    windowEndsAt: window.endsAt.toISOString(),
    windowClosed: now.getTime() >= window.endsAt.getTime(),
    someoneDue: due || spans.length > 0,
    devices: rows.devices
      .filter((device) => inUse.has(device.id) || own.has(device.id))
      .map((device) =>
        voiceOf(device, window, rows, { inUse: inUse.has(device.id), isPostDevice: own.has(device.id) }),
      ),
    absenceRecordedBy: absence ? { personId: absence.recordedBy, entryId: absence.id } : null,
  };
}

/** The phone on which each post was last handed over before the window, or signed off. */
function handoverBefore(window: SilenceWindow, { handovers }: PostRows): string[] {
  const last = new Map<string, PostRows['handovers'][number]>();
  const startMs = window.startsAt.getTime();
  for (const row of handovers) {
    if (row.at.getTime() > startMs) continue;
    const before = last.get(row.postId);
    if (!before || row.at.getTime() > before.at.getTime()) last.set(row.postId, row);
  }
  return [...last.values()].map((row) => row.deviceId);
}

/** Site devices that lie at the post; where none does, those that lie at no post. For a whole site, all of them. */
function ownDevices(window: SilenceWindow, rows: SilenceRows): string[] {
  const there = rows.devices.filter((device) => device.kind === 'site' && device.enrolledAt < window.endsAt);
  if (window.postId === null) return there.map((device) => device.id);
  const atPost = there.filter((device) => device.postId === window.postId);
  return (atPost.length > 0 ? atPost : there.filter((device) => device.postId === null)).map(
    (device) => device.id,
  );
}

function voiceOf(
  device: SilenceRows['devices'][number],
  window: SilenceWindow,
  rows: SilenceRows,
  role: { inUse: boolean; isPostDevice: boolean },
): DeviceVoice {
  const latest = rows.latestReports.get(device.id);
  const stated = rows.firstStatedAfter(device.id, window.endsAt);
  const wanted = stated ?? latest?.statedLastSeq ?? 0;
  const off = rows.offAnswers
    .filter((row) => row.deviceId === device.id && row.offSince < window.endsAt && row.toAt > window.startsAt)
    .map((row) => row.offSince.getTime());
  return {
    deviceId: device.id,
    label: device.label,
    ...role,
    heardFromAfterEnd: stated !== undefined,
    missingEntries:
      (latest?.contiguousSeq ?? 0) < wanted ||
      rows.kept.some((row) => row.deviceId === device.id && concerns(row, window)),
    lastHeardAt: latest?.heardAt.toISOString() ?? null,
    setAside: rows.setAside.some(
      (row) => row.deviceId === device.id && touches(row.startsAt, row.endsAt, window),
    ),
    revokedAt: device.revokedAt?.toISOString() ?? null,
    saidOffSince: off.length > 0 ? new Date(Math.min(...off)).toISOString() : null,
  };
}

/** An entry kept for a person may belong to any window before it came, unless its own time says otherwise. */
function concerns(row: SilenceRows['kept'][number], window: SilenceWindow): boolean {
  const isTimeBelievable =
    row.claimedAt !== null && row.reason !== 'future-dated' && row.reason !== 'clock-unset';
  if (!isTimeBelievable) return row.receivedAt > window.startsAt;
  const at = row.claimedAt as Date;
  return at >= window.startsAt && at < window.endsAt;
}

function touches(from: Date, to: Date | null, window: SilenceWindow): boolean {
  // As numbers: dates compared as objects are turned into numbers each time, by far the slower.
  return (
    from.getTime() < window.endsAt.getTime() && (to === null || to.getTime() > window.startsAt.getTime())
  );
}
