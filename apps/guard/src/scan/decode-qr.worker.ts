import jsQR from 'jsqr';

/** Pixels in, text out (null: no code in the picture). */
self.onmessage = ({ data }: MessageEvent<ImageData>) => {
  const found = jsQR(data.data, data.width, data.height, { inversionAttempts: 'dontInvert' });
  self.postMessage(found?.data ? found.data : null);
};
