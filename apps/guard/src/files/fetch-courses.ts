import type { CourseAtHand } from '@zhiqin/duty/rules';
import type { Device, GuardDatabase } from '../storage/open-database.ts';
import { readReply } from '../sync/read-reply.ts';
import type { Send } from '../sync/sync-once.ts';
import { fetchInParts } from './fetch-in-parts.ts';

/** Hashes of files that are here: megabytes are not read anew at every exchange only to see that. */
const isHere = new WeakMap<GuardDatabase, Set<string>>();

/**
 * Fetches what the site's courses say when the pack names another version than is kept, then their files, each from
 * where it stands; files of no course any more go. What fails is asked for again in the next round.
 * @throws nothing: what waits to be sent is not held up.
 */
export async function fetchCourses(db: GuardDatabase, device: Device, send: Send): Promise<void> {
  const version = (await db.get('packs', device.deviceId))?.pack.training?.coursesVersion;
  if (version === undefined) return;
  let kept = await db.get('courses', device.deviceId);
  if (kept?.version !== version) {
    const fresh = await ask(device, send).catch(() => undefined);
    if (!fresh) return;
    kept = fresh;
    await db.put('courses', fresh, device.deviceId);
  }
  const materials = kept.courses.flatMap((one) => one.materials);
  const here = isHere.get(db) ?? new Set<string>();
  isHere.set(db, here);
  for (const { fileId, ...file } of materials) {
    if (here.has(file.sha256)) continue;
    const way = { address: `/api/device/materials/${fileId}`, token: device.token, send };
    // No network or no room: the next one would fare the same.
    if (!(await fetchInParts(db, 'materials', way, file).catch(() => false))) break;
    here.add(file.sha256);
  }
  const all = await db.getAll('courses');
  const wanted = new Set(
    all.flatMap(({ courses }) => courses.flatMap((one) => one.materials)).map((one) => one.sha256),
  );
  for (const hash of await db.getAllKeys('materials')) {
    if (wanted.has(hash)) continue;
    here.delete(hash);
    await db.delete('materials', hash);
  }
}

async function ask(
  device: Device,
  send: Send,
): Promise<{ version: string; courses: CourseAtHand[] } | undefined> {
  const response = await send('/api/device/courses', {
    headers: { authorization: `Device ${device.token}` },
  });
  return response.ok ? readReply(response, isCourses) : undefined;
}

const isCourses = (value: unknown): value is { version: string; courses: CourseAtHand[] } =>
  Array.isArray((value as { courses?: unknown } | null)?.courses);
