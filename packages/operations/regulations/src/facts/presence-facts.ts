import type { InstantText, SilenceFacts } from './silence-facts.ts';

/** One unbroken stay of one guard at the post. Stand-ins (meal relief) are spans like any other. */
export interface PresenceSpan {
  readonly guardId: string;
  /** `outgoing`: signed on for the shift before; `own`: for this shift or standing in for it; `incoming`: for the next. */
  readonly crew: 'outgoing' | 'own' | 'incoming';
  readonly from: InstantText;
  /** null: not signed off. */
  readonly to: InstantText | null;
  readonly entryIds: readonly string[];
}

/** The handover at the start of the shift. */
export interface HandoverFact {
  readonly outgoingSignedAt: InstantText | null;
  readonly incomingSignedAt: InstantText | null;
  readonly disagreement: boolean;
  readonly entryId: string;
}

/** Facts of one post and shift: who stood there, and how it was handed over. Feeds H01, H02, H03, H07, R01. */
export interface PresenceFacts {
  readonly postId: string;
  readonly shiftId: string;
  readonly startsAt: InstantText;
  readonly endsAt: InstantText;
  readonly requiredHeads: number;
  /** Spans at the post that touch the window, and those of the outgoing and own crew around its start. */
  readonly presence: readonly PresenceSpan[];
  /** Handover at the START of this shift. */
  readonly handover: HandoverFact | null;
  readonly dueGuardIds: readonly string[];
  /** A planned shift of the same post ends where this one starts. */
  readonly plannedRelief: boolean;
  readonly silence: SilenceFacts;
}
