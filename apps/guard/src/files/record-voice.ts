export type VoiceTrouble = 'micRefused' | 'noMic';

export interface VoiceRecording {
  /** Ends it; the file is what was said so far. */
  stop(): void;
  /** Resolves once it has ended, by hand or by itself. */
  file: Promise<Blob>;
}

/** What browsers record, in the order of preference: Opus is a few kilobytes a second; older iPhones write M4A. */
const forms = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];
/** Enough for speech. */
const bitsPerSecond = 24_000;

/**
 * Listens until stopped, at most `maxSeconds`.
 * @throws VoiceTrouble as the rejection's `message`
 */
export async function recordVoice(maxSeconds: number): Promise<VoiceRecording> {
  if (typeof MediaRecorder === 'undefined' || !navigator.mediaDevices) throw new Error('noMic');
  const mimeType = forms.find((form) => MediaRecorder.isTypeSupported(form));
  if (!mimeType) throw new Error('noMic');
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch((error: unknown) => {
    const isRefused = error instanceof DOMException && error.name === 'NotAllowedError';
    throw new Error(isRefused ? 'micRefused' : 'noMic');
  });
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: bitsPerSecond });
  const parts: Blob[] = [];
  const file = new Promise<Blob>((resolve) => {
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onstop = () => {
      for (const track of stream.getTracks()) track.stop();
      resolve(new Blob(parts, { type: mimeType }));
    };
  });
  const stop = () => recorder.state !== 'inactive' && recorder.stop();
  recorder.start();
  const timer = setTimeout(stop, maxSeconds * 1000);
  void file.then(() => clearTimeout(timer));
  return { stop, file };
}
