import type { SignedEntry, SyncRequest, SyncResponse } from '@zhiqin/duty/rules';
import type { Send } from './sync/sync-once.ts';
import { testPack } from './test-phone.ts';

export const weathers = [
  'fine',
  'request lost',
  'answer lost',
  'answer cut short',
  'sent twice',
  'sent again later',
  'held back',
  'sign-in page',
  'too large',
  'busy',
] as const;
export type Weather = (typeof weathers)[number];

const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });

/** As far ahead of the server an entry may be dated. */
const futureToleranceMs = 10 * 60_000;

/**
 * The server's promise in a few lines: each entry once, an answer for each, a link that waits for its predecessor is
 * `pending`, what cannot be true is kept for a person, a refused phone is told so.
 */
export class TestServer {
  readonly log = new Map<string, SignedEntry>();
  readonly quarantine = new Map<string, SignedEntry>();
  readonly decided = new Set<string>();
  readonly refused = new Set<string>();
  readonly #now: () => Date;
  #late: (() => void)[] = [];

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Enrolments are told apart by their token, which is their id here. */
  in(weather: Weather): Send {
    return async (path, init) => {
      const token = String((init.headers as Record<string, string>).authorization).replace('Device ', '');
      const answer = () => this.#answer(path, token, init.body);
      switch (weather) {
        case 'fine':
          return answer();
        case 'request lost':
          throw new TypeError('failed to fetch');
        case 'answer lost':
          answer();
          throw new TypeError('connection reset');
        case 'answer cut short': {
          const whole = answer();
          const text = await whole.text();
          return new Response(text.slice(0, text.length / 2), whole);
        }
        case 'sent twice':
          answer();
          return answer();
        case 'sent again later':
          this.#late.push(answer);
          return answer();
        case 'held back':
          this.#late.push(answer);
          throw new TypeError('timed out');
        case 'sign-in page':
          return new Response('<html>Welcome</html>', { headers: { 'content-type': 'text/html' } });
        case 'too large':
          return String(init.body ?? '').length > 2_500 ? json({}, 413) : answer();
        case 'busy':
          return json({}, 503);
      }
    };
  }

  /** What was under way arrives, the last first. */
  deliverLate(): void {
    for (const deliver of this.#late.splice(0).reverse()) deliver();
  }

  decideAll(): void {
    for (const id of this.quarantine.keys()) this.decided.add(id);
  }

  #answer(path: string, deviceId: string, body: BodyInit | null | undefined): Response {
    if (this.refused.has(deviceId)) return json({ error: 'device.revoked' }, 401);
    if (path === '/api/device/pack') return json(testPack());
    return json(this.#take(deviceId, JSON.parse(String(body)) as SyncRequest));
  }

  #take(deviceId: string, request: SyncRequest): SyncResponse {
    const now = this.#now();
    const statuses = request.entries.map((entry) => this.#sort(deviceId, entry, now));
    const received = new Set(
      [...this.log.values(), ...this.quarantine.values()]
        .filter(({ content }) => content.device === deviceId)
        .map(({ content }) => content.seq),
    );
    let contiguousSeq = 0;
    while (received.has(contiguousSeq + 1)) contiguousSeq += 1;
    const results = request.entries.map(({ content: { id, seq } }, i) => {
      const status = statuses[i] ?? 'accepted';
      const waits = status === 'accepted' && seq > 1 && !received.has(seq - 1);
      const reason = status === 'quarantined' ? { reason: 'future-dated' as const } : {};
      return { id, seq, status: waits ? ('pending' as const) : status, ...reason };
    });
    const settled = (request.held ?? [])
      .filter((id) => this.decided.has(id))
      .map((id) => ({ id, decision: 'accepted' as const }));
    return { serverAt: now.toISOString(), results, contiguousSeq, pack: null, settled };
  }

  #sort(deviceId: string, entry: SignedEntry, now: Date): 'accepted' | 'duplicate' | 'quarantined' {
    const { id, at, device } = entry.content;
    if (device !== deviceId) throw new Error('an entry went out under another enrolment');
    if (this.log.has(id)) return 'duplicate';
    if (this.quarantine.has(id)) return 'quarantined';
    const isAhead = Date.parse(at) > now.getTime() + futureToleranceMs;
    (isAhead ? this.quarantine : this.log).set(id, entry);
    return isAhead ? 'quarantined' : 'accepted';
  }
}
