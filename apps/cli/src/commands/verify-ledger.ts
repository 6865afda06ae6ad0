import { execute } from '@zhiqin/access';
import { verifyLedger } from '@zhiqin/ledger';
import type { Command } from '../command.ts';
import { keptRootsIn } from '../kept-roots.ts';

/** Works the ledger out again from the records and holds it against roots kept outside the database; names the day. */
export const verifyLedgerCommand: Command = {
  name: 'verify ledger',
  flags: { roots: { meaning: 'keptRoots', required: true } },
  async run(surroundings) {
    const { text, environment, say } = surroundings;
    const roots = await keptRootsIn(text('roots'), surroundings);
    const found = await execute(verifyLedger, await environment(), { roots });
    const { entries, firstFault } = found;
    return {
      json: found,
      text: [
        firstFault
          ? say(`verify.ledger.${firstFault.fault}`, {
              day: firstFault.day,
              kind: firstFault.kind,
              subject: firstFault.subject,
            })
          : say('verify.ledger.sound', { entries, roots: roots.length }),
      ],
      exitCode: found.sound ? 0 : 1,
    };
  },
};
