import { dayKind } from '@zhiqin/sites';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contractState, keptUntil, openQuestions, workingDaysBefore } from './contract-standing.ts';
import { checkAnswers, contractQuestions } from './input.ts';

const draft = { state: 'draft', startsOn: '2026-11-01', endsOn: '2027-10-31', endedOn: null };
const all = (answer: string) => contractQuestions.map((question) => ({ question, answer }));

it('is checked only with all six answered and none unlawful (K01)', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          question: fc.constantFrom(...contractQuestions),
          answer: fc.constantFrom(...checkAnswers),
        }),
      ),
      (answers) => {
        const latest = new Map(answers.map((one) => [one.question, one.answer]));
        const isGood = latest.size === 6 && ![...latest.values()].includes('unlawful');
        expect(contractState(draft, answers, '2026-11-02')).toBe(isGood ? 'checked' : 'draft');
        const { unanswered, unlawful } = openQuestions(answers);
        expect(unanswered.length === 0 && unlawful.length === 0).toBe(isGood);
      },
    ),
  );
});

it('leaves what was recorded before there were states active until its last day', () => {
  const old = { ...draft, state: null };
  expect(contractState(old, [], '2027-10-31')).toBe('active');
  expect(contractState(old, [], '2027-11-01')).toBe('ended');
  expect(
    contractState({ ...draft, state: 'active', endedOn: '2026-12-31' }, all('lawful'), '2027-01-01'),
  ).toBe('ended');
});

it('keeps a contract for the years asked after its last day', () => {
  expect(keptUntil('2026-10-31', 2)).toBe('2028-10-31');
  expect(keptUntil('2028-02-29', 2)).toBe('2030-03-01');
  expect(keptUntil('2028-02-29', 4)).toBe('2032-02-29');
});

it('counts thirty working days back over the National Day week and its make-up days', () => {
  const isWorkday = (day: string) => {
    const kind = dayKind(day);
    return kind.isMakeUpWorkday || (!kind.isWeekend && !kind.isHoliday);
  };
  const due = workingDaysBefore('2026-11-16', 30, isWorkday);
  expect(due).toBe('2026-09-29');
});
