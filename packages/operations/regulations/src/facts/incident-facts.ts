import type { DayText, InstantText, SilenceFacts } from './silence-facts.ts';

export type IncidentKind = 'fire' | 'casualty' | 'violence' | 'criminal' | 'order' | 'other';
export type ReportStep = 'squad-leader' | 'contractor-head' | 'client-office';

export interface IncidentFact {
  readonly incidentNo: string;
  readonly kind: IncidentKind;
  readonly isMajor: boolean;
  readonly occurredAt: InstantText;
  readonly firstReportAt: InstantText | null;
  /** Elements of the brief left empty: place, nature, people, features, losses. */
  readonly missingElements: readonly string[];
  readonly chain: readonly {
    readonly step: ReportStep;
    readonly notifiedAt: InstantText;
    readonly acknowledgedAt: InstantText | null;
  }[];
  /** 110, 119, 120: which this one needs, and which were called. */
  readonly servicesNeeded: readonly string[];
  readonly calls: readonly {
    readonly service: string;
    readonly at: InstantText;
    readonly caseNo: string | null;
  }[];
  /** Scene: null where there is none to protect. */
  readonly scene: {
    readonly isCordoned: boolean;
    readonly isCleared: boolean;
    readonly photos: number;
  } | null;
  readonly writtenReportAt: InstantText | null;
  readonly isCauseFound: boolean;
  readonly isEducationHeld: boolean;
  readonly areMeasuresDone: boolean;
  readonly isResponsibilityHandled: boolean;
  /** When the clip was exported and put on hold; null: not. */
  readonly clipHeldAt: InstantText | null;
  readonly hasCamera: boolean;
  readonly entryIds: readonly string[];
}

/**
 * Incidents of a site whose question falls due on a day: the first report when they occurred, the written report and
 * the clip when their time ran out, the review when the file was closed. Feeds I01–I08.
 */
export interface IncidentFacts {
  readonly siteId: string;
  readonly day: DayText;
  readonly windowEndsAt: InstantText;
  readonly incidents: readonly IncidentFact[];
  readonly silence: SilenceFacts;
}

/** Emergency plans and drills, scenario by scenario. Feeds I09 and I10. */
export interface PlanFacts {
  readonly siteId: string;
  readonly asOf: DayText;
  readonly scenarios: readonly {
    readonly name: string;
    readonly reviewedOn: DayText | null;
    readonly drilledOn: DayText | null;
    readonly entryIds: readonly string[];
  }[];
}

/** Emergency contacts at the posts. Feeds I11. */
export interface ContactFacts {
  readonly siteId: string;
  readonly asOf: DayText;
  readonly contacts: readonly {
    readonly name: string;
    readonly verifiedOn: DayText | null;
    readonly isAtPost: boolean;
    readonly entryIds: readonly string[];
  }[];
}
