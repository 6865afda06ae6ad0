import type { DayText, SilenceFacts } from './silence-facts.ts';

/** One guard at one site in one month. The office holds these files, so no device's silence matters. */
export interface GuardMonth {
  readonly guardId: string;
  /** `YYYY-MM` */
  readonly month: string;
  /** The day the file is read as of: the month's last. */
  readonly asOf: DayText;
  /** Rows of the office the facts rest on. */
  readonly entryIds: readonly string[];
}

/** What was checked before hiring; null: not on file. Feeds P02. */
export interface HiringFacts extends GuardMonth {
  readonly hiredOn: DayText;
  readonly birthDate: DayText | null;
  /** Years of schooling ended with at least junior high (初中). */
  readonly isJuniorHigh: boolean | null;
  readonly isCitizen: boolean | null;
  readonly medicalPassedOn: DayText | null;
}

/** The four bars of 保安服务管理条例 第17条. Feeds P03. */
export interface VettingFacts extends GuardMonth {
  /** null: never vetted as far as the file says. */
  readonly vettedOn: DayText | null;
  readonly barsFound: number;
}

/** Training of a guard. Feeds P04, P05, P06. */
export interface TrainingFacts extends GuardMonth {
  /** First day on a post of the site in the month: what was made good before it is good. Null: none. */
  readonly firstDutyOn: DayText | null;
  /** Topics asked for before the first post, with the best result by then; null: no result on file. */
  readonly topics: readonly {
    readonly topic: string;
    readonly passedOn: DayText | null;
    readonly score: number | null;
  }[];
  /** Whole hours of in-service training in the twelve months up to `asOf`; null: no training file. */
  readonly hoursInYear: number | null;
  /** Months on the books of those twelve, 1–12. */
  readonly monthsOnBooks: number;
  readonly lastFireTrainingOn: DayText | null;
}

/** Who operated the fire control room in a shift. Feeds P07. */
export interface OperatorLicenceFacts {
  readonly postId: string;
  readonly shiftId: string;
  /** Level of the fire facility operator licence valid that day: 五级 5 … 一级 1; 0: holds none; null: not on file. */
  readonly operators: readonly {
    readonly guardId: string;
    readonly licenceLevel: number | null;
    readonly entryIds: readonly string[];
  }[];
  readonly silence: SilenceFacts;
}

/** Feeds P08. */
export interface LabourContractFacts extends GuardMonth {
  readonly startedOn: DayText;
  /** From when a written contract of whatever kind covers the work; null: none on file. */
  readonly contractFrom: DayText | null;
}

/** Feeds P09. */
export interface InsuranceFacts extends GuardMonth {
  readonly dutyDays: readonly DayText[];
  /** Cover on file; `until` null: runs on. */
  readonly covers: readonly {
    readonly kind: 'social' | 'accident';
    readonly from: DayText;
    readonly until: DayText | null;
  }[];
}

/** Feeds P10 and P11. */
export interface AssessmentFacts extends GuardMonth {
  readonly isActive: boolean;
  /** The assessment of `month`: when it was given and on how many of the three dimensions. */
  readonly monthly: { readonly assessedOn: DayText; readonly dimensions: number } | null;
  /** Annual assessments given for the calendar year that `month` ends; null: it ends none. */
  readonly annual: number | null;
}

/** Regulations in force for a guard, and when he confirmed them. Feeds P12. */
export interface AcknowledgementFacts extends GuardMonth {
  /** Versions in force by `asOf`; `publishedOn`: in force, or his first day at the site where that is later. */
  readonly versions: readonly {
    readonly title: string;
    readonly publishedOn: DayText;
    readonly readOn: DayText | null;
    readonly entryIds: readonly string[];
  }[];
  /** null: nothing on file. */
  readonly isConfidentialitySigned: boolean | null;
  /** Versions are signed for on phones. */
  readonly silence: SilenceFacts;
}

/** Feeds P13. */
export interface InductionFacts extends GuardMonth {
  /** First day on a post of the site in the month; null: none. */
  readonly firstDutyOn: DayText | null;
  readonly signedOn: DayText | null;
  readonly openItems: number;
}

/** Pregnant from the seventh month, or nursing (劳动法 第61条、第63条). Feeds R07. */
export interface ProtectionFacts extends GuardMonth {
  readonly protectedFrom: DayText | null;
  readonly protectedUntil: DayText | null;
  /** Days rostered on overtime or at night (22:00–06:00). */
  readonly nightOrOvertimeDays: readonly DayText[];
}

/** Feeds R08. */
export interface HolidayPayFacts extends GuardMonth {
  /** Statutory holidays worked; the percentage of the daily wage on the pay line, null: no line yet. */
  readonly holidays: readonly { readonly day: DayText; readonly payPercent: number | null }[];
}

/** Feeds R11. */
export interface OverAgeFacts extends GuardMonth {
  /** By the table of sex, category and month of birth; null: not on file. */
  readonly retiresOn: DayText | null;
  /** 劳务: service contract, not a labour contract (实施条例 第21条). */
  readonly isServiceContract: boolean;
  readonly isInsured: boolean;
}
