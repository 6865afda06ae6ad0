import { type Context, contexts } from '@zhiqin/i18n';
import { expect, it } from 'vitest';
import { pageContexts } from './page-words.ts';

it('loads every context of the portal: one left out would show its keys', () => {
  const portals = (Object.keys(contexts) as Context[]).filter((name) => name.startsWith('portal'));
  expect(portals.filter((name) => !(pageContexts as readonly Context[]).includes(name))).toEqual([]);
});
