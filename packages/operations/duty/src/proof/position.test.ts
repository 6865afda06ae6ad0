import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceMetres, toWgs84, wayMetres, wgs84ToGcj02 } from './position.ts';

const at = (latitude: number, longitude: number, datum: 'WGS84' | 'GCJ02' | 'BD09' = 'WGS84') => ({
  latitude,
  longitude,
  accuracyMetres: 0,
  datum,
});

describe('positions', () => {
  it('are apart what the globe says', () => {
    expect(wayMetres(at(30, 120), at(31, 120))).toBeCloseTo(111_195, -1);
    expect(wayMetres(at(30.2741, 120.1551), at(30.2741, 120.1551))).toBe(0);
  });

  it('of one place in the three datums are the same place', () => {
    // The gate of the Forbidden City as three maps give it.
    const [gps, amap, baidu] = [
      at(39.91334, 116.39098),
      at(39.91474, 116.39722, 'GCJ02'),
      at(39.92107, 116.40362, 'BD09'),
    ];
    expect(distanceMetres(amap, gps)).toBeLessThan(15);
    expect(distanceMetres(baidu, gps)).toBeLessThan(25);
    expect(wayMetres({ ...amap, datum: 'WGS84' }, gps)).toBeGreaterThan(400);
  });

  it('come back from the shift to the centimetre, anywhere on the mainland', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 20, max: 50, noNaN: true }),
        fc.double({ min: 75, max: 134, noNaN: true }),
        (lat, lon) => {
          const back = toWgs84({ ...at(lat, lon), ...wgs84ToGcj02(at(lat, lon)), datum: 'GCJ02' });
          expect(wayMetres(at(back.latitude, back.longitude), at(lat, lon))).toBeLessThan(0.01);
        },
      ),
    );
  });

  it('abroad are not shifted', () => {
    expect(toWgs84(at(51.5, -0.12, 'GCJ02'))).toMatchObject({ latitude: 51.5, longitude: -0.12 });
  });
});
