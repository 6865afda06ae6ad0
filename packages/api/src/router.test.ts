import { policy, type Use } from '@zhiqin/access';
import { describe, expect, it } from 'vitest';
import { appRouter } from './router.ts';

interface Procedure {
  _def: { type: 'query' | 'mutation' | 'subscription'; meta?: { use?: Use<unknown, unknown> } };
}
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>);

describe('the router', () => {
  it('is made of use cases alone: permission, transaction and audit cannot be left out', () => {
    expect(procedures.length).toBeGreaterThan(20);
    for (const [path, { _def }] of procedures) {
      expect(_def.meta?.use, path).toBeDefined();
      expect(Object.keys(policy), path).toContain(_def.meta?.use?.action);
    }
  });

  it('lets a GET only read', () => {
    for (const [path, { _def }] of procedures) {
      if (_def.meta?.use?.kind === 'command') expect(_def.type, path).toBe('mutation');
      if (_def.meta?.use?.kind === 'query') expect(_def.type, path).toBe('query');
    }
  });
});
