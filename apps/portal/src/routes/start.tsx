import { redirect } from 'react-router';
import { homeOf } from '../home-of.ts';
import { portalContext } from '../portal-context.ts';
import type { Route } from './+types/start';

/** The front door leads everybody to his own part of the house. */
export function loader({ context }: Route.LoaderArgs) {
  const { actor } = context.get(portalContext);
  return redirect(actor.kind === 'member' ? homeOf(actor.role) : '/sign-in');
}
