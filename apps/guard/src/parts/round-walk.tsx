import type { ClockReading } from '@zhiqin/duty/rules';
import { useEffect, useRef, useState } from 'react';
import type { Round } from '../log/fold-log.ts';
import { usePhone } from '../phone/phone-context.tsx';
import { useDraft } from '../phone/use-draft.ts';
import type { Duty } from '../phone/use-duty.ts';
import { useRecord } from '../phone/use-record.ts';
import { useName, useWords } from '../phone/words.tsx';
import { isPhotoWanted } from '../scan/photo-wanted.ts';
import { PlaceReader } from '../scan/place-reader.ts';
import { checkpointOf, labelOf } from '../scan/read-label.ts';
import { readTags } from '../scan/read-tag.ts';
import { Scanner } from '../scan/scanner.tsx';
import type { Acting } from '../storage/open-database.ts';
import { Button } from './button.tsx';
import { TextField } from './fields.tsx';
import { PointCheck } from './point-check.tsx';
import { RoundEnd } from './round-end.tsx';
import { Card, Trouble } from './screen.tsx';
import { useFromTop } from './use-from-top.ts';

type Route = Duty['pack']['routes'][number];

export interface PointRead {
  label: string;
  checkpointId: string | null;
  method: 'qr' | 'nfc' | 'typed';
  /** When the code was read: the entry is of this moment, however long the check takes. */
  clock: ClockReading | null;
}

/** The points of the round; scan or type one, answer it, go on. */
export function RoundWalk({
  duty,
  acting,
  route,
  round,
}: {
  duty: Duty;
  acting: Acting;
  route: Route;
  round: Round;
}) {
  const t = useWords();
  const nameOf = useName();
  const { store } = usePhone();
  const { record, isBusy, failed } = useRecord();
  const read = useDraft<PointRead>(`read-${round.id}`, {
    label: '',
    checkpointId: null,
    method: 'qr',
    clock: null,
  });
  const [isScanning, setScanning] = useState(false);
  const [isEnding, setEnding] = useState(false);
  const [typed, setTyped] = useState('');
  const typing = useRef<HTMLInputElement>(null);
  const [unknown, setUnknown] = useState<string | null>(null);
  const point = duty.pack.checkpoints.find((c) => c.id === read.value.checkpointId);
  useFromTop(point?.id ?? (isEnding ? 'end' : 'walk'));
  const [place] = useState(() => new PlaceReader());
  const latest = useRef(take);
  latest.current = take;

  // The camera and the tag reader listen together: whichever reads first.
  useEffect(() => {
    if (!isScanning) return;
    void place.start();
    return readTags((text) => latest.current(text, 'nfc'));
  }, [isScanning, place]);

  function take(text: string, method: PointRead['method']) {
    if (method === 'typed') void place.start();
    setScanning(false);
    setTyped('');
    setUnknown(null);
    const label = labelOf(text);
    const clock = store.clock.read();
    const checkpoint = checkpointOf(duty.pack, text);
    if (checkpoint) return read.set({ label, checkpointId: checkpoint.id, method, clock });
    setUnknown(label);
    void record({
      kind: 'patrol.scan',
      body: {
        round: round.id,
        checkpoint: null,
        label,
        method,
        items: [],
        clear: null,
        note: null,
        photo: null,
        position: place.about(clock.wall),
      },
      draftId: read.draftId,
      draftKey: read.key,
      postId: duty.post.id,
      personId: acting.personId,
      clock,
    });
  }

  if (point)
    return (
      <PointCheck
        duty={duty}
        acting={acting}
        round={round}
        route={route}
        point={point}
        read={read}
        place={place}
        wantsPhoto={isPhotoWanted(round.id, point.id)}
      />
    );
  if (isEnding) {
    return (
      <RoundEnd duty={duty} acting={acting} round={round} route={route} onBack={() => setEnding(false)} />
    );
  }
  return (
    <>
      {failed && <Trouble>{t('notStored')}</Trouble>}
      {unknown && <Trouble>{t('patrol.unknown', { code: unknown })}</Trouble>}
      {isScanning ? (
        <Scanner
          onCode={(text) => take(text, 'qr')}
          onClose={() => setScanning(false)}
          onType={() => {
            setScanning(false);
            typing.current?.focus();
          }}
        />
      ) : (
        <Button look="strong" isDisabled={isBusy} onPress={() => setScanning(true)}>
          {t('patrol.scan')}
        </Button>
      )}
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim()) take(typed, 'typed');
        }}
      >
        <TextField
          label={t('patrol.type')}
          value={typed}
          onText={setTyped}
          maxLength={64}
          inputRef={typing}
        />
        {typed.trim() && (
          <Button type="submit" isDisabled={isBusy}>
            {t('patrol.typeGo')}
          </Button>
        )}
      </form>
      <Card title={t('patrol.point')}>
        <ol className="flex flex-col gap-3">
          {route.checkpointIds.map((id) => {
            const checkpoint = duty.pack.checkpoints.find((c) => c.id === id);
            const at = round.points[id];
            const setTimes = (route.setTimes ?? []).filter((one) => one.checkpointId === id);
            return (
              <li key={id} className="flex items-baseline gap-2">
                <span aria-hidden="true" className={at ? 'text-ok' : 'text-soft'}>
                  {at ? '●' : '○'}
                </span>
                <span className="min-w-0 flex-1">
                  {checkpoint ? nameOf(checkpoint) : id}
                  {checkpoint?.isCritical && <span className="text-warn"> · {t('patrol.critical')}</span>}
                  {setTimes.length > 0 && (
                    <span className="block text-soft">
                      {t('patrol.setTimes', { times: setTimes.map((one) => one.at).join(' · ') })}
                    </span>
                  )}
                </span>
                <span className="shrink-0 text-soft">
                  {at ? t('patrol.visited', { time: duty.time(at) }) : t('patrol.notYet')}
                </span>
              </li>
            );
          })}
        </ol>
      </Card>
      <Button onPress={() => setEnding(true)}>{t('patrol.end')}</Button>
    </>
  );
}
