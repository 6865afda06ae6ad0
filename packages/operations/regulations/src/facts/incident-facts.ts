import type { DayText, InstantText, SilenceFacts } from './silence-facts.ts';

export type IncidentKind = 'fire' | 'casualty' | 'violence' | 'criminal' | 'order' | 'other';
export type ReportStep = 'squad-leader' | 'contractor-head' | 'client-office';

/** What is asked of an incident's file on a day: report and clip when their time has run out, the review when it is closed. */
export type IncidentQuestion = 'written' | 'clip' | 'review';

export interface IncidentFact {
  readonly incidentNo: string;
  /** Questions of its file that fall due on this day; left out: all. */
  readonly questions?: readonly IncidentQuestion[];
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
 * Incidents of a site's day: as family `incident` those that occurred on it (I01–I05), as `incidentFile` those of which a
 * question falls due on it (I06–I08; the office itself holds the record, so that no phone is waited for).
 */
export interface IncidentFacts {
  readonly siteId: string;
  readonly day: DayText;
  readonly windowEndsAt: InstantText;
  readonly incidents: readonly IncidentFact[];
  readonly silence: SilenceFacts;
}

/** Emergency plans and drills, scenario by scenario; a name `scenario:<code>` is said in words. Feeds I09 and I10. */
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
  /** False: nobody has entered a list; left out: one is kept. */
  readonly isListKept?: boolean;
}

/** The same for their files. */
export type IncidentFileFacts = Omit<IncidentFacts, 'silence'>;

/** The incidents of which a question of their file is asked that day. */
export function askedOf({ incidents }: IncidentFileFacts, question: IncidentQuestion): IncidentFact[] {
  return incidents.filter((incident) => incident.questions?.includes(question) ?? true);
}
