/** Where something is. Chinese maps are shifted on purpose: coordinates without their datum are no place. */
export interface Position {
  latitude: number;
  longitude: number;
  /** 0: exact, as drawn on a plan. */
  accuracyMetres: number;
  datum: 'WGS84' | 'GCJ02' | 'BD09';
}

interface Point {
  latitude: number;
  longitude: number;
}

const earthMetres = 6_371_000;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle metres between two points of one datum. */
function metresApart(a: Point, b: Point): number {
  const [lat1, lat2] = [radians(a.latitude), radians(b.latitude)];
  const half = (angle: number) => Math.sin(angle / 2) ** 2;
  const h = half(lat2 - lat1) + Math.cos(lat1) * Math.cos(lat2) * half(radians(b.longitude - a.longitude));
  return 2 * earthMetres * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * Metres between a phone's reading and a place, whichever datum each is in. Browsers promise WGS-84; some Chinese
 * phones hand out GCJ-02 under that name, so a reading that fits as either counts as fitting.
 */
export function distanceMetres(reading: Position, place: Position): number {
  const target = toWgs84(place);
  const asSaid = metresApart(toWgs84(reading), target);
  if (reading.datum !== 'WGS84' || !isShifted(reading)) return asSaid;
  return Math.min(asSaid, metresApart(toWgs84({ ...reading, datum: 'GCJ02' }), target));
}

/** Metres between two places. */
export function wayMetres(a: Position, b: Position): number {
  return metresApart(toWgs84(a), toWgs84(b));
}

export function toWgs84(position: Position): Point {
  if (position.datum === 'WGS84' || !isShifted(position)) return position;
  return gcj02ToWgs84(position.datum === 'BD09' ? bd09ToGcj02(position) : position);
}

/** The shift applies to the mainland; this box is the one the published conversions use. */
function isShifted({ latitude, longitude }: Point): boolean {
  return longitude > 72.004 && longitude < 137.8347 && latitude > 0.8293 && latitude < 55.8271;
}

function bd09ToGcj02({ latitude, longitude }: Point): Point {
  const [x, y] = [longitude - 0.0065, latitude - 0.006];
  const turn = (Math.PI * 3000) / 180;
  const z = Math.hypot(x, y) - 0.00002 * Math.sin(y * turn);
  const theta = Math.atan2(y, x) - 0.000003 * Math.cos(x * turn);
  return { latitude: z * Math.sin(theta), longitude: z * Math.cos(theta) };
}

/** The shift is only known forwards; taken back in small steps it is exact to the centimetre. */
function gcj02ToWgs84(target: Point): Point {
  let guess: Point = target;
  for (let step = 0; step < 4; step++) {
    const shifted = wgs84ToGcj02(guess);
    guess = {
      latitude: guess.latitude + target.latitude - shifted.latitude,
      longitude: guess.longitude + target.longitude - shifted.longitude,
    };
  }
  return guess;
}

/** The published approximation of the shift on the Krasovsky ellipsoid (GCJ-02, 国测局坐标). */
export function wgs84ToGcj02({ latitude, longitude }: Point): Point {
  const semiMajor = 6378245;
  const eccentricity = 0.006693421622965943;
  const [x, y] = [longitude - 105, latitude - 35];
  const waves = (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * (2 / 3);
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    waves +
    (20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) * (2 / 3) +
    (160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30)) * (2 / 3);
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    waves +
    (20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) * (2 / 3) +
    (150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * (2 / 3);
  const angle = radians(latitude);
  const bent = 1 - eccentricity * Math.sin(angle) ** 2;
  const perNorth = ((semiMajor * (1 - eccentricity)) / (bent * Math.sqrt(bent))) * (Math.PI / 180);
  const perEast = (semiMajor / Math.sqrt(bent)) * Math.cos(angle) * (Math.PI / 180);
  return { latitude: latitude + north / perNorth, longitude: longitude + east / perEast };
}
