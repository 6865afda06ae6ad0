import jsQR from 'jsqr';
import { clearUpPicture } from './clear-up-picture.ts';

// One picture as it is, the next one cleared up: twice the work on each would halve the pictures of an old phone.
let isTurnToClearUp = false;

/** Pixels in, text out (null: no code in the picture). */
self.onmessage = ({ data: { data, width, height } }: MessageEvent<ImageData>) => {
  const pixels = isTurnToClearUp ? clearUpPicture(data, width, height) : data;
  isTurnToClearUp = !isTurnToClearUp;
  const found = jsQR(pixels, width, height, { inversionAttempts: 'dontInvert' });
  self.postMessage(found?.data ? found.data : null);
};
