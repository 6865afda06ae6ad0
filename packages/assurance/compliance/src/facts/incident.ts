import type { UseContext } from '@zhiqin/access';
import { incidentTimes } from '@zhiqin/incidents';
import { type IncidentTypeCode, incidentTypes } from '@zhiqin/incidents/rules';
import {
  incident,
  incidentAction,
  incidentEvent,
  incidentReview,
  incidentStep,
} from '@zhiqin/incidents/schema';
import { addDays, type Day, dayOf, instantAt } from '@zhiqin/kernel';
import type { IncidentFact, IncidentQuestion, ReportStep } from '@zhiqin/regulations';
import { and, eq, gte, inArray, lt, or } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { siteDay } from './gate.ts';
import type { SiteDays } from './site-days.ts';
import { siteSilence } from './site-silence.ts';

/** The longest a file's question can wait: the recorder's thirty days (保安服务管理条例 第25条), and a day. */
const lookBackDays = 32;
const hourMs = 3_600_000;

interface Known {
  fact: IncidentFact;
  /** Day it happened, and the days on which its file is asked for. */
  day: Day;
  asked: Readonly<Record<IncidentQuestion, Day | null>>;
}

/** Incidents on the day they happened (I01–I05). A day without any asks nothing. */
export async function incidentWindows(ctx: UseContext, days: SiteDays): Promise<JudgedWindow[]> {
  const known = await knownIncidents(ctx, days);
  const windows: JudgedWindow[] = [];
  for (const day of daysOf(days)) {
    const own = known.filter((one) => one.day === day);
    if (own.length === 0) continue;
    const window = windowOf(days, day);
    const facts = {
      ...factsOf(days, day, window.endsAt, own),
      silence: await siteSilence(ctx, days.siteId, window),
    };
    windows.push({
      ...siteDay('incident', day, window.startsAt, window.endsAt),
      named: { family: 'incident', facts },
    });
  }
  return windows;
}

/** Their files on the days on which report, clip and review were due (I06–I08). */
export async function incidentFileWindows(ctx: UseContext, days: SiteDays): Promise<JudgedWindow[]> {
  const known = await knownIncidents(ctx, days);
  const windows: JudgedWindow[] = [];
  for (const day of daysOf(days)) {
    const own = known.flatMap(({ fact, ...rest }) => {
      const questions = questionNames.filter((question) => rest.asked[question] === day);
      return questions.length > 0 ? [{ ...rest, fact: { ...fact, questions } }] : [];
    });
    if (own.length === 0) continue;
    const { startsAt, endsAt } = windowOf(days, day);
    windows.push({
      ...siteDay('incident-file', day, startsAt, endsAt),
      named: { family: 'incidentFile', facts: factsOf(days, day, endsAt, own) },
    });
  }
  return windows;
}

const questionNames: readonly IncidentQuestion[] = ['written', 'clip', 'review'];

function daysOf(days: SiteDays): Day[] {
  const all: Day[] = [];
  for (let day = days.fromDay; day <= days.toDay; day = addDays(day, 1)) all.push(day);
  return all;
}

const windowOf = (days: SiteDays, day: Day) => ({
  startsAt: instantAt(day, '00:00', days.zone),
  endsAt: instantAt(addDays(day, 1), '00:00', days.zone),
});

const factsOf = (days: SiteDays, day: Day, endsAt: Date, own: readonly Known[]) => ({
  siteId: days.siteId,
  day,
  windowEndsAt: endsAt.toISOString(),
  incidents: own.map((one) => one.fact),
});

async function knownIncidents(ctx: UseContext, days: SiteDays): Promise<Known[]> {
  const { tx, tenantId } = ctx;
  const { startsAt, endsAt } = days.span;
  const since = instantAt(addDays(days.fromDay, -lookBackDays), '00:00', days.zone);
  const rows = await tx
    .select()
    .from(incident)
    .where(
      and(
        eq(incident.tenantId, tenantId),
        eq(incident.siteId, days.siteId),
        lt(incident.discoveredAt, endsAt),
        or(gte(incident.discoveredAt, since), gte(incident.closedAt, startsAt)),
      ),
    )
    .orderBy(incident.discoveredAt, incident.id);
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const [events, steps, reviews, actions] = await Promise.all([
    tx
      .select()
      .from(incidentEvent)
      .where(and(eq(incidentEvent.tenantId, tenantId), inArray(incidentEvent.incidentId, ids)))
      .orderBy(incidentEvent.at, incidentEvent.id),
    tx
      .select()
      .from(incidentStep)
      .where(and(eq(incidentStep.tenantId, tenantId), inArray(incidentStep.incidentId, ids)))
      .orderBy(incidentStep.toldAt, incidentStep.id),
    tx
      .select()
      .from(incidentReview)
      .where(and(eq(incidentReview.tenantId, tenantId), inArray(incidentReview.incidentId, ids)))
      .orderBy(incidentReview.reviewedAt),
    tx
      .select({ incidentId: incidentAction.incidentId, doneAt: incidentAction.doneAt })
      .from(incidentAction)
      .where(and(eq(incidentAction.tenantId, tenantId), inArray(incidentAction.incidentId, ids))),
  ]);
  const of = <Row extends { incidentId: string }>(list: readonly Row[], id: string) =>
    list.filter((row) => row.incidentId === id);
  const known: Known[] = [];
  for (const row of rows) {
    const happenedAt = row.occurredAt ?? row.discoveredAt;
    const times = await incidentTimes(ctx, days.siteId, happenedAt);
    const day = dayOf(happenedAt, days.zone);
    const writtenDueAt = new Date(happenedAt.getTime() + times.reportHours * hourMs);
    known.push({
      day,
      asked: {
        written: dayOf(writtenDueAt, days.zone),
        clip: addDays(day, times.holdWithinDays),
        review: row.closedAt ? dayOf(row.closedAt, days.zone) : null,
      },
      fact: factOf(
        row,
        of(events, row.id),
        of(steps, row.id),
        of(reviews, row.id).at(-1),
        of(actions, row.id),
      ),
    });
  }
  return known;
}

function factOf(
  row: typeof incident.$inferSelect,
  events: readonly (typeof incidentEvent.$inferSelect)[],
  steps: readonly (typeof incidentStep.$inferSelect)[],
  review: typeof incidentReview.$inferSelect | undefined,
  actions: readonly { doneAt: Date | null }[],
): IncidentFact {
  const type = incidentTypes[row.incidentType as IncidentTypeCode];
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  const scenes = events.filter((event) => event.kind === 'incident.scene').map((event) => event.data);
  const photos = events.reduce((sum, { data }) => sum + Number(data.photos ?? 0), 0);
  return {
    incidentNo: row.fileNo ?? '',
    kind: type.kind,
    isMajor: row.severity === 'major',
    occurredAt: (row.occurredAt ?? row.discoveredAt).toISOString(),
    firstReportAt: row.reportedAt.toISOString(),
    missingElements: row.missing,
    chain: steps.map((step) => ({
      step: step.step as ReportStep,
      notifiedAt: step.toldAt.toISOString(),
      acknowledgedAt: iso(step.acknowledgedAt),
    })),
    servicesNeeded: [...type.services],
    calls: callsOf(events),
    scene: type.hasScene
      ? {
          isCordoned: scenes.some((scene) => scene.cordoned === true),
          isCleared: scenes.some((scene) => scene.cleared === true),
          photos,
        }
      : null,
    writtenReportAt: iso(row.writtenAt),
    isCauseFound: Boolean(review?.cause),
    isEducationHeld: Boolean(review?.lesson),
    areMeasuresDone: actions.every((action) => action.doneAt !== null),
    isResponsibilityHandled: Boolean(review?.responsibility),
    clipHeldAt: iso(row.clipHeldAt),
    // Nobody has said that no camera saw it: then one may have.
    hasCamera: row.hasCamera !== false,
    entryIds: events.flatMap((event) => event.entryId ?? []),
  };
}

function callsOf(events: readonly (typeof incidentEvent.$inferSelect)[]): IncidentFact['calls'] {
  return events.flatMap(({ kind, data, at }) => {
    const told =
      kind === 'incident.call'
        ? [data]
        : kind === 'incident.report'
          ? ((data.called ?? []) as (typeof data)[])
          : [];
    return told.map((one) => ({
      service: String(one.service),
      at: typeof one.calledAt === 'string' ? one.calledAt : at.toISOString(),
      caseNo: typeof one.caseNo === 'string' ? one.caseNo : null,
    }));
  });
}
