import { contexts, type Resource } from '@zhiqin/i18n';
import { describe, expect, it } from 'vitest';
import { errorStatus, fieldCodes } from './error-status.ts';

function codesOf(words: Resource, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === 'string' ? [here.replace(/_(one|other)$/, '')] : codesOf(value, here);
  });
}

describe.each(['zh-CN', 'en'] as const)('error codes in %s', (language) => {
  it('have words, and no words are left over', async () => {
    const words = codesOf((await contexts.errors[language]()).default as Resource);
    const codes = [...Object.keys(errorStatus), ...fieldCodes];
    expect([...new Set(words)].sort()).toEqual([...new Set(codes)].sort());
  });
});

it('statuses are those of a refusal or an outage', () => {
  for (const [code, status] of Object.entries(errorStatus)) {
    expect(status, code).toBeGreaterThanOrEqual(400);
    expect(status, code).toBeLessThan(600);
  }
});
