/**
 * Doubts about an accepted entry, noted when it is received; words: i18n context `duty`, `flags`.
 * `clock-unanchored`: no server time was heard since the app started. `clock-doubt`: the time differs from what
 * anchor and counter say. `clock-wrong`: the phone's own clock is off by minutes (the entry's time is corrected).
 * `transcribed`: written down again from a paper sheet, whose times it repeats.
 * `not-eligible`: the phone knew of something that stands against who came (P01–P04, P07); told to headquarters.
 * `accepted-by-person`: it was kept, and somebody took it into the log by name (`kept.settled`).
 */
export const entryFlags = [
  'clock-unanchored',
  'clock-doubt',
  'clock-wrong',
  'unknown-label',
  'label-mismatch',
  'unknown-shift',
  'not-rostered',
  'not-eligible',
  'identity-unconfirmed',
  'transcribed',
  'accepted-by-person',
] as const;
export type EntryFlag = (typeof entryFlags)[number];

/** Why an entry was kept for a person instead of being accepted; words: `duty`, `quarantineReasons`. */
export const quarantineReasons = [
  'unreadable',
  'unknown-version',
  'unknown-kind',
  'foreign-tenant',
  'foreign-site',
  'foreign-device',
  'bad-hash',
  'bad-signature',
  'bad-commitment',
  'personal-in-clear',
  'invalid-body',
  'post-missing',
  'desk-only',
  'clock-unset',
  'future-dated',
  'foreign-post',
  'foreign-person',
  'foreign-checkpoint',
  'foreign-route',
  'seq-reused',
  'id-reused',
  'copied',
] as const;
export type QuarantineReason = (typeof quarantineReasons)[number];
