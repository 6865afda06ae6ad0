import { clientService } from '../families/client-service.ts';
import { fire } from '../families/fire.ts';
import { gate } from '../families/gate.ts';
import { handover } from '../families/handover.ts';
import { incidents } from '../families/incidents.ts';
import { linkingWords } from '../families/linking-words.ts';
import { monitoring } from '../families/monitoring.ts';
import { patrol } from '../families/patrol.ts';
import { personnel } from '../families/personnel.ts';
import { roster } from '../families/roster.ts';
import { tradeWords } from '../families/trade-words.ts';
import { lawLinkingWords } from '../law/law-rules.ts';
import { lawWords } from '../law/law-words.ts';
import { asideWords, functionWords } from './function-words.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import type { Family } from './way.ts';

/** The families in the order suggestions are listed. */
export const families: readonly Family[] = [
  personnel,
  roster,
  handover,
  patrol,
  gate,
  monitoring,
  fire,
  incidents,
  clientService,
];

let built: Lexicon | undefined;

/** Every word the grammar knows; built once, on first use. */
export function wholeLexicon(): Lexicon {
  built ??= buildLexicon([
    functionWords,
    asideWords,
    tradeWords,
    linkingWords,
    lawWords,
    lawLinkingWords,
    ...families.map(({ words }) => words),
  ]);
  return built;
}
