import { DomainError } from '@zhiqin/kernel';

export interface ImageSize {
  widthPixels: number;
  heightPixels: number;
}

/** A larger one would be more than a browser can show. */
const mostPixels = 20_000;

/**
 * Width and height as the head of a PNG, JPEG or WebP says.
 * @throws DomainError `plan.not-a-picture` for anything else (a PDF, a CAD drawing), and for a head that says nonsense.
 */
export function imageSizeOf(bytes: Uint8Array): ImageSize {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = pngSize(view) ?? jpegSize(view) ?? webpSize(view);
  if (!size || [size.widthPixels, size.heightPixels].some((one) => one < 1 || one > mostPixels)) {
    throw new DomainError('plan.not-a-picture', {}, { imageBase64: 'plan.not-a-picture' });
  }
  return size;
}

const textAt = (view: DataView, at: number, text: string): boolean =>
  view.byteLength >= at + text.length &&
  [...text].every((letter, i) => view.getUint8(at + i) === letter.charCodeAt(0));

function pngSize(view: DataView): ImageSize | undefined {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || !textAt(view, 12, 'IHDR')) return undefined;
  return { widthPixels: view.getUint32(16), heightPixels: view.getUint32(20) };
}

/** Walks the segments up to the frame that states the size; EXIF and previews before it are stepped over. */
function jpegSize(view: DataView): ImageSize | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { widthPixels: view.getUint16(at + 7), heightPixels: view.getUint16(at + 5) };
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** Lossy (VP8), lossless (VP8L) and extended (VP8X) each say it in another place. */
function webpSize(view: DataView): ImageSize | undefined {
  if (view.byteLength < 30 || !textAt(view, 0, 'RIFF') || !textAt(view, 8, 'WEBP')) return undefined;
  if (textAt(view, 12, 'VP8X')) {
    const three = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
    return { widthPixels: three(24) + 1, heightPixels: three(27) + 1 };
  }
  if (textAt(view, 12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return { widthPixels: (bits & 0x3fff) + 1, heightPixels: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (!textAt(view, 12, 'VP8 ')) return undefined;
  return { widthPixels: view.getUint16(26, true) & 0x3fff, heightPixels: view.getUint16(28, true) & 0x3fff };
}
