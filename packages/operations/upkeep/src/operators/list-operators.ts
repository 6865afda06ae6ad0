import { query } from '@zhiqin/access';
import { footageAccessRow } from '@zhiqin/duty/schema';
import { addDays, type Day, dayOf, instantAt } from '@zhiqin/kernel';
import { type Reading, requireSite } from '@zhiqin/sites';
import { certificatesOf, type GuardCertificate } from '@zhiqin/workforce';
import { isValidOn } from '@zhiqin/workforce/rules';
import { guard } from '@zhiqin/workforce/schema';
import { and, asc, desc, eq, gte, inArray } from 'drizzle-orm';
import { equipmentSiteInput } from '../equipment/equipment-input.ts';
import { cameraOperator } from './schema.ts';

/** Of how many days views of recordings are held against the register. */
const heldAgainstDays = 90;

type Row = typeof cameraOperator.$inferSelect;

export interface CameraOperator extends Row {
  /** Certificates in a guard's file that hold today. */
  certificates: Pick<GuardCertificate, 'kind' | 'certificateNo' | 'level' | 'expiresOn'>[];
  /** What 条例 第15、16条 ask for and is not on file. */
  lacks: ('vetted' | 'trained' | 'secrecy')[];
  isNamed: boolean;
}

export interface FootageAccess {
  entryId: string;
  at: Date;
  handling: string;
  authority: string;
  /** Who sat at the monitors; null: the desk. */
  byName: string | null;
  /** `unknown`: nobody was named for the site that day, or nobody is said to have done it. */
  standing: 'named' | 'not-named' | 'nothing-shown' | 'unknown';
}

export interface OperatorRegister {
  today: Day;
  operators: CameraOperator[];
  accesses: FootageAccess[];
}

/** 监控操作员名册 with each one's papers, and the newest views of recordings held against it (M03). Errors: `not-found`. */
export const listOperators = query({
  action: 'upkeep.read',
  input: equipmentSiteInput,
  async run(ctx, { siteId }): Promise<OperatorRegister> {
    const { zone } = await requireSite(ctx, siteId);
    const today = dayOf(ctx.now, zone);
    const operators = await operatorsOf(ctx, siteId, today);
    const rows = await accessesSince(ctx, siteId, instantAt(addDays(today, -heldAgainstDays), '00:00', zone));
    return {
      today,
      operators,
      accesses: rows.map(({ personId, ...row }) => ({
        ...row,
        standing: standingOf(operators, { personId, day: dayOf(row.at, zone), handling: row.handling }),
      })),
    };
  },
});

/** Everybody ever named at a site, those named today first, each with his papers as they hold today. */
export async function operatorsOf(ctx: Reading, siteId: string, today: Day): Promise<CameraOperator[]> {
  const rows = await ctx.tx
    .select()
    .from(cameraOperator)
    .where(and(eq(cameraOperator.tenantId, ctx.tenantId), eq(cameraOperator.siteId, siteId)))
    .orderBy(asc(cameraOperator.fromDay), asc(cameraOperator.id));
  const papers = await certificatesOf(
    ctx,
    rows.flatMap((row) => row.guardId ?? []),
  );
  return rows
    .map((row) => ({
      ...row,
      certificates: (papers.get(row.guardId ?? '') ?? [])
        .filter((one) => isValidOn(one, today))
        .map(({ kind, certificateNo, level, expiresOn }) => ({ kind, certificateNo, level, expiresOn })),
      lacks: [
        ...(row.vettedOn ? [] : ['vetted' as const]),
        ...(row.trainedOn ? [] : ['trained' as const]),
        ...(row.secrecyOn ? [] : ['secrecy' as const]),
      ],
      isNamed: isNamedOn(row, today),
    }))
    .sort((a, b) => Number(b.isNamed) - Number(a.isNamed));
}

const isNamedOn = (row: Pick<Row, 'fromDay' | 'untilDay'>, day: Day) =>
  row.fromDay <= day && (row.untilDay === null || day <= row.untilDay);

/** Whether whoever showed or copied a recording was named for it that day. */
function standingOf(
  operators: readonly Row[],
  { personId, day, handling }: { personId: string | null; day: Day; handling: string },
): FootageAccess['standing'] {
  const named = operators.filter((one) => isNamedOn(one, day));
  if (handling === 'refused') return 'nothing-shown';
  if (!personId || named.length === 0) return 'unknown';
  const may = named.some(
    (one) => one.guardId === personId && (handling === 'copied' ? one.mayCopy : one.mayPlay),
  );
  return may ? 'named' : 'not-named';
}

async function accessesSince({ tx, tenantId }: Reading, siteId: string, since: Date) {
  const f = footageAccessRow;
  const rows = await tx
    .select({ entryId: f.id, at: f.at, handling: f.handling, authority: f.authority, personId: f.personId })
    .from(f)
    .where(and(eq(f.tenantId, tenantId), eq(f.siteId, siteId), gte(f.at, since)))
    .orderBy(desc(f.at), desc(f.id))
    .limit(100);
  const people = [...new Set(rows.flatMap((row) => row.personId ?? []))];
  const names = people.length
    ? await tx
        .select({ id: guard.id, name: guard.name })
        .from(guard)
        .where(and(eq(guard.tenantId, tenantId), inArray(guard.id, people)))
    : [];
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({ ...row, byName: nameOf.get(row.personId ?? '') ?? null }));
}
