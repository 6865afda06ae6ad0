import type { FactsByFamily } from './facts/facts-by-family.ts';
import type { DayText } from './facts/silence-facts.ts';
import type { ControlKey, MeasureKey, MissingKey } from './measure-keys.ts';

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
/** How often it is judged. `event`: as things happen, gathered by the site's day; `change`: when the file it rests on changes, asked monthly. */
export type Frequency = 'event' | 'shift' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'change';
/** What one verdict is about. */
export type SubjectKind =
  | 'post-shift'
  | 'site-day'
  | 'site-week'
  | 'site-month'
  | 'site-quarter'
  | 'site-year'
  | 'guard-week'
  | 'guard-month'
  | 'guard-year';
/** What a judge says; `waived` is HQ's word and added to a stored result only. */
export type Verdict = 'met' | 'breached' | 'unproven' | 'not-applicable';

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
  /** Binds only sites of this profile. */
  readonly profile?: SiteProfile;
  /** Known from a secondary source; to be confirmed in the full text of the law before it is relied on. */
  readonly unconfirmed?: true;
  /** A region's lawful derogation: in that region it stands in place of the general bound of the same basis. */
  readonly derogates?: true;
}

export type ParameterUnit =
  | 'minutes'
  | 'seconds'
  | 'hours'
  | 'days'
  | 'months'
  | 'years'
  | 'dayOfMonth'
  | 'rounds'
  | 'checks'
  | 'scans'
  | 'lines'
  | 'passes'
  | 'persons'
  | 'points'
  | 'level'
  | 'percent'
  | 'times'
  | 'flag';

export interface Parameter {
  /** camelCase, unit last where it has one: `minutesBefore`. */
  readonly name: string;
  readonly unit: ParameterUnit;
  readonly type: 'integer' | 'boolean';
  /** Which way is stricter; used to compare bounds and site values. */
  readonly stricter: 'higher' | 'lower' | 'neither';
  readonly range: { readonly min: number; readonly max: number };
  readonly default: Readonly<Record<SiteProfile, number>>;
  /** Defaults of sites with a flag; of several the strictest counts. */
  readonly overlayDefault?: Readonly<Partial<Record<SiteOverlay, Readonly<Record<SiteProfile, number>>>>>;
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
  | 'report'
  | 'file'
  | 'form'
  | 'photo'
  | 'roster'
  | 'attendance'
  | 'duty-log'
  | 'register'
  | 'ticket'
  | 'approval'
  | 'device-log'
  | 'training-record'
  | 'timeline'
  | 'receipt';

/** One machine-checkable control. Words: i18n context `controls`, `byCode.<code>`. */
export interface ControlOf<F extends FactFamily> {
  readonly code: ControlKey;
  /** Raised whenever the judge or a parameter's meaning changes; stored with every result. */
  readonly version: number;
  readonly severity: Severity;
  readonly frequency: Frequency;
  readonly subject: SubjectKind;
  readonly family: F;
  readonly sources: readonly string[];
  readonly evidence: readonly EvidenceKind[];
  /** About pay, hours or a person's file: seen by HQ and whom it concerns, never by the client. */
  readonly isInternal?: true;
  readonly parameters: readonly Parameter[];
  judge(params: ParameterValues, facts: FactsByFamily[F]): Judgement;
}
export type Control = { [F in FactFamily]: ControlOf<F> }[FactFamily];
