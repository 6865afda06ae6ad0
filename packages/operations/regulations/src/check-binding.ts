import { DomainError } from '@zhiqin/kernel';
import { controlByCode } from './catalogue.ts';
import type { Control, ParameterValues } from './control.ts';
import { boundsInForce, keepsBound, type SiteCircumstances } from './resolve-parameters.ts';

/** An article's binding to a control with the site's own values (those left out take the profile's default). */
export interface Binding {
  readonly code: string;
  readonly values: ParameterValues;
}

/**
 * Refuses a binding that asks less than the law does on that day.
 * @throws DomainError `control.unknown` ({code}) and those of {@link checkValues}
 */
export function checkBinding(binding: Binding, site: SiteCircumstances): void {
  checkValues(controlByCode(binding.code), binding.values, site);
}

/**
 * Refuses values a site may not set for a control on that day.
 * @throws DomainError `binding.unknown-parameter` ({code, parameter});
 *   `binding.out-of-range` ({code, parameter, value, min, max});
 *   `binding.below-floor` ({code, parameter, value, floor, direction, citation, from})
 */
export function checkValues(control: Control, values: ParameterValues, site: SiteCircumstances): void {
  const { code } = control;
  for (const [name, value] of Object.entries(values)) {
    const parameter = control.parameters.find((candidate) => candidate.name === name);
    if (!parameter) throw new DomainError('binding.unknown-parameter', { code, parameter: name });
    const { min, max } = parameter.range;
    // The law before the range: whoever asks too little is told which law says so, not which numbers fit.
    const broken = boundsInForce(parameter, site).find((bound) => !keepsBound(value, bound));
    if (broken && Number.isInteger(value)) {
      const { value: floor, direction, citation, from } = broken;
      throw new DomainError('binding.below-floor', {
        code,
        parameter: name,
        value,
        floor,
        direction,
        citation,
        from,
      });
    }
    if (!Number.isInteger(value) || value < min || value > max)
      throw new DomainError('binding.out-of-range', { code, parameter: name, value, min, max });
  }
}
