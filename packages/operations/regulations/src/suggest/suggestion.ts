import type { ParameterValues } from '../control.ts';
import type { LawKey } from './law/law-rules.ts';

/** A sentence of i18n context `suggest`: `reasons.<key>` with these values. */
export interface SuggestionReason {
  readonly key: 'words' | 'number' | 'forbidden' | 'heading' | 'exception';
  readonly values: Readonly<Record<string, string | number>>;
}

/** A control a text asks for. */
export interface ControlSuggestion {
  /** Code of the catalogue, e.g. `T01`. */
  readonly control: string;
  /** Only what the text says a number for, in the parameter's unit. */
  readonly params: ParameterValues;
  /** The words that say so: an exact, non-empty part of the text. */
  readonly quote: string;
  /** Where the quote begins in the text (UTF-16). */
  readonly at: number;
  readonly reason: SuggestionReason;
}

/** A clause the law forbids. Words: i18n context `suggest`, `law.<key>.rule` and `law.<key>.alternative`. */
export interface LawConflict {
  readonly key: LawKey;
  /** Law and article. */
  readonly citation: string;
  readonly quote: string;
  readonly at: number;
}

export interface SuggestOptions {
  /** Headings the text stands under, outermost first: "巡逻" over "每班不少于三次". */
  readonly headings?: readonly string[];
}
