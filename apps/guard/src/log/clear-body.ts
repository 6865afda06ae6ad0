import type { SignedEntry } from '@zhiqin/duty/rules';

/** The body as the guard entered it, for this phone's own screen: commitments replaced by the values beside them. */
export function clearBody({ content, sealed }: SignedEntry): Record<string, unknown> {
  const body = structuredClone(content.body);
  for (const [path, { value }] of Object.entries(sealed)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let holder: Record<string, unknown> | undefined = body;
    for (const key of keys) holder = holder?.[key] as Record<string, unknown> | undefined;
    if (holder) holder[last] = value;
  }
  return body;
}
