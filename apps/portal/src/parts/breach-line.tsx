import { TimeText, VerdictMark } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useName } from '../names.ts';
import { useSentence } from './use-sentence.ts';

interface Breach {
  judged?: string;
  controlCode: string;
  postName: string | null;
  postNameEn: string | null;
  measure: { key: string; values: Record<string, unknown> };
  windowStartsAt: Date;
  isTrial: boolean;
}

/** A broken rule, or one nothing proves, in one line: which, where, how much, when. */
export function BreachLine({ result, site, zone }: { result: Breach; site: string; zone: string }) {
  const { t } = useTranslation(['controls', 'portal']);
  const name = useName();
  const sentence = useSentence(zone);
  const post = name(result.postName, result.postNameEn);
  return (
    <>
      <span style={{ color: result.judged === 'unproven' ? 'var(--unproven)' : 'var(--breached)' }}>
        <VerdictMark verdict={result.judged === 'unproven' ? 'unproven' : 'breached'} />
      </span>{' '}
      <strong>{t(`controls:byCode.${result.controlCode}.name` as 'controls:byCode.R01.name')}</strong> {site}
      {post ? ` · ${post}` : null}
      {result.isTrial ? <span className="chip ml-2">{t('portal:today.trial')}</span> : null}
      <p className="quiet small">
        <TimeText at={result.windowStartsAt} zone={zone} /> · {sentence('measures', result.measure)}
      </p>
    </>
  );
}
