/**
 * Canonical JSON by RFC 8785: sorted keys, no white space, ECMAScript numbers. What is hashed and
 * signed on a phone must be the same bytes on the server.
 * @throws TypeError for values JSON cannot hold (NaN, undefined at the top).
 */
export function canonicalJson(value: unknown): string {
  const text = write(value);
  if (text === undefined) throw new TypeError('value has no canonical JSON');
  return text;
}

/** UTF-8 bytes of {@link canonicalJson}. */
export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return utf8.encode(canonicalJson(value)) as Uint8Array<ArrayBuffer>;
}

/** Canonical JSON of an object of which the canonical JSON of each member is known. */
export function canonicalObject(members: Readonly<Record<string, string>>): string {
  let text = '';
  for (const key of Object.keys(members).sort())
    text += `${text === '' ? '' : ','}${quoted(key)}:${members[key]}`;
  return `{${text}}`;
}

const utf8 = new TextEncoder();

// Nearly every string needs no escape; asking that is cheaper than a call of JSON.stringify.
const needsEscape = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;
const quoted = (text: string): string => (needsEscape.test(text) ? JSON.stringify(text) : `"${text}"`);

/** Undefined for what JSON leaves out. */
function write(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical JSON`);
      return `${value}`;
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return value === null ? 'null' : writeObject(value);
    default:
      return JSON.stringify(value);
  }
}

function writeObject(value: object): string | undefined {
  if ('toJSON' in value && typeof value.toJSON === 'function') return write(value.toJSON());
  let text = '';
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) text += `${i === 0 ? '' : ','}${write(value[i]) ?? 'null'}`;
    return `[${text}]`;
  }
  for (const key of Object.keys(value).sort()) {
    const member = write((value as Record<string, unknown>)[key]);
    if (member !== undefined) text += `${text === '' ? '' : ','}${quoted(key)}:${member}`;
  }
  return `{${text}}`;
}
