import superjson from 'superjson';

type Serialised = ReturnType<typeof superjson.serialize>;

/**
 * What superjson would write, without its copy of every value: most answers are JSON already but for their dates,
 * and for those this costs a tenth. Anything else (undefined, a Map, one object twice, …) is left to superjson.
 */
export function serialise(value: unknown): Serialised {
  const dates: Record<string, ['Date']> = {};
  if (!isJsonButDates(value, '', dates, new Set())) return superjson.serialize(value);
  // Dates become text when the answer is written: Date has toJSON.
  const json = value as Serialised['json'];
  if (value instanceof Date) return { json, meta: { values: ['Date'], v: 1 } };
  return Object.keys(dates).length > 0 ? { json, meta: { values: dates, v: 1 } } : { json };
}

/** Keys that superjson escapes in paths, or refuses; an empty one would look like no key at all. */
const oddKey = /^$|[.\\]|^(__proto__|constructor|prototype)$/;

function isJsonButDates(
  value: unknown,
  path: string,
  dates: Record<string, ['Date']>,
  seen: Set<object>,
): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || seen.has(value)) return false;
  seen.add(value);
  if (value instanceof Date) {
    dates[path] = ['Date'];
    return !Number.isNaN(value.getTime());
  }
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      if (!isJsonButDates(value[i], path === '' ? `${i}` : `${path}.${i}`, dates, seen)) return false;
    }
    return true;
  }
  const prototype = Object.getPrototypeOf(value);
  if ((prototype !== Object.prototype && prototype !== null) || 'toJSON' in value) return false;
  for (const key in value) {
    if (oddKey.test(key)) return false;
    const part = (value as Record<string, unknown>)[key];
    if (!isJsonButDates(part, path === '' ? key : `${path}.${key}`, dates, seen)) return false;
  }
  return true;
}
