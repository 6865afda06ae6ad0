import { readAttachments } from '@zhiqin/documents';
import { type CheckOutcome, checkReportFile } from '@zhiqin/reports';
import type { OfflineCommand, OfflineSurroundings } from '../command.ts';
import { keptRootsIn } from '../kept-roots.ts';

/**
 * Verifies a report's file by itself: seal, data, totals, ledger and signatures, and the roots the reader has kept.
 * Asks nothing of the database. Exit code 1 where anything differs.
 */
export const verify: OfflineCommand = {
  name: 'verify',
  argument: 'file',
  flags: { file: { meaning: 'verified', required: true }, roots: { meaning: 'keptRoots' } },
  isOffline: true,
  async run(surroundings) {
    const { text, flags, readInput, say } = surroundings;
    const file = await readInput(text('file'));
    const kept = flags.roots ? await keptRootsIn(String(flags.roots), surroundings) : [];
    const { checks, ...found } = await checkReportFile(file, await readAttachments(file), kept);
    return {
      json: { ...found, checks },
      text: [
        ...checks.map((one) => `  ${say(`verify.outcomes.${one.outcome}`)}  ${lineOf(one, say)}`),
        say(found.sound ? `verify.${found.state}` : 'verify.unsound', {
          root: found.head?.root,
          site: found.report?.site.zh,
          month: found.report?.month,
        }),
        ...(found.sound ? [say('verify.limit')] : []),
      ],
      exitCode: found.sound ? 0 : 1,
    };
  },
};

function lineOf({ check, day, figures }: CheckOutcome, say: OfflineSurroundings['say']): string {
  const more = [
    ...(day ? [say('verify.onDay', { day })] : []),
    ...(figures ?? []).map((one) =>
      say('verify.figure', { ...one, stated: `${one.stated}`, recomputed: `${one.recomputed}` }),
    ),
  ];
  return [say(`verify.checks.${check}`), ...more].join(' · ');
}
