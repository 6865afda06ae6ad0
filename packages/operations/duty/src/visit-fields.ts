import type { SiteProfile } from '@zhiqin/regulations/rules';
import { visitorKinds } from './kinds/visit/entry.ts';

const register = ['name', 'idNumber', 'unit', 'contact', 'purpose', 'expectedLeaveAt'] as const;

/**
 * Which fields of the register a site asks of an outsider (S6-3.1.2). A home asks no identity number of a guest; a
 * courier is let in on his company alone, an official on name and office (个人信息保护法 第6条: no more than the
 * purpose needs). Missing ones are shown, never a reason to refuse the entry.
 */
export function requiredVisitFields(profile: SiteProfile, visitorKind: string | null): readonly string[] {
  if (visitorKind === 'delivery') return ['unit'];
  if (visitorKind === 'official') return ['name', 'unit'];
  return profile === 'residential' ? register.filter((field) => field !== 'idNumber') : register;
}

/** The same for every kind of visitor, as the phone carries it. */
export function requiredVisitFieldsByKind(profile: SiteProfile): Record<string, string[]> {
  return Object.fromEntries(visitorKinds.map((kind) => [kind, [...requiredVisitFields(profile, kind)]]));
}

/** Hours after which a pass that names no time counts as overdue. */
export const passHours = 12;
