import { textFor } from '@zhiqin/i18n';
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/screen.tsx';
import { useSpeech } from '../phone/words.tsx';
import { useCoverLine } from './cover-list.tsx';
import { Answered, Refused } from './own-screen.tsx';
import type { OwnSession } from './own-server.ts';
import { useOwnWords } from './own-words.tsx';
import { useAsked, useSend } from './use-asked.ts';

type Sheet = Awaited<ReturnType<OwnSession['server']['rostering']['coverCandidates']['query']>>;
type Candidate = Sheet['candidates'][number];

/** So many fit into a few movements of the thumb; the others are one press away. */
const firstShown = 6;

/** Who could take one shift, best first, with what speaks for and against each. */
export function CoverCandidates({
  own,
  shiftId,
  onBack,
  onAssigned,
}: {
  own: OwnSession;
  shiftId: string;
  onBack: () => void;
  onAssigned: (words: string, isFull: boolean) => void;
}) {
  const t = useOwnWords('guardCover');
  const [isAll, setAll] = useState(false);
  const asked = useAsked(`cover ${shiftId}`, () => own.server.rostering.coverCandidates.query({ shiftId }));
  if (!t) return null;
  return (
    <>
      <Answered of={asked}>
        {(sheet) => (
          <>
            <ShiftAt shift={sheet.shift} />
            <h2 className="font-bold text-lg">{t('people')}</h2>
            {sheet.candidates.length === 0 && <Card>{t('nobody')}</Card>}
            {sheet.candidates.some((one) => one.consent) && <p className="text-soft">{t('elsewhere')}</p>}
            {sheet.candidates.slice(0, isAll ? undefined : firstShown).map((one) => (
              <Person
                key={one.guardId}
                own={own}
                shiftId={shiftId}
                person={one}
                onAssigned={(words, isFull) => {
                  onAssigned(words, isFull);
                  asked.again();
                }}
              />
            ))}
            {!isAll && sheet.candidates.length > firstShown && (
              <Button onPress={() => setAll(true)}>
                {t('more', { count: sheet.candidates.length - firstShown })}
              </Button>
            )}
            {sheet.notListed > 0 && <p className="text-soft">{t('notListed', { count: sheet.notListed })}</p>}
          </>
        )}
      </Answered>
      <Button onPress={onBack}>{t('back')}</Button>
    </>
  );
}

function ShiftAt({ shift }: { shift: Sheet['shift'] }) {
  const line = useCoverLine(shift.zone);
  return <p className="font-semibold">{line(shift)}</p>;
}

function Person({
  own,
  shiftId,
  person,
  onAssigned,
}: {
  own: OwnSession;
  shiftId: string;
  person: Candidate;
  onAssigned: (words: string, isFull: boolean) => void;
}) {
  const t = useOwnWords('guardCover');
  const { i18n } = useSpeech();
  const { send, isBusy, refusal } = useSend();
  /** undefined: not asked for; null: his file has none. */
  const [phone, setPhone] = useState<string | null>();
  if (!t) return null;
  const { guardId, name } = person;
  const { rostering } = own.server;
  const skillWords = (skills: string) =>
    skills
      .split('、')
      .map((skill) => t(`skill.${skill}` as 'skill.woman', { defaultValue: skill }))
      .join('、');
  const said = (why: Candidate['reasons'][number]) =>
    textFor(i18n, 'guardCover', `reasons.${why.code}`, {
      ...why,
      ...(why.code === 'lacksSkill' ? { skills: skillWords(why.skills) } : {}),
    });
  const ring = () =>
    send(async () => setPhone((await rostering.ringStandIn.mutate({ shiftId, guardId })).phone));
  const assign = () =>
    send(async () => {
      const { isFull } = await rostering.coverShift.mutate({ shiftId, guardId, reason: t('reason') });
      onAssigned(t(isFull ? 'assigned' : 'stillOpen', { name }), isFull);
    });
  const { consent, siteName: site } = person;
  const isFree = consent === null || consent.state === 'agreed' || consent.state === 'own';
  const askFirst = () =>
    send(async () => {
      await rostering.askLoan.mutate({ shiftId, guardId });
      onAssigned(t('loanAsked', { site }), false);
    });
  return (
    <Card title={`${name} ${person.staffNo}`}>
      {!person.isHere && <p>{person.siteName}</p>}
      <p className="text-soft">
        {[...person.reasons.map(said), t('hours', { hours: person.plannedHours })].join(' · ')}
      </p>
      {person.warnings.length > 0 && (
        <p className="font-semibold text-warn">▲ {person.warnings.map(said).join(' · ')}</p>
      )}
      <Refused refusal={refusal} />
      {phone ? (
        <a
          href={`tel:${phone}`}
          className="flex min-h-14 items-center justify-center rounded-xl border-2 border-line bg-card px-4 py-3 font-semibold text-lg"
        >
          {t('call', { phone })}
        </a>
      ) : phone === null ? (
        <p>{t('noNumber')}</p>
      ) : (
        <Button isDisabled={isBusy} onPress={() => void ring()}>
          {t('number')}
        </Button>
      )}
      {consent && (
        <p className="text-soft">
          {t(`consent.${consent.state}`, {
            site,
            name: consent.byName ?? '',
            reason: consent.reason ?? '—',
          })}
        </p>
      )}
      {consent?.state === 'unasked' && (
        <Button look="strong" isDisabled={isBusy} onPress={() => void askFirst()}>
          {t('askLoan', { site })}
        </Button>
      )}
      <Button look={isFree ? 'strong' : undefined} isDisabled={isBusy} onPress={() => void assign()}>
        {t(person.isHere ? 'assign' : isFree ? 'assignLent' : 'assignUnasked', { name })}
      </Button>
    </Card>
  );
}
