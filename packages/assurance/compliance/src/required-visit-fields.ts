import type { SiteProfile } from '@zhiqin/regulations';

const register = ['name', 'idNumber', 'unit', 'contact', 'purpose', 'expectedLeaveAt'];

/**
 * Which fields of the register a site asks for (S6-3.1.2). A home asks no identity number of a guest; a courier is
 * let in on his company alone (个人信息保护法 第6条: no more than the purpose needs).
 */
export function requiredVisitFields(profile: SiteProfile, visitorKind: string | null): ReadonlySet<string> {
  if (visitorKind === 'delivery') return new Set(['unit']);
  if (visitorKind === 'official') return new Set(['name', 'unit']);
  return new Set(profile === 'residential' ? register.filter((field) => field !== 'idNumber') : register);
}
