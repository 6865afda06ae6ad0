import { can } from '@zhiqin/access/rules';
import { redirect } from 'react-router';
import { portalContext } from '../../../portal-context.ts';
import type { Route } from './+types/start';

/** The first section the reader may open. */
export function loader({ context }: Route.LoaderArgs) {
  const { role } = context.get(portalContext).actor;
  if (can(role, 'ticket.read')) return redirect('/admin/service/tickets');
  return redirect(can(role, 'violation.read') ? '/admin/service/conduct' : '/admin/service/bulletins');
}
