import type { IncidentLine } from '@zhiqin/incidents';
import { Card, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../names.ts';
import { useIncidentWords } from './incident-words.ts';

/** Incidents in hand, for Today and the board: what, where, and what is waited for. */
export function IncidentsAtHand({ incidents }: { incidents: readonly IncidentLine[] }) {
  const { t } = useTranslation('portalIncidents');
  const words = useIncidentWords();
  const name = useName();
  if (incidents.length === 0) return null;
  return (
    <Card
      flush
      title={t('atHand')}
      aside={
        <span className="count-pill" data-tone="breached">
          {incidents.length}
        </span>
      }
    >
      <ul className="attention-list">
        {incidents.slice(0, 8).map((incident) => (
          <li key={incident.id}>
            <div>
              <strong>{words.type(incident.incidentType)}</strong>{' '}
              {name(incident.site.name, incident.site.nameEn)} ·{' '}
              {name(incident.post.name, incident.post.nameEn)}
              <p className="quiet small">
                {incident.fileNo} ·{' '}
                <TimeText at={incident.occurredAt ?? incident.discoveredAt} zone={incident.site.zone} /> ·{' '}
                {words.standing(incident)}
              </p>
            </div>
            <Link to={`/admin/incidents/${incident.id}`}>{t('openFile')}</Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
