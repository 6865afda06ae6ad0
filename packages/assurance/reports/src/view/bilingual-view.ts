import type { ReportView, ViewBlock, ViewCell, ViewFigure, ViewSection } from './view-blocks.ts';

/**
 * One report in both languages, Chinese first: what is the same in both (numbers, names, codes) stands once. Both views
 * are of the same data; where a section has other blocks in one language than in the other, they follow each other.
 */
export function bilingualView(zh: ReportView, en: ReportView): ReportView {
  return {
    ...zh,
    attachment: beside(zh.attachment, en.attachment),
    tableAttachment: beside(zh.tableAttachment, en.tableAttachment),
    proofAttachment: beside(zh.proofAttachment, en.proofAttachment),
    cover: {
      ...zh.cover,
      eyebrow: beside(zh.cover.eyebrow, en.cover.eyebrow),
      // The English stands beneath in the subtitle's smaller type, or the cover grows out of its page.
      subtitle: [en.cover.title.replace('\n', ' · '), zh.cover.subtitle, en.cover.subtitle].join('\n'),
      facts: zh.cover.facts.map((fact, i) => ({
        label: beside(fact.label, en.cover.facts[i]?.label ?? ''),
        value: below(fact.value, en.cover.facts[i]?.value ?? ''),
      })),
      verify: below(zh.cover.verify, en.cover.verify),
      note: mergedNote(zh.cover.note, en.cover.note),
    },
    sections: zh.sections.map((section, i) => mergeSection(section, en.sections[i])),
    signatures: {
      title: beside(zh.signatures.title, en.signatures.title),
      lead: below(zh.signatures.lead, en.signatures.lead),
      remark: zh.signatures.remark && below(zh.signatures.remark, en.signatures.remark ?? ''),
      parties: zh.signatures.parties.map((party, i) => {
        const other = en.signatures.parties[i];
        return {
          ...party,
          party: beside(party.party, other?.party ?? ''),
          ...(party.organisation && { organisation: below(party.organisation, other?.organisation ?? '') }),
        };
      }),
    },
  };
}

const beside = (zh: string, en: string) => (zh === en || en === '' ? zh : `${zh} ${en}`);
/** Beneath each other; a line that stands in both stands once. */
function below(zh: string, en: string): string {
  const own = new Set(zh.split('\n'));
  return [zh, ...en.split('\n').filter((line) => line !== '' && !own.has(line))].join('\n');
}

/** Line by line: digests stand in both and are not said twice. */
function mergedNote(zh: string, en: string): string {
  const others = en.split('\n');
  return zh
    .split('\n')
    .map((line, i) => {
      const digest = /[0-9a-f]{64}$/.exec(line)?.[0];
      const other = others[i] ?? '';
      return digest
        ? beside(line.slice(0, -digest.length), other.replace(digest, '')) + digest
        : below(line, other);
    })
    .join('\n');
}

function mergeSection(zh: ViewSection, en: ViewSection | undefined): ViewSection {
  if (!en) return zh;
  return { ...zh, title: beside(zh.title, en.title), blocks: mergeBlocks(zh.blocks, en.blocks) };
}

function mergeBlocks(zh: readonly ViewBlock[], en: readonly ViewBlock[]): ViewBlock[] {
  const isAlike = zh.length === en.length && zh.every((block, i) => block.kind === en[i]?.kind);
  if (isAlike) return zh.map((block, i) => mergeBlock(block, en[i] as ViewBlock));
  // An English text may have other paragraphs than the Chinese: each part of the section is merged by itself.
  const [parts, others] = [partsOf(zh), partsOf(en)];
  if (parts.length === 1 || parts.length !== others.length)
    return [...zh, ...en.filter(({ kind }) => kind === 'text')];
  return parts.flatMap((part, i) => mergeBlocks(part, others[i] ?? []));
}

/** A section in parts that begin with a heading. */
function partsOf(blocks: readonly ViewBlock[]): ViewBlock[][] {
  const parts: ViewBlock[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'heading') parts.push([]);
    parts.at(-1)?.push(block);
  }
  return parts.filter((part) => part.length > 0);
}

function mergeBlock(zh: ViewBlock, en: ViewBlock): ViewBlock {
  if (zh.kind === 'heading' && en.kind === 'heading') return { ...zh, text: beside(zh.text, en.text) };
  if (zh.kind === 'text' && en.kind === 'text') return { ...zh, text: below(zh.text, en.text) };
  if (zh.kind === 'list' && en.kind === 'list')
    return { ...zh, items: zh.items.map((item, i) => below(item, en.items[i] ?? '')) };
  if (zh.kind === 'figures' && en.kind === 'figures')
    return {
      ...zh,
      figures: zh.figures.map((figure, i) => ({
        ...figure,
        label: below(figure.label, en.figures[i]?.label ?? ''),
        ...mergedParts(figure, en.figures[i]),
      })),
    };
  if (zh.kind === 'table' && en.kind === 'table')
    return {
      ...zh,
      ...(zh.caption && { caption: beside(zh.caption, en.caption ?? '') }),
      columns: zh.columns.map((column, i) => ({
        ...column,
        header: below(column.header, en.columns[i]?.header ?? ''),
        // Figures need no more room than their heading in two lines.
        ...(column.points && { points: column.points }),
      })),
      rows: zh.rows.map((row, r) => row.map((cell, c) => mergeCell(cell, en.rows[r]?.[c] ?? ''))),
    };
  if ('caption' in zh && 'caption' in en && zh.caption)
    return { ...zh, caption: beside(zh.caption, en.caption ?? '') };
  return zh;
}

function mergedParts(zh: ViewFigure, en: ViewFigure | undefined): Partial<ViewFigure> {
  return {
    ...(zh.unit && { unit: beside(zh.unit, en?.unit ?? '') }),
    ...(zh.target && { target: below(zh.target, en?.target ?? '') }),
    ...(zh.previous && { previous: below(zh.previous, en?.previous ?? '') }),
    ...(zh.verdict && { verdict: { ...zh.verdict, word: beside(zh.verdict.word, en?.verdict?.word ?? '') } }),
  };
}

function mergeCell(zh: string | ViewCell, en: string | ViewCell): string | ViewCell {
  const [own, other] = [
    typeof zh === 'string' ? { text: zh } : zh,
    typeof en === 'string' ? { text: en } : en,
  ];
  const text = below(own.text, other.text);
  if (typeof zh === 'string') return text;
  return { ...zh, text, ...(zh.lead && { lead: below(zh.lead, ('lead' in other && other.lead) || '') }) };
}
