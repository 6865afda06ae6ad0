import type { InstantText, SilenceFacts } from './silence-facts.ts';

export interface PatrolRoundFact {
  readonly roundId: string;
  readonly startedAt: InstantText;
  /** null: begun and never closed. */
  readonly endedAt: InstantText | null;
  readonly plannedPoints: number;
  /** Distinct planned points scanned in this round. */
  readonly scannedPoints: number;
  /** Names of planned points not scanned. */
  readonly missedPoints: readonly string[];
  /** null: the route sets no order. */
  readonly inOrder: boolean | null;
  /** Critical points 重点部位 of the route, and how often each was scanned in this round. */
  readonly criticalPoints: readonly { readonly name: string; readonly scans: number }[];
  /** Scans that found something amiss. */
  readonly anomalies: readonly {
    readonly entryId: string;
    /** A note or a ticket says what. */
    readonly hasNote: boolean;
    readonly hasPhoto: boolean;
  }[];
  readonly entryIds: readonly string[];
}

/** Facts of one patrol post and shift; exists only for posts with a patrol route. Feeds T01, T02, T03, T05, T06. */
export interface PatrolFacts {
  readonly postId: string;
  readonly shiftId: string;
  readonly shiftEndsAt: InstantText;
  readonly rounds: readonly PatrolRoundFact[];
  /** Rounds the duty plan set for this shift (shown beside the measure). */
  readonly plannedRounds: number;
  /** Statutory holiday or alert day, by the day the shift starts. */
  readonly isUpliftDay: boolean;
  /** The declared period of that day that asks for most; null: none asks for rounds of its own. */
  readonly periodUplift: { readonly name: string; readonly rounds: number } | null;
  readonly silence: SilenceFacts;
}
