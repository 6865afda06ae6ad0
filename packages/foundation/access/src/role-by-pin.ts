import type { MemberRole } from './roles.ts';

/** Six digits on a phone that others hold too do not make a captain: at most a squad leader of his sites. */
export function roleByPin(role: string): MemberRole {
  return role === 'guard' ? 'guard' : 'squad_leader';
}
