import type { DayText, InstantText, SilenceFacts } from './silence-facts.ts';

/** Facts of one site and day at its gates. Feeds V01, V02, V03, V04, V08. */
export interface GateFacts {
  readonly siteId: string;
  readonly day: DayText;
  readonly visits: readonly {
    readonly entryId: string;
    /** Names of required fields still empty, corrections and later completions applied. */
    readonly requiredFieldsMissing: readonly string[];
    /** Couriers and officials come on their company's or office's name alone: nobody confirms them. */
    readonly needsHost: boolean;
    readonly isHostConfirmed: boolean;
    readonly isNoticeGiven: boolean;
    readonly passNo: string | null;
    readonly admittedAt: InstantText;
    /** What the pass names; null: nothing. */
    readonly expectedLeaveAt: InstantText | null;
    /** null: still inside at the window's end. */
    readonly leftAt: InstantText | null;
  }[];
  /** Passes issued that day and what became of them by the day's closing. */
  readonly passes: {
    readonly issued: number;
    readonly returned: number;
    readonly outstanding: readonly { readonly passNo: string; readonly issuedEntryId: string }[];
    readonly returnEntryIds: readonly string[];
  };
  readonly silence: SilenceFacts;
}
