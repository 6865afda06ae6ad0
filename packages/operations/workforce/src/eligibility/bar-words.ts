/** Why somebody may not stand at a post, as a phone on site says it; words: i18n `guard`, `bars`. */
export type BarWord =
  | 'left'
  | 'certificate-none'
  | 'certificate-lapsed'
  | 'licence'
  | 'exam-failed'
  | 'not-cleared';

/** Days on which somebody may not stand at posts of some kinds of a site, in the one word his superiors on site may read. */
export interface SiteBar {
  /** Kinds of post; null: every post of the site. */
  kinds: string[] | null;
  word: BarWord;
  /** When a paper ran out or a person left; null where the day itself would tell what was found. */
  since: string | null;
  from: string;
  /** Null: as far as can be seen. */
  until: string | null;
}
