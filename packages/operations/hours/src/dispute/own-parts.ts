import { site } from '@zhiqin/access/schema';
import { regulation, regulationVersion } from '@zhiqin/adoption/schema';
import type { SheetColumn } from '@zhiqin/documents';
import { dutyEntry, presenceSpan, ruleAcknowledgement } from '@zhiqin/duty/schema';
import { dayOf, timeOf } from '@zhiqin/kernel';
import { assignment, rosterPublication, shift } from '@zhiqin/rostering/schema';
import { post } from '@zhiqin/sites/schema';
import { employmentTerms } from '@zhiqin/workforce/schema';
import { and, asc, eq, gte, sql } from 'drizzle-orm';
import { correctionsOf } from '../month/counted-days.ts';
import { statementRows } from '../month/list-statements.ts';
import { guardDay, guardMonth, guardMonthEvent } from '../month/schema.ts';
import { type HoursWords, hoursWords } from '../pay/hours-words.ts';
import { payItem } from '../pay/print-statement.ts';
import { instantOf } from '../worked/interval.ts';
import type { DisputePart } from './dispute-parts.ts';

const yuan = (fen: number | null) => (fen === null ? null : fen / 100);
/** An instant as the site's clock showed it; a spreadsheet knows no zones. */
const clock = (at: Date | null, zone: string) =>
  at ? new Date(`${dayOf(at, zone)}T${timeOf(at, zone)}:00Z`) : null;
const houseZone = 'Asia/Shanghai';

function columns({ t }: HoursWords, ...keys: (string | [string, SheetColumn['type']])[]): SheetColumn[] {
  return keys.map((key) => {
    const [name, type] = typeof key === 'string' ? [key, 'text' as const] : key;
    return { header: t(`dispute.columns.${name}`), type, width: 18 };
  });
}

const terms: DisputePart = {
  key: 'terms',
  async collect({ tx, tenantId }, guardId, { language }) {
    const words = await hoursWords(language);
    const rows = await tx
      .select()
      .from(employmentTerms)
      .where(and(eq(employmentTerms.tenantId, tenantId), eq(employmentTerms.guardId, guardId)))
      .orderBy(asc(employmentTerms.startsOn), asc(employmentTerms.recordedAt));
    return {
      columns: columns(
        words,
        ...['startsOn', 'contractType', 'signedOn', 'contractEndsOn', 'hourRegime', 'cycle', 'approvalNo'],
        'approvalUntil',
        ['baseYuan', 'number'],
        ['hourlyYuan', 'number'],
        ...['allowances', 'reason'],
        ['recordedAt', 'dateTime'],
        'recordedBy',
      ),
      rows: rows.map((row) => [
        row.startsOn,
        words.t(`dispute.contractTypes.${row.contractType}`),
        row.signedOn,
        row.contractEndsOn,
        words.t(`dispute.regimes.${row.hourRegime}`),
        row.cycle ? words.t(`dispute.cycles.${row.cycle}`) : null,
        row.approvalNo,
        row.approvalUntil,
        yuan(row.baseMonthlyFen),
        yuan(row.hourlyFen),
        row.allowances.map((one) => `${one.name} ${one.amountFen / 100}`).join('; '),
        row.reason,
        clock(row.recordedAt, houseZone),
        row.recordedByName,
      ]),
    };
  },
};

const roster: DisputePart = {
  key: 'roster',
  async collect({ tx, tenantId }, guardId, { language, since }) {
    const words = await hoursWords(language);
    const rows = await tx
      .select({
        site: site.name,
        zone: site.zone,
        post: post.name,
        day: shift.day,
        startsAt: shift.startsAt,
        endsAt: shift.endsAt,
        publishedAt: rosterPublication.publishedAt,
        withdrawnAt: assignment.withdrawnAt,
      })
      .from(assignment)
      .innerJoin(shift, and(eq(shift.tenantId, assignment.tenantId), eq(shift.id, assignment.shiftId)))
      .innerJoin(site, and(eq(site.tenantId, shift.tenantId), eq(site.id, shift.siteId)))
      .innerJoin(post, and(eq(post.tenantId, shift.tenantId), eq(post.id, shift.postId)))
      .innerJoin(
        rosterPublication,
        and(
          eq(rosterPublication.tenantId, shift.tenantId),
          eq(rosterPublication.siteId, shift.siteId),
          eq(rosterPublication.month, sql`left(${shift.day}, 7)`),
        ),
      )
      .where(and(eq(assignment.tenantId, tenantId), eq(assignment.guardId, guardId), gte(shift.day, since)))
      .orderBy(asc(shift.startsAt));
    return {
      columns: columns(
        words,
        ...['day', 'site', 'post'],
        ...(['from', 'to', 'publishedAt', 'withdrawnAt'] as const).map(
          (key) => [key, 'dateTime'] as [string, 'dateTime'],
        ),
      ),
      rows: rows.map(({ zone, ...row }) => [
        row.day,
        row.site,
        row.post,
        clock(row.startsAt, zone),
        clock(row.endsAt, zone),
        clock(row.publishedAt, zone),
        clock(row.withdrawnAt, zone),
      ]),
    };
  },
};

const hours: DisputePart = {
  key: 'hours',
  async collect({ tx, tenantId }, guardId, { language, since }) {
    const words = await hoursWords(language);
    const rows = await tx
      .select({ event: guardMonthEvent, month: guardMonth.month })
      .from(guardMonthEvent)
      .innerJoin(
        guardMonth,
        and(
          eq(guardMonth.tenantId, guardMonthEvent.tenantId),
          eq(guardMonth.id, guardMonthEvent.guardMonthId),
        ),
      )
      .where(
        and(
          eq(guardMonthEvent.tenantId, tenantId),
          eq(guardMonthEvent.guardId, guardId),
          gte(guardMonth.month, since.slice(0, 7)),
        ),
      )
      .orderBy(asc(guardMonthEvent.at), asc(guardMonthEvent.id));
    return {
      columns: columns(
        words,
        'month',
        ['at', 'dateTime'],
        'what',
        'words',
        'by',
        ['workedMinutes', 'number'],
        'hash',
      ),
      rows: rows.map(({ event, month }) => [
        month,
        clock(event.at, houseZone),
        words.t(`whats.${event.what}`),
        event.words,
        event.byName,
        event.workedMinutes,
        event.hoursHash,
      ]),
    };
  },
};

const daily: DisputePart = {
  key: 'daily',
  async collect(ctx, guardId, { language, since }) {
    const { tx, tenantId } = ctx;
    const words = await hoursWords(language);
    const rows = await tx
      .select()
      .from(guardDay)
      .where(and(eq(guardDay.tenantId, tenantId), eq(guardDay.guardId, guardId), gte(guardDay.day, since)))
      .orderBy(asc(guardDay.day));
    const corrections = await correctionsOf(ctx, [...new Set(rows.map((row) => row.guardMonthId))]);
    return {
      columns: columns(
        words,
        'day',
        ['plannedMinutes', 'number'],
        ['computedMinutes', 'number'],
        ['workedMinutes', 'number'],
        ['nightMinutes', 'number'],
        ['holidayMinutes', 'number'],
        ...['spans', 'marks', 'reason', 'by'],
      ),
      rows: rows.map((row) => {
        const day = row.corrected ?? row.computed;
        const last = (corrections.get(row.guardMonthId) ?? []).findLast((one) => one.day === row.day);
        const spans = day.pieces.map(
          (piece) =>
            `${timeOf(instantOf(piece.fromMin), day.zone)}–${timeOf(instantOf(piece.toMin), day.zone)}`,
        );
        const marks = day.marks.map((mark) => words.t(`marks.${mark}`));
        const minutes = [row.computed.workedMinutes, row.workedMinutes, row.nightMinutes, row.holidayMinutes];
        return [
          ...[row.day, day.plannedMinutes, ...minutes, spans.join(', '), marks.join(', ')],
          ...[last?.reason ?? null, last?.correctedBy ?? null],
        ];
      }),
    };
  },
};

const statements: DisputePart = {
  key: 'statements',
  async collect(ctx, guardId, { language, since }) {
    const words = await hoursWords(language);
    const rows = await settledStatements(ctx, guardId, since);
    return {
      columns: columns(
        words,
        ...['month', 'item', 'from', 'to'],
        ['minutes', 'number'],
        ['hourYuan', 'number'],
        ['percent', 'number'],
        ['amountYuan', 'number'],
        'basis',
      ),
      rows: rows.flatMap(({ statement }) => [
        ...statement.lines.map((line) => [
          ...[statement.month, payItem(line, words), line.fromDay, line.toDay, line.minutes],
          line.hourFen === null ? null : Math.round(line.hourFen) / 100,
          line.percent,
          yuan(line.amountFen),
          line.citation === 'house' ? words.t('pay.house') : line.citation,
        ]),
        ...statement.deductions.map((one) => [
          ...[
            statement.month,
            `${words.t(`pay.deductionKinds.${one.kind}`)}: ${one.reason} (${one.document})`,
          ],
          ...[null, null, null, null, null, yuan(-one.takenFen), one.citation],
        ]),
      ]),
    };
  },
};

/** Statements of months that are locked, oldest first. */
export async function settledStatements(
  ctx: Parameters<typeof statementRows>[0],
  guardId: string,
  since: string,
) {
  const rows = await statementRows(
    ctx,
    and(
      eq(guardMonth.guardId, guardId),
      eq(guardMonth.state, 'locked'),
      gte(guardMonth.month, since.slice(0, 7)),
    ),
  );
  return rows.sort((a, b) => (a.statement.month < b.statement.month ? -1 : 1));
}

const acknowledgements: DisputePart = {
  key: 'acknowledgements',
  async collect({ tx, tenantId }, guardId, { language }) {
    const words = await hoursWords(language);
    const a = ruleAcknowledgement;
    const rows = await tx
      .select({
        title: regulation.title,
        version: regulationVersion.versionNo,
        at: a.at,
        entry: a.id,
        hash: dutyEntry.hash,
        zone: site.zone,
      })
      .from(a)
      .innerJoin(dutyEntry, and(eq(dutyEntry.tenantId, a.tenantId), eq(dutyEntry.id, a.id)))
      .innerJoin(site, and(eq(site.tenantId, a.tenantId), eq(site.id, a.siteId)))
      .leftJoin(
        regulationVersion,
        and(eq(regulationVersion.tenantId, a.tenantId), eq(regulationVersion.id, a.versionId)),
      )
      .leftJoin(
        regulation,
        and(
          eq(regulation.tenantId, regulationVersion.tenantId),
          eq(regulation.id, regulationVersion.regulationId),
        ),
      )
      .where(and(eq(a.tenantId, tenantId), eq(a.personId, guardId)))
      .orderBy(asc(a.at), asc(a.id));
    return {
      columns: columns(words, 'document', 'version', ['at', 'dateTime'], 'entry', 'hash'),
      rows: rows.map((row) => [
        row.title,
        String(row.version ?? ''),
        clock(row.at, row.zone),
        row.entry,
        row.hash,
      ]),
    };
  },
};

const presence: DisputePart = {
  key: 'presence',
  async collect({ tx, tenantId }, guardId, { language, since }) {
    const words = await hoursWords(language);
    const p = presenceSpan;
    const rows = await tx
      .select({
        site: site.name,
        zone: site.zone,
        post: post.name,
        fromAt: p.fromAt,
        toAt: p.toAt,
        entry: p.openingEntryId,
        hash: dutyEntry.hash,
      })
      .from(p)
      .innerJoin(site, and(eq(site.tenantId, p.tenantId), eq(site.id, p.siteId)))
      .innerJoin(post, and(eq(post.tenantId, p.tenantId), eq(post.id, p.postId)))
      .leftJoin(dutyEntry, and(eq(dutyEntry.tenantId, p.tenantId), eq(dutyEntry.id, p.openingEntryId)))
      .where(
        and(eq(p.tenantId, tenantId), eq(p.personId, guardId), gte(p.fromAt, new Date(`${since}T00:00:00Z`))),
      )
      .orderBy(asc(p.fromAt));
    return {
      columns: columns(words, 'site', 'post', ['from', 'dateTime'], ['to', 'dateTime'], 'entry', 'hash'),
      rows: rows.map((row) => [
        ...[row.site, row.post, clock(row.fromAt, row.zone), clock(row.toAt, row.zone), row.entry, row.hash],
      ]),
    };
  },
};

/** What this package and those below it have on record. */
export const ownParts: readonly DisputePart[] = [
  terms,
  roster,
  hours,
  daily,
  statements,
  acknowledgements,
  presence,
];
