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
      const scale = Math.min(1, widestPixels / (video.videoWidth || 1));
      canvas.width = Math.round(video.videoWidth * scale);
      canvas.height = Math.round(video.videoHeight * scale);
      if (!context || canvas.width === 0) return Promise.resolve(null);
      context.drawImage(video, 0, 0, canvas.width, canvas.height);
      const picture = context.getImageData(0, 0, canvas.width, canvas.height);
      return new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<string | null>) => resolve(data);
        worker.onerror = () => reject(new Error('decoder'));
        worker.postMessage(picture, [picture.data.buffer]);
      });
    },
    close: () => worker.terminate(),
  };
}
