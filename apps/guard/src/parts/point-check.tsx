import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Round } from '../log/fold-log.ts';
import { usePhone } from '../phone/phone-context.tsx';
import { type DraftForm, useDraft } from '../phone/use-draft.ts';
import type { Duty } from '../phone/use-duty.ts';
import { useRecord } from '../phone/use-record.ts';
import { useName, useWords } from '../phone/words.tsx';
import type { PlaceReader } from '../scan/place-reader.ts';
import type { Acting } from '../storage/open-database.ts';
import { Button } from './button.tsx';
import { Choice, TextField } from './fields.tsx';
import { FormWordsOf } from './form-words.tsx';
import { PhotoField } from './photo-field.tsx';
import { PlaceHere } from './place-here.tsx';
import type { PointRead } from './round-walk.tsx';
import { Card, Trouble } from './screen.tsx';

interface Answers {
  /** Item keys answered "problem". */
  abnormal: string[];
  clear: boolean | null;
  note: string;
  photo: string | null;
}

/** One checkpoint: everything stands on OK, only what is wrong is tapped; the fire lane must be answered. */
export function PointCheck({
  duty,
  acting,
  round,
  route,
  point,
  read,
  place,
  wantsPhoto,
}: {
  duty: Duty;
  acting: Acting;
  round: Round;
  route: Duty['pack']['routes'][number];
  point: Duty['pack']['checkpoints'][number];
  read: DraftForm<PointRead>;
  place: PlaceReader;
  /** This time a photo of the point is asked for; it may be left out. */
  wantsPhoto: boolean;
}) {
  const t = useWords();
  const nameOf = useName();
  const navigate = useNavigate();
  const { store } = usePhone();
  const { record, isBusy, failed } = useRecord();
  const answers = useDraft<Answers>(`answers-${round.id}`, {
    abnormal: [],
    clear: null,
    note: '',
    photo: null,
  });
  const [isIncomplete, setIncomplete] = useState(false);
  const { abnormal, clear, note, photo } = answers.value;
  const hasProblem = abnormal.length > 0 || clear === false;
  const before = round.points[point.id];

  async function save(thenHazard: boolean) {
    if (point.isFireLane && clear === null) return setIncomplete(true);
    const clock = read.value.clock ?? store.clock.read();
    const done = await record({
      kind: 'patrol.scan',
      body: {
        round: round.id,
        checkpoint: point.id,
        label: read.value.label,
        method: read.value.method,
        items: point.checkItems.map((item) => ({ key: item.key, ok: !abnormal.includes(item.key) })),
        clear: point.isFireLane ? clear : null,
        note: note.trim() || null,
        photo: photo ?? null,
        ...(wantsPhoto ? { photoAsked: true } : {}),
        position: place.about(clock.wall),
      },
      draftId: read.draftId,
      draftKey: read.key,
      alsoForget: [answers.key],
      postId: duty.post.id,
      personId: acting.personId,
      clock,
      flash: 'flash.scanned',
    });
    if (!done || !thenHazard) return;
    const wrong = point.checkItems.filter((item) => abnormal.includes(item.key)).map(nameOf);
    const lane = clear === false ? [t('hazard.phrases.blocked')] : [];
    store.dropDraft('hazard');
    const draft = store.draft('hazard', {});
    const text = [...lane, ...wrong, note.trim()].filter(Boolean).join(' ');
    store.keepDraft('hazard', {
      ...draft,
      value: { level: clear === false ? 'high' : null, checkpoint: point.id, text },
    });
    await navigate('/hazard');
  }

  return (
    <>
      <h2 className="font-bold text-2xl leading-tight">{nameOf(point)}</h2>
      {!route.checkpointIds.includes(point.id) && <Card tone="warn">{t('patrol.elsewhere')}</Card>}
      {before && <Card tone="warn">{t('patrol.again', { time: duty.time(before) })}</Card>}
      {point.checkItems.map((item) => (
        <Choice
          key={item.key}
          label={nameOf(item)}
          options={[
            { value: 'ok', text: t('patrol.normal'), tone: 'ok' },
            { value: 'bad', text: t('patrol.abnormal'), tone: 'bad' },
          ]}
          value={abnormal.includes(item.key) ? 'bad' : 'ok'}
          onChoose={(choice) => {
            const others = abnormal.filter((key) => key !== item.key);
            answers.set({ abnormal: choice === 'bad' ? [...others, item.key] : others });
          }}
        />
      ))}
      {point.isFireLane && (
        <Choice
          label={t('patrol.lane')}
          options={[
            { value: 'clear', text: t('patrol.clear'), tone: 'ok' },
            { value: 'blocked', text: t('patrol.blocked'), tone: 'bad' },
          ]}
          value={clear === null ? null : clear ? 'clear' : 'blocked'}
          onChoose={(choice) => answers.set({ clear: choice === 'clear' })}
        />
      )}
      {(wantsPhoto || hasProblem) && (
        <PhotoField
          label={t(hasProblem ? 'patrol.photoProblem' : 'patrol.photoAsked')}
          value={photo ? [photo] : []}
          onChange={([hash]) => answers.set({ photo: hash ?? null })}
        />
      )}
      {failed && <Trouble>{t('notStored')}</Trouble>}
      {isIncomplete && clear === null && <Trouble>{t('patrol.laneMissing')}</Trouble>}
      <Button look="strong" isDisabled={isBusy} onPress={() => void save(false)}>
        {t('patrol.savePoint')}
      </Button>
      {hasProblem && (
        <Button look="bad" isDisabled={isBusy} onPress={() => void save(true)}>
          {t('patrol.hazardNow')}
        </Button>
      )}
      <FormWordsOf kind="patrol.scan" form={read}>
        <TextField
          name="note"
          label={t('patrol.note')}
          isLong
          maxLength={1000}
          value={note}
          onText={(text) => answers.set({ note: text })}
          phrases={Object.values(t('patrol.phrases', { returnObjects: true }))}
        />
      </FormWordsOf>
      {read.value.clock && (
        <PlaceHere
          duty={duty}
          acting={acting}
          checkpointId={point.id}
          label={read.value.label}
          wall={read.value.clock.wall}
          place={place}
        />
      )}
      <Button
        onPress={() => {
          answers.drop();
          read.drop();
        }}
      >
        {t('cancel')}
      </Button>
    </>
  );
}
