import type { DayText } from './silence-facts.ts';

/** Facts of one guard who worked at the site in the month. Feeds P01. Held by the office, so no device's silence matters. */
export interface CertificateFacts {
  readonly guardId: string;
  readonly month: string;
  /** Days on which the guard stood on a post of the site, with the entries that show it. */
  readonly dutyDays: readonly { readonly day: DayText; readonly entryIds: readonly string[] }[];
  /** Every certificate on file, past ones too. */
  readonly certificates: readonly {
    readonly certificateNo: string;
    readonly validFrom: DayText;
    readonly expiresOn: DayText | null;
    readonly revokedOn: DayText | null;
  }[];
}
