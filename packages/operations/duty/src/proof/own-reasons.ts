import type { EntryFlag } from '../entry-flags.ts';
import { type ProofReason, reason } from './reasons.ts';

/** What any entry tells about itself, without its neighbours in time. */
export interface OwnSignals {
  /** Epoch milliseconds. */
  at: number;
  receivedAt: number;
  flags: readonly string[];
  link: 'linked' | 'pending' | 'broken';
}

/** Longer than this between happening and arriving is worth a word. It never costs: basements have no network. */
const lateMinutes = 30;

const flagReason: Partial<Record<EntryFlag, ProofReason['key']>> = {
  'clock-unanchored': 'clock-unheard',
  'clock-wrong': 'clock-mended',
  'clock-doubt': 'clock-doubt',
  'identity-unconfirmed': 'identity-unconfirmed',
  transcribed: 'transcribed',
  'accepted-by-person': 'taken-in-by-person',
};

/** Clock, chain, sending and who: the reasons every kind of entry has. */
export function ownReasons({ at, receivedAt, flags, link }: OwnSignals): ProofReason[] {
  const reasons = flags.flatMap((flag) => {
    const key = flagReason[flag as EntryFlag];
    return key ? [reason(key)] : [];
  });
  if (link === 'broken') reasons.push(reason('chain-broken'));
  if (link === 'pending') reasons.push(reason('gap-before'));
  const minutes = Math.floor((receivedAt - at) / 60_000);
  if (minutes >= lateMinutes) reasons.push(reason('sent-late', { minutes }));
  return reasons;
}
