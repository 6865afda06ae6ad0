import type { UseContext } from '@zhiqin/access';
import { silenceFacts } from '@zhiqin/duty';
import type { Window } from '@zhiqin/kernel';
import type { SilenceFacts } from '@zhiqin/regulations';

/** Who could have spoken anywhere on the site over a week or a month: every phone in use has to be heard after its end. */
export async function siteSilence(ctx: UseContext, siteId: string, window: Window): Promise<SilenceFacts> {
  const key = 'site';
  const log = await silenceFacts(ctx, siteId, [{ key, postId: null, ...window }]);
  return log.get(key) as SilenceFacts;
}
