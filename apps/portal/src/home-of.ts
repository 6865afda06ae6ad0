import type { MemberRole } from '@zhiqin/access/rules';

/** Where somebody's day begins. */
export function homeOf(role: MemberRole): string {
  if (role === 'client_approver' || role === 'client_viewer') return '/client';
  return role === 'guard' ? '/guard/' : '/admin';
}
