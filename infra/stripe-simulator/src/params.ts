import type { FormValue, Params } from './form-body.ts';
import { invalid, missing } from './refusal.ts';

/** One text of a request; undefined where it is not given. */
export function textOf(params: Params, name: string): string | undefined {
  const value = params[name];
  return typeof value === 'string' ? value : undefined;
}

export function requiredText(params: Params, name: string): string {
  const value = textOf(params, name);
  if (value === undefined || value === '') throw missing(name);
  return value;
}

export function numberOf(params: Params, name: string): number | undefined {
  const value = textOf(params, name);
  if (value === undefined || value === '') return undefined;
  if (!/^-?\d+$/.test(value)) throw invalid(name, `Invalid integer: ${value}`);
  return Number(value);
}

export const flagOf = (params: Params, name: string): boolean | undefined => {
  const value = textOf(params, name);
  return value === undefined ? undefined : value === 'true';
};

export function innerOf(params: Params, name: string): Params {
  const value = params[name];
  return typeof value === 'object' && !Array.isArray(value) ? value : {};
}

export function listOf(params: Params, name: string): FormValue[] {
  const value = params[name];
  if (value === undefined || value === '') return [];
  return Array.isArray(value) ? value : [];
}

export const textsOf = (params: Params, name: string): string[] =>
  listOf(params, name).filter((value) => typeof value === 'string');

export const innersOf = (params: Params, name: string): Params[] =>
  listOf(params, name).filter((value): value is Params => typeof value === 'object' && !Array.isArray(value));

/** Metadata as given over what was there; an empty text takes a key away. */
export function metadataOf(params: Params, before: Record<string, string> = {}): Record<string, string> {
  const next = { ...before };
  for (const [key, value] of Object.entries(innerOf(params, 'metadata'))) {
    if (value === '') delete next[key];
    else if (typeof value === 'string') next[key] = value;
  }
  return next;
}
