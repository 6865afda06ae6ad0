import { useTranslation } from 'react-i18next';
import { useServiceWords } from './service-words.ts';

interface Sheet {
  scores: unknown;
  totalHundredths: number | null;
  deductionBasisPoints: number | null;
  agreedAt: Date | null;
}
interface Item {
  code: string;
  name: string | null;
  fact: string | null;
}

/** How sheets of the client's appraisal are spoken of. */
export function useAppraisalWords() {
  const { t } = useTranslation('portalService');
  const said = useServiceWords();
  return {
    item: (item: Item): string => item.name ?? said('items', item.code),
    /** What was counted of the month; words of its own where nothing is. */
    fact: (item: Item, facts: Record<string, Record<string, number>>): string => {
      const counted = item.fact ? facts[item.fact] : undefined;
      return counted && item.fact ? said('facts', item.fact, counted) : t('appraisal.noFact');
    },
    total: (sheet: Sheet): string =>
      sheet.totalHundredths === null ? '–' : (sheet.totalHundredths / 100).toFixed(2),
    deduction: (sheet: Sheet): string =>
      sheet.deductionBasisPoints === null ? '–' : `${(sheet.deductionBasisPoints / 100).toFixed(2)}%`,
    standing: (sheet: Sheet): string =>
      sheet.agreedAt
        ? t('appraisal.agreed')
        : sheet.scores
          ? t('appraisal.waitingSign')
          : t('appraisal.waitingScore'),
  };
}
