import type { SitePack } from '@zhiqin/duty/rules';
import { siteDay } from './site-clock.ts';

/** What stands against somebody taking a post now (P01–P04, P07), by the pack: it reaches four days ahead. */
export type Bar = NonNullable<SitePack['people'][number]['bars']>[number];

/** The first that holds on the site's day at posts of this kind; undefined: nothing is known against him. */
export function barAgainst(
  pack: Pick<SitePack, 'people' | 'site'>,
  personId: string | null | undefined,
  post: { kind: string },
  now: Date,
): Bar | undefined {
  const day = siteDay(now, pack.site.zone);
  return pack.people
    .find((person) => person.id === personId)
    ?.bars?.find(
      (bar) =>
        bar.from <= day &&
        (bar.until === null || day <= bar.until) &&
        (bar.kinds === null || bar.kinds.includes(post.kind)),
    );
}
