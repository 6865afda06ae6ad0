/** Reads one picture of the camera: the phone's own reader where it has one, else ours in a worker. */
export interface Decoder {
  decode(video: HTMLVideoElement): Promise<string | null>;
  close(): void;
}

interface NativeDetector {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>;
}

export async function openDecoder(): Promise<Decoder> {
  return (await openNative()) ?? openWorker();
}

async function openNative(): Promise<Decoder | undefined> {
  const Native = (globalThis as { BarcodeDetector?: NativeConstructor }).BarcodeDetector;
  if (!Native) return undefined;
  try {
    if (!(await Native.getSupportedFormats()).includes('qr_code')) return undefined;
    const detector = new Native({ formats: ['qr_code'] });
    return {
      decode: async (video) => (await detector.detect(video))[0]?.rawValue ?? null,
      close: () => undefined,
    };
  } catch {
    return undefined;
  }
}

type NativeConstructor = {
  new (options: { formats: string[] }): NativeDetector;
  getSupportedFormats(): Promise<string[]>;
};

/** Enough for a label at arm's length, small enough for an old phone. */
const widestPixels = 640;

function openWorker(): Decoder {
  const worker = new Worker(new URL('./decode-qr.worker.ts', import.meta.url), { type: 'module' });
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return {
    decode(video) {
      // The middle square is what the screen shows; the rest would only cost the label its pixels.
      const side = Math.min(video.videoWidth, video.videoHeight);
      const pixels = Math.min(side, widestPixels);
      if (!context || pixels === 0) return Promise.resolve(null);
      canvas.width = pixels;
      canvas.height = pixels;
      const [left, top] = [(video.videoWidth - side) / 2, (video.videoHeight - side) / 2];
      context.drawImage(video, left, top, side, side, 0, 0, pixels, pixels);
      const picture = context.getImageData(0, 0, pixels, pixels);
      return new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<string | null>) => resolve(data);
        worker.onerror = () => reject(new Error('decoder'));
        worker.postMessage(picture, [picture.data.buffer]);
      });
    },
    close: () => worker.terminate(),
  };
}
