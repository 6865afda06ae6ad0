import { redirectDocument } from 'react-router';
import { portalContext } from '../portal-context.ts';
import type { Route } from './+types/sign-out';

export async function action({ context }: Route.ActionArgs) {
  const portal = context.get(portalContext);
  await portal.caller.access.signOut({});
  portal.setSession(null);
  return redirectDocument('/sign-in');
}
