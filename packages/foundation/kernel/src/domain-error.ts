/** Field path ("visitor.name") → error code whose words are in the `errors` context. */
export type FieldErrors = Record<string, string>;

/**
 * An error that a person may meet. The code names the words to show (context `errors`) and the HTTP status
 * (one record in `access`); params fill the words. Never carries a secret or a foreign row.
 */
export class DomainError extends Error {
  readonly code: string;
  readonly params: Record<string, unknown>;
  readonly fields: FieldErrors | undefined;

  constructor(code: string, params: Record<string, unknown> = {}, fields?: FieldErrors) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.params = params;
    this.fields = fields;
  }
}

/** True also for an error made by another copy of this module (bundled portal, server). */
export function isDomainError(error: unknown): error is DomainError {
  return (
    error instanceof Error && error.name === 'DomainError' && typeof (error as DomainError).code === 'string'
  );
}
