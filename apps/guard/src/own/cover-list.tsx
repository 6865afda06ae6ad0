import { dateText, timeText } from '@zhiqin/i18n';
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/screen.tsx';
import { useDuty } from '../phone/use-duty.ts';
import { useName, useSpeech } from '../phone/words.tsx';
import { Answered, Refused } from './own-screen.tsx';
import type { OwnSession } from './own-server.ts';
import { useOwnWords } from './own-words.tsx';
import { useAsked, useSend } from './use-asked.ts';

type OpenShifts = Awaited<ReturnType<OwnSession['server']['rostering']['listOpenShifts']['query']>>;

/** A shift in one line: when and where. */
export function useCoverLine(zone: string) {
  const nameOf = useName();
  const { language } = useSpeech();
  return (one: { startsAt: Date; endsAt: Date; post: { name: string; nameEn: string | null } }) => {
    const zoned = { zone, language };
    return `${dateText(one.startsAt, zoned)} ${timeText(one.startsAt, zoned)}–${timeText(one.endsAt, zoned)} ${nameOf(one.post)}`;
  };
}

/** The site's shifts of the next 24 hours that are short, and who is due on the others. */
export function CoverList({
  own,
  onFind,
  onTold,
}: {
  own: OwnSession;
  onFind: (shiftId: string) => void;
  onTold: (words: string) => void;
}) {
  const { pack } = useDuty();
  const siteId = pack.site.id;
  const asked = useAsked(`open ${siteId}`, () => own.server.rostering.listOpenShifts.query({ siteId }));
  return (
    <Answered of={asked}>
      {(found) => (
        <>
          <Open own={own} found={found} onFind={onFind} />
          <Due own={own} found={found} onTold={onTold} onOff={asked.again} />
        </>
      )}
    </Answered>
  );
}

function Open({
  own,
  found,
  onFind,
}: {
  own: OwnSession;
  found: OpenShifts;
  onFind: (shiftId: string) => void;
}) {
  const t = useOwnWords('guardCover');
  const { language } = useSpeech();
  const line = useCoverLine(found.zone);
  const { send, isBusy, refusal } = useSend();
  if (!t) return null;
  const find = async (shiftId: string) => {
    if (await send(() => own.server.rostering.openCover.mutate({ shiftId }))) onFind(shiftId);
  };
  const at = (instant: Date) => timeText(instant, { zone: found.zone, language });
  return (
    <Card title={t('open')} tone={found.open.length > 0 ? 'warn' : 'plain'}>
      {found.open.length === 0 && <p>{t('none')}</p>}
      <Refused refusal={refusal} />
      <ul className="flex flex-col gap-4">
        {found.open.map((one) => (
          <li key={one.shiftId} className="flex flex-col gap-2">
            <p className="font-semibold">{line(one)}</p>
            <p>{t('needs', { count: one.missing })}</p>
            {one.wokenAt ? (
              <p>{t('woken', { time: at(one.wokenAt) })}</p>
            ) : (
              one.wakeAt && <p>{t('wakeAt', { time: at(one.wakeAt) })}</p>
            )}
            <Button look="strong" isDisabled={isBusy} onPress={() => void find(one.shiftId)}>
              {t('find')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Due({
  own,
  found,
  onTold,
  onOff,
}: {
  own: OwnSession;
  found: OpenShifts;
  onTold: (words: string) => void;
  onOff: () => void;
}) {
  const t = useOwnWords('guardCover');
  const line = useCoverLine(found.zone);
  const [chosen, setChosen] = useState<string | null>(null);
  if (!t) return null;
  // A shift is said once, with everybody who is due on it.
  const shifts = Map.groupBy(found.due, (one) => one.shiftId);
  return (
    <Card title={t('due')}>
      {found.due.length === 0 && <p>{t('dueNone')}</p>}
      {[...shifts].map(([shiftId, people]) => (
        <section key={shiftId} className="flex flex-col gap-2">
          <h3 className="text-soft">{people[0] && line(people[0])}</h3>
          <ul className="flex flex-col gap-2">
            {people.map((one) => {
              const key = `${shiftId} ${one.guardId}`;
              return (
                <li key={key} className="flex flex-col gap-2">
                  <div className="flex items-center justify-between gap-3">
                    <span className="min-w-0 font-semibold">{one.name}</span>
                    {chosen !== key && (
                      <div className="w-36 shrink-0">
                        <Button onPress={() => setChosen(key)}>{t('cannot')}</Button>
                      </div>
                    )}
                  </div>
                  {chosen === key && (
                    <WhyNot
                      own={own}
                      due={one}
                      onKeep={() => setChosen(null)}
                      onOff={() => {
                        setChosen(null);
                        onTold(t('off', { name: one.name }));
                        onOff();
                      }}
                    />
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </Card>
  );
}

function WhyNot({
  own,
  due,
  onKeep,
  onOff,
}: {
  own: OwnSession;
  due: { shiftId: string; guardId: string; name: string };
  onKeep: () => void;
  onOff: () => void;
}) {
  const t = useOwnWords('guardCover');
  const { send, isBusy, refusal } = useSend();
  if (!t) return null;
  const callOff = async (kind: 'sick' | 'personal' | 'absent') => {
    const { shiftId, guardId } = due;
    if (await send(() => own.server.rostering.callOff.mutate({ shiftId, guardId, kind }))) onOff();
  };
  return (
    <>
      <p className="font-semibold">{t('why', { name: due.name })}</p>
      <Refused refusal={refusal} />
      {(['sick', 'personal', 'absent'] as const).map((kind) => (
        <Button key={kind} isDisabled={isBusy} onPress={() => void callOff(kind)}>
          {t(`kinds.${kind}`)}
        </Button>
      ))}
      <Button onPress={onKeep}>{t('keep')}</Button>
    </>
  );
}
