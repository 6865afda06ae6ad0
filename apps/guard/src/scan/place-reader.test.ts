import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlaceReader } from './place-reader.ts';

const at = Date.UTC(2026, 10, 22, 18);
const isoAt = (ms: number) => new Date(at + ms).toISOString();
let allowed: PermissionState = 'granted';
beforeEach(() => {
  allowed = 'granted';
  vi.stubGlobal('navigator', { permissions: { query: async () => ({ state: allowed }) } });
});
afterEach(() => vi.unstubAllGlobals());

/** A receiver that answers when it is told to. */
function receiver() {
  const asked: { found: PositionCallback; failed: PositionErrorCallback | null | undefined }[] = [];
  return {
    asked,
    getCurrentPosition: (found: PositionCallback, failed?: PositionErrorCallback | null) => {
      asked.push({ found, failed });
    },
    answer: (accuracy = 12) => {
      const coords = { latitude: 30.27, longitude: 120.15, accuracy };
      asked.at(-1)?.found({ coords, timestamp: at } as GeolocationPosition);
    },
    refuse: () => asked.at(-1)?.failed?.({ code: 2 } as GeolocationPositionError),
  };
}

describe('the place of a scan', () => {
  it('is there when the receiver answers in time, and is marked with its age', async () => {
    const gps = receiver();
    const reader = new PlaceReader(gps, () => at);
    await reader.start();
    expect(reader.about(isoAt(0))).toBeNull();
    gps.answer();
    expect(reader.about(isoAt(3000))).toEqual({
      latitude: 30.27,
      longitude: 120.15,
      accuracyMetres: 12,
      datum: 'WGS84',
      ageMs: 3000,
    });
  });

  it('is not that of another point: too old or too late counts for nothing', async () => {
    const gps = receiver();
    const reader = new PlaceReader(gps, () => at);
    await reader.start();
    gps.answer();
    expect(reader.about(isoAt(15_001))).toBeNull();
    expect(reader.about(isoAt(-15_001))).toBeNull();
    expect(reader.about('not a time')).toBeNull();
  });

  it('is asked for once at a time, and again after a failure', async () => {
    const gps = receiver();
    const reader = new PlaceReader(gps, () => at);
    await reader.start();
    await reader.start();
    expect(gps.asked).toHaveLength(1);
    gps.refuse();
    await reader.start();
    expect(gps.asked).toHaveLength(2);
  });

  it('is never asked for where nobody has allowed it', async () => {
    const gps = receiver();
    for (const state of ['prompt', 'denied'] as const) {
      allowed = state;
      await new PlaceReader(gps, () => at).start();
    }
    vi.stubGlobal('navigator', {});
    await new PlaceReader(gps, () => at).start();
    await new PlaceReader(undefined, () => at).start();
    expect(gps.asked).toEqual([]);
  });
});
