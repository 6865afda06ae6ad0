import { addDays } from '@zhiqin/kernel';
import { type ContractQuestion, contractQuestions } from './input.ts';

export type ContractState = 'draft' | 'checked' | 'active' | 'ended';

interface Contract {
  state: string | null;
  startsOn: string;
  endsOn: string;
  endedOn: string | null;
}
interface Answer {
  question: string;
  answer: string;
}

/** Questions nobody has answered yet, and those whose answer forbids the contract. */
export function openQuestions(answers: readonly Answer[]): {
  unanswered: ContractQuestion[];
  unlawful: ContractQuestion[];
} {
  const given = new Map(answers.map((one) => [one.question, one.answer]));
  return {
    unanswered: contractQuestions.filter((question) => !given.has(question)),
    unlawful: contractQuestions.filter((question) => given.get(question) === 'unlawful'),
  };
}

/**
 * Where a contract stands (保安服务管理条例 第21条; K01): a draft is checked once all six are answered and none forbids it.
 * What was recorded before there were states is active until its last day and is asked to be checked.
 */
export function contractState(contract: Contract, answers: readonly Answer[], today: string): ContractState {
  const last = contract.endedOn ?? contract.endsOn;
  if (contract.state === 'ended' || (contract.endedOn !== null && contract.endedOn < today)) return 'ended';
  if (contract.state === 'active' || contract.state === null) return last < today ? 'ended' : 'active';
  const { unanswered, unlawful } = openQuestions(answers);
  return unanswered.length === 0 && unlawful.length === 0 ? 'checked' : 'draft';
}

/** The first day on which a contract's file may be taken away: years after its last day (保安服务管理条例 第21条). */
export function keptUntil(lastDay: string, keepYears: number): string {
  const year = Number(lastDay.slice(0, 4)) + keepYears;
  const same = `${year}${lastDay.slice(4)}`;
  // 29 February has no day of its own name two years on.
  return lastDay.endsWith('-02-29') && !isLeap(year) ? `${year}-03-01` : addDays(same, 0);
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The day so many working days before another: 办法 第26条 counts thirty before service begins in another province. */
export function workingDaysBefore(day: string, count: number, isWorkday: (day: string) => boolean): string {
  let found = day;
  for (let left = count; left > 0; ) {
    found = addDays(found, -1);
    if (isWorkday(found)) left -= 1;
  }
  return found;
}
