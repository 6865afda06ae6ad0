import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeScans, reachHours } from './grade-scans.ts';
import { asGcj02, knownSite, placeOf, points, roundOf, scanAt } from './made-scans.ts';
import { grades } from './reasons.ts';
import type { KnownSite, ScanForProof } from './scan-for-proof.ts';

const grade = (scans: ScanForProof[], site: KnownSite = knownSite) => gradeScans(scans, site);
const last = (scans: ScanForProof[], site?: KnownSite) => grade(scans, site).get(scans.at(-1)?.id ?? '');
const lettersOf = (scans: ScanForProof[], site?: KnownSite) =>
  [...grade(scans, site).values()].map((proof) => proof.grade).join('');
const keysOf = (scans: ScanForProof[]) => last(scans)?.reasons.map((reason) => reason.key);

describe('the grade of a reading', () => {
  it('is A where nothing speaks against it, with or without what a phone may not have', () => {
    expect(lettersOf(roundOf(110))).toBe('AAAAAAAA');
    expect(lettersOf(roundOf(110, (i) => ({ position: placeOf(i) })))).toBe('AAAAAAAA');
    const late = {
      receivedAt: scanAt(6 * 3600, null).at,
      flags: ['clock-unanchored', 'clock-wrong'],
      link: 'pending' as const,
    };
    expect(lettersOf(roundOf(110, () => late))).toBe('AAAAAAAA');
    expect(keysOf([scanAt(0, 'p1', late)])).toEqual([
      'read-camera',
      'first-point',
      'no-position',
      'clock-unheard',
      'clock-mended',
      'gap-before',
      'sent-late',
    ]);
  });

  it.each<[string, Partial<ScanForProof>, string, string]>([
    ['NFC', { method: 'nfc' }, 'A', 'read-nfc'],
    ['the label’s code typed', { method: 'typed' }, 'B', 'typed-code'],
    ['the point’s number typed', { method: 'typed', isLabelCode: false }, 'C', 'typed-number'],
    ['a QR of the number alone', { isLabelCode: false }, 'C', 'read-number'],
    ['a foreign label', { checkpointId: null, flags: ['unknown-label'] }, 'C', 'unknown-label'],
    ['a time that does not fit', { flags: ['clock-doubt'] }, 'C', 'clock-doubt'],
    ['somebody not recognised', { flags: ['identity-unconfirmed'] }, 'C', 'identity-unconfirmed'],
    ['a paper sheet', { flags: ['transcribed'] }, 'C', 'transcribed'],
    ['a broken chain', { link: 'broken' }, 'C', 'chain-broken'],
    ['one position far away', { position: placeOf(5) }, 'B', 'far-once'],
    ['the photo asked for', { photo: 'aa', isPhotoAsked: true }, 'A', 'photo-answered'],
    ['a photo that did not come', { isPhotoAsked: true }, 'A', 'photo-open'],
  ])('%s', (_, more, letter, key) => {
    const proof = last([scanAt(0, 'p1', more)]);
    expect(proof?.grade).toBe(letter);
    expect(proof?.reasons.map((reason) => reason.key)).toContain(key);
  });

  it('takes a reading in either datum where the phone calls it WGS-84', () => {
    expect(keysOf([scanAt(0, 'p1', { position: asGcj02(placeOf(0)) })])).toContain('in-place');
    expect(keysOf([scanAt(0, 'p1', { position: { ...asGcj02(placeOf(0)), datum: 'GCJ02' } })])).toContain(
      'in-place',
    );
  });
});

describe('walking time', () => {
  it('says in numbers what was too fast for anybody', () => {
    const proof = last([scanAt(0, 'p3'), scanAt(12, 'p4')]);
    expect(proof).toMatchObject({ grade: 'D' });
    expect(proof?.reasons[0]).toEqual({
      key: 'too-fast',
      values: { point: '点3', seconds: 12, minimum: 95 },
      weighs: 'against',
    });
  });

  it('leaves fast walkers, neighbouring labels and repeated readings alone', () => {
    expect(lettersOf(roundOf(55))).toBe('AAAAAAAA');
    const near = { ...knownSite, walking: new Map([['p1>p2', { seconds: 14, sample: 30 }]]) };
    expect(lettersOf([scanAt(0, 'p1'), scanAt(3, 'p2')], near)).toBe('AA');
    expect(lettersOf([scanAt(0, 'p1'), scanAt(4, 'p1')])).toBe('AA');
  });

  it('knows no hurry where a way was never learned and no place is known', () => {
    const unknown = { ...knownSite, walking: new Map(), checkpoints: new Map() };
    expect(lettersOf(roundOf(12), unknown)).toBe('AAAAAAAA');
  });

  it('goes by running pace where a way was never learned but the places are known', () => {
    expect(lettersOf(roundOf(12), { ...knownSite, walking: new Map() })).toBe('ADDDDDDD');
    expect(lettersOf(roundOf(40), { ...knownSite, walking: new Map() })).toBe('AAAAAAAA');
  });

  it('makes one hurried step a doubt and two of a round a pattern', () => {
    expect(last([scanAt(0, 'p1'), scanAt(40, 'p2')])).toMatchObject({ grade: 'C' });
    expect(lettersOf([scanAt(0, 'p1'), scanAt(40, 'p2'), scanAt(80, 'p3')])).toBe('ADD');
  });

  it('believes the longer of clock and counter on one phone', () => {
    const slept = scanAt(12, 'p2', { clock: { ...scanAt(90, null).clock, monoMs: 12_000 } });
    expect(last([scanAt(0, 'p1'), slept])?.grade).toBe('A');
    const setBack = scanAt(12, 'p2', { clock: { ...scanAt(12, null).clock, monoMs: 90_000 } });
    expect(last([scanAt(0, 'p1'), setBack])?.grade).toBe('A');
  });

  it('compares two phones only where both had heard the server', () => {
    const other = { deviceId: 'spare' };
    expect(keysOf([scanAt(0, 'p1'), scanAt(12, 'p2', other)])).toContain('person-elsewhere');
    const unheard = { ...other, clock: { ...scanAt(12, null).clock, boot: 'spare', isAnchored: false } };
    expect(last([scanAt(0, 'p1'), scanAt(12, 'p2', unheard)])?.grade).toBe('A');
    expect(keysOf([scanAt(0, 'p1'), scanAt(12, 'p2', unheard)])).toContain('clocks-apart');
  });

  it('sees one phone read for two people in two places', () => {
    expect(keysOf([scanAt(0, 'p1'), scanAt(12, 'p2', { personId: 'wang' })])).toContain('phone-elsewhere');
  });
});

describe('patterns', () => {
  it('most of a round far from its points', () => {
    expect(lettersOf(roundOf(110, () => ({ position: placeOf(0) })))).toBe('ADDDDDDD');
    const jumps = roundOf(110, (i) => ({ position: placeOf(i === 4 ? 0 : i) }));
    expect(lettersOf(jumps)).toBe('AAAABAAA');
  });

  it('rounds begun to the second, and every way equally long', () => {
    const night = [0, 1, 2, 3, 4].flatMap((n) =>
      roundOf(110 + 7 * n, () => ({ roundId: `r${n}` }), n * 1800),
    );
    expect(keysOf(night)).toContain('exact-starts');
    const loose = [0, 70, -40, 130, 20].flatMap((late, n) =>
      roundOf(110, () => ({ roundId: `r${n}` }), n * 1800 + 200 + late),
    );
    expect(keysOf(loose)).not.toContain('exact-starts');
    expect(keysOf(points.map((point, i) => scanAt(i * 110, point)))).toContain('even-steps');
    expect(keysOf(roundOf(110))).not.toContain('even-steps');
  });

  it('two phones at label after label, unless two are to walk together', () => {
    const pair = (postId: string) => [
      ...uneven({ roundId: 'a', postId }),
      ...uneven({ roundId: 'b', postId, deviceId: 'other', personId: 'wang' }, 8),
    ];
    expect(lettersOf(pair('patrol'))).toBe('D'.repeat(16));
    expect(lettersOf(pair('pair'))).toBe('A'.repeat(16));
  });

  it('a colleague met at a point or two is no pattern', () => {
    const met = [
      ...uneven({ roundId: 'a' }),
      ...uneven({ roundId: 'b', deviceId: 'other', personId: 'wang' }, 8).slice(3, 5),
    ];
    expect(lettersOf(met)).toBe('A'.repeat(10));
  });

  it('one photo twice', () => {
    expect(lettersOf([scanAt(0, 'p1', { photo: 'aa' }), scanAt(200, 'p2', { photo: 'aa' })])).toBe('DD');
  });
});

describe('what a person found', () => {
  const round = [scanAt(0, 'p1'), scanAt(12, 'p2')];
  it('genuine: the pattern weighs nothing any more, another one does', () => {
    const found = new Map([['round', [{ decision: 'genuine' as const, suspicions: ['too-fast'] }]]]);
    const proof = gradeScans(round, knownSite, found).get(round[1]?.id ?? '');
    expect(proof).toMatchObject({ grade: 'A' });
    expect(proof?.reasons.map((one) => one.key)).toEqual(
      expect.arrayContaining(['too-fast', 'found-genuine']),
    );
    const photo = round.map((scan) => ({ ...scan, photo: 'aa' }));
    expect([...gradeScans(photo, knownSite, found).values()].map((one) => one.grade)).toEqual(['D', 'D']);
  });
  it('not genuine: it stays as it is', () => {
    const found = new Map([['round', [{ decision: 'not-genuine' as const, suspicions: ['too-fast'] }]]]);
    expect(gradeScans(round, knownSite, found).get(round[1]?.id ?? '')).toMatchObject({ grade: 'D' });
  });
});

/** Steps of different length, as people walk. */
function uneven(more: Partial<ScanForProof>, late = 0): ScanForProof[] {
  const steps = [0, 110, 208, 330, 425, 561, 660, 790];
  return points.map((point, i) => scanAt((steps[i] ?? 0) + late, point, more));
}

const anyScan = fc.record({
  seconds: fc.integer({ min: 0, max: 4 * 3600 }),
  point: fc.constantFrom(...points, null),
  deviceId: fc.constantFrom('one', 'two'),
  personId: fc.constantFrom('zhou', 'wang', null),
  roundId: fc.constantFrom('a', 'b', null),
  method: fc.constantFrom('qr' as const, 'nfc' as const, 'typed' as const),
  where: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }),
  photo: fc.constantFrom(null, null, 'aa', 'bb'),
  isAnchored: fc.boolean(),
});
const anyNight = fc.array(anyScan, { maxLength: 25 }).map((night) =>
  night.map(({ seconds, point, where, isAnchored, ...more }, i) => {
    const made = scanAt(seconds, point, { ...more, position: where === null ? null : placeOf(where) });
    return { ...made, id: `${i}`, clock: { ...made.clock, boot: more.deviceId, isAnchored } };
  }),
);
const isNoWorse = (one: string | undefined, than: string | undefined) =>
  grades.indexOf(one as 'A') <= grades.indexOf(than as 'A');

describe('over any night', () => {
  it('no signal that a phone lacks makes any grade worse', () => {
    const without: ((scan: ScanForProof) => ScanForProof)[] = [
      (scan) => ({ ...scan, position: null }),
      (scan) => ({ ...scan, photo: null }),
      (scan) => ({ ...scan, clock: { ...scan.clock, isAnchored: false } }),
      (scan) => ({ ...scan, receivedAt: scan.receivedAt + 86_400_000, link: 'pending' }),
    ];
    fc.assert(
      fc.property(anyNight, fc.constantFrom(...without), fc.nat(), (night, lose, which) => {
        const less = night.map((scan, i) => (i === which % Math.max(1, night.length) ? lose(scan) : scan));
        const [had, has] = [grade(night), grade(less)];
        for (const [id, proof] of has) expect(isNoWorse(proof.grade, had.get(id)?.grade)).toBe(true);
      }),
    );
  });

  it('the order of arrival does not matter', () => {
    fc.assert(
      fc.property(anyNight, (night) => {
        expect(new Map([...grade(night.toReversed())].sort())).toEqual(new Map([...grade(night)].sort()));
      }),
    );
  });

  it('what lies beyond its reach does not matter', () => {
    const away = (night: ScanForProof[]) =>
      night.map((scan) => {
        const at = scan.at + (reachHours + 5) * 3_600_000;
        return {
          ...scan,
          id: `later ${scan.id}`,
          at,
          roundId: scan.roundId && `later ${scan.roundId}`,
          photo: null,
        };
      });
    fc.assert(
      fc.property(anyNight, anyNight, (night, other) => {
        const both = grade([...night, ...away(other)]);
        for (const [id, proof] of grade(night)) expect(both.get(id)).toEqual(proof);
      }),
    );
  });
});
