import { controls, isRecorded } from '@zhiqin/regulations';
import { describe, expect, it } from 'vitest';
import { loadedFamilies } from './load-windows.ts';

describe('loading facts', () => {
  it('is possible for every control said to be recorded', () => {
    const wanted = controls.filter((control) => isRecorded(control.code)).map((control) => control.family);
    expect([...new Set(wanted)].sort()).toEqual([...loadedFamilies].sort());
  });
});
