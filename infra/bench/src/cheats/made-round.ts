import type { ScanForProof } from '@zhiqin/duty/rules';
import type { Chance } from './chance.ts';
import {
  type MadePoint,
  type MadeReading,
  type MadeSite,
  readPlace,
  type Walker,
  walkSeconds,
} from './made-site.ts';

/** A phone as its clock runs: set to the second by the network, seldom minutes off. */
export interface MadePhone {
  id: string;
  boot: string;
  offMs: number;
  /** Has heard the server since it was started, and was not asleep since. */
  isAnchored: boolean;
}

export function makePhone(id: string, chance: Chance): MadePhone {
  const offMs = chance.isLucky(0.03) ? chance.normal(0, 240_000) : chance.normal(0, 1500);
  return {
    id,
    boot: `${id}/${chance.int(1, 999_999)}`,
    offMs: Math.round(offMs),
    isAnchored: chance.isLucky(0.6),
  };
}

export interface MadeRound {
  id: string;
  /** `honest`, or the cheat it is. */
  kind: string;
  /** What makes an honest round look odd, or which way of cheating it is. */
  look: string;
  scans: ScanForProof[];
}

/** A label is read at a moment, by somebody whose phone is somewhere. */
export interface Reading {
  point: MadePoint;
  atMs: number;
  phone: MadePhone;
  where: MadePoint;
}

const lagMs = (chance: Chance, sky: MadePoint['sky']) =>
  1000 * (sky === 'cellar' || chance.isLucky(0.1) ? chance.between(60, 6 * 3600) : chance.between(1, 60));

const metresPerDegree = 111_195;
const gate = { latitude: 30.2741, longitude: 120.1551 };

export function placed({ east, north }: { east: number; north: number }, accuracyMetres: number) {
  const perEast = metresPerDegree * Math.cos((gate.latitude * Math.PI) / 180);
  return {
    latitude: gate.latitude + north / metresPerDegree,
    longitude: gate.longitude + east / perEast,
    accuracyMetres,
    datum: 'WGS84' as const,
  };
}

/** The readings of a round as the server has them in the end. */
export function scansOf(
  readings: readonly Reading[],
  site: MadeSite,
  who: { roundId: string; personId: string; postId: string },
  chance: Chance,
): ScanForProof[] {
  return readings.map(({ point, atMs, phone, where }, i): ScanForProof => {
    const seen: MadeReading | null = site.tellsPlace ? readPlace(where, chance) : null;
    const at = Math.round(atMs + (phone.isAnchored ? chance.between(-200, 200) : phone.offMs));
    return {
      ...who,
      id: `${who.roundId}/${phone.id}/${String(i).padStart(3, '0')}`,
      at,
      receivedAt: at + lagMs(chance, where.sky),
      flags: phone.isAnchored ? [] : ['clock-unanchored'],
      link: 'linked',
      deviceId: phone.id,
      checkpointId: point.id,
      method: 'qr',
      isLabelCode: true,
      clock: {
        wallMs: Math.round(atMs + phone.offMs),
        monoMs: Math.round(atMs),
        boot: phone.boot,
        isAnchored: phone.isAnchored,
      },
      position: seen && placed(seen, seen.accuracyMetres),
      photo: null,
      isPhotoAsked: false,
    };
  });
}

/** A round on foot, from the gate. */
export function walkRound(
  site: MadeSite,
  walker: Walker,
  phone: MadePhone,
  startMs: number,
  chance: Chance,
  liftWorks = true,
): Reading[] {
  let [at, from] = [startMs, site.chair];
  return site.points.map((point) => {
    at += 1000 * walkSeconds(from, point, walker, site, chance, liftWorks);
    from = point;
    return { point, atMs: at, phone, where: point };
  });
}
