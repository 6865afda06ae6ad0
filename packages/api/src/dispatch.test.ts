import { initTRPC } from '@trpc/server';
import { type Environment, publicActor } from '@zhiqin/access';
import type { Database } from '@zhiqin/db';
import { DomainError, systemClock } from '@zhiqin/kernel';
import superjson from 'superjson';
import { describe, expect, it } from 'vitest';
import { type Call, createDispatcher } from './dispatch.ts';

const trpc = initTRPC.context<Environment>().create({ transformer: superjson });
const anything = (raw: unknown) => raw;
const dispatch = createDispatcher(
  trpc.router({
    echo: trpc.procedure.input(anything).query(({ input }) => input),
    fail: trpc.procedure.input(anything).query(() => {
      throw new DomainError('input.invalid', {}, { 'visitor.name': 'field.required' });
    }),
    crash: trpc.procedure.query(() => {
      throw new Error('secret: row of somebody');
    }),
    change: trpc.procedure.input(anything).mutation(({ input }) => ({ changed: input })),
  }),
);

const environment: Environment = {
  db: {} as Database,
  clock: systemClock,
  actor: publicActor,
  language: 'en',
  requestId: 'r-1',
};
const call = (path: string, given: Partial<Call> = {}): Call => ({
  method: 'GET',
  path,
  query: new URLSearchParams(),
  body: undefined,
  language: 'zh-CN',
  requestId: 'r-1',
  ...given,
});
const ask = async (one: Call) => {
  const { status, body } = await dispatch(one, async () => environment);
  return { status, json: JSON.parse(body) };
};
const inputOf = (value: unknown) =>
  new URLSearchParams({ input: JSON.stringify(superjson.serialize(value)) });

describe('the direct dispatcher', () => {
  it('carries dates, sets, undefined and big numbers both ways', async () => {
    const value = {
      at: new Date('2026-11-22T14:00:00Z'),
      of: new Set([1, 2]),
      none: undefined,
      big: 12345678901234567890n,
    };
    const { status, json } = await ask(call('echo', { query: inputOf(value) }));
    expect(status).toBe(200);
    expect(superjson.deserialize(json.result.data)).toEqual(value);
  });

  it('takes no input as none', async () => {
    expect((await ask(call('echo'))).json.result.data.json ?? null).toBeNull();
  });

  it('says code, fields and words in the actor’s language', async () => {
    const { status, json } = await ask(call('fail'));
    const error = superjson.deserialize(json.error) as {
      message: string;
      data: { answer: object; httpStatus: number };
    };
    expect(status).toBe(422);
    expect(error.data).toMatchObject({
      httpStatus: 422,
      answer: {
        code: 'input.invalid',
        fields: { 'visitor.name': 'field.required' },
        fieldMessages: { 'visitor.name': 'Please fill this in.' },
        requestId: 'r-1',
      },
    });
    expect(error.message).toMatch(/marked fields/);
  });

  it('tells nobody what it did not foresee, and tells the log', async () => {
    const heard: unknown[] = [];
    const { status, body } = await dispatch(call('crash'), async () => environment, {
      onError: (error) => heard.push(error),
    });
    expect(status).toBe(500);
    expect(body).not.toContain('secret');
    expect(body).toContain('r-1');
    expect(heard).toHaveLength(1);
  });

  it('asks who it is once for a whole batch, and answers 207 when the answers differ', async () => {
    let asked = 0;
    const { status, body } = await dispatch(
      call('echo,fail,nothing', { query: new URLSearchParams({ batch: '1', input: '{"0":{"json":7}}' }) }),
      async () => {
        asked += 1;
        return environment;
      },
    );
    const [first, second, third] = JSON.parse(body);
    expect([status, asked]).toEqual([207, 1]);
    expect(first.result.data.json).toBe(7);
    expect(second.error.json.data.httpStatus).toBe(422);
    expect(third.error.json.data.httpStatus).toBe(404);
  });

  it('changes nothing by GET', async () => {
    expect((await ask(call('change'))).status).toBe(405);
    expect((await ask(call('echo', { method: 'POST', body: { json: 1 } }))).status).toBe(405);
    const done = await ask(call('change', { method: 'POST', body: { json: 1 } }));
    expect(done.json.result.data.json).toEqual({ changed: 1 });
  });

  it('lets something else leave than what came out', async () => {
    const { body } = await dispatch(call('echo', { query: inputOf('token') }), async () => environment, {
      outward: () => 'dots',
    });
    expect(body).toContain('dots');
    expect(body).not.toContain('token');
  });
});
