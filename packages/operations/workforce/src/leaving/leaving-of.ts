import type { UseContext } from '@zhiqin/access';
import { addDays, DomainError, dayOf, instantAt } from '@zhiqin/kernel';
import type { Reading } from '@zhiqin/sites';
import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { guardIssue, guardLeaving, leavingWaiver } from '../file/schema.ts';
import { contributedItems } from './leaver-contributions.ts';

export type LeavingRow = typeof guardLeaving.$inferSelect;

/** What the law asks for whatever else is open: neither can be let go (劳动合同法 第50条; 工资支付暂行规定 第9条). */
const steps = {
  'final-pay': 'finalPayOn',
  certificate: 'certificateHandedOn',
  police: 'policeReportedOn',
  insurance: 'insuranceMovedOn',
} as const satisfies Record<string, keyof LeavingRow>;
export type LeavingStep = keyof typeof steps;

export interface LeavingItem {
  /** `<source>:<id>` */
  key: string;
  /** `issue`, or the key of a contribution. */
  source: string;
  label: string;
  since: string | null;
  waiver: { reason: string; byName: string | null; at: Date } | null;
}

export interface LeavingStanding {
  items: LeavingItem[];
  /** See `stepsOpenOf`. */
  stepsOpen: { step: LeavingStep; dueOn: string }[];
  isReady: boolean;
}

/** The newest leaving of a guard that was not taken back; undefined: he stays. */
export async function leavingOfGuard(
  { tx, tenantId }: Reading,
  guardId: string,
): Promise<LeavingRow | undefined> {
  const [row] = await tx
    .select()
    .from(guardLeaving)
    .where(
      and(
        eq(guardLeaving.tenantId, tenantId),
        eq(guardLeaving.guardId, guardId),
        isNull(guardLeaving.takenBackAt),
      ),
    )
    .orderBy(desc(guardLeaving.startedAt))
    .limit(1);
  return row;
}

/** @throws DomainError `not-found`, also for one taken back */
export async function requireLeaving({ tx, tenantId }: Reading, leavingId: string): Promise<LeavingRow> {
  const [row] = await tx
    .select()
    .from(guardLeaving)
    .where(
      and(
        eq(guardLeaving.tenantId, tenantId),
        eq(guardLeaving.id, leavingId),
        isNull(guardLeaving.takenBackAt),
      ),
    );
  if (!row) throw new DomainError('not-found');
  return row;
}

/** What is still open of somebody who leaves, here and in the packages above. @param zone of the contractor */
export async function standingOf(ctx: UseContext, row: LeavingRow, zone: string): Promise<LeavingStanding> {
  const { tx, tenantId } = ctx;
  const issued = await tx
    .select()
    .from(guardIssue)
    .where(
      and(
        eq(guardIssue.tenantId, tenantId),
        eq(guardIssue.guardId, row.guardId),
        isNull(guardIssue.returnedOn),
      ),
    )
    .orderBy(asc(guardIssue.issuedOn), asc(guardIssue.id));
  const waivers = await tx
    .select()
    .from(leavingWaiver)
    .where(and(eq(leavingWaiver.tenantId, tenantId), eq(leavingWaiver.leavingId, row.id)));
  const byKey = new Map(waivers.map((one) => [one.itemKey, one]));
  const above = await contributedItems(ctx, {
    guardId: row.guardId,
    lastDay: row.lastDay,
    freeFrom: instantAt(addDays(row.lastDay, 1), '00:00', zone),
  });
  const items = [
    ...issued.map((item) => ({
      key: `issue:${item.id}`,
      source: 'issue',
      label: [item.name, item.size, `× ${item.quantity}`].filter(Boolean).join(' '),
      since: item.issuedOn,
    })),
    ...above.map((item) => ({ ...item, since: item.since && dayOf(item.since, zone) })),
  ].map((item): LeavingItem => {
    const waived = byKey.get(item.key);
    return {
      ...item,
      waiver: waived ? { reason: waived.reason, byName: waived.waivedByName, at: waived.waivedAt } : null,
    };
  });
  const stepsOpen = stepsOpenOf(row);
  return {
    items,
    stepsOpen,
    isReady: stepsOpen.length === 0 && items.every((item) => item.waiver !== null),
  };
}

/** Steps not done yet with the day each is due: pay and certificate with the last day, the rest within 15 days. */
export function stepsOpenOf(row: LeavingRow): { step: LeavingStep; dueOn: string }[] {
  return (Object.keys(steps) as LeavingStep[])
    .filter((step) => row[steps[step]] === null)
    .map((step) => ({
      step,
      dueOn: step === 'final-pay' || step === 'certificate' ? row.lastDay : addDays(row.lastDay, 15),
    }));
}
