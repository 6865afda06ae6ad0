import type { DayText, InstantText, SilenceFacts } from './silence-facts.ts';

/** Facts of one site and day: exits and fire lanes looked at. Feeds F05. */
export interface FireLaneFacts {
  readonly siteId: string;
  readonly day: DayText;
  readonly requiredPoints: readonly { readonly pointId: string; readonly name: string }[];
  readonly checks: readonly {
    readonly entryId: string;
    readonly pointId: string;
    readonly clear: boolean;
    /** The hazard ticket opened for a blocked point. */
    readonly ticketEntryId: string | null;
    readonly at: InstantText;
  }[];
  readonly silence: SilenceFacts;
}
