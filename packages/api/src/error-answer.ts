import { errorStatus } from '@zhiqin/access';
import { createI18n, type Language, textFor } from '@zhiqin/i18n';
import { type FieldErrors, isDomainError } from '@zhiqin/kernel';

type I18n = Awaited<ReturnType<typeof createI18n>>;

/** What every door of the product answers when something goes wrong. */
export interface ErrorAnswer {
  /** Code of `access/error-status.ts`; the phone and the portal act on it, never on the message. */
  code: string;
  params: Record<string, unknown>;
  /** Field path → code. */
  fields: FieldErrors | null;
  /** Field path → words in the asker's language. */
  fieldMessages: Record<string, string> | null;
  /** In the asker's language; says what to do next. */
  message: string;
  requestId: string;
}

const loaded = new Map<Language, Promise<I18n>>();

function errorWords(language: Language): Promise<I18n> {
  let words = loaded.get(language);
  if (!words) {
    words = createI18n(language, ['errors']);
    loaded.set(language, words);
  }
  return words;
}

export function statusOf(code: string): number {
  return (errorStatus as Record<string, number>)[code] ?? 500;
}

/** The code of any throw: a domain error's own, else `internal`. tRPC wraps what a procedure throws. */
export function domainCauseOf(error: unknown): {
  code: string;
  params: Record<string, unknown>;
  fields?: FieldErrors;
} {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (isDomainError(cause)) return cause;
  }
  return { code: 'internal', params: {} };
}

/**
 * Turns any throw into the answer a person may see. An error the product did not foresee becomes `internal`: its
 * own text stays in the log.
 */
export async function answerError(
  error: unknown,
  { language, requestId }: { language: Language; requestId: string },
): Promise<{ status: number; body: ErrorAnswer }> {
  const { code, params, fields } = domainCauseOf(error);
  const words = await errorWords(language);
  const text = (key: string, values: Record<string, unknown>) => textFor(words, 'errors', key, values);
  const messages =
    fields && Object.fromEntries(Object.entries(fields).map(([path, key]) => [path, text(key, params)]));
  return {
    status: statusOf(code),
    body: {
      code,
      params,
      fields: fields ?? null,
      fieldMessages: messages ?? null,
      message: text(code, { ...params, requestId }),
      requestId,
    },
  };
}
