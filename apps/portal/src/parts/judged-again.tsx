import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HistoryEvent } from './result-history.tsx';
import { useSentence } from './use-sentence.ts';

type Changed = Extract<HistoryEvent, { kind: 'changed' }>;

/** One judging anew: measure then and now, and every cause with its entries or parameters. */
export function JudgedAgain({
  event,
  zone,
  dutyBase,
  asked,
}: {
  event: Changed;
  zone: string;
  dutyBase: string;
  asked(parameter: string, value: number | undefined): { name: string; value: string };
}) {
  const { t } = useTranslation(['portalResults', 'portalSite']);
  const sentence = useSentence(zone);
  const { before, after, causes, parameters } = event;
  const entries = { 'late-entries': event.newEvidence, 'withdrawn-entries': event.lostEvidence };
  return (
    <>
      <p>{t('history.measureThen', { measure: sentence('measures', before.measure) })}</p>
      <p>{t('history.measureNow', { measure: sentence('measures', after.measure) })}</p>
      <ul className="grid gap-1">
        {causes.map((cause) => (
          <li key={cause}>
            {t(`history.causes.${cause}`, { version: after.controlVersion, before: before.controlVersion })}
            {cause === 'late-entries' || cause === 'withdrawn-entries' ? (
              <span className="chips mt-1">
                {entries[cause].map((entryId, index) => (
                  <Link key={entryId} className="chip" to={`${dutyBase}/${entryId}`}>
                    {t('portalSite:compliance.entry', { no: index + 1 })}
                  </Link>
                ))}
              </span>
            ) : null}
            {cause === 'parameters'
              ? parameters.map((one) => {
                  const [then, now] = [asked(one.name, one.before), asked(one.name, one.after)];
                  return (
                    <span key={one.name} className="block">
                      {t('history.parameter', { name: now.name, before: then.value, after: now.value })}
                    </span>
                  );
                })
              : null}
          </li>
        ))}
      </ul>
    </>
  );
}
