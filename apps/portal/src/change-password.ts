import { attempt, textsOf } from './problem.ts';

/** The action of every page that carries the password form: all other sessions end, this one goes on. */
export async function changePasswordAction(args: Parameters<typeof attempt>[0]) {
  const { password = '', newPassword = '' } = await textsOf(args.request);
  return attempt(args, async (portal) => {
    portal.setSession(await portal.caller.access.changePassword({ password, newPassword }));
    return { changed: true };
  });
}
