import { textFor } from '@zhiqin/i18n';
import { useTranslation } from 'react-i18next';

/** Names of levels, matters and states, and a line of a course in words. */
export function useUpkeepWords() {
  const { i18n } = useTranslation(['portalUpkeep', 'duty']);
  const text = (key: string, values?: Record<string, unknown>) => textFor(i18n, 'portalUpkeep', key, values);
  return {
    text,
    level: (value: string) => text(`levels.${value}`),
    matter: (value: string) => text(`matters.${value}`),
    state: (value: string) => text(`states.${value}`),
    source: (value: string) => text(`sources.${value}`),
    fireItem: (value: string) => textFor(i18n, 'duty', `codes.fireItem.${value}`),
    course(line: {
      kind: string;
      entryId?: string | null;
      text?: string | null;
      data: Record<string, unknown>;
    }) {
      const { kind, data } = line;
      const said = line.text ?? '';
      if (kind.includes('.')) {
        const name = textFor(i18n, 'duty', `kinds.${kind}`);
        const good = data.isGood === true ? text('work.good') : data.isGood === false ? text('work.bad') : '';
        return [name, good, said].filter(Boolean).join(' · ');
      }
      if (kind === 'verified')
        return text(data.isGood ? 'events.verifiedGood' : 'events.verifiedBad', { text: said });
      const to = data.to as { level?: string; matter?: string } | undefined;
      return text(`events.${kind}`, {
        ...{ fileNo: '', noticeNo: '', note: '', ...data, text: said || data.text || '' },
        ...(typeof data.assigneeKind === 'string'
          ? { kind: text(`assigneeKinds.${data.assigneeKind}`) }
          : {}),
        ...(kind === 'answered'
          ? { answer: text(`letters.answered.${data.answer}`, { day: data.doneBy ?? '' }) }
          : {}),
        ...(to ? { level: text(`levels.${to.level}`), matter: text(`matters.${to.matter}`) } : {}),
      }).trim();
    },
  };
}
