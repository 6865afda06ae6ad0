import { Card, EmptyState, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { reportFile } from './report-file.ts';

export interface BinderRow {
  id: string;
  state: string;
  fromDay: string;
  untilDay: string;
  region: string;
  language: string;
  partsDone: number;
  partsAll: number;
  part: string | null;
  pdfFileId: string | null;
  annexes: readonly { part: string; title: string; fileId: string }[];
  pages: number | null;
  tookMs: number | null;
  askedByName: string | null;
  askedAt: Date;
}

/** Binders made or being made: how far, and once done the book and its workbooks. */
export function BinderList({ binders, zone }: { binders: readonly BinderRow[]; zone: string }) {
  const { t } = useTranslation('portalBinder');
  if (binders.length === 0) return <EmptyState title={t('none')} example={t('noneText')} />;
  return (
    <Card title={t('made')}>
      <ul className="grid gap-4">
        {binders.map((binder) => (
          <li key={binder.id} className="grid gap-1">
            <p>
              <strong>
                {binder.fromDay} – {binder.untilDay}
              </strong>{' '}
              · {t(`regions.${binder.region as 'national'}`)} · {t(`languages.${binder.language as 'en'}`)}
              <span className="quiet small">
                {' '}
                · {binder.askedByName} <TimeText at={binder.askedAt} zone={zone} />
              </span>
            </p>
            <BinderState binder={binder} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

const named = ['people', 'posts', 'contract', 'licence', 'sites', 'rules', 'cameras', 'fire'] as const;
const alsoNamed = ['registers', 'incidents', 'training', 'findings', 'plans', 'filings'] as const;

function BinderState({ binder }: { binder: BinderRow }) {
  const { t } = useTranslation('portalBinder');
  if (binder.state === 'asked') return <p role="status">{t('queued')}</p>;
  if (binder.state === 'failed') return <p role="status">{t('failed')}</p>;
  if (binder.state !== 'ready') {
    const known = [...named, ...alsoNamed].find((one) => one === binder.part);
    const progress = { done: binder.partsDone, all: binder.partsAll, part: known ? t(`parts.${known}`) : '' };
    return (
      <div role="status" className="grid gap-1">
        <progress className="w-full" max={binder.partsAll} value={binder.partsDone} aria-label={t('made')} />
        <p>{t('progress', progress)}</p>
      </div>
    );
  }
  return (
    <>
      <p className="flex flex-wrap gap-x-3">
        {binder.pdfFileId ? <a href={reportFile(binder.pdfFileId)}>{t('download')}</a> : null}
        <span className="quiet">
          {t('pages', { count: binder.pages ?? 0 })} ·{' '}
          {t('took', { seconds: Math.max(0.1, Math.round((binder.tookMs ?? 0) / 100) / 10) })}
        </span>
      </p>
      {binder.annexes.length > 0 ? (
        <p className="flex flex-wrap gap-x-3">
          <span className="quiet">{t('annexes')}</span>
          {binder.annexes.map((annex) => (
            <a key={annex.fileId} href={reportFile(annex.fileId)}>
              {annex.title}
            </a>
          ))}
        </p>
      ) : null}
    </>
  );
}
