import type { UseContext } from '@zhiqin/access';
import { filesNamedIn } from '@zhiqin/duty';

export interface EvidenceLine {
  /** `photos`, `photo`, `signature`: a field of an entry. `clip`: held footage. `other`: what the office secured. */
  kind: string;
  /** When it was recorded. */
  at: Date;
  /** SHA-256; null: nobody told one. */
  sha256: string | null;
  /** What it is or which camera, as the office said. */
  what: string | null;
  storedAt: string | null;
  /** The file where it has come; never a name of a person. */
  fileId: string | null;
  erasedAt: Date | null;
}

interface Line {
  kind: string;
  at: Date;
  entryId: string | null;
  data: Record<string, unknown>;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value ? value : null);

/** 证据清单: every photo, signature, clip and thing secured, each with its digest where there is one. */
export async function evidenceOf(
  ctx: UseContext,
  siteId: string,
  course: readonly Line[],
  values: ReadonlyMap<string, Record<string, unknown>>,
): Promise<EvidenceLine[]> {
  const lines: EvidenceLine[] = [];
  for (const { kind, at, entryId, data } of course) {
    if (entryId)
      for (const file of await filesNamedIn(ctx, siteId, values.get(entryId) ?? {}))
        lines.push({
          ...{
            kind: file.path.split('.')[0] ?? file.path,
            at,
            sha256: file.sha256,
            what: null,
            storedAt: null,
          },
          ...{ fileId: file.fileId, erasedAt: file.erasedAt },
        });
    else if (kind === 'clip-held' || kind === 'evidence-added')
      lines.push({
        kind: kind === 'clip-held' ? 'clip' : 'other',
        at,
        sha256: textOf(data.sha256),
        what: textOf(kind === 'clip-held' ? data.cameraNo : data.what),
        storedAt: textOf(data.storedAt),
        fileId: null,
        erasedAt: null,
      });
  }
  return lines;
}
