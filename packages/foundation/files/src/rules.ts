import * as z from 'zod/mini';

/** What a phone sends beside its entries. */
export const uploadKinds = ['photo', 'voice', 'signature'] as const;
export type UploadKind = (typeof uploadKinds)[number];

/** The largest part a phone may send at once. */
export const uploadPartBytes = 256 * 1024;

const megabyte = 1024 * 1024;
/** The most of each kind: far above what the phone's own compression leaves. */
export const uploadLimitBytes: Record<UploadKind, number> = {
  photo: 10 * megabyte,
  voice: 2 * megabyte,
  signature: megabyte,
};

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'field.invalid'));

export const beginUploadInput = z.object({
  sha256: hash,
  sizeBytes: z.int('field.invalid').check(z.gte(1, 'field.invalid'), z.lte(100 * megabyte, 'field.invalid')),
  kind: z.enum(uploadKinds),
});

export const uploadPartInput = z.object({
  sha256: hash,
  offset: z.int('field.invalid').check(z.gte(0, 'field.invalid')),
  bytes: z.instanceof(Uint8Array),
});

/** How far an upload has come. The sender goes on from `receivedBytes`, whatever it believed. */
export interface UploadState {
  sha256: string;
  receivedBytes: number;
  isComplete: boolean;
}
