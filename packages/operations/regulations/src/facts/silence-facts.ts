/** An instant as ISO 8601 in UTC, e.g. `2026-03-01T14:00:00.000Z`. */
export type InstantText = string;
/** A calendar day in the site's zone, `YYYY-MM-DD`. */
export type DayText = string;

/** One device that may hold entries of a window. Order does not matter. */
export interface DeviceVoice {
  readonly deviceId: string;
  /** What people call it ("phone 3"); shown in the reason. */
  readonly label: string;
  /** Somebody was signed on with it at the post in the window or at the handover before it. */
  readonly inUse: boolean;
  /** It is the post's (for a site-day: the site's) own device; it counts when no device was in use. */
  readonly isPostDevice: boolean;
  /** It has stated its last sequence at an instant after the window's end. */
  readonly heardFromAfterEnd: boolean;
  /** Sequences up to the stated last one are missing, pending or quarantined. */
  readonly missingEntries: boolean;
  readonly lastHeardAt: InstantText | null;
  /** The captain set it aside for this window. */
  readonly setAside: boolean;
  readonly revokedAt: InstantText | null;
  /** Answer to "working, or off since when?"; null when it said "working" or was never away. */
  readonly saidOffSince: InstantText | null;
}

/** What is known about who could have spoken in a window. One per judged window. */
export interface SilenceFacts {
  readonly windowStartsAt: InstantText;
  readonly windowEndsAt: InstantText;
  readonly windowClosed: boolean;
  /** Somebody was on duty or contractually due. */
  readonly someoneDue: boolean;
  readonly devices: readonly DeviceVoice[];
  /** The named person who recorded the absence, with the entry that says so. */
  readonly absenceRecordedBy: { readonly personId: string; readonly entryId: string } | null;
}
