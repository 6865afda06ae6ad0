import { formatNumber } from './number-formats.ts';
import { readXml } from './read-xml.ts';

interface Level {
  start: number;
  format: string;
  /** `第%1条`, `%1.%2`: %n is the number of level n. */
  text: string;
  isLegal: boolean;
  /** What stands between number and text. */
  follow: string;
  paragraphStyle: string | null;
  /** It begins anew after a paragraph of this level or an outer one; -1: it runs on through the document. */
  restartsAfter: number;
}

interface List {
  abstractId: string;
  startOverrides: Map<number, number>;
}

interface Definitions {
  levels: Map<string, Map<number, Level>>;
  lists: Map<string, List>;
  /** Abstract lists that stand for one defined by a style. */
  links: Map<string, string>;
  definedBy: Map<string, string>;
}

/** Which list and level a paragraph is numbered in. */
export interface ListPlace {
  readonly listId: string;
  readonly level: number;
}

/** Word's automatic numbers, counted as the paragraphs come: the labels are nowhere in the text itself. */
export class Numbering {
  readonly #definitions: Definitions;
  readonly #counters = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(xml: string | null) {
    this.#definitions = readDefinitions(xml);
  }

  /** The level a paragraph style is tied to in a list. */
  levelOfStyle(listId: string, style: string): number {
    for (const [level, { paragraphStyle }] of this.#levelsOf(listId) ?? [])
      if (paragraphStyle === style) return level;
    return 0;
  }

  /** The label of the next paragraph at a place, with what parts it from the text; empty where there is none. */
  next({ listId, level }: ListPlace): string {
    const list = this.#definitions.lists.get(listId);
    const levels = this.#levelsOf(listId);
    const own = levels?.get(level);
    if (!list || !levels || !own) return '';
    const counters = this.#counters.get(list.abstractId) ?? [];
    this.#counters.set(list.abstractId, counters);
    const isFirst = !this.#begun.has(`${listId}/${level}`);
    this.#begun.add(`${listId}/${level}`);
    const override = isFirst ? list.startOverrides.get(level) : undefined;
    counters[level] =
      override ?? (counters[level] === undefined ? own.start : (counters[level] as number) + 1);
    for (let inner = level + 1; inner < counters.length; inner++)
      if (level <= (levels.get(inner)?.restartsAfter ?? inner)) delete counters[inner];
    if (own.format === 'bullet') return `•${own.follow}`;
    const label = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = levels.get(at);
      const value = counters[at] ?? shown?.start ?? 1;
      counters[at] = value;
      return formatNumber(value, own.isLegal ? 'decimal' : (shown?.format ?? 'decimal'));
    });
    return label === '' ? '' : `${label}${own.follow}`;
  }

  #levelsOf(listId: string): Map<number, Level> | undefined {
    const { lists, levels, links, definedBy } = this.#definitions;
    const abstractId = lists.get(listId)?.abstractId ?? '';
    const link = links.get(abstractId);
    return levels.get((link && definedBy.get(link)) ?? abstractId);
  }
}

const follows: Readonly<Record<string, string>> = { nothing: '', space: ' ', tab: ' ' };

function readDefinitions(xml: string | null): Definitions {
  const found: Definitions = { levels: new Map(), lists: new Map(), links: new Map(), definedBy: new Map() };
  if (xml === null) return found;
  let abstractId = '';
  let list: List | null = null;
  let overridden: number | null = null;
  let level: Level | null = null;
  readXml(xml, {
    open(name, attribute) {
      const value = attribute('val') ?? '';
      if (name === 'abstractNum') {
        abstractId = attribute('abstractNumId') ?? '';
        found.levels.set(abstractId, new Map());
      } else if (name === 'num') {
        list = { abstractId: '', startOverrides: new Map() };
        found.lists.set(attribute('numId') ?? '', list);
      } else if (name === 'abstractNumId' && list) list.abstractId = value;
      else if (name === 'lvlOverride') overridden = Number(attribute('ilvl'));
      else if (name === 'startOverride' && list && overridden !== null)
        list.startOverrides.set(overridden, Number(value));
      else if (name === 'numStyleLink') found.links.set(abstractId, value);
      else if (name === 'styleLink') found.definedBy.set(value, abstractId);
      else if (name === 'lvl' && !list) {
        const no = Number(attribute('ilvl'));
        level = emptyLevel(no);
        found.levels.get(abstractId)?.set(no, level);
      } else if (level) readLevel(level, name, value, attribute('format'));
    },
    close(name) {
      if (name === 'lvl') level = null;
      if (name === 'num') list = null;
      if (name === 'lvlOverride') overridden = null;
    },
  });
  return found;
}

function emptyLevel(no: number): Level {
  return {
    start: 1,
    format: 'decimal',
    text: '',
    isLegal: false,
    follow: ' ',
    paragraphStyle: null,
    restartsAfter: no - 1,
  };
}

function readLevel(level: Level, name: string, value: string, custom: string | undefined): void {
  if (name === 'start') level.start = Number(value);
  else if (name === 'numFmt') level.format = value === 'custom' ? (custom ?? 'decimal') : value;
  else if (name === 'lvlText') level.text = value;
  else if (name === 'isLgl') level.isLegal = value !== '0' && value !== 'false';
  else if (name === 'suff') level.follow = follows[value] ?? ' ';
  else if (name === 'lvlRestart') level.restartsAfter = Number(value) - 1;
  else if (name === 'pStyle') level.paragraphStyle = value;
}
