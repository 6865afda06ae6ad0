import { useEffect, useRef, useState } from 'react';
import { recordVoice, type VoiceRecording, type VoiceTrouble } from '../files/record-voice.ts';
import { useFileAddress, useFiles } from '../files/use-files.ts';
import { useWords } from '../phone/words.tsx';
import { Button } from './button.tsx';
import { Trouble } from './screen.tsx';

const maxSeconds = 60;

/** A spoken note of at most a minute, beside or instead of typed words. The value is its hash, or null. */
export function VoiceNote({
  label,
  value,
  onChange,
  isEager = false,
}: {
  /** Begins listening at once: it was opened by the tap that asked for it. */
  isEager?: boolean;
  label: string;
  value: string | null;
  onChange: (hash: string | null) => void;
}) {
  const t = useWords();
  const files = useFiles();
  const recording = useRef<VoiceRecording | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<VoiceTrouble | 'notKept' | null>(null);
  const isListening = left !== null;
  const address = useFileAddress(value);

  useEffect(() => {
    if (!isListening) return;
    const timer = setInterval(() => setLeft((n) => (n === null ? null : Math.max(0, n - 1))), 1000);
    return () => clearInterval(timer);
  }, [isListening]);
  // Leaving the form ends listening: a microphone is never left open.
  useEffect(() => () => recording.current?.stop(), []);

  const hasBegun = useRef(false);
  useEffect(() => {
    if (!isEager || hasBegun.current) return;
    hasBegun.current = true;
    void listen();
  });

  async function listen() {
    setTrouble(null);
    try {
      recording.current = await recordVoice(maxSeconds);
    } catch (error) {
      setTrouble((error as Error).message === 'micRefused' ? 'micRefused' : 'noMic');
      return;
    }
    setLeft(maxSeconds);
    const blob = await recording.current.file;
    recording.current = null;
    setLeft(null);
    await files
      .keep('voice', blob)
      .then(onChange)
      .catch(() => setTrouble('notKept'));
  }
  const remove = () => {
    if (value) files.forget(value);
    onChange(null);
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 font-semibold">{label}</legend>
      {isListening && <p role="status">{t('files.speaking', { seconds: maxSeconds })}</p>}
      {isListening && (
        <Button look="strong" onPress={() => recording.current?.stop()}>
          <span aria-hidden="true">■</span>
          {t('files.stop', { left })}
        </Button>
      )}
      {!isListening && value && (
        <>
          {/* biome-ignore lint/a11y/useMediaCaption: what was said a moment ago has no captions */}
          {address && <audio controls src={address} aria-label={label} className="w-full" />}
          <Button onPress={remove}>{t('files.remove', { what: t('files.voiceNote') })}</Button>
        </>
      )}
      {!isListening && !value && (
        <Button onPress={() => void listen()}>
          <span aria-hidden="true">●</span>
          {t('files.speak')}
        </Button>
      )}
      {trouble && <Trouble>{t(`files.${trouble}`)}</Trouble>}
    </fieldset>
  );
}
