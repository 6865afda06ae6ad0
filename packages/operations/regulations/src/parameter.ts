import type { LegalBound, Parameter, ParameterUnit, ParameterValues, SiteProfile } from './control.ts';

interface CountedParameter {
  name: string;
  unit: ParameterUnit;
  stricter: Parameter['stricter'];
  range: Parameter['range'];
  /** One number for all profiles, or one per profile. */
  default: number | Record<SiteProfile, number>;
  bounds?: readonly LegalBound[];
}

/** A whole-number parameter of a control. */
export function counted(parameter: CountedParameter): Parameter {
  const value = parameter.default;
  const perProfile =
    typeof value === 'number' ? { residential: value, office: value, industrial: value } : value;
  return { ...parameter, type: 'integer', default: perProfile, bounds: parameter.bounds ?? [] };
}

/** A yes/no parameter: 1 or 0. */
export function flag(name: string, defaultValue: 0 | 1): Parameter {
  return {
    name,
    unit: 'flag',
    type: 'boolean',
    stricter: 'higher',
    range: { min: 0, max: 1 },
    default: { residential: defaultValue, office: defaultValue, industrial: defaultValue },
    bounds: [],
  };
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
