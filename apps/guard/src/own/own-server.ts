import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import type { AppRouter, CallErrorData } from '@zhiqin/api';
import type { Language } from '@zhiqin/i18n';
import superjson from 'superjson';
import { readReply, SyncError } from '../sync/read-reply.ts';
import type { Send } from '../sync/sync-once.ts';

/** The server as this guard alone is answered. Only with a network; nothing of it is kept on the phone. */
export type OwnServer = ReturnType<typeof ownServer>;

export interface OwnSession {
  personId: string;
  name: string;
  /** Leads people: squad leader or captain. */
  isLeader: boolean;
  server: OwnServer;
}

export type OwnTrouble = 'offline' | 'wrong' | 'locked' | 'revoked' | 'trouble';

export class OwnError extends Error {
  readonly trouble: OwnTrouble;
  readonly minutes: number;
  constructor(trouble: OwnTrouble, minutes = 0) {
    super(trouble);
    this.name = 'OwnError';
    this.trouble = trouble;
    this.minutes = minutes;
  }
}

/** The caller of every procedure as the holder of `token`; answers speak `language`. */
function ownServer(token: string, language: Language, send: Send) {
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: '/api/trpc',
        transformer: superjson,
        headers: { authorization: `Session ${token}`, 'accept-language': language },
        fetch: (url, init) => send(String(url), init as RequestInit),
      }),
    ],
  });
}

interface Opening {
  deviceToken: string;
  person: { id: string; name: string };
  pin: string;
  language: Language;
}

/**
 * Opens a guard's own session by PIN on this enrolled phone. Its token lives in the page's memory only.
 * @throws OwnError
 */
export async function openOwn(
  { deviceToken, person, pin, language }: Opening,
  send: Send,
): Promise<OwnSession> {
  const headers = { authorization: `Device ${deviceToken}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ personId: person.id, pin });
  const response = await send('/api/device/sign-in', { method: 'POST', headers, body }).catch(() => {
    throw new OwnError('offline');
  });
  if (!response.ok) throw await refusalOf(response);
  const { token, role } = await readReply(response, isSession).catch((error: unknown) => {
    throw new OwnError(error instanceof SyncError && error.trouble === 'captive' ? 'offline' : 'trouble');
  });
  const isLeader = role === 'squad_leader';
  return { personId: person.id, name: person.name, isLeader, server: ownServer(token, language, send) };
}

async function refusalOf(response: Response): Promise<OwnError> {
  const answer = (await response.json().catch(() => null)) as Refusal | null;
  if (answer?.code === 'pin.wrong') return new OwnError('wrong');
  if (answer?.code === 'pin.locked')
    return new OwnError('locked', Math.max(1, Math.ceil((answer.params?.retryAfterSeconds ?? 60) / 60)));
  return new OwnError(response.status === 401 || response.status === 403 ? 'revoked' : 'trouble');
}

interface Refusal {
  code?: string;
  params?: { retryAfterSeconds?: number };
}

const isSession = (value: unknown): value is { token: string; role?: string } =>
  typeof (value as { token?: unknown } | null)?.token === 'string';

/** What went wrong with a call. `fields`: path of the input → words; `isOver`: the session has ended. */
export interface OwnRefusal {
  message: string | null;
  fields: Record<string, string>;
  code: string | null;
  isOver: boolean;
  isOffline: boolean;
}

export function refusalIn(error: unknown): OwnRefusal {
  const data = error instanceof TRPCClientError ? (error.data as Partial<CallErrorData> | null) : null;
  const answer = data?.answer;
  return {
    message: answer?.message ?? null,
    fields: answer?.fieldMessages ?? {},
    code: answer?.code ?? null,
    isOver: data?.httpStatus === 401,
    isOffline: !data,
  };
}
