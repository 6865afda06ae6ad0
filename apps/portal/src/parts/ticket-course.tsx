import { TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useServiceWords } from './service-words.ts';

interface Line {
  id: string;
  at: Date;
  kind: string;
  byName: string | null;
  data: Record<string, unknown>;
}

/** What happened to a ticket, in order, with who did it. */
export function TicketCourse({ course, zone }: { course: readonly Line[]; zone: string }) {
  const { t } = useTranslation('portalService');
  const word = useServiceWords();
  const said = ({ kind, data }: Line): string => {
    if (typeof data.text === 'string') return data.text;
    if (kind === 'late') return word('tickets.due', data.what);
    if (kind === 'rated') return word('satisfaction', data.satisfied);
    if (kind === 'classed') return [word('matters', data.matter), data.owner].filter(Boolean).join(' · ');
    return typeof data.ticketNo === 'string' ? data.ticketNo : '';
  };
  return (
    <ol className="grid gap-2">
      {course.map((line) => (
        <li key={line.id}>
          <p>
            <strong>{word('tickets.events', line.kind)}</strong>{' '}
            <span className="quiet">
              <TimeText at={line.at} zone={zone} /> ·{' '}
              {line.byName ??
                (line.kind === 'received' || line.kind === 'rated'
                  ? t('tickets.sender')
                  : t('tickets.clock'))}
            </span>
          </p>
          {said(line) ? <p className="prose break-words whitespace-pre-line">{said(line)}</p> : null}
        </li>
      ))}
    </ol>
  );
}
