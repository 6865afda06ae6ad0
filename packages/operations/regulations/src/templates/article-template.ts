import type { SiteOverlay, SiteProfile } from '../control.ts';

export type RegulationLanguage = 'zh-CN' | 'en';

/**
 * One article. `{H01.minutesBefore}` in a text is filled with the value the article asks for on the site, so that words
 * and rule cannot disagree.
 */
export interface ArticleTemplate {
  readonly 'zh-CN': string;
  readonly en: string;
  /** Clause ids of the requirement list and law articles the words rest on. */
  readonly basis: readonly string[];
  /** Codes of the controls the article asks for; those whose facts are recorded are bound with the template. */
  readonly asks?: readonly string[];
  /** Absent: all profiles. */
  readonly profiles?: readonly SiteProfile[];
  /** Only on sites with one of these flags. */
  readonly overlays?: readonly SiteOverlay[];
  /** Not on sites with one of these flags: a stricter article stands in its place. */
  readonly exceptOverlays?: readonly SiteOverlay[];
}

export interface ChapterTemplate {
  readonly heading: Readonly<Record<RegulationLanguage, string>>;
  readonly articles: readonly ArticleTemplate[];
}
