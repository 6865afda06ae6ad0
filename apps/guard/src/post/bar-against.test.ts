import { describe, expect, it } from 'vitest';
import { type Bar, barAgainst } from './bar-against.ts';

const person = '11111111-1111-4111-8111-111111111111';
const packWith = (bars: Bar[] | undefined) =>
  ({
    site: { zone: 'Asia/Shanghai' },
    people: [{ id: person, ...(bars ? { bars } : {}) }],
  }) as unknown as Parameters<typeof barAgainst>[0];
const gate = { kind: 'gate' };
const room = { kind: 'control_room' };
/** 00:30 on the 24th in Shanghai, still the 23rd in UTC. */
const now = new Date('2026-11-23T16:30:00Z');
const lapses: Bar = {
  kinds: null,
  word: 'certificate-lapsed',
  since: '2026-11-24',
  from: '2026-11-24',
  until: null,
};

describe('barAgainst', () => {
  it('judges by the day of the site, without a network, and on after the pack’s last day', () => {
    expect(barAgainst(packWith([lapses]), person, gate, now)).toEqual(lapses);
    expect(barAgainst(packWith([lapses]), person, gate, new Date(now.getTime() - 3_600_000))).toBeUndefined();
    expect(barAgainst(packWith([lapses]), person, gate, new Date(now.getTime() + 9 * 86_400_000))).toEqual(
      lapses,
    );
    const ended = { ...lapses, from: '2026-11-20', until: '2026-11-23' };
    expect(barAgainst(packWith([ended]), person, gate, now)).toBeUndefined();
  });

  it('bars from the control room alone who lacks its licence', () => {
    const licence: Bar = { ...lapses, kinds: ['control_room'], word: 'licence', since: null };
    expect(barAgainst(packWith([licence]), person, gate, now)).toBeUndefined();
    expect(barAgainst(packWith([licence]), person, room, now)).toEqual(licence);
  });

  it('knows nothing against somebody unknown, nor by a pack from before', () => {
    expect(barAgainst(packWith([lapses]), null, gate, now)).toBeUndefined();
    expect(barAgainst(packWith(undefined), person, gate, now)).toBeUndefined();
  });
});
