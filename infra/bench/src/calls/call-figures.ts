import { deepStrictEqual } from 'node:assert';
import path from 'node:path';
import { ask, keptConnections } from '../ask-http.ts';
import { type Figure, figureOf } from '../figure.ts';
import { freePort } from '../free-port.ts';
import { inLanes, interleave } from '../interleave.ts';
import { startMeasured } from '../measured-process.ts';

const program = path.join(import.meta.dirname, 'call-server.ts');
const kinds = ['bare', 'dispatcher', 'product', 'adapter'] as const;
const lanes = 8;

/** CPU of the answering process per call, all four answering the same JSON to the same client. */
export async function callFigures(rounds: number, calls: number): Promise<Figure[]> {
  const agent = keptConnections(lanes);
  const started = await Promise.all(
    kinds.map(async (kind) => {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}/api/trpc/rows`;
      const isUp = () => ask(url, agent).then(Boolean, () => false);
      return { kind, url, server: await startMeasured([program, kind, String(port)], {}, isUp) };
    }),
  );
  try {
    const answers = await Promise.all(started.map(async ({ url }) => JSON.parse(await ask(url, agent))));
    for (const answer of answers) deepStrictEqual(answer, answers[0]);
    const work = Array.from({ length: calls }, (_, i) => i + 1);
    const sides = Object.fromEntries(
      started.map(({ kind, url, server }) => [
        kind,
        async () => {
          const before = await server.cpuMicros();
          await inLanes(work, lanes, async () => void (await ask(url, agent)));
          return ((await server.cpuMicros()) - before) / calls;
        },
      ]),
    ) as Record<(typeof kinds)[number], () => Promise<number>>;
    const values = await interleave(sides, rounds, 2);
    const against: [string, number[]] = ['bare node:http', values.bare];
    const unit = 'CPU µs a call';
    return [
      figureOf({
        name: 'tRPC call through the direct dispatcher ÷ bare node:http',
        ours: ['dispatcher', values.dispatcher],
        against,
        unit,
        bar: { is: 'at most', value: 1.8 },
      }),
      figureOf({
        name: 'the same in the product’s server (recognition, security headers, request log)',
        ours: ['product', values.product],
        against,
        unit,
      }),
      figureOf({
        name: 'tRPC’s fetch adapter on Hono, for comparison',
        ours: ['adapter', values.adapter],
        against,
        unit,
      }),
    ];
  } finally {
    agent.destroy();
    await Promise.all(started.map(({ server }) => server.stop()));
  }
}
