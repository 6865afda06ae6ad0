import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minute, type PostDay, type ShiftOfLife, type Twist } from './act.ts';
import { lifeOfPostDay } from './life-of-post-day.ts';
import type { SiteOfLife } from './site-of-life.ts';

const id = (no: number) => `00000000-0000-4000-8000-${String(no).padStart(12, '0')}`;
const start = Date.parse('2026-11-11T07:00:00+08:00');
const shiftAt = (no: number): ShiftOfLife => ({
  id: id(100 + no),
  day: no < 0 ? '2026-11-10' : '2026-11-11',
  code: ['D', 'E', 'N'][(no + 3) % 3] as string,
  startsAt: start + no * 480 * minute,
  endsAt: start + (no + 1) * 480 * minute,
  guardId: id(10 + no),
  secondId: null,
});
const points = [1, 2, 3].map((no) => ({
  id: id(no),
  code: `A${no}`,
  label: `ZQ1:A${no}`,
  isFireLane: no === 3,
  isCritical: no === 2,
  items: ['lights'],
}));

const site: SiteOfLife = {
  siteType: 'industrial',
  day: '2026-11-11',
  firstDay: '2026-11-01',
  captainId: id(90),
  shifts: [],
  orders: [],
  agreements: [],
  longPasses: [{ id: id(60), no: 'CQ-001', plate: null, from: '2026-01-01', until: '2026-12-31' }],
  keys: [{ no: 'K-01', ring: null, opens: '空压站' }],
  bans: [],
  fireGear: [],
  cameras: [{ id: id(61), no: 'K01', place: '主门岗' }],
  units: [{ unit: '办公楼 1 层', occupant: '行政部' }],
};

const postDay = (seed: string, kind: 'gate' | 'patrol', twists: Twist[] = []): PostDay => ({
  seed,
  siteCode: 'QMGY',
  site,
  asksIdNumber: true,
  postCode: kind === 'gate' ? 'G1' : 'P1',
  postKind: kind,
  visitorsPerShift: kind === 'gate' ? [12, 6, 2] : null,
  route: kind === 'patrol' ? { id: id(50), points } : null,
  roundsPerShift: kind === 'patrol' ? 4 : 0,
  shifts: [shiftAt(0), shiftAt(1), shiftAt(2)],
  before: shiftAt(-1),
  rulesToSign: [],
  ordersToRead: [],
  twists,
});
const kindsOf = (post: PostDay, kind: string) => lifeOfPostDay(post).filter((act) => act.kind.kind === kind);
const seeds = fc.string({ minLength: 1, maxLength: 8 });

describe('a day at a post', () => {
  it('is the same from the same seed, and another from another', () => {
    expect(lifeOfPostDay(postDay('a', 'gate'))).toEqual(lifeOfPostDay(postDay('a', 'gate')));
    expect(lifeOfPostDay(postDay('a', 'gate'))).not.toEqual(lifeOfPostDay(postDay('b', 'gate')));
  });

  it('is recorded by whoever has the post, in order, in forms that are whole', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom('gate' as const, 'patrol' as const), (seed, kind) => {
        const acts = lifeOfPostDay(postDay(seed, kind));
        let holder = id(9);
        let last = 0;
        for (const act of acts) {
          expect(act.at).toBeGreaterThan(last);
          last = act.at;
          const isStandIn = act.personId === site.captainId;
          if (!isStandIn) expect(act.personId).toBe(holder);
          expect(act.kind.body.safeParse(act.body).error).toBeUndefined();
          if (act.kind.kind === 'handover') holder = act.body.incoming as string;
        }
        expect(acts.filter((act) => act.kind.kind === 'handover')).toHaveLength(3);
      }),
      { numRuns: 60 },
    );
  });

  it('has a line put right now and then by whoever wrote it, and points placed on the first day alone', () => {
    const acts = Array.from({ length: 40 }, (_, no) => lifeOfPostDay(postDay(`s${no}`, 'gate'))).flat();
    const corrected = acts.filter((act) => act.kind.kind === 'correction');
    expect(corrected.length).toBeGreaterThan(0);
    for (const act of corrected) {
      const line = acts.find((one) => one.key === act.cites && one.personId === act.personId);
      expect(line?.kind.kind).toBe('log.note');
      expect(act.citesAt).toBeLessThan(act.at);
    }
    const first = postDay('s', 'patrol');
    const placed = (firstDay: string) =>
      kindsOf({ ...first, site: { ...site, captainId: id(9), firstDay } }, 'checkpoint.placed');
    expect(placed(first.shifts[0]?.day ?? '')).toHaveLength(2);
    expect(placed('2026-01-01')).toHaveLength(0);
  });

  it('lets nobody out who is not in, and everybody out before the day closes', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const acts = lifeOfPostDay(postDay(seed, 'gate'));
        const open = new Set<unknown>();
        for (const act of acts) {
          if (act.kind.kind === 'visit.admit') open.add(act.body.visit);
          if (act.kind.kind === 'visit.leave') expect(open.delete(act.body.visit)).toBe(true);
        }
        expect(open.size).toBe(0);
        expect(acts.at(-1)?.at).toBeLessThan(start + 1440 * minute);
      }),
      { numRuns: 60 },
    );
  });

  it('has every round walked to its end within its shift', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const shift of postDay(seed, 'patrol').shifts) {
          const ends = kindsOf(postDay(seed, 'patrol'), 'patrol.end').filter(
            (act) => act.shiftId === shift.id,
          );
          expect(ends.length).toBeGreaterThanOrEqual(4);
          expect(ends.every((end) => end.at < shift.endsAt)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('signatures', () => {
  it('are made by the guard of the shift minutes after he took over, before the first round', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const shift = shiftAt(1);
        const rules = {
          shiftId: shift.id,
          guardId: shift.guardId as string,
          version: id(70),
          articles: [id(71)],
          answers: [],
        };
        const post = {
          ...postDay(seed, 'patrol'),
          rulesToSign: [rules],
          ordersToRead: [{ shiftId: shift.id, guardId: shift.guardId as string, order: id(72) }],
        };
        const acts = lifeOfPostDay(post);
        const own = acts.filter((act) => ['orders.read', 'rules.acknowledge'].includes(act.kind.kind));
        expect(own.map((act) => act.kind.kind)).toEqual(['orders.read', 'rules.acknowledge']);
        const taken = acts.findLast(
          (act) => act.kind.kind === 'handover' && act.body.incoming === shift.guardId,
        );
        const round = acts.find((act) => act.kind.kind === 'patrol.start' && act.shiftId === shift.id);
        for (const act of own) {
          expect(act.personId).toBe(shift.guardId);
          expect(act.kind.body.safeParse(act.body).error).toBeUndefined();
          expect(act.at).toBeGreaterThan(taken?.at ?? Number.NaN);
          expect(act.at).toBeLessThan(round?.at ?? Number.NaN);
        }
        // Nothing else is told otherwise for it.
        const others = acts.filter((act) => !own.includes(act));
        expect(others).toEqual(lifeOfPostDay(postDay(seed, 'patrol')));
      }),
      { numRuns: 60 },
    );
  });
});

describe('what goes wrong', () => {
  const first = shiftAt(0);

  it('keeps the outgoing guard on post until a late relief has signed', () => {
    const [change] = kindsOf(
      postDay('s', 'gate', [{ kind: 'late-relief', shiftId: first.id, minutes: 9 }]),
      'handover',
    );
    expect(Date.parse(change?.body.incomingArrivedAt as string) - first.startsAt).toBeGreaterThanOrEqual(
      9 * minute,
    );
    expect(change?.at).toBeLessThan(first.startsAt + 15 * minute);
  });

  it('leaves a post empty for as long as it says', () => {
    const post = postDay('s', 'gate', [{ kind: 'unmanned', shiftId: first.id, minutes: 62 }]);
    const [left, came] = [kindsOf(post, 'presence.sign-off')[0], kindsOf(post, 'presence.sign-on')[0]];
    expect(left?.personId).toBe(id(9));
    expect(((came?.at ?? 0) - (left?.at ?? 0)) / minute).toBeCloseTo(62, 0);
    const between = lifeOfPostDay(post).filter((act) => act.at > (left?.at ?? 0) && act.at < (came?.at ?? 0));
    expect(between).toEqual([]);
  });

  it('walks fewer rounds, keeps passes', () => {
    const rounds = kindsOf(
      postDay('s', 'patrol', [{ kind: 'missed-rounds', shiftId: first.id, rounds: 1 }]),
      'patrol.end',
    );
    expect(rounds.filter((act) => act.shiftId === first.id)).toHaveLength(1);
    const gate = postDay('s', 'gate', [{ kind: 'unreturned-passes', day: '2026-11-11', count: 2 }]);
    expect(kindsOf(gate, 'visit.admit').length - kindsOf(gate, 'visit.leave').length).toBe(2);
  });

  it('tells nothing in a silence; after it the guard of the shift signs on alone', () => {
    const silence: Twist = { kind: 'silence', from: start + 840 * minute, to: start + 1000 * minute };
    const acts = lifeOfPostDay(postDay('s', 'patrol', [silence]));
    expect(acts.filter((act) => act.at > silence.from && act.at <= silence.to)).toEqual([]);
    const after = acts.find((act) => act.at > silence.to);
    expect(after?.kind.kind).toBe('presence.sign-on');
    expect(after?.personId).toBe(id(12));
  });

  it('goes on with the next shift where somebody real held the post over a shift’s end', () => {
    const silence: Twist = { kind: 'silence', from: start + 200 * minute, to: start + 460 * minute };
    const after = lifeOfPostDay(postDay('s', 'gate', [silence])).find((act) => act.at > silence.to);
    expect(after?.kind.kind).toBe('presence.sign-on');
    expect(after?.personId).toBe(id(11));
  });
});
