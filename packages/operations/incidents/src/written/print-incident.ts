import { query } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { createDocument } from '@zhiqin/documents';
import { createI18n, fullTimeText, textFor } from '@zhiqin/i18n';
import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { courseText } from '../file/course-text.ts';
import { readIncident } from '../file/get-incident.ts';

const evidenceWords = { photo: 1, photos: 1, signature: 1, clip: 1, text: 1 } as const;

export const printIncidentInput = z.object({
  incidentId: z.uuid('field.invalid'),
  language: z.optional(z.enum(['zh-CN', 'en'])),
});

/**
 * 突发事件报告 as PDF, of the records and nothing else: the brief, the calls, who was told and answered, the course in both times, who had
 * part in it, the evidence, every revision of the written report, each review, the measures, and where the file stands. Errors: `not-found`.
 */
export const printIncident = query({
  action: 'incident.read',
  input: printIncidentInput,
  async run(ctx, { incidentId, language = ctx.language }) {
    const found = await readIncident(ctx, incidentId);
    const [company] = await ctx.tx
      .select({ name: tenant.name, nameEn: tenant.nameEn })
      .from(tenant)
      .where(eq(tenant.id, ctx.tenantId));
    const i18n = await createI18n(language, ['portalIncidents', 'duty']);
    const t = (key: string, values?: Record<string, unknown>) =>
      textFor(i18n, 'portalIncidents', key, values);
    const code = (field: string, value: string) => textFor(i18n, 'duty', `codes.${field}.${value}`);
    const { file, writings, reviews, actions } = found;
    const { zone } = file.site;
    const time = (at: Date | null) => (at ? fullTimeText(at, { zone, language }) : '–');
    const organisation = (language === 'en' && company?.nameEn) || company?.name || '';
    const siteName = (language === 'en' && file.site.nameEn) || file.site.name;
    const title = t('paper.title');
    const brief = found.course.find((line) => line.id === file.id)?.body ?? {};
    const said = (name: string): string => {
      const value = brief[name];
      if (typeof value === 'string' || typeof value === 'number') return String(value);
      const isUnknown = Array.isArray(brief.unknown) && brief.unknown.includes(name);
      return isUnknown ? t('unknown') : t('notTold');
    };
    const headsOf = ({ at, counted, missing }: NonNullable<typeof found.headcount>) =>
      `${missing === null ? t('heads.unknownMissing', { counted }) : t('heads.line', { counted, missing })} ${time(at)}`;
    const document = createDocument({
      language,
      title: `${title} ${file.fileNo ?? ''}`.trim(),
      author: organisation,
      createdAt: ctx.now,
      paper: 'form',
      brand: { name: organisation, colour: '#000000' },
      footer: t('paper.footer', { no: file.fileNo ?? '–' }),
    })
      .formHead({
        title,
        organisation,
        facts: [`${t('fileNo')} ${file.fileNo ?? '–'}`, siteName, time(file.reportedAt)],
      })
      .table({
        ruled: true,
        columns: [{ header: t('paper.item') }, { header: t('paper.content'), flex: 3 }],
        rows: [
          [t('type'), code('incidentType', file.incidentType)],
          [t('severity'), code('severity', file.severity)],
          [t('occurredAt'), file.occurredAt ? time(file.occurredAt) : t('unknown')],
          [t('discoveredAt'), time(file.discoveredAt)],
          [t('reportedAt'), time(file.reportedAt)],
          ...(['place', 'nature', 'people', 'features', 'losses'] as const).map((name) => [
            t(`elements.${name}`),
            said(name),
          ]),
          [t('casualties'), file.casualties === null ? t('notTold') : String(file.casualties)],
          [t('firstAction'), said('firstAction')],
          ...(found.headcount ? [[t('heads.title'), headsOf(found.headcount)]] : []),
          [
            t('clip.title'),
            file.clipHeldAt
              ? `${t('clip.held')} ${time(file.clipHeldAt)}`
              : t(file.hasCamera === false ? 'clip.noCamera' : 'clip.waiting'),
          ],
          ...(file.closedAt
            ? [[t('close.title'), t('close.closedAt', { time: time(file.closedAt) })]]
            : [
                [
                  t('close.title'),
                  `${t('close.missing')} ${found.gaps.map((gap) => t(`gaps.${gap}`)).join(' · ') || '–'}`,
                ],
              ]),
          ...(file.archivedAt
            ? [[t('archive.title'), `${time(file.archivedAt)} · ${t('archive.keptUntil')} ${file.keepUntil}`]]
            : []),
        ],
      })
      .heading(2, t('calls.title'))
      .table({
        ruled: true,
        columns: ['service', 'calledAt', 'arrivedAt', 'caseNo'].map((name) => ({
          header: t(`calls.${name}`),
        })),
        rows: rowsOr(
          found.calls.map((call) => [
            call.service,
            time(call.calledAt),
            time(call.arrivedAt),
            call.caseNo ?? '–',
          ]),
          4,
          t('calls.none'),
        ),
      })
      .heading(2, t('chain.title'))
      .table({
        ruled: true,
        columns: ['step', 'toldAt', 'answer', 'by'].map((name) => ({ header: t(`chain.${name}`) })),
        rows: rowsOr(
          found.steps.map((step) => [
            t(`steps.${step.step}`),
            time(step.toldAt),
            step.acknowledgedAt
              ? time(step.acknowledgedAt)
              : step.silentAt
                ? t('chain.silent')
                : t('chain.waiting'),
            step.acknowledgedName ?? '–',
          ]),
          4,
          t('chain.nobody'),
        ),
      })
      .heading(2, t('course.title'))
      .table({
        ruled: true,
        columns: ['at', 'receivedAt', 'what', 'by'].map((name) => ({
          header: t(`course.${name}`),
          flex: name === 'what' ? 2 : 1,
        })),
        rows: found.course.map((line) => [
          time(line.at),
          line.receivedAt ? time(line.receivedAt) : '–',
          courseText(line, t, (kind) => textFor(i18n, 'duty', `kinds.${kind}`), code),
          [line.byName, line.postName].filter(Boolean).join(' · ') || t('course.clock'),
        ]),
      });
    if (found.persons.length > 0)
      document.heading(2, t('people.title')).table({
        ruled: true,
        columns: ['part', 'name', 'contact', 'text'].map((name) => ({ header: t(`people.${name}`) })),
        rows: found.persons.map((person) => [
          code('part', person.part),
          person.name ?? '–',
          person.contact ?? '–',
          [
            person.text ?? '',
            person.isSigned === null ? '' : t(person.isSigned ? 'people.signed' : 'people.unsigned'),
          ]
            .filter(Boolean)
            .join(' · ') || '–',
        ]),
      });
    if (found.evidence.length > 0)
      document.heading(2, t('evidence.title')).table({
        ruled: true,
        columns: ['kind', 'at', 'sha256', 'storedAt'].map((name) => ({ header: t(`evidence.${name}`) })),
        rows: found.evidence.map((line) => [
          [t(`evidence.kinds.${line.kind in evidenceWords ? line.kind : 'other'}`), line.what]
            .filter(Boolean)
            .join(' · '),
          time(line.at),
          line.sha256 ?? '–',
          line.storedAt ?? '–',
        ]),
      });
    document.heading(2, t('written.title'));
    if (writings.length === 0) document.paragraph(t('written.none'));
    for (const written of writings)
      document
        .paragraph(`${t('written.course')}: ${written.course}`)
        .paragraph(`${t('written.handling')}: ${written.handling}`)
        .paragraph(`${t('written.opinion')}: ${written.opinion ?? '–'}`)
        .paragraph(
          t('written.by', {
            name: written.writtenByName,
            time: time(written.writtenAt),
            no: written.revision,
          }),
        );
    document.heading(2, t('review.title'));
    if (reviews.length === 0) document.paragraph(t('review.none'));
    for (const review of reviews)
      document.table({
        ruled: true,
        columns: [{ header: t('paper.item') }, { header: t('paper.content'), flex: 3 }],
        rows: [
          [t('review.cause'), review.cause],
          [t('review.lesson'), `${review.lesson} (${review.lessonOn})`],
          [t('review.prevention'), review.prevention],
          ...(review.responsibility ? [[t('review.responsibility'), review.responsibility]] : []),
          [t('course.by'), t('review.by', { name: review.reviewedByName, time: time(review.reviewedAt) })],
        ],
      });
    if (actions.length > 0)
      document.heading(2, t('actions.title')).table({
        ruled: true,
        columns: ['text', 'owner', 'dueOn', 'done', 'effect'].map((name) => ({
          header: t(`actions.${name}`),
        })),
        rows: actions.map((action) => [
          action.text,
          action.owner,
          action.dueOn,
          action.doneAt ? `${time(action.doneAt)} ${action.doneNote ?? ''}`.trim() : t('actions.open'),
          action.effect ? `${t(`effects.${action.effect}`)} ${action.effectNote ?? ''}`.trim() : '–',
        ]),
      });
    document.signLine([t('paper.writer'), t('paper.contractor'), t('paper.client')]);
    return {
      fileName: `${title} ${file.site.code} ${file.fileNo ?? ''}.pdf`,
      mediaType: 'application/pdf' as const,
      base64: (await document.render()).toString('base64'),
    };
  },
});

const rowsOr = (rows: string[][], columns: number, none: string): string[][] =>
  rows.length > 0 ? rows : [[none, ...Array.from({ length: columns - 1 }, () => '')]];
