import type { IncidentTypeCode } from '@zhiqin/incidents/rules';
import type { SiteOverlay, SiteProfile } from '@zhiqin/regulations/rules';

interface Scenario {
  /** Kinds of site that have to have a plan for it, and flags that ask for it whatever the kind. */
  profiles: readonly SiteProfile[];
  overlays: readonly SiteOverlay[];
  /** Incidents its plan is for. */
  incidents: readonly IncidentTypeCode[];
  /** Numbers one calls before anything else. */
  services: readonly ('110' | '119' | '120')[];
}

const all: readonly SiteProfile[] = ['residential', 'office', 'industrial'];
const of = (
  profiles: readonly SiteProfile[],
  incidents: readonly IncidentTypeCode[],
  services: Scenario['services'],
  overlays: readonly SiteOverlay[] = [],
): Scenario => ({ profiles, overlays, incidents, services });

/**
 * 应急预案的情形 (S4-4.4, S2-4.2): which a kind of site has to have is a row here. Fire everywhere (消防法 第16条); crowds where
 * the public gathers; bombs and intruders where an attack is thought of (反恐怖主义法 第32条; 内保条例 第15条).
 */
export const scenarios = {
  fire: of(all, ['fire', 'explosion', 'arson'], ['119', '120']),
  medical: of(all, ['injury', 'work-accident'], ['120']),
  violence: of(all, ['assault', 'robbery', 'affray', 'hostage', 'trespass', 'disturbance'], ['110', '120']),
  theft: of(all, ['theft', 'sabotage', 'damage'], ['110']),
  weather: of(all, ['flood', 'disaster'], []),
  power: of(all, ['utility'], []),
  lift: of(['residential', 'office'], ['lift'], ['119'], ['high_rise']),
  'bomb-threat': of(['office'], [], ['110'], ['anti_terror_target', 'security_key_unit', 'school']),
  crowd: of([], ['petition', 'strike'], ['110', '120'], ['public_gathering', 'school', 'anti_terror_target']),
  'missing-person': of(['residential'], [], ['110'], ['school', 'public_gathering']),
  chemical: of(['industrial'], ['poisoning'], ['119', '120']),
  traffic: of([], ['traffic'], ['110', '120']),
} as const satisfies Record<string, Scenario>;

export type ScenarioCode = keyof typeof scenarios;
export const scenarioCodes = Object.keys(scenarios) as ScenarioCode[];

/** Scenarios that a kind of site with these flags has to have, in the list's order. */
export function scenariosOf(profile: SiteProfile, overlays: readonly string[]): ScenarioCode[] {
  return scenarioCodes.filter((code) => {
    const one: Scenario = scenarios[code];
    return one.profiles.includes(profile) || one.overlays.some((overlay) => overlays.includes(overlay));
  });
}

/** The scenario whose plan is for an incident of a type; null: none is. */
export function scenarioFor(incidentType: string): ScenarioCode | null {
  return (
    scenarioCodes.find((code) => (scenarios[code].incidents as readonly string[]).includes(incidentType)) ??
    null
  );
}
