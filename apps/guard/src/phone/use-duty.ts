import type { SitePack } from '@zhiqin/duty/rules';
import { dateTimeText, timeText } from '@zhiqin/i18n';
import { useMemo } from 'react';
import { foldLog, type LogView } from '../log/fold-log.ts';
import { shiftOf } from '../post/duty-now.ts';
import type { Acting } from '../storage/open-database.ts';
import { useNow, usePhoneState } from './phone-context.tsx';
import { useSpeech } from './words.tsx';

export interface Duty {
  pack: SitePack;
  post: SitePack['posts'][number];
  view: LogView;
  now: Date;
  /** Who acts on this phone; undefined until somebody has signed in at this post. */
  acting: Acting | undefined;
  shift: SitePack['shifts'][number] | undefined;
  nameOf(personId: string | null): string | undefined;
  /** HH:MM in the site's zone. */
  time(iso: string): string;
  dateTime(iso: string): string;
}

/** Everything a screen of the post needs. Only screens below the chosen post call it. */
export function useDuty(): Duty {
  const { stored, entries, settings } = usePhoneState();
  const { language } = useSpeech();
  const now = useNow();
  if (!stored) throw new Error('no site pack');
  const { pack, knowsSeq } = stored;
  const view = useMemo(() => foldLog(pack, knowsSeq, entries), [pack, knowsSeq, entries]);
  const post = pack.posts.find((p) => p.id === (pack.device.postId ?? settings.postId)) ?? pack.posts[0];
  if (!post) throw new Error('no post');
  const acting = actingAt(post.id, settings.acting, view);
  const zoned = { zone: pack.site.zone, language };
  return {
    pack,
    post,
    view,
    now,
    acting,
    shift: shiftOf(pack, post.id, acting?.personId ?? null, now),
    nameOf: (personId) => pack.people.find((p) => p.id === personId)?.name,
    time: (iso) => timeText(new Date(iso), zoned),
    dateTime: (iso) => dateTimeText(new Date(iso), zoned),
  };
}

/** The person signed in here, as long as the log still has him on this post. */
function actingAt(postId: string, acting: Acting | null | undefined, view: LogView): Acting | undefined {
  if (!acting || acting.postId !== postId) return undefined;
  const stillThere = view.onPost.some((p) => p.postId === postId && p.personId === acting.personId);
  return stillThere ? acting : undefined;
}
