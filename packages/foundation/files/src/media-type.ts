import { DomainError } from '@zhiqin/kernel';

export interface MediaKind {
  mediaType: string;
  extension: string;
  limitBytes: number;
}

const megabyte = 1024 * 1024;
const starts = (bytes: Uint8Array, signature: readonly number[], at = 0) =>
  signature.every((byte, index) => bytes[at + index] === byte);
const ascii = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
/** Whether the text stands in the first kilobytes: containers name what they carry near their start. */
const holds = (bytes: Uint8Array, text: string) => Buffer.from(bytes.subarray(0, 4096)).includes(text);

/** What the product keeps, told by the first bytes: a name or a header may say anything. */
const kinds: readonly (MediaKind & { fits(bytes: Uint8Array): boolean })[] = [
  {
    mediaType: 'image/png',
    extension: 'png',
    limitBytes: 10 * megabyte,
    fits: (bytes) => starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  },
  {
    mediaType: 'image/jpeg',
    extension: 'jpg',
    limitBytes: 10 * megabyte,
    fits: (bytes) => starts(bytes, [0xff, 0xd8, 0xff]),
  },
  {
    mediaType: 'image/webp',
    extension: 'webp',
    limitBytes: 10 * megabyte,
    fits: (bytes) => starts(bytes, ascii('RIFF')) && starts(bytes, ascii('WEBP'), 8),
  },
  {
    mediaType: 'audio/webm',
    extension: 'webm',
    limitBytes: 2 * megabyte,
    fits: (bytes) =>
      starts(bytes, [0x1a, 0x45, 0xdf, 0xa3]) && holds(bytes, 'A_OPUS') && !holds(bytes, 'V_VP'),
  },
  {
    mediaType: 'audio/ogg',
    extension: 'ogg',
    limitBytes: 2 * megabyte,
    fits: (bytes) => starts(bytes, ascii('OggS')) && holds(bytes, 'OpusHead'),
  },
  {
    mediaType: 'audio/mp4',
    extension: 'm4a',
    limitBytes: 2 * megabyte,
    fits: (bytes) => starts(bytes, ascii('ftyp'), 4) && !holds(bytes, 'avc1') && !holds(bytes, 'hvc1'),
  },
  {
    mediaType: 'application/pdf',
    extension: 'pdf',
    limitBytes: 25 * megabyte,
    fits: (bytes) => starts(bytes, ascii('%PDF-')),
  },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
    limitBytes: 10 * megabyte,
    fits: (bytes) =>
      starts(bytes, [0x50, 0x4b, 0x03, 0x04]) && Buffer.from(bytes).includes('xl/workbook.xml'),
  },
];

/** The largest any kind may be: doors refuse more before they look. */
export const maxFileBytes = Math.max(...kinds.map((kind) => kind.limitBytes));

/** @throws DomainError `file.kind` for bytes of no kept kind, `file.too-large` */
export function mediaKindOf(bytes: Uint8Array): MediaKind {
  const kind = kinds.find((one) => one.fits(bytes));
  if (!kind) throw new DomainError('file.kind');
  if (bytes.length > kind.limitBytes) {
    throw new DomainError('file.too-large', { limitMegabytes: kind.limitBytes / megabyte });
  }
  return kind;
}
