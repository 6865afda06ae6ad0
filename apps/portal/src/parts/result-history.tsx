import { monthText } from '@zhiqin/i18n';
import { DayText, TimeText, VerdictBadge, type VerdictWord } from '@zhiqin/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../names.ts';
import type { PortalContext } from '../portal-context.ts';
import { JudgedAgain } from './judged-again.tsx';
import { useSentence } from './use-sentence.ts';

type History = Awaited<ReturnType<PortalContext['caller']['compliance']['resultHistory']>>;
export type HistoryEvent = History['events'][number];

/** Everything that happened to a result, in order. `actionsOf`: what may be done about a line. */
export function ResultHistory({
  events,
  zone,
  dutyBase,
  asked,
  actionsOf,
}: {
  events: readonly HistoryEvent[];
  zone: string;
  /** Path of the duty log: entries open there. */
  dutyBase: string;
  /** A parameter and its value in words. */
  asked(parameter: string, value: number | undefined): { name: string; value: string };
  actionsOf(event: HistoryEvent): ReactNode;
}) {
  const { t, i18n } = useTranslation(['portalResults', 'controls']);
  const name = useName();
  const sentence = useSentence(zone);

  function told(event: HistoryEvent): { title: ReactNode; by?: string | null; more?: ReactNode } {
    switch (event.kind) {
      case 'judged':
        return {
          title: (
            <>
              {t('history.judged')} <VerdictBadge verdict={event.verdict as VerdictWord} />
            </>
          ),
          more: (
            <>
              <p>{sentence('measures', event.measure)}</p>
              {event.missing.map((missing) => (
                <p key={JSON.stringify(missing)}>{sentence('missing', missing)}</p>
              ))}
              {event.isTrial ? <p className="quiet">{t('history.trial')}</p> : null}
            </>
          ),
        };
      case 'changed':
        return {
          title: (
            <>
              {t('history.changed')} <VerdictBadge verdict={event.before.verdict as VerdictWord} /> →{' '}
              <VerdictBadge verdict={event.after.verdict as VerdictWord} />
            </>
          ),
          more: <JudgedAgain event={event} zone={zone} dutyBase={dutyBase} asked={asked} />,
        };
      case 'reviewed':
        return { title: t('history.reviewed'), by: event.by, more: words(event.note) };
      case 'waived':
        return {
          title: event.standing ? (
            <>
              {t('history.waivedStanding')} <DayText day={event.standing.fromDay} /> –{' '}
              <DayText day={event.standing.untilDay} />
              {' · '}
              {event.standing.isEveryPost
                ? t('standing.allPosts')
                : name(event.standing.postName, event.standing.postNameEn)}
            </>
          ) : (
            t('history.waived')
          ),
          by: event.by,
          more: words(event.reason),
        };
      case 'waiver-ended':
        return {
          title: event.fromDay ? (
            <>
              {t('history.waiverEndedEarly')} · {t('end.fromDay')} <DayText day={event.fromDay} />
            </>
          ) : (
            t('history.waiverEnded')
          ),
          by: event.by,
          more: words(event.reason),
        };
      case 'replied':
        return {
          title: t('history.replied', { name: event.personName ?? '–' }),
          by: event.entryId ? t('history.onPhone') : t('history.toldTo', { name: event.toldTo || '–' }),
          more: (
            <>
              {words(event.words)}
              {event.entryId ? (
                <Link className="chip" to={`${dutyBase}/${event.entryId}`}>
                  {t('history.onPhone')}
                </Link>
              ) : null}
            </>
          ),
        };
      case 'month-closed':
        return { title: t('history.monthClosed', { month: monthText(event.month, i18n.language) }) };
      case 'corrected':
        return {
          title: (
            <>
              {t('history.corrected')} <VerdictBadge verdict={event.fromVerdict as VerdictWord} /> →{' '}
              <VerdictBadge verdict={event.toVerdict as VerdictWord} />
            </>
          ),
          more: <p>{sentence('measures', event.measure)}</p>,
        };
    }
  }

  return (
    <ol className="grid gap-4">
      {events.map((event) => {
        const { title, by, more } = told(event);
        return (
          <li
            key={`${event.kind} ${new Date(event.at).toISOString()} ${lineOf(event)}`}
            className="grid gap-1"
          >
            <p className="quiet small">
              <TimeText at={event.at} zone={zone} />
              {by ? ` · ${by}` : null}
            </p>
            <p className="font-semibold">{title}</p>
            {more}
            {actionsOf(event)}
          </li>
        );
      })}
    </ol>
  );
}

/** What tells two lines of one kind and instant apart. */
function lineOf(event: HistoryEvent): string {
  if (event.kind === 'replied') return event.words;
  return event.kind === 'waived' || event.kind === 'waiver-ended' ? event.waiverId : '';
}

function words(text: string | null): ReactNode {
  return text ? <p className="prose break-words whitespace-pre-line">{text}</p> : null;
}
