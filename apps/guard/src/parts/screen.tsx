import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../phone/words.tsx';
import { FormWordsOf, type Speaking } from './form-words.tsx';
import { useFromTop } from './use-from-top.ts';

/**
 * One screen: its name, the way back, its content. Home has no way back. Of a form also the kind it records and its
 * draft: then its fields take spoken notes and the site's phrases. `isWide`: uses a desk's screen to its edges. `step`:
 * which of several under one name.
 */
export function Screen({
  title,
  under,
  back = '/',
  kind,
  form,
  isWide = false,
  step = title,
  children,
}: {
  title: string;
  under?: string;
  back?: string | null;
  kind?: string;
  form?: Speaking;
  isWide?: boolean;
  step?: string;
  children: ReactNode;
}) {
  const t = useWords();
  useFromTop(step);
  return (
    <>
      <title>{`${title} · ${t('app')}`}</title>
      <header className="print:hidden sticky top-0 z-10 flex items-center gap-2 border-line border-b bg-page px-4 py-2">
        {back !== null && (
          <Link
            to={back}
            aria-label={t('back')}
            className="-ml-2 flex size-13 shrink-0 items-center justify-center rounded-xl text-2xl"
          >
            <span aria-hidden="true">←</span>
          </Link>
        )}
        <div className="min-w-0 py-1">
          <h1 className="font-bold text-xl leading-tight">{title}</h1>
          {under && <p className="text-soft">{under}</p>}
        </div>
      </header>
      <main
        className={`mx-auto flex w-full flex-col gap-4 px-4 pt-4 pb-[6rem] ${isWide ? 'max-w-7xl' : 'max-w-xl'}`}
      >
        {kind && form ? (
          <FormWordsOf kind={kind} form={form}>
            {children}
          </FormWordsOf>
        ) : (
          children
        )}
      </main>
    </>
  );
}

const grounds = {
  plain: 'bg-card border-line text-ink',
  ok: 'bg-ok-ground border-ok text-ok',
  bad: 'bg-bad-ground border-bad text-bad',
  warn: 'bg-warn-ground border-warn text-warn',
} as const;

/** A fact to be seen: shape and words carry the meaning, colour only repeats it. */
export function Card({
  tone = 'plain',
  title,
  children,
}: {
  tone?: keyof typeof grounds;
  title?: string;
  children?: ReactNode;
}) {
  return (
    <section className={`flex flex-col gap-3 rounded-xl border p-4 ${grounds[tone]}`}>
      {title && <h2 className="font-bold text-lg">{title}</h2>}
      {children}
    </section>
  );
}

/** What went wrong and what to do next; read out at once. */
export function Trouble({ children }: { children: ReactNode }) {
  return (
    <div
      role="alert"
      className="flex gap-2 rounded-xl border-2 border-bad bg-bad-ground p-4 font-semibold text-bad"
    >
      <span aria-hidden="true">▲</span>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
