import type { Command } from '../command.ts';
import { binder } from './binder.ts';
import { evaluate } from './evaluate.ts';
import { guardsImport, importGuards } from './guards-import.ts';
import { guardsTemplate } from './guards-template.ts';
import { keysRewrap } from './keys-rewrap.ts';
import { keysRotate } from './keys-rotate.ts';
import { keysStatus } from './keys-status.ts';
import { regulationImport } from './regulation-import.ts';
import { regulationsParse } from './regulations-parse.ts';
import { regulationsSuggest } from './regulations-suggest.ts';
import { reportDaily } from './report-daily.ts';
import { reportMonthly } from './report-monthly.ts';
import { rosterSolve } from './roster-solve.ts';
import { sitesList } from './sites-list.ts';
import { statementDraft } from './statement-draft.ts';
import { story } from './story.ts';
import { tenantCreate } from './tenant-create.ts';
import { tenantList } from './tenant-list.ts';
import { verify } from './verify.ts';
import { verifyLedgerCommand } from './verify-ledger.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  tenantCreate,
  tenantList,
  sitesList,
  regulationImport,
  regulationsParse,
  regulationsSuggest,
  guardsImport,
  importGuards,
  guardsTemplate,
  evaluate,
  reportMonthly,
  reportDaily,
  statementDraft,
  binder,
  verify,
  verifyLedgerCommand,
  rosterSolve,
  keysStatus,
  keysRotate,
  keysRewrap,
  story,
];
