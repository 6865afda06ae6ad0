import { query } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { finishPaper, rowsOr, startPaper } from '../paper.ts';
import { type ChecklistRow, readEngagement } from './get-engagement.ts';
import { printChecklistInput, printDataCertificateInput } from './input.ts';

/** 进驻清单 or 撤场清单 as PDF: each line with owner, day, how it was done, who signed for it, or who let it go and why. Errors: `not-found`. */
export const printChecklist = query({
  action: 'engagement.read',
  input: printChecklistInput,
  async run(ctx, { engagementId, phase, language = ctx.language }) {
    const found = await readEngagement(ctx, engagementId);
    const siteName = (language === 'en' && found.site.nameEn) || found.site.name;
    const day = phase === 'in' ? found.goLiveOn : (found.exitOn ?? '–');
    const paper = await startPaper(ctx, language, {
      ...{ title: `checklist.${phase}`, number: found.site.code, zone: found.site.zone },
      facts: ({ t }) => [siteName, t(`checklist.dayOf.${phase}`, { day }), t(`states.${found.state}`)],
    });
    const { document, t, time } = paper;
    const standing = (line: ChecklistRow): string => {
      if (line.waivedAt)
        return `${t('checklist.waived')} ${line.waivedByName ?? ''} ${time(line.waivedAt)}: ${line.waiveReason ?? ''}`;
      if (line.fact?.isSo)
        return `${t('checklist.done')}: ${t(`facts.${line.fact.computed}`, line.fact.values)}`;
      if (line.doneAt)
        return `${t('checklist.done')} ${time(line.doneAt)} ${line.doneByName ?? ''}: ${line.note ?? ''}`;
      return t('checklist.open');
    };
    const signed = (line: ChecklistRow): string =>
      line.asksSignatures
        ? [
            [t('checklist.ours'), line.ourSigner, line.ourSignedAt ? time(line.ourSignedAt) : '–'],
            [
              t('checklist.clients'),
              line.clientSigner,
              line.clientSignedAt ? time(line.clientSignedAt) : '–',
            ],
          ]
            .map((one) => one.filter(Boolean).join(' '))
            .join('; ')
        : '–';
    document
      .table({
        ruled: true,
        columns: ['line', 'kind', 'owner', 'dueOn', 'standing', 'signatures'].map((name) => ({
          header: t(`checklist.heads.${name}`),
        })),
        rows: rowsOr(
          found.lines
            .filter((line) => line.phase === phase)
            .map((line) => [
              line.title ?? t(`lines.${line.code}`),
              t(line.isMust ? 'checklist.must' : 'checklist.should'),
              line.owner,
              line.dueOn,
              standing(line),
              signed(line),
            ]),
          6,
          t('checklist.none'),
        ),
      })
      .signLine([t('paper.contractor'), t('paper.client')]);
    return finishPaper(paper, `${t(`checklist.${phase}`)} ${found.site.code}`);
  },
});

/**
 * 个人信息返还或删除证明 as PDF: what was returned or deleted when the service ended, signed by both (个人信息保护法 第21条). Errors: `not-found`,
 * `checklist.not-done`.
 */
export const printDataCertificate = query({
  action: 'engagement.read',
  input: printDataCertificateInput,
  async run(ctx, { engagementId, language = ctx.language }) {
    const found = await readEngagement(ctx, engagementId);
    const line = found.lines.find((one) => one.code === 'personal-data');
    if (!line?.isDone || !found.exitOn) throw new DomainError('checklist.not-done');
    const siteName = (language === 'en' && found.site.nameEn) || found.site.name;
    const paper = await startPaper(ctx, language, {
      ...{ title: 'certificate.title', number: `${found.site.code}-${found.exitOn}`, zone: found.site.zone },
      facts: () => [siteName, found.exitOn ?? ''],
    });
    const { document, t, time } = paper;
    document
      .paragraph(t('certificate.body', { site: siteName, day: found.exitOn }))
      .table({
        ruled: true,
        columns: [{ header: t('paper.item') }, { header: t('paper.content') }],
        rows: [
          [t('certificate.what'), line.note ?? '–'],
          [t('certificate.doneBy'), `${line.doneByName ?? '–'} ${time(line.doneAt)}`],
          [t('checklist.ours'), `${line.ourSigner ?? '–'} ${time(line.ourSignedAt)}`],
          [t('checklist.clients'), `${line.clientSigner ?? '–'} ${time(line.clientSignedAt)}`],
        ],
      })
      .paragraph(t('certificate.kept'))
      .signLine([t('paper.contractor'), t('paper.client')]);
    return finishPaper(paper, `${t('certificate.title')} ${found.site.code}`);
  },
});
