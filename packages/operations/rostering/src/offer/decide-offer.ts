/** Somebody's line of an offer, as far as deciding goes; lines in the order in which they are asked. */
export interface OfferLine {
  guardId: string;
  place: number;
  isOffered: boolean;
  answer: 'yes' | 'no' | null;
  /** Whether a rule stood against him after he had said yes. */
  isImpossible: boolean;
}

/** What comes next: somebody gets it, the next are asked, it is waited on, or nobody is left. */
type OfferStep =
  | { kind: 'take'; guardId: string }
  | { kind: 'ask'; guardIds: string[] }
  | { kind: 'wait' }
  | { kind: 'end' };

/**
 * The first yes in order wins. While the answer time of a round runs, a yes waits for those before it who have not
 * answered; once it is over, silence is a no. The same lines and clock give the same step, whoever answered first.
 */
export function decideOffer(
  lines: readonly OfferLine[],
  { isRoundOver, perRound }: { isRoundOver: boolean; perRound: number },
): OfferStep {
  const inOrder = [...lines].sort((a, b) => a.place - b.place);
  for (const line of inOrder) {
    if (!line.isOffered) break;
    if (line.answer === 'yes' && !line.isImpossible) return { kind: 'take', guardId: line.guardId };
    if (line.answer === null && !isRoundOver) return { kind: 'wait' };
  }
  const next = inOrder.filter((line) => !line.isOffered).slice(0, perRound);
  return next.length > 0 ? { kind: 'ask', guardIds: next.map((line) => line.guardId) } : { kind: 'end' };
}
