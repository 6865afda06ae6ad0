import { numberText } from '@zhiqin/i18n';
import { formatMoney } from '@zhiqin/kernel';
import { useTranslation } from 'react-i18next';
import { useName } from '../names.ts';
import type { ReadStatement } from './statement-types.ts';

type Line = ReadStatement['data']['lines'][number];
interface Post {
  id: string;
  name: string;
  nameEn: string | null;
}

/** Money, hours and what a statement's lines are called, in the reader's language. */
export function useMoneyWords() {
  const { t, i18n } = useTranslation('portalMoney');
  const name = useName();
  const postName = (posts: readonly Post[], id: string | null) => {
    const post = posts.find((one) => one.id === id);
    return post ? name(post.name, post.nameEn) : '';
  };
  return {
    money: (fen: number | null | undefined, currency: string) =>
      fen === null || fen === undefined ? '–' : formatMoney(fen, currency, i18n.language),
    /** Without a currency: where several may stand in one table, or none is agreed yet. */
    amount: (fen: number) => numberText(fen / 100, i18n.language, 2),
    hours: (minutes: number) => numberText(minutes / 60, i18n.language, 2),
    percent: (basisPoints: number) =>
      numberText(basisPoints / 100, i18n.language, basisPoints % 100 === 0 ? 0 : 2),
    postName,
    lineName: (line: Line, posts: readonly Post[]) => {
      const kind = t(`lineKinds.${line.kind}`, { post: postName(posts, line.postId) });
      if (line.kind === 'deduction' && !line.text) {
        const source = line.key.startsWith('deduction:appraisal:') ? 'appraisal' : 'shortfall';
        return [kind, t(`deduction.sources.${source}`), postName(posts, line.postId)]
          .filter(Boolean)
          .join(' · ');
      }
      const more = line.hourKind ? t(`hourKinds.${line.hourKind}`) : line.text;
      return more ? `${kind} · ${more}` : kind;
    },
  };
}
