import type { UseContext } from '@zhiqin/access';
import type { SheetColumn, SheetValue } from '@zhiqin/documents';
import { createI18n, type Language } from '@zhiqin/i18n';
import { dayOf } from '@zhiqin/kernel';
import { measuresOf } from './read-measures.ts';

const columnKeys = [
  'day',
  'kind',
  'category',
  'text',
  'evidence',
  'grave',
  'recorder',
  'replies',
  'withdrawn',
] as const;

/** Rewards and discipline of a guard with his replies, as `hours` puts them into his dispute file. */
export const disciplinePart = {
  key: 'discipline',
  async collect(
    ctx: UseContext,
    guardId: string,
    { language, since }: { language: Language; since: string },
  ): Promise<{ columns: SheetColumn[]; rows: SheetValue[][] }> {
    const i18n = await createI18n(language, ['training']);
    const t = i18n.getFixedT(null, 'training');
    const measures = (await measuresOf(ctx, { guardId })).filter((one) => one.happenedOn >= since);
    return {
      columns: columnKeys.map((key) => ({ header: t(`dispute.${key}`), type: 'text', width: 22 })),
      rows: measures.map((one) => [
        one.happenedOn,
        t(`measures.${one.kind}`),
        t(`categories.${one.category}`),
        one.text,
        one.evidence.map((proof) => proof.text ?? `${proof.kind} ${proof.id}`).join('; '),
        one.graveReason,
        one.recorderName,
        one.replies.map((reply) => `${dayOf(reply.repliedAt, 'Asia/Shanghai')} ${reply.text}`).join('\n'),
        one.withdrawn?.reason ?? null,
      ]),
    };
  },
};
