import { describe, expect, it } from 'vitest';
import { runPidOf, runPrefix } from './left-overs.ts';

describe('names of a test run', () => {
  it('carry the process that made them', () => {
    expect(runPidOf(`${runPrefix(4711)}template`)).toBe(4711);
    expect(runPidOf(`${runPrefix(4711)}4720_1`)).toBe(4711);
  });

  it('are told from every other name, so nothing else is ever dropped', () => {
    for (const name of ['zhiqin', 'postgres', 'zhiqin_test_', 'zhiqin_test_ffffff', 'zhiqin_test_0_4711']) {
      expect(runPidOf(name)).toBeUndefined();
    }
  });
});
