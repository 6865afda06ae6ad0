import { maskLogin } from '@zhiqin/access';
import type { PersonalWay } from '../own/plan-outside.ts';

/** Whom a list says it went to: never the number or the address itself. */
export function maskedContact(
  way: PersonalWay,
  { phone, mail }: { phone: string | null; mail: string | null },
): string {
  if (way === 'push') return '–';
  const to = way === 'mail' ? mail : phone;
  return to ? maskLogin(to) : '–';
}
