import { uuidv7 } from '@zhiqin/kernel';
import type { BenchSite } from '../company.ts';
import type { Seeded } from './seeded.ts';

/** What a guard puts into his phone: kind and body, where and by whom. */
export interface Work {
  kind: string;
  body: Record<string, unknown>;
  post: string;
  person: string;
}

/** An hour at a post, in the order it happens; rounds and visits begun here may end in a later hour. */
export class GuardWork {
  readonly #site: BenchSite;
  readonly #decide: Seeded;
  readonly #person: string;
  #round: { id: string; seen: string[] } | null = null;
  #visits: string[] = [];
  #lines = 0;

  constructor(site: BenchSite, decide: Seeded) {
    this.#site = site;
    this.#decide = decide;
    this.#person = decide.pick(site.guards);
  }

  signOn(arrivedAt: Date): Work {
    const selfCheck = { uniform: true, badge: true, certificate: true };
    const came = { arrivedAt: arrivedAt.toISOString(), identity: 'pin', selfCheck, name: null, reason: null };
    return this.#at(this.#site.gate, 'presence.sign-on', came);
  }

  signOff(): Work {
    return this.#at(this.#site.gate, 'presence.sign-off', { reason: 'shift-ended', note: null });
  }

  hour(): Work[] {
    return Array.from({ length: this.#decide.int(0, 3) }, () => this.#next());
  }

  /** Hours without signal, with everything in the book. */
  basement(count: number): Work[] {
    return Array.from({ length: count }, () => this.#note());
  }

  #next(): Work {
    const { gate } = this.#site;
    switch (this.#decide.pick(['note', 'patrol', 'patrol', 'patrol', 'visit', 'visit'] as const)) {
      case 'note':
        return this.#note();
      case 'patrol':
        return this.#walkOn();
      case 'visit': {
        const leaving = this.#decide.chance(0.5) ? this.#visits.pop() : undefined;
        if (leaving) return this.#at(gate, 'visit.leave', { visit: leaving, passReturned: true, note: null });
        const visit = uuidv7();
        this.#visits.push(visit);
        const who = {
          visit,
          visitorKind: 'delivery',
          name: `来客${this.#lines++}`,
          idType: null,
          idNumber: null,
        };
        const why = { unit: null, contact: null, purpose: '送货', host: null, hostConfirmed: true };
        const how = { plate: null, expectedLeaveAt: null, passNo: null, noticeGiven: true };
        return this.#at(gate, 'visit.admit', { ...who, ...why, ...how });
      }
    }
  }

  #walkOn(): Work {
    const { patrol, routeId, checkpointIds, labels } = this.#site;
    const round = this.#round;
    if (!round) {
      this.#round = { id: uuidv7(), seen: [] };
      return this.#at(patrol, 'patrol.start', { round: this.#round.id, route: routeId });
    }
    const next = checkpointIds[round.seen.length];
    if (!next || this.#decide.chance(0.1)) {
      this.#round = null;
      const missed = checkpointIds.slice(round.seen.length);
      return this.#at(patrol, 'patrol.end', {
        round: round.id,
        missed: missed.map((checkpoint) => ({ checkpoint, reason: 'no-access' })),
      });
    }
    const label = labels[round.seen.length] as string;
    round.seen.push(next);
    const seen = { items: [{ key: 'door', ok: true }], clear: null, note: null, photo: null };
    return this.#at(patrol, 'patrol.scan', {
      ...{ round: round.id, checkpoint: next, label, method: 'qr' },
      ...seen,
    });
  }

  #note(): Work {
    const text = `第${++this.#lines}条：一切正常`;
    return this.#at(this.#site.gate, 'log.note', { category: 'routine', text, reportedTo: null });
  }

  #at(post: string, kind: string, body: Record<string, unknown>): Work {
    return { kind, body, post, person: this.#person };
  }
}
