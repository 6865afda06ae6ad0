import type { Control, LegalBound, Parameter, ParameterValues, SiteOverlay, SiteProfile } from './control.ts';

/** What decides which bounds bind a site on a day. `region`: GB/T 2260 code of its city, e.g. `310115`; null when unknown. */
export interface SiteCircumstances {
  readonly profile: SiteProfile;
  readonly overlays: readonly SiteOverlay[];
  readonly region: string | null;
  /** Day in the site's zone, `YYYY-MM-DD`. */
  readonly day: string;
}

export type Provenance = 'site' | 'profile-default' | 'legal-bound';

export interface ResolvedParameters {
  readonly values: ParameterValues;
  /** The bounds in force that day, by parameter; kept apart from the values. */
  readonly bounds: Readonly<Record<string, readonly LegalBound[]>>;
  readonly provenance: Readonly<Record<string, Provenance>>;
}

/**
 * The parameter values in force at a site on a day: the site's own, else the profile's default, and never laxer than
 * a bound of that day. A site value that a later law overtook is lifted to the law from the law's first day on.
 */
export function resolveParameters(
  control: Control,
  site: SiteCircumstances,
  siteValues: ParameterValues,
): ResolvedParameters {
  const values: Record<string, number> = {};
  const bounds: Record<string, readonly LegalBound[]> = {};
  const provenance: Record<string, Provenance> = {};
  for (const parameter of control.parameters) {
    const own = siteValues[parameter.name];
    const inForce = boundsInForce(parameter, site);
    const wanted = own ?? usualValue(parameter, site);
    const lawful = inForce.reduce(tighten, wanted);
    values[parameter.name] = lawful;
    bounds[parameter.name] = inForce;
    provenance[parameter.name] =
      lawful !== wanted ? 'legal-bound' : own === undefined ? 'profile-default' : 'site';
  }
  return { values, bounds, provenance };
}

/** What a site asks where it says nothing of its own: its profile's default, or the strictest of its flags'. */
export function usualValue(
  parameter: Parameter,
  site: Pick<SiteCircumstances, 'profile' | 'overlays'>,
): number {
  const { overlayDefault, stricter } = parameter;
  const ofProfile = parameter.default[site.profile];
  if (!overlayDefault || stricter === 'neither') return ofProfile;
  const ofFlags = site.overlays.flatMap((overlay) => overlayDefault[overlay]?.[site.profile] ?? []);
  return stricter === 'higher' ? Math.max(ofProfile, ...ofFlags) : Math.min(ofProfile, ...ofFlags);
}

/** Of each source (basis, direction, region, overlay) the latest entry that has begun by the day; lifted ones and those a region derogates from drop out. */
export function boundsInForce(parameter: Parameter, site: SiteCircumstances): LegalBound[] {
  const latest = new Map<string, LegalBound>();
  for (const bound of parameter.bounds) {
    if (bound.from > site.day) continue;
    if (bound.overlay && !site.overlays.includes(bound.overlay)) continue;
    if (bound.profile && bound.profile !== site.profile) continue;
    if (bound.region && !(site.region ?? '').startsWith(bound.region)) continue;
    const source = [
      bound.basis,
      bound.direction,
      bound.region ?? '',
      bound.overlay ?? '',
      bound.profile ?? '',
    ].join('|');
    const before = latest.get(source);
    if (!before || bound.from > before.from) latest.set(source, bound);
  }
  const inForce = [...latest.values()];
  return inForce.filter(
    (bound) => bound.value !== null && !inForce.some((other) => derogatesFrom(other, bound)),
  );
}

function derogatesFrom(derogation: LegalBound, general: LegalBound): boolean {
  if (!derogation.derogates || !derogation.region || general.region) return false;
  return derogation.basis === general.basis && derogation.direction === general.direction;
}

/** Whether a value keeps a bound. */
export function keepsBound(value: number, bound: LegalBound): boolean {
  if (bound.value === null) return true;
  return bound.direction === 'min' ? value >= bound.value : value <= bound.value;
}

function tighten(value: number, bound: LegalBound): number {
  return keepsBound(value, bound) ? value : (bound.value ?? value);
}
