import { type PointerEvent, useRef, useState } from 'react';
import { blobOf } from '../files/shrink-photo.ts';
import { useFileAddress, useFiles } from '../files/use-files.ts';
import { useWords } from '../phone/words.tsx';
import { Button } from './button.tsx';
import { Trouble } from './screen.tsx';

/** Pixels of the paper; on screen it is as wide as the form. */
const paperSize = { width: 640, height: 240 } as const;

/** A signature drawn with a finger. The value is the picture's hash, or null while nobody has signed. */
export function SignaturePad({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | null;
  onChange: (hash: string | null) => void;
}) {
  const t = useWords();
  const files = useFiles();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [hasInk, setInk] = useState(false);
  const [isFull, setFull] = useState(false);
  const address = useFileAddress(value);

  const at = (event: PointerEvent<HTMLCanvasElement>): [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    return [
      ((event.clientX - box.left) / box.width) * paperSize.width,
      ((event.clientY - box.top) / box.height) * paperSize.height,
    ];
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    const pen = event.currentTarget.getContext('2d');
    if (!pen) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    if (!hasInk) {
      // Ink on paper, whatever the screen's colours: the picture is read elsewhere.
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, paperSize.width, paperSize.height);
    }
    pen.strokeStyle = '#000';
    pen.lineWidth = 5;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.beginPath();
    pen.moveTo(...at(event));
    setInk(true);
  };
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const pen = event.currentTarget.getContext('2d');
    pen?.lineTo(...at(event));
    pen?.stroke();
  };
  async function keep() {
    if (!canvas.current) return;
    setFull(false);
    await blobOf(canvas.current, 'image/png')
      .then((picture) => files.keep('signature', picture))
      .then(onChange)
      .catch(() => setFull(true));
  }
  const again = () => {
    if (value) files.forget(value);
    canvas.current?.getContext('2d')?.clearRect(0, 0, paperSize.width, paperSize.height);
    setInk(false);
    onChange(null);
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 font-semibold">{label}</legend>
      {value ? (
        <>
          {address && (
            <img
              src={address}
              alt={t('files.signed')}
              className="w-full rounded-xl border-2 border-ok bg-white"
            />
          )}
          <p role="status" className="font-semibold text-ok">
            ✓ {t('files.signed')}
          </p>
        </>
      ) : (
        <>
          <p className="text-soft">{t('files.noFinger')}</p>
          <canvas
            ref={canvas}
            {...paperSize}
            role="img"
            aria-label={`${label}: ${t('files.sign')}`}
            onPointerDown={begin}
            onPointerMove={draw}
            className="w-full touch-none rounded-xl border-2 border-line bg-white"
          />
          <Button look="strong" isDisabled={!hasInk} onPress={() => void keep()}>
            {hasInk ? t('files.keepSignature') : t('files.sign')}
          </Button>
        </>
      )}
      {(value || hasInk) && <Button onPress={again}>{t('files.signAgain')}</Button>}
      {isFull && <Trouble>{t('files.notKept')}</Trouble>}
    </fieldset>
  );
}
