import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** What guards photograph, in the order of the phrases that tell of it: drawn, since the demo shows no real place. */
const pictures = ['boxes', 'car', 'cart'].map((name) =>
  readFileSync(new URL(`photos/${name}.jpg`, import.meta.url)),
);

const taken = new Map<string, { picture: number; key: string }>();

/**
 * A photo taken once: the picture with a comment of its own, since one seen twice would rightly be doubted.
 * @param picture its place among the pictures
 * @param key of the act that shows it
 * @returns SHA-256 (hex), by which the entry names it
 */
export function takePhoto(picture: number, key: string): string {
  const sha256 = createHash('sha256').update(bytesOf(picture, key)).digest('hex');
  taken.set(sha256, { picture, key });
  return sha256;
}

/** What a hash of {@link takePhoto} stands for; undefined: it is none. */
export function photoBytes(sha256: unknown): Uint8Array<ArrayBuffer> | undefined {
  const photo = typeof sha256 === 'string' ? taken.get(sha256) : undefined;
  return photo && bytesOf(photo.picture, photo.key);
}

/** JPEG: a comment segment (FF FE, length, text) after the first two bytes. */
function bytesOf(picture: number, key: string): Uint8Array<ArrayBuffer> {
  const image = pictures[picture % pictures.length] as Buffer;
  const comment = Buffer.from(key);
  const head = Buffer.from([0xff, 0xfe, 0, 0]);
  head.writeUInt16BE(comment.length + 2, 2);
  return new Uint8Array(Buffer.concat([image.subarray(0, 2), head, comment, image.subarray(2)]));
}
