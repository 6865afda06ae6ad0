import { controlByCode } from '../catalogue.ts';
import type { Binding } from '../check-binding.ts';
import type { SiteProfile } from '../control.ts';
import type { ArticleTemplate, ChapterTemplate, RegulationLanguage } from './article-template.ts';
import { access } from './chapters/access.ts';
import { fire, monitoring } from './chapters/fire-and-monitoring.ts';
import { general } from './chapters/general.ts';
import { handover } from './chapters/handover.ts';
import { incidents } from './chapters/incidents.ts';
import { organisation } from './chapters/organisation.ts';
import { patrol } from './chapters/patrol.ts';
import { personnel } from './chapters/personnel.ts';
import { final, records, service } from './chapters/service-and-final.ts';
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

/** The template as a rule document: title, 第X章, 第X条 (English: Chapter, Article). {@link parseRuleDocument} reads it back. */
export function ruleDocumentText(profile: SiteProfile, language: RegulationLanguage): string {
  const lines = [titles[profile][language]];
  let articleNo = 0;
  chapters.forEach((chapter, index) => {
    lines.push('', numbered(language, 'chapter', index + 1) + chapter.heading[language]);
    for (const article of articlesFor(chapter, profile)) {
      articleNo += 1;
      lines.push(numbered(language, 'article', articleNo) + filled(article, profile, language));
    }
  });
  return `${lines.join('\n')}\n`;
}

/** What the template's articles bind, in order, with the profile's default values. */
export function templateBindings(profile: SiteProfile): TemplateBinding[] {
  return chapters
    .flatMap((chapter) => articlesFor(chapter, profile))
    .flatMap((article, index) =>
      (article.binds ?? []).map((code) => ({
        articleNo: index + 1,
        code,
        values: defaultsOf(code, profile),
        basis: article.basis,
      })),
    );
}

function articlesFor(chapter: ChapterTemplate, profile: SiteProfile): ArticleTemplate[] {
  return chapter.articles.filter((article) => !article.profiles || article.profiles.includes(profile));
}

function defaultsOf(code: string, profile: SiteProfile): Record<string, number> {
  return Object.fromEntries(
    controlByCode(code).parameters.map((parameter) => [parameter.name, parameter.default[profile]]),
  );
}

function filled(article: ArticleTemplate, profile: SiteProfile, language: RegulationLanguage): string {
  return article[language].replace(/\{(\w+)\.(\w+)\}/g, (_, code: string, name: string) =>
    String(defaultsOf(code, profile)[name]),
  );
}

function numbered(language: RegulationLanguage, part: 'chapter' | 'article', no: number): string {
  if (language === 'en') return `${part === 'chapter' ? 'Chapter' : 'Article'} ${no} `;
  return `第${chineseNumber(no)}${part === 'chapter' ? '章' : '条'} `;
}
