import type { Environment } from '@zhiqin/access';
import type { Language } from '@zhiqin/i18n';
import { DomainError } from '@zhiqin/kernel';
import superjson from 'superjson';
import { answerError, type ErrorAnswer } from './error-answer.ts';
import { appRouter } from './router.ts';
import { serialise } from './serialise.ts';

/** One HTTP call in tRPC's wire format, without the web server around it. */
export interface Call {
  method: 'GET' | 'POST';
  /** What follows /api/trpc/: one procedure's path, or several with commas in a batch. */
  path: string;
  query: URLSearchParams;
  /** Parsed JSON of a POST; undefined when there was none. */
  body: unknown;
  /** For errors that come before an actor is known. */
  language: Language;
  requestId: string;
}

export interface Answer {
  status: number;
  /** JSON. */
  body: string;
}

type Procedure = (options: {
  ctx: Environment;
  path: string;
  type: 'query' | 'mutation';
  getRawInput: () => Promise<unknown>;
  signal: AbortSignal | undefined;
  batchIndex: number;
}) => Promise<unknown>;

type Procedures = Record<string, Procedure & { _def: { type: 'query' | 'mutation' | 'subscription' } }>;

/** @param environmentOf asked once per request, after the path is known to exist. */
export type Dispatch = (
  call: Call,
  environmentOf: () => Promise<Environment>,
  hooks?: DispatchHooks,
) => Promise<Answer>;

export interface DispatchHooks {
  /** Hears every throw with its path, for the log. */
  onError?(error: unknown, path: string): void;
  /** What leaves the process instead of the output: a session's token goes into a cookie, not to scripts. */
  outward?(output: unknown): unknown;
}

/** More in one request would let a single call hold the database for long. */
const maxBatch = 20;

interface Settled {
  status: number;
  envelope: object;
}

/**
 * Answers tRPC calls (single and `?batch=1`) straight from the router: the official adapters build Web requests
 * and streams for each call and cost 8 to 14 times a bare node:http; this costs about 1.5 times.
 */
export function createDispatcher(router: { _def: { procedures: object } }): Dispatch {
  const procedures = router._def.procedures as Procedures;
  return (call, environmentOf, hooks = {}) => dispatchTo(procedures, call, environmentOf, hooks);
}

/** The product's own router behind the dispatcher. */
export const dispatch: Dispatch = createDispatcher(appRouter);

async function dispatchTo(
  procedures: Procedures,
  call: Call,
  environmentOf: () => Promise<Environment>,
  { onError, outward = (output) => output }: DispatchHooks,
): Promise<Answer> {
  const isBatch = call.query.get('batch') === '1';
  const paths = isBatch ? call.path.split(',') : [call.path];
  const environment = once(environmentOf);
  const inputs = once(() => inputReader(call, isBatch));
  const settle = async (path: string, index: number): Promise<Settled> => {
    try {
      const procedure = Object.hasOwn(procedures, path) ? procedures[path] : undefined;
      if (!procedure || procedure._def.type === 'subscription') throw new DomainError('not-found');
      if ((procedure._def.type === 'query') !== (call.method === 'GET'))
        throw new DomainError('request.method');
      const input = inputs()(index);
      const ctx = await environment();
      const type = procedure._def.type;
      const output = await procedure({
        ctx,
        path,
        type,
        getRawInput: async () => input,
        signal: undefined,
        batchIndex: index,
      });
      return { status: 200, envelope: { result: { data: serialise(outward(output)) } } };
    } catch (error) {
      onError?.(error, path);
      return failed(error, path, call, await languageOf(environment, call.language));
    }
  };
  if (paths.length > maxBatch)
    return single(await failed(new DomainError('request.malformed'), '', call, call.language));
  const settled = await Promise.all(paths.map(settle));
  const [first] = settled;
  if (!isBatch && first) return single(first);
  const statuses = new Set(settled.map((one) => one.status));
  const [status = 200] = statuses;
  return {
    status: statuses.size === 1 ? status : 207,
    body: JSON.stringify(settled.map((one) => one.envelope)),
  };
}

const single = ({ status, envelope }: Settled): Answer => ({ status, body: JSON.stringify(envelope) });

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Reads inputs as tRPC's links write them: `?input=` of a GET, the body of a POST; by index in a batch. */
function inputReader(call: Call, isBatch: boolean): (index: number) => unknown {
  let raw = call.body;
  if (call.method === 'GET') {
    const text = call.query.get('input');
    try {
      raw = text === null ? undefined : JSON.parse(text);
    } catch {
      throw new DomainError('request.malformed');
    }
  }
  return (index) => {
    const one = isBatch ? (raw as Record<number, unknown> | undefined)?.[index] : raw;
    if (one === undefined || one === null) return undefined;
    if (typeof one !== 'object' || !('json' in one)) throw new DomainError('request.malformed');
    try {
      return superjson.deserialize(one as Parameters<typeof superjson.deserialize>[0]);
    } catch {
      throw new DomainError('request.malformed');
    }
  };
}

/** The JSON-RPC number and the name tRPC's client expects for a status. */
const rpcCodes: Record<number, readonly [number, string]> = {
  400: [-32600, 'BAD_REQUEST'],
  401: [-32001, 'UNAUTHORIZED'],
  403: [-32003, 'FORBIDDEN'],
  404: [-32004, 'NOT_FOUND'],
  405: [-32005, 'METHOD_NOT_SUPPORTED'],
  409: [-32009, 'CONFLICT'],
  413: [-32013, 'PAYLOAD_TOO_LARGE'],
  415: [-32015, 'UNSUPPORTED_MEDIA_TYPE'],
  422: [-32022, 'UNPROCESSABLE_CONTENT'],
  429: [-32029, 'TOO_MANY_REQUESTS'],
  503: [-32603, 'SERVICE_UNAVAILABLE'],
};

/** What stands in `error.data` of a failed call. */
export interface CallErrorData {
  code: string;
  httpStatus: number;
  path: string;
  answer: ErrorAnswer;
}

async function failed(error: unknown, path: string, call: Call, language: Language): Promise<Settled> {
  const { status, body } = await answerError(error, { language, requestId: call.requestId });
  const [code, name] = rpcCodes[status] ?? [-32603, 'INTERNAL_SERVER_ERROR'];
  const data: CallErrorData = { code: name, httpStatus: status, path, answer: body };
  return { status, envelope: { error: superjson.serialize({ message: body.message, code, data }) } };
}

/** The actor's language where the actor could be known. */
async function languageOf(environment: () => Promise<Environment>, fallback: Language): Promise<Language> {
  return environment().then(
    (known) => known.language,
    () => fallback,
  );
}
