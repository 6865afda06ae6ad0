import type { Use } from '@zhiqin/access';
import { expect, it } from 'vitest';
import { appRouter } from './router.ts';

interface Procedure {
  _def: { meta?: { use?: Use<unknown, unknown> } };
}

it('the uses that look beyond the actor’s sites are a committed list', async () => {
  const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>);
  const wide = procedures.flatMap(([path, { _def }]) => {
    const use = _def.meta?.use;
    return use?.scope === 'tenant' ? [`| \`${path}\` | \`${use.action}\` |`] : [];
  });
  const lines = [
    '# Uses that see the whole tenant',
    '',
    'After the permission check these look at every site of the contractor, whatever the actor’s own sites are. They',
    'answer with verdicts, never with rows of other sites. Written by a test; a new line here is for a reviewer to read.',
    '',
    '| procedure | action |',
    '| --- | --- |',
    ...wide.sort(),
    '',
  ];
  await expect(lines.join('\n')).toMatchFileSnapshot('../tenant-wide-uses.md');
});
