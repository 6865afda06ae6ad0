import type { SiteProfile } from '../control.ts';

export type RegulationLanguage = 'zh-CN' | 'en';

/**
 * One article. `{H01.minutesBefore}` in a text is filled with the value the article binds for the site's profile, so
 * that words and rule cannot disagree.
 */
export interface ArticleTemplate {
  readonly 'zh-CN': string;
  readonly en: string;
  /** Clause ids of the requirement list and law articles the words rest on. */
  readonly basis: readonly string[];
  /** Codes of the controls the article binds. */
  readonly binds?: readonly string[];
  /** Absent: all profiles. */
  readonly profiles?: readonly SiteProfile[];
}

export interface ChapterTemplate {
  readonly heading: Readonly<Record<RegulationLanguage, string>>;
  readonly articles: readonly ArticleTemplate[];
}
