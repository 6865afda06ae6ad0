import { type Day, ratioFen, sumFen } from '@zhiqin/kernel';
import type { CardInForce, DeductionRule } from '../rates/rate-terms.ts';
import type { BilledPost } from './bill-post.ts';
import type { DeductionProposal, LineVerdict, StatementLine } from './statement-data.ts';

export interface AgreedAppraisal {
  id: string;
  totalHundredths: number;
  deductionBasisPoints: number;
}

interface Counted {
  rule: DeductionRule;
  cardId: string;
  postId: string | null;
  basisPoints: number;
  capBasisPoints: number;
  verdicts: LineVerdict[];
}

type Proposal = Omit<DeductionProposal, 'decision'>;

/**
 * What the contract takes of a month: each breach on a day its rule was in force, of the fee it names, at most its cap; the
 * band of the agreed appraisal, of all services; credited hours not stood. Every amount is whole and never above its base.
 */
export function proposeDeductions(
  services: readonly StatementLine[],
  billed: readonly BilledPost[],
  breaches: readonly LineVerdict[],
  appraisal: AgreedAppraisal | null,
  cards: readonly CardInForce[],
): Proposal[] {
  const siteFen = sumFen(services.map((line) => line.amountFen));
  const feeOf = (postId: string) =>
    sumFen(services.filter((line) => line.postId === postId).map((line) => line.amountFen));
  const counted = new Map<string, Counted>();
  for (const breach of breaches.toSorted((a, b) =>
    a.day === b.day ? (a.resultId < b.resultId ? -1 : 1) : a.day < b.day ? -1 : 1,
  ))
    for (const card of cardsOn(cards, breach.day))
      for (const rule of card.terms.deductionRules) {
        if (rule.controlCode !== breach.controlCode) continue;
        if (rule.postId && rule.postId !== breach.postId) continue;
        const postId = rule.of === 'post' ? breach.postId : null;
        if (rule.of === 'post' && !postId) continue;
        const key = `rule:${rule.key}:${postId ?? 'site'}`;
        const known = counted.get(key);
        // Of two contracts that name the same breach by the same key it counts once.
        if (known?.verdicts.some((one) => one.resultId === breach.resultId)) continue;
        counted.set(key, {
          ...{ rule, cardId: card.cardId, postId },
          basisPoints: (known?.basisPoints ?? 0) + rule.basisPointsEach,
          capBasisPoints: Math.max(known?.capBasisPoints ?? 0, rule.capBasisPoints),
          verdicts: [...(known?.verdicts ?? []), breach],
        });
      }
  const byRule = [...counted].map(([key, one]): Proposal => {
    const baseFen = one.postId ? feeOf(one.postId) : siteFen;
    const basisPoints = Math.min(one.basisPoints, one.capBasisPoints);
    return {
      ...{ key, source: 'rule', cardId: one.cardId, postId: one.postId, controlCode: one.rule.controlCode },
      ...{ clause: one.rule.clause, count: one.verdicts.length, baseFen, basisPoints },
      isCapped: one.basisPoints > one.capBasisPoints,
      amountFen: ratioFen(baseFen, basisPoints, 10_000),
      verdicts: one.verdicts,
    };
  });
  const last = cards.toSorted((a, b) => (a.untilDay < b.untilDay ? 1 : -1))[0];
  const byAppraisal: Proposal[] =
    appraisal && appraisal.deductionBasisPoints > 0 && last?.terms.deductsAppraisal
      ? [
          {
            ...{ key: `appraisal:${appraisal.id}`, source: 'appraisal', cardId: last.cardId, postId: null },
            ...{ controlCode: null, clause: null, count: appraisal.totalHundredths, baseFen: siteFen },
            ...{ basisPoints: appraisal.deductionBasisPoints, isCapped: false, verdicts: [] },
            amountFen: ratioFen(siteFen, appraisal.deductionBasisPoints, 10_000),
          },
        ]
      : [];
  const byShortfall = billed.flatMap(({ shortfalls, match }) =>
    shortfalls.map(
      (one): Proposal => ({
        ...{ key: `shortfall:${one.lineKey}`, source: 'shortfall', cardId: one.cardId, postId: match.postId },
        ...{ controlCode: null, clause: null, count: one.missingMinutes, baseFen: one.amountFen },
        ...{ basisPoints: 0, isCapped: false, verdicts: [] },
        amountFen: ratioFen(one.amountFen, one.missingMinutes, one.contractedMinutes),
      }),
    ),
  );
  return [...byRule, ...byAppraisal, ...byShortfall].filter((one) => one.amountFen > 0);
}

const cardsOn = (cards: readonly CardInForce[], day: Day) =>
  cards.filter((card) => card.fromDay <= day && day <= card.untilDay);
