import { controlByCode, isRecorded } from '../catalogue.ts';
import type { Binding } from '../check-binding.ts';
import type { SiteOverlay, SiteProfile } from '../control.ts';
import { usualValue } from '../resolve-parameters.ts';
import type { ArticleTemplate, ChapterTemplate, RegulationLanguage } from './article-template.ts';
import { access } from './chapters/access.ts';
import { final } from './chapters/final.ts';
import { fire } from './chapters/fire.ts';
import { general } from './chapters/general.ts';
import { handover } from './chapters/handover.ts';
import { incidents } from './chapters/incidents.ts';
import { monitoring } from './chapters/monitoring.ts';
import { organisation } from './chapters/organisation.ts';
import { patrol } from './chapters/patrol.ts';
import { personnel } from './chapters/personnel.ts';
import { records } from './chapters/records.ts';
import { service } from './chapters/service.ts';
import { chineseNumber } from './chinese-number.ts';

const chapters: readonly ChapterTemplate[] = [
  general,
  organisation,
  personnel,
  handover,
  access,
  patrol,
  monitoring,
  fire,
  incidents,
  service,
  records,
  final,
];

const titles: Readonly<Record<SiteProfile, Readonly<Record<RegulationLanguage, string>>>> = {
  residential: { 'zh-CN': '住宅小区保安服务管理制度', en: 'Residential Estate Guarding Regulation' },
  office: { 'zh-CN': '写字楼保安服务管理制度', en: 'Office Building Guarding Regulation' },
  industrial: { 'zh-CN': '工业厂区保安服务管理制度', en: 'Industrial Site Guarding Regulation' },
};

/** An article of a template with the controls it binds. */
export interface TemplateBinding extends Binding {
  /** Number of the article in the template's text; articles run on through the chapters. */
  readonly articleNo: number;
  /** Clause ids and law articles, e.g. `S9D-1a`. */
  readonly basis: readonly string[];
}

export function regulationTitle(profile: SiteProfile, language: RegulationLanguage): string {
  return titles[profile][language];
}

/**
 * The template as a rule document: title, 第X章, 第X条 (English: Chapter, Article). {@link parseRuleDocument} reads it back.
 * @param overlays flags of the site: they add articles, put stricter ones in place of others, and raise values.
 */
export function ruleDocumentText(
  profile: SiteProfile,
  language: RegulationLanguage,
  overlays: readonly SiteOverlay[] = [],
): string {
  const site = { profile, overlays };
  const lines = [titles[profile][language]];
  let articleNo = 0;
  chapters.forEach((chapter, index) => {
    lines.push('', numbered(language, 'chapter', index + 1) + chapter.heading[language]);
    for (const article of articlesFor(chapter, site)) {
      articleNo += 1;
      lines.push(numbered(language, 'article', articleNo) + filled(article, site, language));
    }
  });
  return `${lines.join('\n')}\n`;
}

/** What the template's articles bind, in order, with the site's usual values: what they ask for and something records. */
export function templateBindings(
  profile: SiteProfile,
  overlays: readonly SiteOverlay[] = [],
): TemplateBinding[] {
  return templateRequests(profile, overlays).filter(({ code }) => isRecorded(code));
}

/** Every control the template's articles ask for, those that nothing records yet among them. */
export function templateRequests(
  profile: SiteProfile,
  overlays: readonly SiteOverlay[] = [],
): TemplateBinding[] {
  const site = { profile, overlays };
  return chapters
    .flatMap((chapter) => articlesFor(chapter, site))
    .flatMap((article, index) =>
      (article.asks ?? []).map((code) => ({
        articleNo: index + 1,
        code,
        values: usualValues(code, site),
        basis: article.basis,
      })),
    );
}

/** The articles of every profile and flag with what they rest on, for checks over the whole template. */
export function articleTemplates(): ArticleTemplate[] {
  return chapters.flatMap((chapter) => chapter.articles);
}

/** The chapters and places in them of the articles that rest on a clause of the rule sets, whatever profile they are for. */
export function articlesOnClause(clause: string): { heading: ChapterTemplate['heading']; place: number }[] {
  return chapters.flatMap(({ heading, articles }) =>
    articles.flatMap(({ basis }, i) => (basis.includes(clause) ? [{ heading, place: i + 1 }] : [])),
  );
}

interface TemplateSite {
  readonly profile: SiteProfile;
  readonly overlays: readonly SiteOverlay[];
}

function articlesFor(chapter: ChapterTemplate, { profile, overlays }: TemplateSite): ArticleTemplate[] {
  const hasOneOf = (flags: readonly SiteOverlay[]) => flags.some((flag) => overlays.includes(flag));
  return chapter.articles.filter(
    (article) =>
      (!article.profiles || article.profiles.includes(profile)) &&
      (!article.overlays || hasOneOf(article.overlays)) &&
      !(article.exceptOverlays && hasOneOf(article.exceptOverlays)),
  );
}

function usualValues(code: string, site: TemplateSite): Record<string, number> {
  return Object.fromEntries(
    controlByCode(code).parameters.map((parameter) => [parameter.name, usualValue(parameter, site)]),
  );
}

function filled(article: ArticleTemplate, site: TemplateSite, language: RegulationLanguage): string {
  return article[language].replace(/\{(\w+)\.(\w+)\}/g, (_, code: string, name: string) =>
    String(usualValues(code, site)[name]),
  );
}

function numbered(language: RegulationLanguage, part: 'chapter' | 'article', no: number): string {
  if (language === 'en') return `${part === 'chapter' ? 'Chapter' : 'Article'} ${no} `;
  return `第${chineseNumber(no)}${part === 'chapter' ? '章' : '条'} `;
}
