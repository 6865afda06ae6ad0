import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absenceProven } from './absence-proven.ts';
import type { SilenceFacts } from './facts/silence-facts.ts';
import { device, minuteAfterStart, silent, spoken } from './situations/night-shift.ts';

const recorded = { personId: 'captain', entryId: 'absence' };
const reasons = (silence: SilenceFacts) => {
  const proof = absenceProven(silence);
  return proof.proven ? [] : proof.missing.map((reason) => reason.key);
};

describe('when silence is a breach', () => {
  it('needs the window closed and somebody due', () => {
    expect(reasons(spoken({ windowClosed: false }))).toEqual(['windowOpen']);
    expect(reasons(spoken({ someoneDue: false }))).toEqual(['nobodyDue']);
  });

  it('is proven when every device in use has spoken after the end with nothing missing', () => {
    expect(
      absenceProven(spoken({ devices: [device(), device({ deviceId: 'd-4', label: 'phone 4' })] })),
    ).toEqual({ proven: true });
  });

  it('names the silent phone and since when', () => {
    expect(absenceProven(silent())).toEqual({
      proven: false,
      missing: [{ key: 'deviceSilent', values: { device: 'phone 3', at: minuteAfterStart(192) } }],
    });
  });

  it('waits for a device that was never heard and for entries that are missing', () => {
    expect(reasons(spoken({ devices: [device({ heardFromAfterEnd: false, lastHeardAt: null })] }))).toEqual([
      'deviceNeverHeard',
    ]);
    expect(reasons(spoken({ devices: [device({ missingEntries: true })] }))).toEqual([
      'deviceEntriesMissing',
    ]);
  });

  it('does not let a recorded absence override a phone that may still come back', () => {
    expect(reasons({ ...silent(), absenceRecordedBy: recorded })).toEqual(['deviceSilent']);
  });

  it("asks the post's own device only when nobody was signed on with another", () => {
    const own = device({
      deviceId: 'site',
      label: 'gate tablet',
      inUse: false,
      isPostDevice: true,
      heardFromAfterEnd: false,
    });
    expect(reasons(spoken({ devices: [own] }))).toEqual(['deviceSilent']);
    expect(absenceProven(spoken({ devices: [device(), own] })).proven).toBe(true);
  });

  it('leaves out a device the captain set aside, and then needs a named person', () => {
    const setAside = device({ setAside: true, heardFromAfterEnd: false });
    expect(reasons(spoken({ devices: [setAside] }))).toEqual(['noDeviceCanSpeak']);
    expect(absenceProven(spoken({ devices: [setAside], absenceRecordedBy: recorded })).proven).toBe(true);
    expect(absenceProven(spoken({ devices: [setAside, device()] })).proven).toBe(true);
  });

  it('counts a revoked device up to its revocation', () => {
    const revokedAt = minuteAfterStart(240);
    const unheard = device({ revokedAt, heardFromAfterEnd: false, lastHeardAt: minuteAfterStart(192) });
    expect(reasons(spoken({ devices: [unheard] }))).toEqual(['deviceRevoked']);
    expect(absenceProven(spoken({ devices: [unheard], absenceRecordedBy: recorded })).proven).toBe(true);
    expect(
      absenceProven(
        spoken({ devices: [device({ revokedAt, heardFromAfterEnd: false, lastHeardAt: revokedAt })] }),
      ).proven,
    ).toBe(true);
    expect(
      reasons(spoken({ devices: [device({ revokedAt: minuteAfterStart(-60), heardFromAfterEnd: false })] })),
    ).toEqual(['noDeviceCanSpeak']);
  });

  it('leaves a phone that says it was off to a person', () => {
    const off = device({ saidOffSince: minuteAfterStart(100) });
    expect(reasons(spoken({ devices: [off] }))).toEqual(['deviceSaidOff']);
    expect(absenceProven(spoken({ devices: [off], absenceRecordedBy: recorded })).proven).toBe(true);
    expect(absenceProven(spoken({ devices: [device({ saidOffSince: minuteAfterStart(481) })] })).proven).toBe(
      true,
    );
  });

  it('is never proven while any device in use is unheard or incomplete, whatever the others say', () => {
    const anyDevice = fc.record({
      heardFromAfterEnd: fc.boolean(),
      missingEntries: fc.boolean(),
      setAside: fc.boolean(),
      saidOffSince: fc.constantFrom(null, minuteAfterStart(10)),
    });
    fc.assert(
      fc.property(fc.array(anyDevice, { maxLength: 4 }), fc.boolean(), (others, isRecorded) => {
        const devices = [...others.map((other) => device(other)), device({ heardFromAfterEnd: false })];
        expect(
          absenceProven(spoken({ devices, absenceRecordedBy: isRecorded ? recorded : null })).proven,
        ).toBe(false);
      }),
    );
  });
});
