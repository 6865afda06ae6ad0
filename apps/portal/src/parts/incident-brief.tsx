import { Fact, Facts, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import type { IncidentFound } from './incident-form.tsx';
import { useIncidentWords } from './incident-words.ts';

/** 首报 as it was told: what nobody said, and what was said to be unknown, in words. */
export function BriefFacts({ found }: { found: IncidentFound }) {
  const { t } = useTranslation('portalIncidents');
  const words = useIncidentWords();
  const { file, course } = found;
  const { zone } = file.site;
  const brief: Record<string, unknown> = course.find((line) => line.id === file.id)?.body ?? {};
  const said = (name: string) => {
    const value = brief[name];
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    return (brief.unknown as string[] | undefined)?.includes(name) ? t('unknown') : t('notTold');
  };
  return (
    <Facts>
      <Fact name={t('severity')}>{words.severity(file.severity)}</Fact>
      <Fact name={t('occurredAt')}>
        {file.occurredAt ? <TimeText at={file.occurredAt} zone={zone} /> : t('unknown')}
      </Fact>
      <Fact name={t('discoveredAt')}>
        <TimeText at={file.discoveredAt} zone={zone} />
      </Fact>
      <Fact name={t('reportedAt')}>
        <TimeText at={file.reportedAt} zone={zone} />
      </Fact>
      {(['place', 'nature', 'people', 'features', 'losses'] as const).map((element) => (
        <Fact key={element} name={t(`elements.${element}`)}>
          <span className="break-words whitespace-pre-line">{said(element)}</span>
        </Fact>
      ))}
      <Fact name={t('casualties')}>{said('casualties')}</Fact>
      <Fact name={t('firstAction')}>
        <span className="break-words whitespace-pre-line">{said('firstAction')}</span>
      </Fact>
    </Facts>
  );
}
