import { placeKey } from '@zhiqin/duty/rules';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { usePhoneState } from '../phone/phone-context.tsx';
import type { DraftForm } from '../phone/use-draft.ts';
import { useSpeech, useWords } from '../phone/words.tsx';

export type Speaking = Pick<DraftForm<unknown>, 'spoken' | 'speak'>;
interface FormWords {
  kind: string;
  form: Speaking;
}

const FormContext = createContext<FormWords | null>(null);

/** Says which kind of entry the fields below belong to: each takes a spoken note and the site's phrases for it. */
export function FormWordsOf({ kind, form, children }: { kind: string; form: Speaking; children: ReactNode }) {
  const { spoken, speak } = form;
  const words = useMemo(() => ({ kind, form: { spoken, speak } }), [kind, spoken, speak]);
  return <FormContext.Provider value={words}>{children}</FormContext.Provider>;
}

export const useFormWords = () => useContext(FormContext);

/** What a field says: what was typed, or that it was spoken; empty: nothing at all. */
export function useSaid({ spoken }: Pick<Speaking, 'spoken'>) {
  const t = useWords();
  return (field: string, typed: string) => typed.trim() || (spoken[field] ? t('files.voiceNote') : '');
}

/**
 * Words to tap instead of typing: the site's own for this field, else those the form brings, else the house's.
 * @param field of the entry's body; undefined: a field that is no part of an entry
 */
export function usePhrases(field: string | undefined, own: readonly string[]): readonly string[] {
  const { stored } = usePhoneState();
  const { i18n } = useSpeech();
  const kind = useFormWords()?.kind;
  if (!kind || !field) return own;
  const ofSite = stored?.pack.phrases?.[placeKey(kind, field)];
  if (ofSite) return ofSite;
  if (own.length > 0) return own;
  const key = `guard:phrases.${kind}.${field}`;
  if (!i18n.exists(key)) return own;
  const found = (i18n.t as (name: string, options: object) => unknown)(key, { returnObjects: true });
  return Object.values(found as Record<string, string>);
}
