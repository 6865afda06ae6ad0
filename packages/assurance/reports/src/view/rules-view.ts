import type { MonthlyReport, RuleArticle } from '../monthly-report.ts';
import { bound } from './cover-view.ts';
import type { ReportWords } from './report-words.ts';
import type { ViewBlock, ViewSection } from './view-blocks.ts';

const verdicts = ['met', 'breached', 'unproven', 'not-applicable', 'waived'] as const;

/** Every article in force: its text, how it is checked, what came out; then what no control answers. */
export function rulesView({ rules, orphans, ruleLife }: MonthlyReport, words: ReportWords): ViewSection {
  const { say } = bound(words);
  const controls = rules.reduce((sum, article) => sum + article.controls.length, 0);
  const blocks: ViewBlock[] =
    rules.length === 0
      ? [{ kind: 'text', text: say('rules.none') }]
      : [
          {
            kind: 'text',
            text: say('rules.lead', {
              articles: words.number(rules.length),
              controls: words.number(controls),
            }),
          },
        ];
  if (words.language === 'en' && rules.some((article) => !article.bodyEn))
    blocks.push({ kind: 'text', text: say('rules.onlyChinese') });
  blocks.push(...lifeBlocks(ruleLife, words));
  for (const article of rules) blocks.push(...articleBlocks(article, words));
  blocks.push({ kind: 'heading', level: 2, text: say('rules.unbound') }, ...unbound(orphans, words));
  return { anchor: 'rules', title: say('rules.title'), follows: rules.length === 0, blocks };
}

/** What changed in the month, who signed for what is in force, how many questions were answered rightly. */
function lifeBlocks(life: MonthlyReport['ruleLife'], words: ReportWords): ViewBlock[] {
  if (!life) return [];
  const { say } = bound(words);
  const changes = life.changes.map((row) =>
    say('cover.regulationSince', {
      title: words.name(row.title),
      versionNo: row.versionNo,
      date: words.day(row.effectiveOn),
    }),
  );
  const known = [
    life.team === 0
      ? []
      : [
          say('rules.acknowledged', {
            signed: words.number(life.acknowledged),
            team: words.number(life.team),
            share: words.share(life.acknowledged / life.team),
          }),
        ],
    life.answers === 0
      ? []
      : [
          say('rules.quiz', {
            right: words.number(life.right),
            answers: words.number(life.answers),
            share: words.share(life.right / life.answers),
          }),
        ],
  ].flat();
  return [
    {
      kind: 'text',
      text:
        changes.length > 0 ? say('rules.changed', { changes: words.list(changes) }) : say('rules.unchanged'),
    },
    ...(known.length > 0
      ? [{ kind: 'text' as const, text: known.join(words.language === 'en' ? ' ' : '') }]
      : []),
  ];
}

/** "第十二条", "Article 12"; a clause by its numbers. */
export function articleLabel(row: { label: string; reference?: string | null }, words: ReportWords): string {
  const reference = row.reference ?? (/^[\d.]+$/.test(row.label) ? row.label : null);
  if (words.language === 'zh-CN' && row.label.startsWith('第')) return row.label;
  if (!reference) return row.label;
  return words.say(reference.includes('.') ? 'rules.clause' : 'rules.article', { reference });
}

function articleBlocks(article: RuleArticle, words: ReportWords): ViewBlock[] {
  const english = words.language === 'en';
  // A heading in the other language beside an English text helps nobody; where only the Chinese exists it stands.
  const heading = english
    ? (article.headingEn ?? (article.bodyEn ? null : article.heading))
    : article.heading;
  const body = (english && article.bodyEn) || article.body;
  const title = [articleLabel(article, words), heading].filter(Boolean).join(english ? ' · ' : '　');
  return [
    { kind: 'heading', level: 3, text: title },
    ...body
      .split(/\n+/)
      .filter((line) => line.trim() !== '')
      .map((line): ViewBlock => ({ kind: 'text', text: line.trim(), keepWithNext: true })),
    controlTable(article, words),
  ];
}

function controlTable(article: RuleArticle, words: ReportWords): ViewBlock {
  const { say } = bound(words);
  return {
    kind: 'table',
    columns: [
      { header: say('rules.control'), share: 5 },
      { header: say('rules.standard'), share: 6 },
      ...verdicts.map((verdict) => ({
        header: words.verdictShort(verdict),
        align: 'end' as const,
        points: verdict === 'unproven' ? 56 : 48,
      })),
    ],
    rows: article.controls.map(({ code, parameters, counts }) => {
      const values = Object.entries(parameters).map(([name, value]) => words.parameter(code, name, value));
      return [
        words.control(code),
        values.length > 0 ? values.join('\n') : { text: say('rules.noStandard'), muted: true },
        words.number(counts.met),
        { text: words.number(counts.breached), strong: counts.breached > 0 },
        { text: words.number(counts.unproven), strong: counts.unproven > 0 },
        words.number(counts.notApplicable),
        words.number(counts.waived),
      ];
    }),
  };
}

function unbound(orphans: MonthlyReport['orphans'], words: ReportWords): ViewBlock[] {
  const { say } = bound(words);
  if (orphans.unboundArticles === 0) return [{ kind: 'text', text: say('rules.allBound') }];
  const rows = orphans.unbound.map((row) => {
    const heading = words.language === 'en' ? (row.headingEn ?? row.heading) : row.heading;
    return [articleLabel(row, words), heading ?? ''];
  });
  const lead: ViewBlock = {
    kind: 'text',
    text: say('rules.unboundLead', { count: words.number(orphans.unboundArticles) }),
  };
  if (rows.every(([, heading]) => heading === ''))
    return [lead, { kind: 'text', text: words.list(rows.map(([label]) => label ?? '')) }];
  return [
    lead,
    {
      kind: 'table',
      columns: [
        { header: say('rules.label'), points: 96 },
        { header: say('rules.heading'), share: 1 },
      ],
      rows,
    },
  ];
}
