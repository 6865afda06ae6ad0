import { wgs84ToGcj02 } from './position.ts';
import { type KnownSite, type ScanForProof, wayKey } from './scan-for-proof.ts';

/** For tests: a route of points a hundred metres apart, walked in ninety seconds each. */
export const points = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'];
const gate = { latitude: 30.2741, longitude: 120.1551 };

export const placeOf = (i: number) => ({
  latitude: gate.latitude + (i * 100) / 111_195,
  longitude: gate.longitude,
  accuracyMetres: 5,
  datum: 'WGS84' as const,
});
export const asGcj02 = (place: ReturnType<typeof placeOf>) => ({ ...place, ...wgs84ToGcj02(place) });

export const knownSite: KnownSite = {
  checkpoints: new Map(points.map((id, i) => [id, { name: `点${i + 1}`, position: placeOf(i) }])),
  walking: new Map(
    points.flatMap((from) => points.map((to) => [wayKey(from, to), { seconds: 95, sample: 40 }] as const)),
  ),
  usualErrorMetres: new Map(points.map((id) => [id, 20])),
  pairPostIds: new Set(['pair']),
};

const start = Date.UTC(2026, 10, 20, 2);

/** A reading so many seconds after two in the morning. */
export function scanAt(
  seconds: number,
  checkpointId: string | null,
  more: Partial<ScanForProof> = {},
): ScanForProof {
  const at = start + seconds * 1000;
  const deviceId = more.deviceId ?? 'phone';
  return {
    id: `${more.roundId ?? 'round'}/${deviceId}/${String(seconds).padStart(6, '0')}/${checkpointId}`,
    at,
    receivedAt: at + 5000,
    flags: [],
    link: 'linked',
    deviceId,
    personId: 'zhou',
    postId: 'patrol',
    checkpointId,
    roundId: 'round',
    method: 'qr',
    isLabelCode: true,
    clock: { wallMs: at, monoMs: at - start, boot: deviceId, isAnchored: true },
    position: null,
    photo: null,
    isPhotoAsked: false,
    ...more,
  };
}

/** Nobody walks two ways in the same time. */
const wobbleSeconds = [0, 4, 1, 7, 2, 9, 3, 8];

/** A round over the points, every so many seconds or a little more. */
export const roundOf = (
  everySeconds: number,
  more: (i: number) => Partial<ScanForProof> = () => ({}),
  from = 0,
) => points.map((point, i) => scanAt(from + i * everySeconds + (wobbleSeconds[i] ?? 0), point, more(i)));
