import { Button } from '../parts/button.tsx';
import { Choice, TextField } from '../parts/fields.tsx';
import { useSaid } from '../parts/form-words.tsx';
import { PhotoField } from '../parts/photo-field.tsx';
import { Card, Screen } from '../parts/screen.tsx';
import { useName, useText, useWords } from '../phone/words.tsx';
import { useDutyWords } from './duty-words.ts';
import { FormEnd } from './form-end.tsx';
import { Picker, WhenField } from './native-field.tsx';
import { type DutyFormProps, filled, useDutyForm } from './use-duty-form.ts';

const about = ['presence', 'patrol', 'visitor', 'handover', 'log', 'other'];
const most = 40;

interface Line {
  key: number;
  at: string | null;
  about: string;
  text: string;
}
const emptyLine = (key: number): Line => ({ key, at: null, about: 'log', text: '' });
const blank = {
  sheetNo: '',
  writtenBy: null as string | null,
  photos: [] as string[],
  lines: [emptyLine(0)],
};

/** 补录: a photo of the sheet, then line by line what it says and when it says it was. */
export default function PaperSheet({ duty, acting }: DutyFormProps) {
  const t = useWords();
  const text = useText();
  const nameOf = useName();
  const words = useDutyWords();
  const form = useDutyForm({ duty, acting }, 'duty/paper-sheet', blank);
  const { value, set } = form;
  const put = (changed: Line) =>
    set({ lines: value.lines.map((line) => (line.key === changed.key ? changed : line)) });
  const said = useSaid(form);
  const textOf = (line: Line) => said(`line-${line.key}`, line.text);
  const whole = value.lines.every((line) => line.at && textOf(line));

  const save = () =>
    void form.save('paper-sheet', {
      sheetNo: filled(value.sheetNo),
      writtenBy: value.writtenBy,
      photos: value.photos.length > 0 ? value.photos : null,
      lines: value.lines.map((line) => ({ at: line.at, about: line.about })),
      texts: value.lines.map(textOf),
    });
  return (
    <Screen
      kind="paper-sheet"
      form={form}
      title={text('kinds.paper-sheet')}
      under={nameOf(duty.post)}
      back="/duties"
    >
      <Card>{t('duties.paper.lead')}</Card>
      <PhotoField
        label={t('duties.paper.photo')}
        value={value.photos}
        max={6}
        onChange={(photos) => set({ photos })}
      />
      <TextField
        name="sheetNo"
        label={words.field('sheetNo')}
        value={value.sheetNo}
        onText={(sheetNo) => set({ sheetNo })}
      />
      <Picker
        label={words.field('writtenBy')}
        value={value.writtenBy}
        none={t('duties.paper.unknown')}
        options={duty.pack.people.map((person) => ({
          id: person.id,
          text: `${person.name} ${person.staffNo}`,
        }))}
        onChange={(writtenBy) => set({ writtenBy })}
      />
      {value.lines.map((line, index) => (
        <Card key={line.key} title={t('duties.paper.line', { no: index + 1 })}>
          <WhenField
            label={t('duties.paper.at')}
            value={line.at}
            zone={duty.pack.site.zone}
            onChange={(at) => put({ ...line, at })}
          />
          <Choice
            label={t('log.category')}
            options={about.map((code) => ({ value: code, text: words.code('about', code) }))}
            value={line.about}
            onChoose={(chosen) => put({ ...line, about: chosen })}
          />
          <TextField
            name={`line-${line.key}`}
            label={t('duties.paper.text')}
            isLong
            maxLength={2000}
            value={line.text}
            onText={(said) => put({ ...line, text: said })}
          />
          {value.lines.length > 1 && (
            <Button
              onPress={() => {
                set({ lines: value.lines.filter((one) => one.key !== line.key) });
                form.speak(`line-${line.key}`, null);
              }}
            >
              {t('duties.paper.dropLine')}
            </Button>
          )}
        </Card>
      ))}
      {value.lines.length < most && (
        <Button
          onPress={() =>
            set({ lines: [...value.lines, emptyLine(Math.max(...value.lines.map((line) => line.key)) + 1)] })
          }
        >
          {t('duties.paper.addLine')}
        </Button>
      )}
      <FormEnd
        missing={whole ? [] : [t('duties.paper.missing')]}
        isBusy={form.isBusy}
        failed={form.failed}
        onSave={save}
      />
    </Screen>
  );
}
