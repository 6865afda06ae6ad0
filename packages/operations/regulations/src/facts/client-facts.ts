import type { DayText, InstantText, SilenceFacts } from './silence-facts.ts';

/** Service contracts, held by the office. Feeds K01 and K02. */
export interface ContractFacts {
  readonly siteId: string;
  readonly asOf: DayText;
  readonly contracts: readonly {
    readonly contractNo: string;
    readonly isActive: boolean;
    readonly endedOn: DayText | null;
    /** Of the six questions of 办法 第25条, how many were answered, and how many of them with "lawful". */
    readonly answered: number;
    readonly lawful: number;
    /** When the stored contract was deleted; null: it is kept. */
    readonly deletedOn: DayText | null;
    readonly isStored: boolean;
    readonly entryIds: readonly string[];
  }[];
}

/** Filings with the police. Feeds K03. */
export interface FilingFacts {
  readonly siteId: string;
  readonly asOf: DayText;
  readonly filings: readonly {
    readonly kind: 'self-hire' | 'cross-province';
    readonly name: string;
    readonly serviceFrom: DayText;
    readonly filedOn: DayText | null;
    /** The site needs it by its kind, and nothing of it is on record. */
    readonly isUnrecorded?: boolean;
    readonly entryIds: readonly string[];
  }[];
}

/** Feeds K04. */
export interface LicenceFacts {
  readonly siteId: string;
  readonly asOf: DayText;
  /** null: no licence on file. */
  readonly licence: {
    readonly licenceNo: string;
    readonly validFrom: DayText;
    readonly validUntil: DayText | null;
    readonly isRevoked: boolean;
    readonly entryIds: readonly string[];
  } | null;
  /** Kinds of service the contracts ask for that the licence does not name. */
  readonly servicesOutOfScope: readonly string[];
}

/** 保安服务管理制度, 岗位责任制度, 保安员管理制度: those in force. Feeds K05. */
export interface SystemsFacts {
  readonly siteId: string;
  readonly asOf: DayText;
  readonly inForce: readonly { readonly kind: string; readonly entryId: string }[];
}

/** The duty plan 执勤方案 and its changes. Feeds K06. */
export interface DutyPlanFacts {
  readonly siteId: string;
  readonly asOf: DayText;
  readonly versions: readonly {
    readonly name: string;
    readonly effectiveOn: DayText;
    readonly approvedOn: DayText | null;
    readonly entryIds: readonly string[];
  }[];
}

/** Complaints whose time to be answered or closed ran out on a day: each is asked on the day it is its turn. Feeds K07. */
export interface ComplaintFacts {
  readonly siteId: string;
  readonly day: DayText;
  readonly windowEndsAt: InstantText;
  readonly complaints: readonly {
    readonly ticketNo: string;
    readonly asked: readonly ('reply' | 'close')[];
    readonly receivedAt: InstantText;
    readonly repliedAt: InstantText | null;
    readonly closedAt: InstantText | null;
    readonly entryIds: readonly string[];
  }[];
}

/** Client surveys of a quarter. Feeds K08. */
export interface SurveyFacts {
  readonly siteId: string;
  readonly asOf: DayText;
  /** `score` null: nobody has answered, or it is still open. */
  readonly surveys: readonly {
    readonly on: DayText;
    readonly score: number | null;
    readonly entryId: string;
  }[];
}

/** Checks by superiors in a week. Feeds K10. */
export interface SupervisionFacts {
  readonly siteId: string;
  readonly asOf: DayText;
  readonly shifts: readonly {
    readonly name: string;
    readonly leaderChecks: number;
    readonly entryIds: readonly string[];
  }[];
  readonly managerNights: number;
  readonly managerEntryIds: readonly string[];
  readonly silence: SilenceFacts;
}

/** Rectification notices of police or fire service that fell due. Feeds K11. */
export interface NoticeFacts {
  readonly siteId: string;
  readonly asOf: DayText;
  readonly notices: readonly {
    readonly noticeNo: string;
    readonly dueOn: DayText;
    readonly closedOn: DayText | null;
    readonly hasProof: boolean;
    readonly entryIds: readonly string[];
  }[];
}

/** Security publicity of a quarter. Feeds K12. */
export interface PublicityFacts {
  readonly siteId: string;
  readonly asOf: DayText;
  readonly notices: readonly { readonly on: DayText; readonly entryId: string }[];
  /** False: nobody has entered any yet, of this quarter or another; left out: a register is kept. */
  readonly isRegisterKept?: boolean;
}

/** Requests of a client that the law forbids. Feeds K13. */
export interface UnlawfulRequestFacts {
  readonly siteId: string;
  readonly day: DayText;
  readonly requests: readonly {
    readonly entryId: string;
    readonly isRefused: boolean;
    readonly isReported: boolean;
  }[];
}
