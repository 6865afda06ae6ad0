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

/**
 * Who could have spoken in each window, and whether they have (architecture, "When silence is a breach"). One
 * flight of set-based queries, whatever the number of windows.
 * @returns facts by the windows' keys.
 */
export async function silenceFacts(
  ctx: UseContext,
  siteId: string,
  windows: readonly SilenceWindow[],
): Promise<Map<string, SilenceFacts>> {
  if (windows.length === 0) return new Map();
  const rows = await silenceRows(ctx, siteId, windows);
  return new Map(windows.map((window) => [window.key, factsOf(window, rows, ctx.now)]));
}

function factsOf(window: SilenceWindow, rows: SilenceRows, now: Date): SilenceFacts {
  const isHere = (row: { postId: string }) => window.postId === null || row.postId === window.postId;
  const spans = rows.spans.filter((span) => isHere(span) && touches(span.fromAt, span.toAt, window));
  const due = rows.shifts.some((shift) => isHere(shift) && touches(shift.startsAt, shift.endsAt, window));
  const absence = rows.absences.find(
    (row) => isHere(row) && row.fromAt <= window.startsAt && row.toAt >= window.endsAt,
  );
  const inUse = new Set([...spans.map((span) => span.deviceId), ...handoverBefore(window, rows)]);
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

/** The phone on which the post was last handed over before the window, or signed off. */
function handoverBefore(window: SilenceWindow, rows: SilenceRows): string[] {
  const before = rows.handovers.filter((row) => row.at <= window.startsAt);
  const posts = window.postId ? [window.postId] : [...new Set(before.map((row) => row.postId))];
  return posts.flatMap((postId) => {
    const last = before
      .filter((row) => row.postId === postId)
      .sort((a, b) => b.at.getTime() - a.at.getTime())[0];
    return last ? [last.deviceId] : [];
  });
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
  return from < window.endsAt && (to === null || to > window.startsAt);
}
