import type { Language } from '@zhiqin/i18n';
import type { MeasureKey, MissingKey, Score, Severity } from '@zhiqin/regulations/rules';
import type {
  EquipmentReport,
  GateReport,
  PeopleReport,
  ProofGrades,
  ReadinessReport,
  Recommendation,
  RuleLife,
  ServiceLevelReport,
} from './month-parts.ts';

export type ReportVerdict = 'met' | 'breached' | 'unproven' | 'not-applicable' | 'waived';

/** A sentence of i18n context `controls`: `measures.<key>` or `missing.<key>` with these values. */
export interface Sentence<Key extends string = string> {
  key: Key;
  values: Record<string, number | string | readonly string[]>;
}

/** A name in both languages; `en` null: the contractor has none, the Chinese stands. */
export interface Named {
  zh: string;
  en: string | null;
}

export interface VerdictCount {
  met: number;
  breached: number;
  unproven: number;
  notApplicable: number;
  waived: number;
}

/** A number against its target and last month's. `null`: not known. Ratios are 0–1. */
export interface FigureAgainstTarget {
  key: 'coverage' | 'punctualRelief' | 'patrolRounds' | 'registerComplete' | 'passesReturned';
  value: number | null;
  target: number | null;
  lastMonth: number | null;
}

/**
 * The monthly report's read model, version 1: all that HTML page and PDF show, in no language yet. It is the
 * client's copy: no pay, no labour-law findings, no individual's findings. Its canonical JSON is what is digested.
 */
export interface MonthlyReport {
  v: 1;
  cover: {
    contractor: Named;
    licenceNo: string | null;
    client: Named | null;
    contractNo: string | null;
    site: Named & { code: string; type: string; address: string | null };
    /** "2026-10" */
    month: string;
    zone: string;
    periodFrom: string;
    periodTo: string;
    regulations: { title: Named; versionNo: number; effectiveOn: string }[];
  };
  verdict: {
    score: Score;
    lastMonthScore: number | null;
    counts: VerdictCount;
    figures: FigureAgainstTarget[];
    /** Breaches that weigh most, worst first, at most three. */
    risks: ResultLine[];
    /** What the contractor asks of the client: keys of i18n context `reports`, `requests.<key>`; at most three. */
    requests: Sentence[];
  };
  coverage: {
    /** Minutes over the month. */
    contractedMinutes: number;
    rosteredMinutes: number;
    workedMinutes: number;
    posts: {
      name: Named;
      code: string;
      contractedMinutes: number;
      workedMinutes: number;
      lateReliefs: number;
      unmannedMinutes: number;
      shifts: number;
    }[];
    days: { day: string; contractedHours: number; workedHours: number }[];
    /** Unmanned minutes by post and hour of the site's day. */
    heat: { postCode: string; hours: number[] }[];
  };
  patrols: {
    routes: {
      name: Named;
      code: string;
      planned: number;
      done: number;
      incomplete: number;
      missed: number;
    }[];
    /** Scans by checkpoint and hour of the site's day. */
    heat: { checkpoint: Named; code: string; hours: number[] }[];
    missedPoints: { at: string; route: Named; checkpoint: Named; reason: string | null }[];
    byMethod: Record<string, number>;
    /** How well the readings are supported. */
    grades?: ProofGrades;
  };
  access: {
    visitors: { kind: string; count: number }[];
    passesIssued: number;
    passesReturned: number;
    outstanding: { passNo: string; issuedAt: string; returnedAt: string | null }[];
    days: { day: string; visitors: number }[];
  };
  hazards: { level: string; count: number }[];
  /** Absent in reports made before there was this section. */
  incidents?: IncidentReport;
  // The parts below are absent in reports made before there were these sections.
  equipment?: EquipmentReport;
  gate?: GateReport;
  people?: PeopleReport;
  readiness?: ReadinessReport;
  serviceLevel?: ServiceLevelReport;
  ruleLife?: RuleLife;
  recommendations?: Recommendation[];
  rules: RuleArticle[];
  /** Articles with no control, and controls judged that no article asks for. */
  orphans: {
    unboundArticles: number;
    unbound: { label: string; heading: string | null; headingEn?: string | null }[];
  };
  corrections: {
    day: string;
    controlCode: string;
    post: Named | null;
    from: ReportVerdict;
    to: ReportVerdict;
    noticedAt: string;
  }[];
  /** Stretches in which a phone was not heard from: a gap in the record, not a finding. */
  dataGaps: { device: string; from: string; to: string; missingEntries: number }[];
  annex: {
    entries: number;
    devices: { label: string; entries: number; lastSeq: number }[];
    photos: number;
    generatedAt: string;
    breaches: ResultLine[];
    unproven: ResultLine[];
    waived: (ResultLine & { reason: string; by: string })[];
  };
}

/** Minutes are medians; `null`: nothing to take one of. No person, no word of anybody. */
export interface IncidentReport {
  byType: { type: string; minor: number; serious: number; major: number }[];
  /** Twelve months, the report's the last. */
  trend: { month: string; count: number }[];
  /** From noticing to the first brief. */
  briefMinutes: number | null;
  /** From being told to the first answer. */
  answerMinutes: number | null;
  unanswered: number;
  serious: {
    fileNo: string | null;
    type: string;
    severity: string;
    at: string;
    briefMinutes: number;
    answerMinutes: number | null;
    casualties: number | null;
    isWritten: boolean;
    isReviewed: boolean;
    isClosed: boolean;
  }[];
  openActions: { fileNo: string | null; dueOn: string; isOverdue: boolean }[];
}

export interface RuleArticle {
  label: string;
  reference: string | null;
  heading: string | null;
  headingEn?: string | null;
  body: string;
  bodyEn: string | null;
  controls: {
    code: string;
    severity: Severity;
    parameters: Record<string, number>;
    counts: VerdictCount;
  }[];
}

export interface ResultLine {
  controlCode: string;
  severity: Severity;
  verdict: ReportVerdict;
  post: Named | null;
  day: string;
  windowStartsAt: string;
  windowEndsAt: string;
  measure: Sentence<MeasureKey>;
  missing: Sentence<MissingKey>[];
  entries: number;
}

/** What a report's file is printed in; `both`: Chinese and English in one. */
export type PrintLanguage = Language | 'both';

/** Which language a report is written in. */
export type ReportLanguage = Language;
