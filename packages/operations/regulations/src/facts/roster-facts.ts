import type { PresenceFacts } from './presence-facts.ts';
import type { DayText, InstantText } from './silence-facts.ts';

/** A fire control room and shift. Feeds R02. */
export interface ControlRoomFacts extends PresenceFacts {
  /** Stretches on alarm: the second operator out verifying is no breach. */
  readonly alarms: readonly { readonly from: InstantText; readonly to: InstantText }[];
}

/** One guard's published roster around one month, over all sites. Held by the office. Feeds R03, R04, R06, R09. */
export interface RosterFacts {
  readonly guardId: string;
  readonly month: string;
  /** In time order, from six days before the month to its end. */
  readonly shifts: readonly {
    readonly assignmentId: string;
    readonly day: DayText;
    readonly startsAt: InstantText;
    readonly endsAt: InstantText;
    /** What his hours are counted by that day, where the labour office has approved it (劳动法 第39条). */
    readonly regime: 'standard' | 'comprehensive' | 'flexible';
  }[];
  /** Minutes of the month's standard working time: its working days × 8 h. */
  readonly standardMinutes: number;
  /** Of the quarter or year his hours are counted over: the months before this one; all 0 where they are a month's. */
  readonly cycleBefore: {
    readonly months: number;
    readonly minutes: number;
    readonly standardMinutes: number;
  };
}

/** One guard's published roster around one week, over all sites. Held by the office. Feeds R05. */
export interface RestWeekFacts {
  readonly guardId: string;
  readonly monday: DayText;
  readonly sunday: DayText;
  /** From six days before the Monday to the Sunday. */
  readonly shifts: readonly { readonly assignmentId: string; readonly day: DayText }[];
}

/** Feeds R10. */
export interface RosterPublicationFacts {
  readonly siteId: string;
  readonly month: string;
  readonly hasShifts: boolean;
  readonly firstDay: DayText;
  readonly publishedOn: DayText | null;
  readonly entryIds: readonly string[];
}
