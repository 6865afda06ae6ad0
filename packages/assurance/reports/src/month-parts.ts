import type { Named, Sentence } from './monthly-report.ts';

/** Fire gear, systems that were out, maintenance. Counts and places; nobody is named. */
export interface EquipmentReport {
  /** Pieces in use by kind; each is due once a month (消防法 第16条). `fixed`: failed, and found sound later in the month. */
  fire: { kind: string; due: number; checked: number; failed: number; fixed: number; overdue: number }[];
  /** Pieces whose last look in the month failed. */
  failing: { assetNo: string; kind: string; place: string; at: string }[];
  /** Cameras and installations that were out; `to` null: still out at the end of the month. Minutes within the month. */
  outages: {
    what: 'camera' | 'installation';
    no: string;
    place: string;
    from: string;
    to: string | null;
    minutes: number;
  }[];
  cameras: number;
  installations: number;
  maintenance: { what: string; dueOn: string; doneOn: string | null; isOverdue: boolean }[];
  panelAlarms: number;
  hotWorkPermits: number;
}

/** What else passed the gate. Counts only: no plate, no holder. */
export interface GateReport {
  vehicles: { came: number; left: number; inside: number; damaged: number };
  goods: { slips: number; carriedOut: number; withoutSlip: number; held: number };
  parcels: { taken: number; handedOut: number; waiting: number; damaged: number };
  keys: { lent: number; back: number; out: number; lost: number };
  refused: number;
}

/** The team a client knows by name; what it was taught; results of no single person. */
export interface PeopleReport {
  team: { name: string; rank: string; isCertified: boolean }[];
  joined: number;
  left: number;
  certified: number;
  training: { course: Named; topic: string; sessions: number; attended: number; minutes: number }[];
  /** Of all attendances together. */
  trainingMinutes: number;
  exams: { name: Named; sat: number; passed: number }[];
  /** Null: fewer than five were assessed, so that nobody can be told from a count. */
  assessment: { grade: string; count: number }[] | null;
  assessed: number;
}

/** Drills, teaching of residents and staff, and what is to be put right. */
export interface ReadinessReport {
  drills: {
    scenario: string;
    day: string;
    heads: number | null;
    result: string | null;
    isUnannounced: boolean;
  }[];
  education: { kind: string; topic: string; day: string; audience: string; reached: number }[];
  /** Due in the month, or still open from before. `effect` is of the check after it was done. */
  actions: {
    source: 'drill' | 'incident' | 'notice';
    what: string;
    dueOn: string;
    doneOn: string | null;
    effect: string | null;
    isOverdue: boolean;
  }[];
}

/** Agreed levels against what was reached, the client's appraisal and what it takes off the fee. */
export interface ServiceLevelReport {
  tickets: {
    received: number;
    answered: number;
    answeredInTime: number;
    closed: number;
    closedInTime: number;
  };
  /** Ten thousandths of a whole: shares of tickets answered, of windows met; null: nothing to measure. */
  appraisal: {
    /** Hundredths of a point. */
    totalHundredths: number;
    deductionBasisPoints: number;
    isAgreed: boolean;
  } | null;
  /** The month's statement; null: none had been sent to the client yet. Missing in reports made before they read it. */
  statement?: StatementMoney | null;
  /** Only on a page before issue: whoever reads it may not read statements. */
  isMoneyHidden?: true;
  /** Only of reports made before they read the statement: the contract's fee, null where none was written in it. */
  monthlyFeeFen?: number | null;
  /** Only of those reports: fee × the appraisal's band; null without fee or appraisal. */
  deductionFen?: number | null;
  /** Hours that are billed are the hours proven: minutes over the month. */
  contractedMinutes: number;
  provenMinutes: number;
  questions: { asked: number; answered: number };
}

/**
 * Fee and deduction as the month's statement (`billing`) gives them; nothing here is worked out by the report. Amounts in the
 * currency's smallest unit; `deductionsFen` is negative or zero, each of `deductions` what it takes. Only what finance confirmed counts.
 */
export interface StatementMoney {
  /** `accepted`: agreed by the client. */
  state: 'sent' | 'disputed' | 'accepted';
  revision: number;
  /** SHA-256 (hex) of the statement's data, as its paper prints it. */
  digest: string;
  currency: string;
  servicesFen: number;
  itemsFen: number;
  dutiesFen: number;
  adjustmentsFen: number;
  deductionsFen: number;
  linesFen: number;
  netFen: number;
  taxFen: number;
  grossFen: number;
  deductions: {
    source: 'rule' | 'appraisal' | 'shortfall';
    controlCode: string | null;
    post: Named | null;
    amountFen: number;
  }[];
}

/** What became of the rules in the month: new versions, who signed for them, what was understood. */
export interface RuleLife {
  changes: { title: Named; versionNo: number; effectiveOn: string }[];
  /** People of the team who had signed for the version in force by the end of the month. */
  acknowledged: number;
  team: number;
  answers: number;
  right: number;
}

/** How well readings of checkpoints are supported. */
export interface ProofGrades {
  A: number;
  B: number;
  C: number;
  D: number;
}

/** Keys of i18n context `reports`, `recommendations.<key>`; made of the month's own figures, at most six. */
export type Recommendation = Sentence;
