import { useEffect, useRef, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Trouble } from '../parts/screen.tsx';
import { useWords } from '../phone/words.tsx';
import { openDecoder } from './open-decoder.ts';

/**
 * The camera until it reads one code. The light of the picture stays on the phone: nothing is kept. Where there is no
 * camera, or it was not allowed, says so and leads to typing.
 */
export function Scanner({
  onCode,
  onClose,
  onType,
}: {
  onCode: (text: string) => void;
  onClose: () => void;
  onType: () => void;
}) {
  const t = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const found = useRef(onCode);
  found.current = onCode;
  const [trouble, setTrouble] = useState<CameraTrouble | null>(null);

  useEffect(() => {
    let isOpen = true;
    const closing: (() => void)[] = [];
    const run = async () => {
      const stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 } },
        audio: false,
      });
      const stop = () => stream.getTracks().map((track) => track.stop());
      if (!isOpen || !video.current) return void stop();
      closing.push(stop);
      video.current.srcObject = stream;
      await video.current.play();
      const decoder = await openDecoder();
      closing.push(() => decoder.close());
      while (isOpen && video.current) {
        const text = await decoder.decode(video.current);
        if (text && isOpen) {
          navigator.vibrate?.(80);
          found.current(text);
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, 120));
      }
    };
    run().catch((error: unknown) => isOpen && setTrouble(troubleOf(error)));
    return () => {
      isOpen = false;
      for (const close of closing) close();
    };
  }, []);

  if (trouble) {
    return (
      <div className="flex flex-col gap-3">
        <Trouble>{t(`patrol.${trouble}`)}</Trouble>
        <Button look="strong" onPress={onType}>
          {t('patrol.typeInstead')}
        </Button>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      <p className="font-semibold">{t('patrol.camera')}</p>
      <video
        ref={video}
        muted
        playsInline
        aria-label={t('patrol.camera')}
        className="aspect-square w-full rounded-xl border-2 border-accent bg-ink object-cover"
      />
      <Button onPress={onClose}>{t('patrol.stop')}</Button>
    </div>
  );
}

type CameraTrouble = 'cameraRefused' | 'noCamera';

/** Refused is mended in the phone's settings; everything else (none there, in use, broken) by typing. */
function troubleOf(error: unknown): CameraTrouble {
  const isRefused = error instanceof DOMException && error.name === 'NotAllowedError';
  return isRefused ? 'cameraRefused' : 'noCamera';
}
