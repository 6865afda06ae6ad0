import type { Answers, KeyItem, TopicScores } from './exam-types.ts';

export interface PaperScore {
  points: number;
  of: number;
  /** Whole percent, rounded down: nobody passes by rounding. */
  percent: number;
  isPassed: boolean;
  topicScores: TopicScores;
}

/** Points of a paper. Unanswered is nothing; answers to what was not asked count for nothing. */
export function scorePaper(key: readonly KeyItem[], answers: Answers, passPercent: number): PaperScore {
  const topicScores: TopicScores = {};
  for (const item of key) {
    const topic = topicScores[item.topic] ?? { points: 0, of: 0 };
    topicScores[item.topic] = {
      points: topic.points + pointsOf(item, answers[item.questionId] ?? []),
      of: topic.of + item.points,
    };
  }
  const points = Object.values(topicScores).reduce((sum, one) => sum + one.points, 0);
  const of = Object.values(topicScores).reduce((sum, one) => sum + one.of, 0);
  const percent = percentOf({ points, of });
  return { points, of, percent, isPassed: of > 0 && percent >= passPercent, topicScores };
}

export function percentOf({ points, of }: { points: number; of: number }): number {
  return of === 0 ? 0 : Math.floor((100 * points) / of);
}

/**
 * All or nothing, but for several choices: some of the right ones and no wrong one is half, as exams of the trade
 * count it (漏选得一半).
 */
export function pointsOf({ kind, points, right }: KeyItem, chosen: readonly number[]): number {
  if (kind === 'order')
    return chosen.length === right.length && right.every((index, place) => chosen[place] === index)
      ? points
      : 0;
  const given = new Set(chosen);
  const wanted = new Set(right);
  if (given.size === 0 || [...given].some((index) => !wanted.has(index))) return 0;
  if (given.size === wanted.size) return points;
  return kind === 'multiple' ? points / 2 : 0;
}
