import { textFor } from '@zhiqin/i18n';
import { ErrorSummary } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useProblem } from './use-problem.ts';

/** The problem above a form. `labels`: form name → its label. A fault at no shown field is listed all the same. */
export function FormProblem({ labels = {} }: { labels?: Record<string, string> }) {
  const problem = useProblem();
  const { t, i18n } = useTranslation(['portal', 'errors']);
  if (!problem.title) return null;
  const errors = Object.entries(problem.fields).map(([name, code]) => ({
    name,
    label: labels[name] ?? name,
    message: textFor(i18n, 'errors', code),
  }));
  return (
    <>
      <ErrorSummary title={problem.title} errors={errors} />
      {problem.isSignedOut ? (
        // Beside this page, so that what was typed stays; sent again, it then goes through.
        <a href="/sign-in" target="_blank" rel="noopener">
          {t('portal:signIn.submit')}
        </a>
      ) : null}
    </>
  );
}
