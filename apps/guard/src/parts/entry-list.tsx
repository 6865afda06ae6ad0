import { textFor } from '@zhiqin/i18n';
import { useState } from 'react';
import { usePhoneState } from '../phone/phone-context.tsx';
import type { Duty } from '../phone/use-duty.ts';
import { useSpeech, useText, useWords } from '../phone/words.tsx';
import { Button } from './button.tsx';
import { Card } from './screen.tsx';

const page = 20;
const marks = { waiting: '○', pending: '◌', accepted: '●', duplicate: '●', quarantined: '▲' } as const;

/** The phone's own log, newest first, with what the server said of each entry. */
export function EntryList({ duty }: { duty: Duty }) {
  const t = useWords();
  const text = useText();
  const { i18n } = useSpeech();
  const { entries } = usePhoneState();
  const [shown, setShown] = useState(page);
  // By number, as they were recorded: a reading is of the moment it was read, and may be saved after a later one.
  const list = [...entries].sort((a, b) =>
    a.device === b.device ? b.seq - a.seq : b.entry.content.at.localeCompare(a.entry.content.at),
  );
  // A reason without words of its own is shown as the server named it: better than silence.
  const reason = (code: string) =>
    i18n.exists(`duty:quarantineReasons.${code}`) ? textFor(i18n, 'duty', `quarantineReasons.${code}`) : code;
  return (
    <Card title={t('me.entries')}>
      {list.length === 0 && <p>{t('me.entriesNone')}</p>}
      <ol className="flex flex-col gap-3">
        {list.slice(0, shown).map((stored) => (
          <li key={stored.id} className="border-line border-b pb-2">
            <p className="font-semibold">
              {t('entryNo', { seq: stored.seq })} · {text(`kinds.${stored.entry.content.kind}`)}
            </p>
            <p>
              {duty.dateTime(stored.entry.content.at)} ·{' '}
              <span aria-hidden="true">{stored.settled ? '●' : marks[stored.state]}</span>{' '}
              {stored.settled ? t(`states.settled.${stored.settled}`) : t(`states.${stored.state}`)}
            </p>
            {stored.state === 'quarantined' && !stored.settled && stored.reason && (
              <p className="text-bad">{reason(stored.reason)}</p>
            )}
          </li>
        ))}
      </ol>
      {list.length > shown && <Button onPress={() => setShown(shown + page)}>{t('me.more')}</Button>}
    </Card>
  );
}
