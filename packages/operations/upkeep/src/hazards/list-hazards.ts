import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { openedValues } from '@zhiqin/duty';
import { and, asc, desc, eq, isNotNull, isNull, lte, type SQL } from 'drizzle-orm';
import { hazardFile } from '../schema.ts';
import { listHazardsInput } from './hazard-input.ts';
import type { HazardLevel, HazardMatter, HazardSource, HazardState } from './hazard-words.ts';
import { isOverdue, stateOf } from './standing-of.ts';

export interface HazardLine {
  id: string;
  fileNo: string;
  level: HazardLevel;
  matter: HazardMatter;
  source: HazardSource;
  place: string;
  /** What was found, in the finder's words; null: none, or erased. */
  text: string | null;
  foundAt: Date;
  dueAt: Date;
  doneAt: Date | null;
  verifiedAt: Date | null;
  state: HazardState;
  isOverdue: boolean;
  assigneeName: string | null;
  repeats: number;
  site: { id: string; name: string; nameEn: string | null; code: string; zone: string };
}

const f = hazardFile;
const shows = {
  open: () => isNull(f.verifiedAt),
  overdue: (now) => and(isNull(f.verifiedAt), isNull(f.handedAt), lte(f.dueAt, now)),
  done: () => and(isNotNull(f.doneAt), isNull(f.verifiedAt)),
  handed: () => and(isNotNull(f.handedAt), isNull(f.verifiedAt)),
  verified: () => isNotNull(f.verifiedAt),
  all: () => undefined,
} satisfies Record<string, (now: Date) => SQL | undefined>;

/** Hazards in reach: what is open by when it is due, else the newest first (S8-2.2.3). Errors: none. */
export const listHazards = query({
  action: 'hazard.read',
  input: listHazardsInput,
  async run(ctx, { siteId, show = 'open', level, limit = 300 }): Promise<HazardLine[]> {
    const { tx, tenantId, now } = ctx;
    const isEnded = show === 'verified' || show === 'all';
    const rows = await tx
      .select({
        file: hazardFile,
        site: { id: site.id, name: site.name, nameEn: site.nameEn, code: site.code, zone: site.zone },
      })
      .from(hazardFile)
      .innerJoin(site, and(eq(site.tenantId, f.tenantId), eq(site.id, f.siteId)))
      .where(
        and(
          eq(f.tenantId, tenantId),
          siteId ? eq(f.siteId, siteId) : undefined,
          level ? eq(f.level, level) : undefined,
          (shows[show] as (now: Date) => SQL | undefined)(now),
        ),
      )
      .orderBy(isEnded ? desc(f.foundAt) : asc(f.dueAt), desc(f.id))
      .limit(limit);
    const said = await openedValues(
      ctx,
      rows.map((row) => row.file.id),
      ['text', 'note'],
    );
    return rows.map(({ file, site: at }) => ({
      ...{ id: file.id, fileNo: file.fileNo, place: file.place, foundAt: file.foundAt, dueAt: file.dueAt },
      level: file.level as HazardLevel,
      matter: file.matter as HazardMatter,
      source: file.source as HazardSource,
      text: textOf(said.get(file.id)),
      doneAt: file.doneAt,
      verifiedAt: file.verifiedAt,
      state: stateOf({ ...file, assigneeKind: file.assigneeKind as 'own' | null }),
      isOverdue: isOverdue(file, now),
      assigneeName: file.assigneeName,
      repeats: file.repeats,
      site: at,
    }));
  },
});

/** What was said with a finding: a report's text, a check's note. */
export function textOf(values: Record<string, unknown> | undefined): string | null {
  const said = values?.text ?? values?.note;
  return typeof said === 'string' ? said : null;
}
