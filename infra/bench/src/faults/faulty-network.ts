import { request } from 'node:http';
import type { Send } from '@zhiqin/guard/test-outbox';
import type { Seeded } from './seeded.ts';
import type { Tally } from './tally.ts';

export const weathers = [
  'fine',
  'cut before the request',
  'cut in the request',
  'reply lost',
  'reply cut short',
  'sent twice at once',
  'sent again later',
  'held back and overtaken',
  'sign-in page of a stranger',
] as const;
export type Weather = (typeof weathers)[number];

const giveUpMs = 20_000;

/** What lies between one phone and the server. */
export class FaultyNetwork {
  readonly #url: string;
  readonly #decide: Seeded;
  readonly #tally: Tally;
  #late: (() => Promise<unknown>)[] = [];

  constructor(url: string, decide: Seeded, tally: Tally) {
    this.#url = url;
    this.#decide = decide;
    this.#tally = tally;
  }

  /** Rounds of sending in this weather; each request meets it. */
  in(weather: Weather): Send {
    return async (path, init) => {
      if (weather !== 'fine') this.#tally.add(weather);
      const post = () => this.#post(path, init);
      switch (weather) {
        case 'fine':
          return post();
        case 'cut before the request':
          throw new TypeError('no network');
        case 'cut in the request':
          await this.#sendHalf(path, init);
          throw new TypeError('connection reset');
        case 'reply lost':
          await post();
          throw new TypeError('connection reset');
        case 'reply cut short': {
          const reply = await post();
          const text = await reply.text();
          return new Response(text.slice(0, text.length / 2), reply);
        }
        case 'sent twice at once': {
          const replies = await Promise.all([post(), post()]);
          return this.#decide.pick(replies);
        }
        case 'sent again later':
          this.#late.push(post);
          return post();
        case 'held back and overtaken':
          this.#late.push(post);
          throw new TypeError('timed out');
        case 'sign-in page of a stranger':
          return new Response('<html>Welcome to the mall</html>', {
            headers: { 'content-type': 'text/html' },
          });
      }
    };
  }

  /** What was under way arrives now, in any order; nobody waits for the answers. */
  async deliverLate(): Promise<void> {
    const late = this.#decide.shuffled(this.#late);
    this.#late = [];
    for (const deliver of late) await deliver().catch(() => undefined);
  }

  /** The answer as a whole: what breaks in it breaks here. */
  async #post(path: string, init: RequestInit): Promise<Response> {
    const reply = await fetch(this.#url + path, { ...init, signal: AbortSignal.timeout(giveUpMs) });
    const { status, headers } = reply;
    return new Response(await reply.arrayBuffer(), { status, headers });
  }

  #sendHalf(path: string, init: RequestInit): Promise<void> {
    const body = Buffer.from(String(init.body ?? ''));
    const headers = { ...(init.headers as Record<string, string>), 'content-length': body.length };
    return new Promise((resolve) => {
      const sent = request(this.#url + path, { method: init.method, headers });
      sent.on('error', () => resolve());
      sent.on('close', () => resolve());
      sent.write(body.subarray(0, body.length / 2), () => sent.destroy());
    });
  }
}
