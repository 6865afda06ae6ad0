import { useEffect, useRef, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Trouble } from '../parts/screen.tsx';
import { useWords } from '../phone/words.tsx';
import { openDecoder } from './open-decoder.ts';

/** The camera until it reads one code. The light of the picture stays on the phone: nothing is kept. */
export function Scanner({ onCode, onClose }: { onCode: (text: string) => void; onClose: () => void }) {
  const t = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const found = useRef(onCode);
  found.current = onCode;
  const [hasFailed, setFailed] = useState(false);

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
    run().catch(() => isOpen && setFailed(true));
    return () => {
      isOpen = false;
      for (const close of closing) close();
    };
  }, []);

  return (
    <div className="flex flex-col gap-3">
      {hasFailed ? (
        <Trouble>{t('patrol.noCamera')}</Trouble>
      ) : (
        <>
          <p className="font-semibold">{t('patrol.camera')}</p>
          <video
            ref={video}
            muted
            playsInline
            aria-label={t('patrol.camera')}
            className="aspect-square w-full rounded-xl border-2 border-accent bg-ink object-cover"
          />
        </>
      )}
      <Button onPress={onClose}>{t('patrol.stop')}</Button>
    </div>
  );
}
