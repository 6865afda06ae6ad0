import type { EntryKind } from '@zhiqin/duty/rules';
import type { PettyFaultKind } from '../world/faults.ts';
import type { SiteOfLife } from './site-of-life.ts';

/** Something a guard records on his phone: one duty entry to be. */
export interface Act {
  /** Unique in the story; ids and salts of the entry follow from it. */
  key: string;
  /** Milliseconds since the epoch; no two of one phone are the same. */
  at: number;
  /** When the stay or round it is part of began: what is cut off loses all of it. */
  since: number;
  kind: EntryKind;
  body: Record<string, unknown>;
  shiftId: string;
  personId: string;
  /** Key of the act it belongs to, and when that happened once the day is in order. */
  cites: string | null;
  citesAt?: number;
}

export interface ShiftOfLife {
  id: string;
  day: string;
  code: string;
  startsAt: number;
  endsAt: number;
  /** Null: nobody could be planned, the place is open. */
  guardId: string | null;
  /** The second operator of a control room; elsewhere null. */
  secondId: string | null;
}

export interface PointOfLife {
  id: string;
  code: string;
  /** What the QR says. */
  label: string;
  isFireLane: boolean;
  /** 往返点: read going out and coming back. */
  isCritical: boolean;
  items: readonly string[];
}

/** Everything one post's day follows from. */
export interface PostDay {
  seed: string;
  siteCode: string;
  site: SiteOfLife;
  /** Residential sites ask no identity number of a guest. */
  asksIdNumber: boolean;
  postCode: string;
  postKind: 'gate' | 'patrol' | 'control_room' | 'lobby';
  visitorsPerShift: readonly [number, number, number] | null;
  route: { id: string; points: readonly PointOfLife[] } | null;
  /** Completed rounds each shift of the day must have. */
  roundsPerShift: number;
  /** The shifts that begin on the day, in order. */
  shifts: readonly ShiftOfLife[];
  /** The shift that ends when the day's first begins. */
  before: ShiftOfLife | null;
  rulesToSign: readonly RulesToSign[];
  ordersToRead: readonly OrderToRead[];
  twists: readonly Twist[];
}

/** 制度签收: what the guard of a shift signs for once he has the post. */
export interface RulesToSign {
  shiftId: string;
  guardId: string;
  /** Ids of the version and of its articles. */
  version: string;
  articles: readonly string[];
  answers: readonly { question: string; choice: number }[];
}

/** 临时指令 that the guard of a shift taps as read. */
export interface OrderToRead {
  shiftId: string;
  guardId: string;
  order: string;
}

/** What goes otherwise than it should on this post. */
export type Twist =
  | { kind: 'late-relief'; shiftId: string; minutes: number }
  | { kind: 'missed-rounds'; shiftId: string; rounds: number }
  | { kind: 'unmanned'; shiftId: string; minutes: number }
  | { kind: 'unreturned-passes'; day: string; count: number }
  /** Something small, found in the registers rather than at the post. */
  | { kind: 'planted'; what: PettyFaultKind; shiftId: string }
  /** Nothing of this stretch is recorded: a silent phone, or a visitor of the demo holds the post. */
  | { kind: 'silence'; from: number; to: number; isPlanted?: true };

export const minute = 60_000;
