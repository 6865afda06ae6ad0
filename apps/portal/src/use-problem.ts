import { textFor } from '@zhiqin/i18n';
import { useTranslation } from 'react-i18next';
import { useActionData } from 'react-router';
import type { Problem } from './problem.ts';

/** The problem of the last submission, in the reader's words. `form` keeps apart the forms of one page. */
export function useProblem() {
  const { i18n } = useTranslation('errors');
  const answer = useActionData() as { problem?: Problem } | undefined;
  return problemWords(i18n, answer?.problem);
}

export function problemWords(i18n: Parameters<typeof textFor>[0], problem: Problem | undefined) {
  return {
    title: problem ? textFor(i18n, 'errors', problem.code, problem.params) : null,
    isSignedOut: problem?.code === 'access.signed-out',
    fields: problem?.fields ?? {},
    /** What was typed before, for a form the server has drawn again. */
    typed: (name: string): string | undefined => problem?.typed?.[name],
    /** Words for a field, undefined when nothing is wrong with it. */
    at(name: string): string | undefined {
      const code = problem?.fields[name];
      return code ? textFor(i18n, 'errors', code, problem?.params) : undefined;
    },
  };
}
