import type { Lack } from '@zhiqin/preparedness';
import { Card, DayText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useScenario } from './use-scenario.ts';

/** What a site lacks today, line by line. */
export function ReadinessLacks({ lacks }: { lacks: readonly Lack[] }) {
  const { t } = useTranslation('portalPreparedness');
  const scenario = useScenario();
  return (
    <Card title={t('lacksTitle')}>
      {lacks.length === 0 ? <p className="quiet">{t('nothingLacks')}</p> : null}
      <ul className="grid gap-1">
        {lacks.map((lack) => (
          <li key={`${lack.what} ${lack.scenario} ${lack.name} ${lack.day}`} className="break-words">
            <strong>{t(`lacks.${lack.what}`)}</strong>
            {lack.scenario ? ` · ${scenario(lack.scenario)}` : ''}
            {lack.name ? ` · ${nameOf(lack, t)}` : ''}
            {lack.day ? (
              <>
                {' · '}
                <DayText day={lack.day} />
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Services are named by their kind; everything else by the name people gave it. */
function nameOf(lack: Lack, t: (key: `contactKinds.${'police' | 'fire' | 'ambulance'}`) => string): string {
  return lack.what === 'services' ? t(`contactKinds.${lack.name as 'police'}`) : (lack.name ?? '');
}
