import { useTranslation } from 'react-i18next';
import { useName } from '../names.ts';
import type { FormField } from './form-fields.tsx';

interface Start {
  posts: readonly { id: string; name: string; nameEn: string | null }[];
  postId?: string | null;
  fromDay?: string;
}

/** Fields of a standing waiver besides its control. */
export function useStandingWaiverFields({ posts, postId, fromDay }: Start): FormField[] {
  const { t } = useTranslation(['portalResults', 'portalSite']);
  const name = useName();
  return [
    {
      name: 'postId',
      kind: 'choice',
      label: t('standing.post'),
      empty: t('standing.allPosts'),
      choices: posts.map((post) => ({ value: post.id, label: name(post.name, post.nameEn) })),
      value: postId ?? '',
    },
    { name: 'fromDay', kind: 'date', label: t('standing.fromDay'), value: fromDay },
    { name: 'untilDay', kind: 'date', label: t('standing.untilDay'), help: t('standing.untilHelp') },
    {
      name: 'reason',
      kind: 'long',
      label: t('portalSite:compliance.reason'),
      help: t('portalSite:compliance.reasonHelp'),
    },
  ];
}
