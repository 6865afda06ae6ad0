import { execute } from '@zhiqin/access';
import { maxFileBytes, readFile, storeFile } from '@zhiqin/files';
import { Hono } from 'hono';
import type { ServerEnv } from './app.ts';
import { environmentOf } from './doors.ts';
import { readBody, requireSameOrigin } from './read-body.ts';

/** Shown in the page; anything else is saved. */
const shown = new Set([
  'image/png',
  'image/jpeg',
  'image/webp',
  'audio/webm',
  'audio/ogg',
  'audio/mp4',
  'application/pdf',
]);

/** Files by id, behind both walls: what the asker may not see does not exist. */
export const fileRoutes = new Hono<ServerEnv>()
  .get('/:id', async (c) => {
    const environment = await environmentOf(c.var.house, c.var.asked);
    const file = await execute(readFile, environment, { id: c.req.param('id') });
    const etag = `"${file.sha256}"`;
    const headers = {
      'content-type': file.mediaType,
      'content-disposition': disposition(
        file.fileName,
        shown.has(file.mediaType) && c.req.query('save') === undefined,
      ),
      'cache-control': 'private, no-cache',
      // Never run as a page of ours, whatever is in it; browsers show PDFs in a frame of their own.
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'; sandbox",
      etag,
      'accept-ranges': 'bytes',
    };
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
    const changed = c.req.header('if-range');
    const range = changed === undefined || changed === etag ? c.req.header('range') : undefined;
    const part = rangeOf(range, file.bytes.length);
    if (part === 'none')
      return c.body(null, 416, { ...headers, 'content-range': `bytes */${file.bytes.length}` });
    if (part === null) return c.body(file.bytes, 200, headers);
    return c.body(file.bytes.subarray(part.first, part.last + 1), 206, {
      ...headers,
      'content-range': `bytes ${part.first}-${part.last}/${file.bytes.length}`,
    });
  })
  /** Staff store a file: the bytes are the body, what it is stands in the query. */
  .post('/', async (c) => {
    requireSameOrigin(c.env.incoming);
    const environment = await environmentOf(c.var.house, c.var.asked);
    const bytes = await readBody(c.env.incoming, maxFileBytes);
    const { query } = c.var.asked;
    const input = {
      bytes,
      purpose: query.get('purpose') ?? 'upload',
      siteId: query.get('site'),
      personId: query.get('person'),
    };
    return c.json(await execute(storeFile, environment, input), 200, { 'cache-control': 'no-store' });
  });

/**
 * The one part of a file that a player asks for, to begin a voice note in its middle (RFC 9110, 14.2). Null: all of it,
 * also where several parts are asked for or the header is none; `none`: no byte of it lies there.
 */
function rangeOf(
  header: string | undefined,
  length: number,
): { first: number; last: number } | 'none' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (from === '' && to === '') return null;
  const first = from === '' ? Math.max(0, length - Number(to)) : Number(from);
  const last = from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1);
  if (from !== '' && to !== '' && Number(to) < Number(from)) return null;
  return first > last ? 'none' : { first, last };
}

/** RFC 6266, with the name in UTF-8 and a plain one for whoever cannot read it. */
function disposition(fileName: string, inline: boolean): string {
  const plain = fileName.replaceAll(/[^\w.-]/g, '_');
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
}
