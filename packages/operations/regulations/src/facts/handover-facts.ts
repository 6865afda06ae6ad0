import type { InstantText, SilenceFacts } from './silence-facts.ts';

/** The handover at the START of a post's shift, in its parts. Feeds H04, H05, H06. */
export interface HandoverFacts {
  readonly postId: string;
  readonly shiftId: string;
  readonly handover: {
    readonly entryId: string;
    /** Filled, or "none" said aloud. */
    readonly isWorkSaid: boolean;
    readonly isSuspiciousSaid: boolean;
    readonly gear: readonly {
      readonly item: string;
      readonly count: number;
      readonly expected: number;
      readonly isWorking: boolean;
    }[];
    /** The ticket opened for missing or broken gear. */
    readonly gearTicketEntryId: string | null;
    readonly dispute: { readonly raisedAt: InstantText; readonly toLeaderAt: InstantText | null } | null;
  } | null;
  readonly silence: SilenceFacts;
}

/** Self-checks at the start of a shift. Feeds H08. */
export interface SelfCheckFacts {
  readonly postId: string;
  readonly shiftId: string;
  readonly checks: readonly {
    readonly entryId: string;
    readonly guardId: string;
    /** Names of items answered "no": uniform, badge, certificate. */
    readonly failed: readonly string[];
  }[];
  readonly silence: SilenceFacts;
}

/** Check calls to a post in a shift. Feeds H09. */
export interface CheckCallFacts {
  readonly postId: string;
  readonly shiftId: string;
  readonly startsAt: InstantText;
  readonly endsAt: InstantText;
  /** One guard, nobody within call. */
  readonly isLone: boolean;
  readonly answeredCalls: readonly { readonly entryId: string; readonly at: InstantText }[];
  readonly silence: SilenceFacts;
}

/** What a post wrote down in a shift. Feeds H10 and M01. */
export interface DutyLogFacts {
  readonly postId: string;
  readonly shiftId: string;
  readonly startsAt: InstantText;
  readonly endsAt: InstantText;
  /** The monitors are watched here. */
  readonly isMonitorPost: boolean;
  /** Lines of the duty log. */
  readonly lines: readonly { readonly entryId: string; readonly at: InstantText }[];
  /** Every entry of the post in the shift, lines too, in time order. */
  readonly signs: readonly InstantText[];
  /** The handover or sign-off that closed the shift. */
  readonly closingEntryId: string | null;
  /** Minutes with nobody at the post. */
  readonly unmannedMinutes: number;
  readonly silence: SilenceFacts;
}
