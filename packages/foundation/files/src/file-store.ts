import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { DomainError } from '@zhiqin/kernel';

/** Where bytes lie: a local folder, or an S3 bucket behind the same three verbs. Names are content hashes. */
export interface FileStore {
  /** Keeps bytes under their hash; the same bytes again cost nothing. */
  put(tenantId: string, sha256: string, bytes: Uint8Array): Promise<void>;
  /** @throws DomainError `file.damaged` when they are gone or no longer what they were. */
  get(tenantId: string, sha256: string): Promise<Buffer<ArrayBuffer>>;
  /** For erasure; a missing file is fine. */
  remove(tenantId: string, sha256: string): Promise<void>;
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Every tenant in a folder of its own, so that nobody learns from a hash what another tenant keeps. */
export function localFolder(folder: string): FileStore {
  const place = (tenantId: string, sha256: string) => path.join(folder, tenantId, sha256.slice(0, 2), sha256);
  return {
    async put(tenantId, sha256, bytes) {
      const target = place(tenantId, sha256);
      if ((await stat(target).catch(() => undefined))?.size === bytes.length) return;
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      const half = `${target}.${randomBytes(6).toString('hex')}`;
      const handle = await open(half, 'wx', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      // Whole or not at all: a reader never meets half a file under the final name.
      await rename(half, target);
    },
    async get(tenantId, sha256) {
      const bytes = await readFile(place(tenantId, sha256)).catch(() => undefined);
      if (!bytes || sha256Of(bytes) !== sha256) throw new DomainError('file.damaged');
      return bytes;
    },
    async remove(tenantId, sha256) {
      await unlink(place(tenantId, sha256)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
    },
  };
}

let chosen: FileStore | undefined;

/** Chosen once, at the start of a process. */
export function useFileStore(store: FileStore): void {
  chosen = store;
}

export function fileStore(): FileStore {
  if (!chosen) throw new Error('no file store was chosen: call useFileStore() at start');
  return chosen;
}
