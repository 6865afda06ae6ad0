import type { DayText, InstantText, SilenceFacts } from './silence-facts.ts';

/** Points with a set time in a shift. Feeds T04. */
export interface ScanTimingFacts {
  readonly postId: string;
  readonly shiftId: string;
  readonly planned: readonly {
    readonly point: string;
    readonly plannedAt: InstantText;
    /** The scan nearest to the set time; null: none. */
    readonly scannedAt: InstantText | null;
    readonly entryIds: readonly string[];
  }[];
  readonly silence: SilenceFacts;
}

/** Tickets whose time to be closed ran out on a day of a site. Feeds T07. */
export interface TicketFacts {
  readonly siteId: string;
  readonly day: DayText;
  readonly tickets: readonly {
    readonly entryId: string;
    readonly title: string;
    readonly level: 'high' | 'medium' | 'low';
    readonly openedAt: InstantText;
    /** Closed by another than who put it right; null: still open at the window's end. */
    readonly closedAt: InstantText | null;
    /** When the client's office was told in writing what is not the contractor's to mend; null: it was not. */
    readonly handedAt: InstantText | null;
  }[];
  readonly windowEndsAt: InstantText;
}

/** Perimeter points and how often they were scanned in a night. Feeds T08. */
export interface PerimeterFacts {
  readonly siteId: string;
  readonly day: DayText;
  readonly points: readonly {
    readonly name: string;
    readonly scans: number;
    readonly entryIds: readonly string[];
  }[];
  readonly silence: SilenceFacts;
}

/** Scans of a shift and what speaks against them. Feeds T09. */
export interface ScanIntegrityFacts {
  readonly postId: string;
  readonly shiftId: string;
  readonly scans: readonly {
    readonly entryId: string;
    readonly point: string;
    /** Device, place, speed, clock or photo not plausible. */
    readonly doubts: readonly string[];
  }[];
  readonly silence: SilenceFacts;
}

/** Points with check items and what was found in a day. Feeds T10. */
export interface FacilityFacts {
  readonly siteId: string;
  readonly day: DayText;
  readonly points: readonly {
    readonly name: string;
    readonly checks: number;
    /** Checks with a defect for which no ticket was opened. */
    readonly defectsWithoutTicket: number;
    readonly entryIds: readonly string[];
  }[];
  readonly silence: SilenceFacts;
}
