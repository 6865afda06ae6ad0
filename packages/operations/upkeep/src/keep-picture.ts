import type { UseContext } from '@zhiqin/access';
import { type StoredFile, storeFile } from '@zhiqin/files';

/** Keeps a picture or paper a form brought along; null: it brought none. Errors: those of `storeFile`. */
export async function keepPicture(
  ctx: UseContext,
  siteId: string,
  base64: string | null | undefined,
  title: string,
  purpose = 'photo',
): Promise<StoredFile | null> {
  if (!base64) return null;
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  return ctx.run(storeFile, { bytes, purpose, siteId, title });
}
