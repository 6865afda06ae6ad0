import type {
  LegalBound,
  Parameter,
  ParameterUnit,
  ParameterValues,
  SiteOverlay,
  SiteProfile,
} from './control.ts';

type PerProfile = number | Record<SiteProfile, number>;

interface CountedParameter {
  name: string;
  unit: ParameterUnit;
  stricter: Parameter['stricter'];
  range: Parameter['range'];
  /** One number for all profiles, or one per profile. */
  default: PerProfile;
  /** The same for sites with a flag. */
  overlayDefault?: Partial<Record<SiteOverlay, PerProfile>>;
  bounds?: readonly LegalBound[];
}

/** A whole-number parameter of a control. */
export function counted({ overlayDefault, ...parameter }: CountedParameter): Parameter {
  const whole: Parameter = {
    ...parameter,
    type: 'integer',
    default: perProfile(parameter.default),
    bounds: parameter.bounds ?? [],
  };
  if (!overlayDefault) return whole;
  const flags = Object.entries(overlayDefault).map(([overlay, value]) => [overlay, perProfile(value)]);
  return { ...whole, overlayDefault: Object.fromEntries(flags) };
}

/** A yes/no parameter: 1 or 0. */
export function flag(name: string, defaultValue: 0 | 1 | Record<SiteProfile, number>): Parameter {
  return {
    name,
    unit: 'flag',
    type: 'boolean',
    stricter: 'higher',
    range: { min: 0, max: 1 },
    default: perProfile(defaultValue),
    bounds: [],
  };
}

function perProfile(value: PerProfile): Record<SiteProfile, number> {
  return typeof value === 'number' ? { residential: value, office: value, industrial: value } : value;
}

/**
 * A value a judge was handed.
 * @throws TypeError when resolution left it out: judging with a guessed number would be worse than stopping.
 */
export function parameterValue(params: ParameterValues, name: string): number {
  const value = params[name];
  if (value === undefined || !Number.isFinite(value))
    throw new TypeError(`control parameter ${name} was not resolved`);
  return value;
}
