import { clearBody } from '../log/clear-body.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/fields.tsx';
import { useSaid } from '../parts/form-words.tsx';
import { Card, Screen } from '../parts/screen.tsx';
import { usePhoneState } from '../phone/phone-context.tsx';
import { useName, useText, useWords } from '../phone/words.tsx';
import { FormEnd } from './form-end.tsx';
import { type DutyFormProps, useDutyForm } from './use-duty-form.ts';

const blank = { entry: null as string | null, text: '' };
const most = 30;

/** 更正: what was recorded stays as it is; the correction is written beside it. */
export default function Correction({ duty, acting }: DutyFormProps) {
  const t = useWords();
  const text = useText();
  const nameOf = useName();
  const { entries } = usePhoneState();
  const form = useDutyForm({ duty, acting }, 'duty/correction', blank);
  const { value, set } = form;
  const correct = useSaid(form)('text', value.text);
  const mine = entries
    .filter(({ entry }) => entry.content.kind !== 'correction' && entry.content.post === duty.post.id)
    .sort((a, b) => b.seq - a.seq)
    .slice(0, most);
  const chosen = mine.find((stored) => stored.id === value.entry);
  const said = (stored: (typeof mine)[number]) => {
    const { text: words, note, name } = clearBody(stored.entry);
    return [words, note, name].filter((part) => typeof part === 'string').join(' ');
  };
  if (!chosen) {
    return (
      <Screen
        kind="correction"
        form={form}
        title={text('kinds.correction')}
        under={nameOf(duty.post)}
        back="/duties"
      >
        <p>{t('duties.correction.which')}</p>
        {mine.length === 0 && <Card>{t('me.entriesNone')}</Card>}
        {mine.map((stored) => (
          <Button key={stored.id} onPress={() => set({ entry: stored.id })}>
            <span className="min-w-0 flex-1 text-left">
              {duty.dateTime(stored.entry.content.at)} · {text(`kinds.${stored.entry.content.kind}`)}
              <span className="line-clamp-2 block font-normal text-soft">{said(stored)}</span>
            </span>
          </Button>
        ))}
      </Screen>
    );
  }
  return (
    <Screen
      kind="correction"
      step="form"
      form={form}
      title={text('kinds.correction')}
      under={nameOf(duty.post)}
      back="/duties"
    >
      <Card
        title={`${duty.dateTime(chosen.entry.content.at)} · ${text(`kinds.${chosen.entry.content.kind}`)}`}
      >
        <p className="whitespace-pre-wrap">{said(chosen)}</p>
      </Card>
      <TextField
        name="text"
        label={t('duties.correction.text')}
        help={t('duties.correction.help')}
        isLong
        maxLength={2000}
        value={value.text}
        onText={(words) => set({ text: words })}
      />
      <FormEnd
        missing={correct ? [] : [t('duties.correction.text')]}
        isBusy={form.isBusy}
        failed={form.failed}
        onSave={() => void form.save('correction', { text: correct }, { cites: chosen.id })}
      />
      <Button onPress={() => set({ entry: null })}>{t('duties.correction.other')}</Button>
    </Screen>
  );
}
