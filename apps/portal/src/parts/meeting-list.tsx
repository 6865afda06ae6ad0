import { Card, DayText, LinkButton } from '@zhiqin/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useName } from '../names.ts';
import { useServiceWords } from './service-words.ts';

interface Meeting {
  id: string;
  body: string;
  heldOn: string;
  attendees: string[];
  minutes: string;
  siteName: string;
  siteNameEn: string | null;
  points: {
    id: string;
    text: string;
    owner: string;
    dueOn: string;
    doneAt: Date | null;
    doneNote: string | null;
  }[];
}

/** Minutes with what they left open. @param finish how a point is done, where the reader may. */
export function MeetingList({
  meetings,
  finish,
}: {
  meetings: readonly Meeting[];
  finish?: { to(pointId: string): string; form(pointId: string): ReactNode };
}) {
  const { t } = useTranslation('portalService');
  const name = useName();
  const said = useServiceWords();
  return (
    <div className="grid gap-4">
      {meetings.map((one) => (
        <Card
          key={one.id}
          title={`${said('meeting.bodies', one.body)} · ${name(one.siteName, one.siteNameEn)}`}
          aside={<DayText day={one.heldOn} />}
        >
          <p className="quiet">{one.attendees.join(' · ')}</p>
          <p className="prose break-words whitespace-pre-line">{one.minutes}</p>
          <ul className="mt-2 grid gap-2">
            {one.points.map((point) => (
              <li key={point.id} className="break-words">
                {point.doneAt ? '● ' : '○ '}
                {point.text}{' '}
                <span className="quiet">
                  {point.doneAt
                    ? t('meeting.done', { note: point.doneNote ?? '' })
                    : t('meeting.dueOn', { owner: point.owner, day: point.dueOn })}
                </span>
                {finish && !point.doneAt
                  ? (finish.form(point.id) ?? (
                      <LinkButton
                        kind="quiet"
                        to={finish.to(point.id)}
                        aria-label={`${t('meeting.finish')} ${point.text}`}
                      >
                        {t('meeting.finish')}
                      </LinkButton>
                    ))
                  : null}
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}
