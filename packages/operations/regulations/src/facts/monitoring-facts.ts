import type { DayText, SilenceFacts } from './silence-facts.ts';

/** The week's look at how far back each camera plays. Feeds M02. */
export interface VideoFacts {
  readonly siteId: string;
  readonly asOf: DayText;
  /** `oldestOn` null: not looked at this week. Of several looks the one that reached back least. */
  readonly cameras: readonly {
    readonly name: string;
    /** The oldest day that still played on `lookedOn`. */
    readonly oldestOn: DayText | null;
    readonly lookedOn: DayText | null;
    /** Nothing can play from before this day; null: not on file. */
    readonly usedSince: DayText | null;
    readonly entryIds: readonly string[];
  }[];
}

/** Views of recordings on a day. Feeds M03. */
export interface VideoAccessFacts {
  readonly siteId: string;
  readonly day: DayText;
  readonly views: readonly {
    readonly entryId: string;
    /** Fields left empty: reason, content, person, unit. */
    readonly missingFields: readonly string[];
    readonly isApproved: boolean;
  }[];
  readonly silence: SilenceFacts;
}

/** Technical devices over a day. Feeds M04. */
export interface DeviceFacts {
  readonly siteId: string;
  readonly day: DayText;
  /** Whole percent of the day the devices were on line, all together; null: no status came. */
  readonly uptimePercent: number | null;
  /** Faults repaired, or whose time ran out, that day. */
  readonly faults: readonly {
    readonly name: string;
    readonly openHours: number;
    readonly entryIds: readonly string[];
  }[];
  readonly silence: SilenceFacts;
}

/** Cameras in places of 公共安全视频图像信息系统管理条例 第7条. Feeds M05. */
export interface CameraFilingFacts {
  readonly siteId: string;
  readonly asOf: DayText;
  /** Taking into use and each change since. */
  readonly changes: readonly {
    readonly name: string;
    readonly on: DayText;
    readonly filedOn: DayText | null;
    readonly entryIds: readonly string[];
  }[];
}

/** Signs at cameras, and places where none may be. Feeds M06. */
export interface CameraPlaceFacts {
  readonly siteId: string;
  readonly asOf: DayText;
  readonly cameras: readonly {
    readonly name: string;
    /** Both null: nobody looked this quarter. */
    readonly isSigned: boolean | null;
    readonly isForbiddenPlace: boolean | null;
    readonly entryIds: readonly string[];
  }[];
}
