import { dateText } from '@zhiqin/i18n';
import { usePhone } from '../phone/phone-context.tsx';
import { useDuty } from '../phone/use-duty.ts';
import { useSpeech, useWords } from '../phone/words.tsx';
import { type Bar, barAgainst } from '../post/bar-against.ts';
import { Choice, TextField } from './fields.tsx';
import { PinCheck, personOf } from './person-check.tsx';
import { Card, Trouble } from './screen.tsx';

/** For how long somebody may be let stand at a post: until the stand-in has come. */
const spans = ['1', '2', '4', 'shift'] as const;

/** What a form keeps while somebody not fit for a post takes it. */
export const noAllowance = {
  superiorNo: '',
  allowedBy: null as string | null,
  allowedName: '',
  allowedReason: '',
  /** How long, in hours from now; `shift`: to its end. */
  allowedFor: 'shift' as (typeof spans)[number],
  allowedUntil: null as string | null,
};
type Allowance = typeof noAllowance;

/** What stands against somebody at the chosen post, now. */
export function useBar(personId: string | null | undefined): Bar | undefined {
  const { pack, post } = useDuty();
  const { store } = usePhone();
  return barAgainst(pack, personId, post, store.clock.now());
}

/** The part of the entry's body that says it; nothing where nothing stands against him. */
export function allowanceOf(bar: Bar | undefined, value: Allowance, reason: string) {
  if (!bar) return {};
  const { allowedBy, allowedName, allowedUntil } = { ...noAllowance, ...value };
  return {
    unfit: bar.word,
    unfitSince: bar.since,
    allowedBy,
    allowedName: allowedBy ? null : allowedName.trim() || null,
    allowedReason: reason.trim() || null,
    allowedUntil: allowedBy || allowedName.trim() ? allowedUntil : null,
  };
}

/**
 * Says why somebody is not fit for the post and takes down who let him stand there, by PIN or by name. Nobody is kept
 * from a post by it: left empty, the entry says so and headquarters is told.
 */
export function BarCard({
  person,
  bar,
  value: kept,
  set,
}: {
  person: { id: string; name: string };
  bar: Bar;
  value: Allowance;
  set: (change: Partial<Allowance>) => void;
}) {
  const t = useWords();
  const { language } = useSpeech();
  const { pack } = useDuty();
  const { store } = usePhone();
  // A draft from before this was asked has none of it.
  const value = { ...noAllowance, ...kept };
  const superior = personOf(pack, value.superiorNo);
  const mayAllow = superior !== undefined && superior.rank !== 'guard' && superior.id !== person.id;
  const allowedBy = pack.people.find(({ id }) => id === value.allowedBy);
  return (
    <>
      <Card tone="warn" title={t('bars.title', { name: person.name })}>
        <p className="font-semibold">{t(`bars.words.${bar.word}`)}</p>
        {bar.since && (
          <p>
            {t('bars.since', {
              day: dateText(new Date(`${bar.since}T12:00:00Z`), { zone: 'UTC', language }),
            })}
          </p>
        )}
        <p>{t('bars.help')}</p>
      </Card>
      <TextField
        name="allowedReason"
        label={t('bars.reason')}
        value={value.allowedReason}
        isLong
        maxLength={1000}
        onText={(allowedReason) => set({ allowedReason })}
        phrases={Object.values(t('bars.phrases', { returnObjects: true }))}
      />
      {allowedBy ? (
        <Card tone="ok">
          <p>
            <span aria-hidden="true">● </span>
            {t('bars.allowed', { name: allowedBy.name })}
          </p>
        </Card>
      ) : (
        <>
          <TextField
            label={t('bars.superiorNo')}
            value={value.superiorNo}
            inputMode="numeric"
            onText={(superiorNo) => set({ superiorNo })}
          />
          {superior && !mayAllow && <Trouble>{t('bars.notSuperior')}</Trouble>}
          {mayAllow ? (
            <PinCheck
              key={superior.id}
              person={superior}
              label={t('pin.of', { name: superior.name })}
              onProven={() => set({ allowedBy: superior.id })}
            />
          ) : (
            <TextField
              name="allowedName"
              label={t('bars.name')}
              value={value.allowedName}
              maxLength={60}
              onText={(allowedName) => set({ allowedName })}
            />
          )}
        </>
      )}
      {(allowedBy || value.allowedName.trim() !== '') && (
        <Choice
          label={t('bars.until')}
          options={spans.map((span) => ({
            value: span,
            text: span === 'shift' ? t('bars.untilShift') : t('bars.untilHours', { count: Number(span) }),
          }))}
          value={value.allowedFor}
          onChoose={(allowedFor) => set({ allowedFor, allowedUntil: untilOf(allowedFor, store.clock.now()) })}
        />
      )}
    </>
  );
}

const untilOf = (span: (typeof spans)[number], now: Date): string | null =>
  span === 'shift' ? null : new Date(now.getTime() + Number(span) * 3_600_000).toISOString();

/** To somebody who never stood at this site: what is to be known, and that it is signed for within the shift (P13). */
export function FirstTimer({ personId }: { personId: string }) {
  const t = useWords();
  const { pack } = useDuty();
  const person = pack.people.find(({ id }) => id === personId);
  if (person?.inducted !== false) return null;
  return (
    <Card title={t('firstTime.title', { name: person.name })}>
      <ol className="list-decimal pl-6">
        {Object.values(t('firstTime.items', { returnObjects: true })).map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
      <p>{t('firstTime.how')}</p>
    </Card>
  );
}
