import { Button } from '@zhiqin/ui';
import { type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../use-problem.ts';
import { PaperInput } from './paper-input.tsx';

const width = 320;
const height = 120;

/** A name drawn with finger, pen or mouse, sent as a PNG in `name`; where nothing can be drawn, a photo of the signature. */
export function SignaturePad({ name, photoName }: { name: string; photoName: string }) {
  const { t } = useTranslation('portalEngagement');
  const canvas = useRef<HTMLCanvasElement>(null);
  const isDrawing = useRef(false);
  const [drawn, setDrawn] = useState('');
  const error = useProblem().at(name);
  const at = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return [
      ((event.clientX - box.left) * width) / box.width,
      ((event.clientY - box.top) * height) / box.height,
    ] as const;
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    const pen = canvas.current?.getContext('2d');
    if (!pen) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    isDrawing.current = true;
    pen.lineWidth = 2.5;
    pen.lineCap = 'round';
    pen.beginPath();
    pen.moveTo(...at(event));
  };
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    const pen = canvas.current?.getContext('2d');
    if (!pen || !isDrawing.current) return;
    pen.lineTo(...at(event));
    pen.stroke();
  };
  const end = () => {
    if (!isDrawing.current) return;
    isDrawing.current = false;
    setDrawn(canvas.current?.toDataURL('image/png').replace(/^[^,]*,/, '') ?? '');
  };
  const clear = () => {
    canvas.current?.getContext('2d')?.clearRect(0, 0, width, height);
    setDrawn('');
  };
  return (
    <div className="field">
      <p className="field-label">{t('checklist.draw')}</p>
      {error ? <p className="field-error">{error}</p> : null}
      <canvas
        ref={canvas}
        width={width}
        height={height}
        role="img"
        aria-label={t('checklist.draw')}
        className="w-full max-w-80 touch-none rounded border bg-white"
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <input type="hidden" name={name} value={drawn} />
      <p className="mt-1">
        <Button kind="quiet" type="button" onClick={clear}>
          {t('checklist.clear')}
        </Button>
      </p>
      <PaperInput name={photoName} label={t('checklist.orPhoto')} />
    </div>
  );
}
