import type { CertificateFacts } from './facts/certificate-facts.ts';
import type { FireLaneFacts } from './facts/fire-lane-facts.ts';
import type { GateFacts } from './facts/gate-facts.ts';
import type { PatrolFacts } from './facts/patrol-facts.ts';
import type { PresenceFacts } from './facts/presence-facts.ts';
import type { ReportFacts } from './facts/report-facts.ts';
import type { DayText } from './facts/silence-facts.ts';
import type { MeasureKey, MissingKey } from './measure-keys.ts';

/** B blocks at publication (never reality), H high, M medium, L low. */
export type Severity = 'B' | 'H' | 'M' | 'L';
export type SiteProfile = 'residential' | 'office' | 'industrial';
/** Flags that tighten a site's rules beside its profile. */
export type SiteOverlay =
  | 'fire_key_unit'
  | 'public_gathering'
  | 'high_rise'
  | 'security_key_unit'
  | 'anti_terror_target'
  | 'school'
  | 'cross_province';
export type Frequency = 'shift' | 'day' | 'month';
export type SubjectKind = 'post-shift' | 'site-day' | 'site-month' | 'guard-month';
/** What a judge says; `waived` is HQ's word and added to a stored result only. */
export type Verdict = 'met' | 'breached' | 'unproven' | 'not-applicable';

export interface FactsByFamily {
  readonly presence: PresenceFacts;
  readonly patrol: PatrolFacts;
  readonly gate: GateFacts;
  readonly fireLane: FireLaneFacts;
  readonly certificate: CertificateFacts;
  readonly report: ReportFacts;
}
export type FactFamily = keyof FactsByFamily;

/** A dated bound no site value may be laxer than. Amended by adding an entry, never by editing one. */
export interface LegalBound {
  /** First day it binds, `YYYY-MM-DD`. */
  readonly from: DayText;
  /** null lifts the bound from that day. */
  readonly value: number | null;
  /** `min`: a site's value must be ≥; `max`: ≤. */
  readonly direction: 'min' | 'max';
  readonly citation: string;
  /** `rule-set` is the house's own bottom (a clause S…), not law. */
  readonly basis: 'law' | 'standard' | 'rule-set';
  /** Province or city code (GB/T 2260 prefix, e.g. `11`); absent: everywhere. */
  readonly region?: string;
  /** Binds only sites with this flag. */
  readonly overlay?: SiteOverlay;
  /** A region's lawful derogation: in that region it stands in place of the general bound of the same basis. */
  readonly derogates?: true;
}

export type ParameterUnit =
  | 'minutes'
  | 'seconds'
  | 'rounds'
  | 'percent'
  | 'passes'
  | 'checks'
  | 'years'
  | 'days'
  | 'dayOfMonth'
  | 'flag';

export interface Parameter {
  /** camelCase, unit last where it has one: `earlyMinutes`. */
  readonly name: string;
  readonly unit: ParameterUnit;
  readonly type: 'integer' | 'boolean';
  /** Which way is stricter; used to compare bounds and site values. */
  readonly stricter: 'higher' | 'lower' | 'neither';
  readonly range: { readonly min: number; readonly max: number };
  readonly default: Readonly<Record<SiteProfile, number>>;
  readonly bounds: readonly LegalBound[];
}

/** Values by parameter name; a boolean parameter is 0 or 1. */
export type ParameterValues = Readonly<Record<string, number>>;

export type MeasureValue = number | string | readonly string[];
/** A sentence of i18n context `controls`: `measures.<key>` with these values. Instants are ISO, points are names. */
export interface Measure {
  readonly key: MeasureKey;
  readonly values: Readonly<Record<string, MeasureValue>>;
}
/** A sentence of i18n context `controls`: `missing.<key>`. */
export interface MissingReason {
  readonly key: MissingKey;
  readonly values: Readonly<Record<string, MeasureValue>>;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly measure: Measure;
  /** What would have to arrive before it can be decided; empty unless unproven. */
  readonly missing: readonly MissingReason[];
  /** Ids of the duty entries the verdict rests on, each once. */
  readonly evidence: readonly string[];
}

export type EvidenceKind =
  | 'check-in'
  | 'signatures'
  | 'scans'
  | 'visit-form'
  | 'pass-log'
  | 'point-check'
  | 'certificate'
  | 'report';

/** One machine-checkable control. Words: i18n context `controls`, `byCode.<code>`. */
export interface ControlOf<F extends FactFamily> {
  readonly code: string;
  /** Raised whenever the judge or a parameter's meaning changes; stored with every result. */
  readonly version: number;
  readonly severity: Severity;
  readonly frequency: Frequency;
  readonly subject: SubjectKind;
  readonly family: F;
  readonly sources: readonly string[];
  readonly evidence: readonly EvidenceKind[];
  readonly parameters: readonly Parameter[];
  judge(params: ParameterValues, facts: FactsByFamily[F]): Judgement;
}
export type Control = { [F in FactFamily]: ControlOf<F> }[FactFamily];
