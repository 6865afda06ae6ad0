import type { IncomingMessage, ServerResponse } from 'node:http';
import { type OpenedSession, sessionCookie } from '@zhiqin/access';
import { answerError, type Dispatch, dispatch } from '@zhiqin/api';
import { DomainError } from '@zhiqin/kernel';
import type { Asked } from './asked.ts';
import { environmentOf, type House } from './doors.ts';
import { logUnforeseen } from './log-unforeseen.ts';
import { readJson, requireSameOrigin } from './read-body.ts';

export const trpcPrefix = '/api/trpc/';
/** A rule document of 5 MB in base64, and some room. */
const limitBytes = 8 * 1024 * 1024;

/** `/api/trpc/*`, below Hono: no Web request is built for it. */
export async function answerTrpc(
  house: House,
  asked: Asked,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  to: Dispatch = dispatch,
): Promise<void> {
  const { requestId } = asked;
  const language = asked.wishedLanguage ?? asked.headerLanguage;
  try {
    const { method } = asked;
    if (method !== 'GET' && method !== 'POST') throw new DomainError('request.method');
    if (method === 'POST') requireSameOrigin(incoming);
    const body = method === 'POST' ? await readJson(incoming, limitBytes) : undefined;
    const call = {
      method,
      path: decoded(asked.path.slice(trpcPrefix.length)),
      query: asked.query,
      body,
      language,
      requestId,
    } as const;
    const answer = await to(call, () => environmentOf(house, asked), {
      onError: (error, path) => logUnforeseen(house, error, { requestId, path }),
      outward: (output) => keepSession(output, asked, house),
    });
    send(asked, outgoing, answer.status, answer.body);
  } catch (error) {
    logUnforeseen(house, error, { requestId, path: asked.path });
    const { status, body } = await answerError(error, { language, requestId });
    send(
      asked,
      outgoing,
      status,
      JSON.stringify({
        error: { json: { message: body.message, code: -32600, data: { httpStatus: status, answer: body } } },
      }),
    );
  }
}

/** An opened session becomes a cookie that scripts cannot read; its token does not leave in the answer. */
function keepSession(output: unknown, asked: Asked, house: House): unknown {
  if (!isOpenedSession(output)) return output;
  const { token, ...rest } = output;
  asked.setCookies.push(
    sessionCookie({ token, expiresAt: output.expiresAt }, house.secure, house.clock.now()),
  );
  return rest;
}

function isOpenedSession(output: unknown): output is OpenedSession {
  const opened = output as Partial<OpenedSession> | null;
  return (
    typeof opened === 'object' && typeof opened?.token === 'string' && typeof opened.sessionId === 'string'
  );
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new DomainError('request.malformed');
  }
}

function send(asked: Asked, outgoing: ServerResponse, status: number, json: string): void {
  if (outgoing.destroyed) return;
  const bytes = Buffer.from(json);
  if (asked.setCookies.length > 0) outgoing.setHeader('set-cookie', asked.setCookies);
  outgoing.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
    'cache-control': 'no-store',
  });
  outgoing.end(bytes);
}
