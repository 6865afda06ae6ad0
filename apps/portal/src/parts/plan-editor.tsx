import { Button } from '@zhiqin/ui';
import { type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, useFetcher } from 'react-router';
import { useName } from '../names.ts';
import { movedBy, type Place, percentOf, placeIn } from '../plan-place.ts';
import type { Plan } from './round-on-plan.tsx';

interface PlanPoint {
  id: string;
  code: string;
  name: string;
  nameEn: string | null;
  floor: string | null;
  isElsewhere: boolean;
}

/**
 * Checkpoints on a picture: choose one and click, drag a mark, or move it by the arrow keys. Each list line has its
 * place in numbers as well, so that nothing here needs a pointer, or JavaScript.
 */
export function PlanEditor({
  plan,
  points,
  keeps,
}: {
  plan: Plan;
  points: readonly PlanPoint[];
  keeps: boolean;
}) {
  const { t } = useTranslation('portalBoard');
  const name = useName();
  const fetcher = useFetcher();
  const picture = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  /** Where a mark was moved to, until the server has said the same. */
  const [moved, setMoved] = useState<Record<string, Place>>({});
  const [held, setHeld] = useState<string | null>(null);
  const spotOf = (id: string): Place | undefined =>
    moved[id] ?? plan.spots.find((spot) => spot.checkpointId === id);
  const moveTo = (id: string, place: Place) => setMoved((before) => ({ ...before, [id]: place }));
  const save = (checkpointId: string, { x, y }: Place) =>
    void fetcher.submit({ checkpointId, left: String(x * 100), top: String(y * 100) }, { method: 'post' });
  const under = ({ clientX, clientY }: { clientX: number; clientY: number }): Place | null => {
    const frame = picture.current?.getBoundingClientRect();
    return frame ? placeIn(frame, clientX, clientY) : null;
  };
  const put = (event: { clientX: number; clientY: number }) => {
    const place = under(event);
    if (!keeps || !chosen || !place) return;
    moveTo(chosen, place);
    save(chosen, place);
  };
  const drag = (id: string) => ({
    onPointerDown: (event: PointerEvent<HTMLButtonElement>) => {
      setChosen(id);
      setHeld(id);
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLButtonElement>) => {
      const place = held === id ? under(event) : null;
      if (place) moveTo(id, place);
    },
    onPointerUp: () => {
      setHeld(null);
      const place = moved[id];
      if (held === id && place) save(id, place);
    },
  });
  return (
    <div className="grid gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(260px,1fr)]">
      <div>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the list beside it does the same by keyboard. */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above. */}
        <div className="plan" ref={picture} data-placing={chosen !== null || undefined} onClick={put}>
          <img
            src={`/api/files/${plan.fileId}`}
            width={plan.widthPixels}
            height={plan.heightPixels}
            alt={t('plans.planAlt', { plan: name(plan.name, plan.nameEn) })}
            draggable={false}
          />
          {points.flatMap((point) => {
            const place = spotOf(point.id);
            if (!place) return [];
            const shown = { left: `${place.x * 100}%`, top: `${place.y * 100}%` };
            const label = t('plans.markLabel', {
              name: `${point.code} ${name(point.name, point.nameEn)}`,
              x: percentOf(place.x),
              y: percentOf(place.y),
            });
            return keeps ? (
              <button
                key={point.id}
                type="button"
                className="plan-mark"
                style={shown}
                data-chosen={chosen === point.id}
                aria-label={label}
                title={name(point.name, point.nameEn)}
                onClick={(event) => event.stopPropagation()}
                onKeyDown={(event) => {
                  const next = movedBy(place, event.key, event.shiftKey);
                  if (!next) return;
                  event.preventDefault();
                  setChosen(point.id);
                  moveTo(point.id, next);
                }}
                onKeyUp={(event) => {
                  if (event.key.startsWith('Arrow')) save(point.id, place);
                }}
                {...drag(point.id)}
              >
                {point.code}
              </button>
            ) : (
              <span key={point.id} className="plan-mark" style={shown} title={name(point.name, point.nameEn)}>
                {point.code}
              </span>
            );
          })}
        </div>
        <p className="quiet small mt-1" role="status">
          {fetcher.state === 'idle' && fetcher.data && 'done' in (fetcher.data as object)
            ? t('plans.saved')
            : null}
        </p>
      </div>
      <section aria-label={t('plans.points')}>
        <h3 className="mb-2 font-semibold">{t('plans.points')}</h3>
        <ul className="grid gap-2">
          {points.map((point) => (
            <PointLine
              key={point.id}
              point={point}
              place={spotOf(point.id)}
              keeps={keeps}
              isChosen={chosen === point.id}
              onChoose={() => setChosen(point.id)}
              onGone={() => setMoved(({ [point.id]: _, ...rest }) => rest)}
            />
          ))}
        </ul>
      </section>
    </div>
  );
}

function PointLine({
  point,
  place,
  keeps,
  isChosen,
  onChoose,
  onGone,
}: {
  point: PlanPoint;
  place: Place | undefined;
  keeps: boolean;
  isChosen: boolean;
  onChoose(): void;
  onGone(): void;
}) {
  const { t } = useTranslation('portalBoard');
  const name = useName();
  const where = place
    ? t('plans.at', { x: percentOf(place.x), y: percentOf(place.y) })
    : t(point.isElsewhere ? 'plans.elsewhere' : 'plans.notDrawn');
  const called = (
    <>
      {name(point.name, point.nameEn)} <span className="quiet small code">{point.code}</span>
    </>
  );
  return (
    <li className="card card-body">
      {keeps ? (
        <label className="flex items-center gap-2">
          <input type="radio" name="chosen" checked={isChosen} onChange={onChoose} />
          <span>{called}</span>
        </label>
      ) : (
        called
      )}
      <p className="quiet small">{[point.floor, where].filter(Boolean).join(' · ')}</p>
      {keeps ? (
        <details className="mt-1">
          <summary className="small cursor-pointer">{t('plans.precise')}</summary>
          <Form method="post" className="mt-2 grid gap-2" preventScrollReset onSubmit={onGone}>
            <input type="hidden" name="checkpointId" value={point.id} />
            <div className="grid grid-cols-2 gap-2">
              {(['left', 'top'] as const).map((side) => (
                // Anew when the mark was moved by hand: the numbers follow it.
                <label key={`${side} ${place?.x} ${place?.y}`} className="small grid gap-1">
                  {t(`plans.${side}`)}
                  <input
                    className="field-input"
                    name={side}
                    type="number"
                    min={0}
                    max={100}
                    step="any"
                    required
                    defaultValue={place ? percentOf(side === 'left' ? place.x : place.y) : 50}
                  />
                </label>
              ))}
            </div>
            <div className="flex flex-wrap gap-2">
              <Button kind="plain">{t('plans.put')}</Button>
              {place ? (
                <Button kind="quiet" name="takeOff" value="yes" formNoValidate>
                  {t('plans.takeOff')}
                </Button>
              ) : null}
            </div>
          </Form>
        </details>
      ) : null}
    </li>
  );
}
