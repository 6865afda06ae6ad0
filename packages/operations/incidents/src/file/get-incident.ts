import { query, type UseContext } from '@zhiqin/access';
import { masked, openedValues } from '@zhiqin/duty';
import { dutyEntry } from '@zhiqin/duty/schema';
import { post } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, asc, desc, eq } from 'drizzle-orm';
import { incidentTimes } from '../chain/chain-times.ts';
import { type ClosingGap, closingGaps } from '../closing/close-incident.ts';
import { incidentInput } from '../incident-input.ts';
import { asksResponsibility, incidentTypes, type Service } from '../incident-types.ts';
import { incidentAction, incidentEvent, incidentReview, incidentStep, incidentWriting } from '../schema.ts';
import type { CourseLine } from './course-text.ts';
import { type EvidenceLine, evidenceOf } from './evidence-of.ts';
import { policeEntriesFor } from './link-police-entry.ts';
import { type IncidentRow, requireIncident } from './require-incident.ts';

export interface ServiceCall {
  service: Service;
  isNeeded: boolean;
  calledAt: Date | null;
  arrivedAt: Date | null;
  caseNo: string | null;
}

export interface IncidentPerson {
  entryId: string;
  /** A code of `part`; witnesses who gave a statement are `witness`. */
  part: string;
  name: string | null;
  contact: string | null;
  text: string | null;
  /** Of a statement: whether it was signed on the glass; null: it is none. */
  isSigned: boolean | null;
}

export interface IncidentFile {
  file: IncidentRow & { dueAt: { written: Date } };
  course: CourseLine[];
  calls: ServiceCall[];
  steps: (typeof incidentStep.$inferSelect)[];
  writings: (typeof incidentWriting.$inferSelect)[];
  reviews: (typeof incidentReview.$inferSelect)[];
  actions: (typeof incidentAction.$inferSelect)[];
  gaps: ClosingGap[];
  evidence: EvidenceLine[];
  /** Who had part in it and who gave a statement, masked. */
  persons: IncidentPerson[];
  /** The last count at the assembly point. */
  headcount: { at: Date; counted: number; missing: number | null } | null;
  asksResponsibility: boolean;
  /** What posts recorded of the police around it and its course does not name. */
  policeEntries: { id: string; kind: string; at: Date }[];
}

/** The whole file of an incident. Errors: `not-found`. */
export const getIncident = query({
  action: 'incident.read',
  input: incidentInput,
  run: (ctx, { incidentId }): Promise<IncidentFile> => readIncident(ctx, incidentId),
});

export async function readIncident(ctx: UseContext, incidentId: string): Promise<IncidentFile> {
  const { tx, tenantId } = ctx;
  const file = await requireIncident(ctx, incidentId);
  const of = <
    T extends typeof incidentStep | typeof incidentWriting | typeof incidentReview | typeof incidentAction,
  >(
    table: T,
  ) => and(eq(table.tenantId, tenantId), eq(table.incidentId, incidentId));
  const [{ course, evidence }, steps, writings, reviews, actions, gaps, times] = await Promise.all([
    courseOf(ctx, incidentId, file.siteId),
    tx
      .select()
      .from(incidentStep)
      .where(of(incidentStep))
      .orderBy(asc(incidentStep.toldAt), asc(incidentStep.id)),
    tx.select().from(incidentWriting).where(of(incidentWriting)).orderBy(desc(incidentWriting.revision)),
    tx.select().from(incidentReview).where(of(incidentReview)).orderBy(desc(incidentReview.reviewedAt)),
    tx
      .select()
      .from(incidentAction)
      .where(of(incidentAction))
      .orderBy(asc(incidentAction.dueOn), asc(incidentAction.id)),
    closingGaps(ctx, file),
    incidentTimes(ctx, file.siteId, file.occurredAt ?? file.discoveredAt),
  ]);
  const happenedAt = file.occurredAt ?? file.discoveredAt;
  return {
    file: { ...file, dueAt: { written: new Date(happenedAt.getTime() + times.reportHours * 3_600_000) } },
    course,
    calls: callsIn(course, incidentTypes[file.incidentType].services),
    steps,
    writings,
    reviews,
    actions,
    gaps,
    evidence,
    persons: personsIn(course),
    headcount: headcountIn(course),
    asksResponsibility: asksResponsibility(file.incidentType, file.severity),
    policeEntries: file.closedAt ? [] : await policeEntriesFor(ctx, file),
  };
}

async function courseOf(
  ctx: UseContext,
  incidentId: string,
  siteId: string,
): Promise<{ course: CourseLine[]; evidence: EvidenceLine[] }> {
  const { tx, tenantId } = ctx;
  const rows = await tx
    .select({
      id: incidentEvent.id,
      kind: incidentEvent.kind,
      at: incidentEvent.at,
      entryId: incidentEvent.entryId,
      byName: incidentEvent.byName,
      data: incidentEvent.data,
      receivedAt: dutyEntry.receivedAt,
      content: dutyEntry.content,
      guardName: guard.name,
      postName: post.name,
    })
    .from(incidentEvent)
    .leftJoin(
      dutyEntry,
      and(eq(dutyEntry.tenantId, incidentEvent.tenantId), eq(dutyEntry.id, incidentEvent.entryId)),
    )
    .leftJoin(guard, and(eq(guard.tenantId, dutyEntry.tenantId), eq(guard.id, dutyEntry.personId)))
    .leftJoin(post, and(eq(post.tenantId, dutyEntry.tenantId), eq(post.id, dutyEntry.postId)))
    .where(and(eq(incidentEvent.tenantId, tenantId), eq(incidentEvent.incidentId, incidentId)))
    .orderBy(asc(incidentEvent.at), asc(incidentEvent.id));
  const values = await openedValues(
    ctx,
    rows.flatMap((row) => row.entryId ?? []),
  );
  const course = rows.map(({ content, guardName, ...row }) => ({
    ...row,
    byName: guardName ?? row.byName,
    body: saidIn(content?.body ?? {}, values.get(row.entryId ?? '') ?? {}),
  }));
  return { course, evidence: await evidenceOf(ctx, siteId, course, values) };
}

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function personsIn(course: readonly CourseLine[]): IncidentPerson[] {
  return course.flatMap(({ kind, entryId, data, body }) => {
    if (!entryId || (kind !== 'incident.person' && kind !== 'incident.statement')) return [];
    const isStatement = kind === 'incident.statement';
    return [
      {
        entryId,
        part: isStatement ? 'witness' : (textIn(data.part) ?? 'other'),
        name: textIn(isStatement ? body.witness : body.name),
        contact: textIn(body.contact),
        text: textIn(body.text),
        isSigned: isStatement ? data.isSigned === true : null,
      },
    ];
  });
}

function headcountIn(course: readonly CourseLine[]): IncidentFile['headcount'] {
  const last = course.findLast(
    ({ kind, data }) => kind === 'incident.scene' && typeof data.headcount === 'number',
  );
  if (!last) return null;
  const { headcount, missingHeads } = last.data;
  return {
    at: last.at,
    counted: headcount as number,
    missing: typeof missingHeads === 'number' ? missingHeads : null,
  };
}

function saidIn(body: Record<string, unknown>, values: Record<string, unknown>): Record<string, unknown> {
  const plain = Object.entries(body).filter(
    ([key, value]) =>
      key !== 'incident' && !(typeof value === 'object' && value !== null && 'commit' in value),
  );
  return {
    ...Object.fromEntries(plain),
    ...Object.fromEntries(Object.entries(values).map(([key, value]) => [key, masked(key, value)])),
  };
}

/** Each service once: first call, first arrival, last number told. */
export function callsIn(course: readonly CourseLine[], needed: readonly Service[]): ServiceCall[] {
  const calls = new Map<Service, ServiceCall>(
    needed.map((service) => [
      service,
      { service, isNeeded: true, calledAt: null, arrivedAt: null, caseNo: null },
    ]),
  );
  const earliest = (a: Date | null, b: unknown): Date | null => {
    if (typeof b !== 'string') return a;
    const at = new Date(b);
    return a === null || at < a ? at : a;
  };
  const told = course.flatMap(({ kind, data }) => {
    if (kind === 'incident.call') return [data];
    return kind === 'incident.report' && Array.isArray(data.called) ? (data.called as (typeof data)[]) : [];
  });
  for (const one of told) {
    const service = one.service as Service;
    const known = calls.get(service) ?? {
      ...{ service, isNeeded: false, calledAt: null, arrivedAt: null, caseNo: null },
    };
    calls.set(service, {
      ...known,
      calledAt: earliest(known.calledAt, one.calledAt),
      arrivedAt: earliest(known.arrivedAt, one.arrivedAt),
      caseNo: typeof one.caseNo === 'string' ? one.caseNo : known.caseNo,
    });
  }
  return [...calls.values()];
}
