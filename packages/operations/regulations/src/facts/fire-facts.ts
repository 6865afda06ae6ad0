import type { DayText, InstantText, SilenceFacts } from './silence-facts.ts';

/** Fire equipment of a site, piece by piece. Feeds F01 and F08. */
export interface FireAssetFacts {
  readonly siteId: string;
  readonly asOf: DayText;
  readonly assets: readonly {
    readonly assetNo: string;
    readonly kind: 'water' | 'powder' | 'clean-gas' | 'co2' | 'other';
    /** null: not on the asset card. */
    readonly madeOn: DayText | null;
    readonly serviceDueOn: DayText | null;
    /** First day in the register: a new piece has its whole interval before it. */
    readonly registeredOn: DayText;
    /** The newest inspection with its tag signed; where there was none, the newest; null: never. */
    readonly inspectedOn: DayText | null;
    readonly isTagUpdated: boolean;
    readonly entryIds: readonly string[];
  }[];
  /** Inspections are recorded on phones; the card itself is the office's. */
  readonly silence: SilenceFacts;
}

/** Fire patrols of a day within the hours that count: business hours where the public gathers, else the whole day. Feeds F02. */
export interface FirePatrolFacts {
  readonly siteId: string;
  readonly day: DayText;
  readonly opensAt: InstantText;
  readonly closesAt: InstantText;
  /** false: the business hours are not on file, and the whole day stands in for them. */
  readonly areHoursKnown: boolean;
  readonly patrols: readonly { readonly entryId: string; readonly at: InstantText }[];
  readonly silence: SilenceFacts;
}

/** The fire file of a site; null: nothing on file. Feeds F03, F04, F07. */
export interface FireFileFacts {
  readonly siteId: string;
  readonly asOf: DayText;
  readonly inspection: {
    readonly on: DayText;
    readonly isSigned: boolean;
    readonly entryIds: readonly string[];
  } | null;
  readonly test: {
    readonly on: DayText;
    readonly isReportStored: boolean;
    readonly entryIds: readonly string[];
  } | null;
  readonly drill: { readonly on: DayText; readonly entryIds: readonly string[] } | null;
}

/** Panel states written down in a control room shift. Feeds F06. */
export interface PanelLogFacts {
  readonly postId: string;
  readonly shiftId: string;
  readonly startsAt: InstantText;
  readonly endsAt: InstantText;
  readonly entries: readonly { readonly entryId: string; readonly at: InstantText }[];
  readonly silence: SilenceFacts;
}

/** Hot work of a day. Feeds F09. */
export interface HotWorkFacts {
  readonly siteId: string;
  readonly day: DayText;
  readonly works: readonly {
    /** What people call the permit or the place. */
    readonly place: string;
    readonly isPermitted: boolean;
    readonly isWatched: boolean;
    readonly isWelderCertified: boolean;
    readonly entryIds: readonly string[];
  }[];
  readonly silence: SilenceFacts;
}
