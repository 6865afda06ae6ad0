import type { ActionFunctionArgs } from 'react-router';
import { attempt, textsOf } from './problem.ts';

/** The action of every page that carries the password form. */
export async function changePasswordAction(args: Pick<ActionFunctionArgs, 'request' | 'context'>) {
  const { password = '', newPassword = '' } = await textsOf(args.request);
  return attempt(args as Parameters<typeof attempt>[0], async (portal) => {
    const opened = await portal.caller.access.changePassword({ password, newPassword });
    if (opened && 'token' in opened) portal.setSession(opened);
    return { changed: true };
  });
}
