import type { Settings } from '../storage/open-database.ts';

/** What a confirmation is made of: tones one after the other, and how the phone shakes. */
interface Signal {
  /** Hertz and seconds of each tone. */
  tones: readonly (readonly [hertz: number, seconds: number])[];
  /** Milliseconds: on, off, on … */
  shakeMs: readonly number[];
}

/** Two short rising tones: it is in the phone. */
export const stored: Signal = {
  tones: [
    [880, 0.07],
    [1320, 0.1],
  ],
  shakeMs: [60],
};
/** One long low tone, three shakes: look at the screen. Told apart in a pocket and in rain. */
export const refused: Signal = {
  tones: [
    [220, 0.25],
    [180, 0.3],
  ],
  shakeMs: [150, 80, 150, 80, 150],
};

type Wishes = Partial<Pick<Settings, 'sound' | 'vibrate'>>;

/** What of a signal the guard wants: both, unless he switched one off. */
export function wanted(signal: Signal, { sound = true, vibrate = true }: Wishes): Signal {
  return { tones: sound ? signal.tones : [], shakeMs: vibrate ? signal.shakeMs : [] };
}

export const feelStored = (wishes: Wishes) => give(wanted(stored, wishes));
export const feelRefused = (wishes: Wishes) => give(wanted(refused, wishes));

/** Never in the way: a phone without a speaker or a motor says nothing. */
function give({ tones, shakeMs }: Signal): void {
  try {
    if (shakeMs.length > 0) navigator.vibrate?.([...shakeMs]);
    if (tones.length > 0) play(tones);
  } catch {
    // The words on the screen say it all the same.
  }
}

let speaker: AudioContext | undefined;

function play(tones: Signal['tones']): void {
  speaker ??= new AudioContext();
  void speaker.resume();
  let at = speaker.currentTime;
  for (const [hertz, seconds] of tones) {
    const tone = speaker.createOscillator();
    const loudness = speaker.createGain();
    tone.frequency.value = hertz;
    // Up and down within the tone: a hard edge is heard as a crack.
    loudness.gain.setValueAtTime(0, at);
    loudness.gain.linearRampToValueAtTime(0.2, at + 0.01);
    loudness.gain.linearRampToValueAtTime(0, at + seconds);
    tone.connect(loudness).connect(speaker.destination);
    tone.start(at);
    tone.stop(at + seconds);
    at += seconds;
  }
}
