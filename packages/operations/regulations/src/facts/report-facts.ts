import type { DayText } from './silence-facts.ts';

/** Facts of one site and month: its report to the client. Feeds K09. Days are in the site's zone. */
export interface ReportFacts {
  readonly siteId: string;
  /** The month reported on, `YYYY-MM`. */
  readonly month: string;
  readonly deliveredOn: DayText | null;
  readonly acknowledgedOn: DayText | null;
  readonly today: DayText;
  /** Ids of the issue and acknowledgement rows. */
  readonly entryIds: readonly string[];
}
