import type { Position } from '@zhiqin/duty/rules';

/** A reading of the phone's place with its age when a label was read. */
export type PlaceRead = Position & { ageMs: number };

/** Older, or later, than this it says nothing of where the label was read. */
const freshMs = 15_000;

type Locator = Pick<Geolocation, 'getCurrentPosition'>;

/**
 * One reading of the phone's place about the moment of a scan, never between: asked for when the scanner opens, taken
 * along if it has come by the time the point is recorded. Nothing waits for it, and a phone that gives none, or was
 * told not to, loses nothing.
 */
export class PlaceReader {
  #last: { coords: GeolocationCoordinates; atMs: number } | null = null;
  #isAsking = false;
  readonly #locator: Locator | undefined;
  readonly #now: () => number;

  constructor(locator: Locator | undefined = navigator.geolocation, now: () => number = Date.now) {
    this.#locator = locator;
    this.#now = now;
  }

  /** Asks once, if it is allowed already; asks nobody. */
  async start(): Promise<void> {
    if (this.#isAsking || !this.#locator || (await placePermission()) !== 'granted') return;
    this.#isAsking = true;
    this.#locator.getCurrentPosition(
      ({ coords }) => {
        this.#isAsking = false;
        this.#last = { coords, atMs: this.#now() };
      },
      () => {
        this.#isAsking = false;
      },
      { enableHighAccuracy: true, timeout: freshMs, maximumAge: 2_000 },
    );
  }

  /** What is known of the place at a moment of the phone's clock; null where nothing fresh is. */
  about(wall: string): PlaceRead | null {
    if (!this.#last) return null;
    const { coords, atMs } = this.#last;
    const ageMs = Math.abs(Math.round(Date.parse(wall) - atMs));
    if (!(ageMs <= freshMs)) return null;
    return {
      latitude: coords.latitude,
      longitude: coords.longitude,
      accuracyMetres: Math.min(coords.accuracy, 100_000),
      // What the browser promises; the grading knows that some phones break it.
      datum: 'WGS84',
      ageMs,
    };
  }
}

/** Whether the phone may tell its place: `prompt` where nobody has been asked, `denied` also where it cannot. */
export async function placePermission(): Promise<PermissionState> {
  try {
    return (await navigator.permissions.query({ name: 'geolocation' })).state;
  } catch {
    return 'denied';
  }
}

/** Lets the phone ask its owner. */
export function askForPlace(): Promise<boolean> {
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      () => resolve(true),
      ({ code }) => resolve(code !== 1),
      { timeout: freshMs },
    );
  });
}
