import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

interface Kept {
  bytes: Buffer<ArrayBuffer>;
  type: string;
  etag: string;
  compressed: Map<'br' | 'gzip', Buffer<ArrayBuffer>>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};
const compressible = /^(text\/|application\/(json|manifest|wasm)|image\/svg)/;

/** The files of a build, known by name at start: what is not among them does not exist. */
export interface StaticFolder {
  answer(name: string, request: { headers: Headers }): Response | undefined;
  text(name: string): string | undefined;
}

/**
 * @param rebuilds a watcher rewrites the folder while we run: look for new names.
 * @returns undefined where the folder does not exist (not built). A file is read again when its time changes.
 */
export function staticFolder(folder: string, rebuilds = false): StaticFolder | undefined {
  if (!existsSync(folder)) return undefined;
  const kept = new Map<string, { mtimeMs: number; file: Kept }>();
  const names = new Set(filesIn(folder));

  function keep(name: string): Kept | undefined {
    const full = path.join(folder, name);
    // Only names that filesIn() found: none of them leads out of the folder.
    if (!names.has(name)) return undefined;
    const mtimeMs = statSync(full, { throwIfNoEntry: false })?.mtimeMs;
    if (mtimeMs === undefined) return undefined;
    const before = kept.get(name);
    if (before?.mtimeMs === mtimeMs) return before.file;
    const bytes = readFileSync(full);
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    const type = types[path.extname(name)] ?? 'application/octet-stream';
    const file: Kept = { bytes, type, etag, compressed: new Map() };
    kept.set(name, { mtimeMs, file });
    return file;
  }

  return {
    text: (name) => keep(name)?.bytes.toString('utf8'),
    answer(name, { headers }) {
      if (rebuilds && !names.has(name)) for (const found of filesIn(folder)) names.add(found);
      const file = keep(name);
      if (!file) return undefined;
      const answer = new Headers({
        'content-type': file.type,
        etag: file.etag,
        vary: 'accept-encoding',
        // Names under assets/ carry the content's hash.
        'cache-control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      });
      // A worker obeys the policy its own script came with: it must be able to ask us.
      if (file.type.startsWith('text/javascript'))
        answer.set('content-security-policy', "default-src 'self'; object-src 'none'; base-uri 'none'");
      if (headers.get('if-none-match') === file.etag)
        return new Response(null, { status: 304, headers: answer });
      const encoding =
        compressible.test(file.type) && file.bytes.length > 1024 ? chosenEncoding(headers) : undefined;
      if (!encoding) return new Response(file.bytes, { headers: answer });
      answer.set('content-encoding', encoding);
      return new Response(compressedOnce(file, encoding), { headers: answer });
    },
  };
}

function chosenEncoding(headers: Headers): 'br' | 'gzip' | undefined {
  const accepted = headers.get('accept-encoding') ?? '';
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
}

function compressedOnce(file: Kept, encoding: 'br' | 'gzip'): Buffer<ArrayBuffer> {
  let bytes = file.compressed.get(encoding);
  if (!bytes) {
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };
    bytes = encoding === 'br' ? brotliCompressSync(file.bytes, quality) : gzipSync(file.bytes);
    file.compressed.set(encoding, bytes);
  }
  return bytes;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}
