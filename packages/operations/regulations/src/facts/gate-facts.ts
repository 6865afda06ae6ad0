import type { DayText, SilenceFacts } from './silence-facts.ts';

/** Facts of one site and day at its gates. Feeds V01 and V04. */
export interface GateFacts {
  readonly siteId: string;
  readonly day: DayText;
  readonly visits: readonly {
    readonly entryId: string;
    /** Names of required fields still empty, corrections and later completions applied. */
    readonly requiredFieldsMissing: readonly string[];
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
