import { readAttachments } from '@zhiqin/documents';
import { CliProblem, type OfflineSurroundings } from './command.ts';

export interface KeptRoot {
  day: string;
  size: number;
  root: string;
}

/**
 * Roots somebody has kept: from a report's PDF, or JSON as the public page gives it (`{"roots":[…]}` or the list alone).
 * @throws CliProblem `no-roots` where the file holds none
 */
export async function keptRootsIn(
  file: string,
  { readInput }: Pick<OfflineSurroundings, 'readInput'>,
): Promise<KeptRoot[]> {
  const bytes = await readInput(file);
  const roots = bytes.subarray(0, 5).toString('latin1').startsWith('%PDF')
    ? listIn(parsed((await readAttachments(bytes)).get('ledger.json')), 'dayRoots')
    : listIn(parsed(bytes), 'roots');
  const kept = roots.filter(isRoot).map(({ day, size, root }) => ({ day, size, root }));
  if (kept.length === 0) throw new CliProblem('no-roots', { path: file });
  return kept;
}

function parsed(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

function listIn(value: unknown, name: 'roots' | 'dayRoots'): unknown[] {
  if (Array.isArray(value)) return value;
  const list = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : null;
  return Array.isArray(list) ? list : [];
}

function isRoot(value: unknown): value is KeptRoot {
  const { day, size, root } = (value ?? {}) as Partial<KeptRoot>;
  return typeof day === 'string' && Number.isSafeInteger(size) && /^[0-9a-f]{64}$/.test(root ?? '');
}
