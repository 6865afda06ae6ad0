import { isLanguage } from '@zhiqin/i18n';
import { redirectDocument } from 'react-router';
import { portalContext } from '../portal-context.ts';
import { ownPath, textsOf } from '../problem.ts';
import type { Route } from './+types/language';

/** Remembers the language for this browser and, for somebody signed in, for his messages too. */
export async function action({ request, context }: Route.ActionArgs) {
  const portal = context.get(portalContext);
  const { language, to } = await textsOf(request);
  if (isLanguage(language)) {
    portal.setLanguage(language);
    if (portal.actor.kind === 'member' && portal.actor.accountId)
      await portal.caller.access.changeLanguage({ language });
  }
  return redirectDocument(ownPath(to, '/'));
}
