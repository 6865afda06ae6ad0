import { describe, expect, it } from 'vitest';
import type { JudgedState } from '../schema.ts';
import { changeCauses, changedParameters } from './change-causes.ts';

const state: JudgedState = {
  verdict: 'breached',
  measure: { key: 'roundsShort', values: {} },
  missing: [],
  parameters: { minimumPerShift: 4 },
  controlVersion: 1,
  isTrial: false,
  judgedAt: '2026-10-20T09:00:00.000Z',
};
const silent = { ...state, verdict: 'unproven', missing: [{ key: 'deviceSilent', values: {} }] };
const causes = (
  after: Partial<JudgedState>,
  entries: { now?: string[]; gone?: string[] } = {},
  before = state,
) =>
  changeCauses({
    before,
    after: { ...before, ...after },
    newEvidence: entries.now ?? [],
    lostEvidence: entries.gone ?? [],
  });

describe('causes of a change', () => {
  it('names each that shows, in one order', () => {
    expect(causes({ verdict: 'met' }, { now: ['a'] })).toEqual(['late-entries']);
    expect(causes({}, { gone: ['a'] })).toEqual(['withdrawn-entries']);
    expect(causes({ verdict: 'breached', missing: [] }, {}, silent)).toEqual(['phone-heard']);
    expect(causes({ parameters: { minimumPerShift: 5 }, controlVersion: 2, isTrial: true })).toEqual([
      'parameters',
      'control-version',
      'trial',
    ]);
  });

  it('is what the office keeps where nothing else shows', () => {
    expect(causes({ verdict: 'met' })).toEqual(['records']);
    expect(causes({ missing: silent.missing })).toEqual(['records']);
  });

  it('lists the parameters that differ, then and now', () => {
    expect(changedParameters(state, { parameters: { minimumPerShift: 5, baseRounds: 3 } })).toEqual([
      { name: 'minimumPerShift', before: 4, after: 5 },
      { name: 'baseRounds', before: undefined, after: 3 },
    ]);
  });
});
