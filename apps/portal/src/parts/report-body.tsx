import type { ReportView, ViewBlock, ViewCell, ViewLook } from '@zhiqin/reports/rules';
import {
  Card,
  ChartFigure,
  DataTable,
  Fact,
  Facts,
  KeyFigure,
  VerdictMark,
  type VerdictWord,
} from '@zhiqin/ui';
import { countBars, coverageBars, heatMap, verdictBar } from '@zhiqin/ui/charts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Brand, ReportHead } from './report-head.tsx';

const wordOf = (look: ViewLook): VerdictWord => (look === 'notApplicable' ? 'not-applicable' : look);

/** The monthly report as a page: cover, contents, sections; the same view the PDF is printed from. */
export function ReportBody({
  view,
  brand,
  reportsAt = '/admin/reports',
}: {
  view: ReportView;
  brand?: Brand;
  /** Where a site's own report opens from a report over all sites. */
  reportsAt?: string;
}) {
  const { t } = useTranslation('portal');
  return (
    <article className="grid gap-4" lang={view.language}>
      <section className="card p-6">
        {brand ? <ReportHead brand={brand} name={view.author} /> : null}
        <p className="quiet">{view.cover.eyebrow}</p>
        <h2 className="text-2xl whitespace-pre-line">{view.cover.title}</h2>
        <p className="mb-4">{view.cover.subtitle}</p>
        <Facts>
          {view.cover.facts.map((fact) => (
            <Fact key={fact.label} name={fact.label}>
              <span className="whitespace-pre-line">{fact.value}</span>
            </Fact>
          ))}
        </Facts>
        <p className="quiet small mt-4 whitespace-pre-line">{view.cover.note}</p>
      </section>
      <nav aria-label={t('report.contents')} className="chips no-print">
        {view.sections.map((section) => (
          <a key={section.anchor} href={`#${section.anchor}`} className="chip">
            {section.title}
          </a>
        ))}
      </nav>
      {view.sections.map((section) => (
        <div key={section.anchor} id={section.anchor} className="scroll-mt-4">
          <Card title={section.title}>
            <div className="grid gap-4">
              {section.blocks.map((block, index) => (
                // Blocks of an issued report never move.
                <Block key={index} block={block} reportsAt={reportsAt} />
              ))}
            </div>
          </Card>
        </div>
      ))}
    </article>
  );
}

function Block({ block, reportsAt }: { block: ViewBlock; reportsAt: string }): ReactNode {
  switch (block.kind) {
    case 'heading':
      return <h3 className={block.level === 2 ? 'text-base' : undefined}>{block.text}</h3>;
    case 'text':
      return (
        <p
          className={`prose whitespace-pre-line ${block.tone === 'lead' ? 'text-base' : block.tone === 'small' ? 'quiet small' : ''}`}
        >
          {block.text}
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List className={`prose grid gap-1 pl-5 ${block.ordered ? 'list-decimal' : 'list-disc'}`}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </List>
      );
    }
    case 'figures':
      return (
        <div className="grid grid-cols-2 gap-4 md:grid-cols-3 lg:grid-cols-5">
          {block.figures.map((figure) => (
            <KeyFigure
              key={figure.label}
              label={figure.label}
              value={
                <>
                  {figure.value} <span className="text-sm font-normal">{figure.unit}</span>
                </>
              }
              note={
                <>
                  {figure.target}
                  {figure.target && figure.previous ? ' · ' : null}
                  {figure.previous}
                  {figure.verdict ? <Marked look={figure.verdict.look} text={figure.verdict.word} /> : null}
                </>
              }
            />
          ))}
        </div>
      );
    case 'table':
      return <ReportTable block={block} reportsAt={reportsAt} />;
    case 'verdictBar':
      return (
        <ChartFigure drawing={verdictBar({ shares: block.shares, alt: block.alt })} caption={block.caption} />
      );
    case 'coverageBars':
      return (
        <ChartFigure
          drawing={coverageBars({ days: block.days, labels: block.labels, alt: block.alt, width: 960 })}
          caption={block.caption}
        />
      );
    case 'countBars':
      return (
        <ChartFigure
          drawing={countBars({ bars: block.bars, alt: block.alt, width: 960 })}
          caption={block.caption}
        />
      );
    case 'heatMap':
      return (
        <ChartFigure
          drawing={heatMap({
            columns: block.columns,
            rows: block.rows,
            alt: block.alt,
            max: block.max,
            width: 960,
          })}
          caption={block.caption}
        />
      );
  }
}

interface ReportRow {
  key: string;
  cells: readonly (string | ViewCell)[];
}

function ReportTable({
  block,
  reportsAt,
}: {
  block: Extract<ViewBlock, { kind: 'table' }>;
  reportsAt: string;
}) {
  const rows: ReportRow[] = block.rows.map((cells, index) => ({ key: String(index), cells }));
  return (
    <div>
      {block.caption ? <p className="mb-1 font-semibold">{block.caption}</p> : null}
      <DataTable<ReportRow>
        caption={block.caption ?? block.columns.map((column) => column.header).join(' ')}
        rows={rows}
        keyOf={(row) => row.key}
        columns={block.columns.map((column, index) => ({
          key: String(index),
          head: column.header,
          align: column.align,
          cell: (row) => <Cell cell={row.cells[index] ?? ''} reportsAt={reportsAt} />,
        }))}
      />
    </div>
  );
}

function Cell({ cell, reportsAt }: { cell: string | ViewCell; reportsAt: string }) {
  if (typeof cell === 'string') return <span className="whitespace-pre-line">{cell}</span>;
  if (cell.reportId)
    return (
      <Link to={`${reportsAt}/${cell.reportId}`} className="whitespace-pre-line">
        {cell.text}
      </Link>
    );
  if (cell.look) return <Marked look={cell.look} text={cell.text} />;
  if (cell.lead) {
    return (
      <span className="whitespace-pre-line">
        <strong>{cell.lead}</strong>
        {`\n${cell.text}`}
      </span>
    );
  }
  return (
    <span className={cell.strong ? 'font-semibold' : cell.muted ? 'quiet' : undefined}>{cell.text}</span>
  );
}

function Marked({ look, text }: { look: ViewLook; text: string }) {
  return (
    <span className="verdict ml-1" style={{ color: `var(--${look})` }}>
      <VerdictMark verdict={wordOf(look)} />
      {text}
    </span>
  );
}
