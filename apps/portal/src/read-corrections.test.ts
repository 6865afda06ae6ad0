import { describe, expect, it } from 'vitest';
import { readCorrections, readWish, withWish } from './read-corrections.ts';

describe('corrections of an upload', () => {
  const merge = { kind: 'merge', at: 4 } as const;

  it('are added by the button pressed, with the label typed', () => {
    expect(withWish([merge], readWish('split:12'), '第二条')).toEqual([
      merge,
      { kind: 'split', at: 12, label: '第二条' },
    ]);
    expect(withWish([], readWish('relabel:3'), '3.1')).toEqual([{ kind: 'relabel', at: 3, label: '3.1' }]);
    expect(withWish([], readWish('merge:9'), '')).toEqual([{ kind: 'merge', at: 9 }]);
  });

  it('ask for a label where one is needed', () => {
    expect(withWish([merge], readWish('split:12'), '')).toBeNull();
    expect(withWish([merge], readWish('relabel:12'), '')).toBeNull();
  });

  it('are taken back one by one, and left alone by other buttons', () => {
    expect(withWish([merge], readWish('undo'), '')).toEqual([]);
    expect(withWish([merge], readWish('edit:7'), '')).toEqual([merge]);
    expect(withWish([merge], readWish('merge:x'), '')).toEqual([merge]);
  });

  it('are carried by the page, and none where it carried something else', () => {
    expect(readCorrections(JSON.stringify([merge]))).toEqual([merge]);
    expect(readCorrections('{')).toEqual([]);
    expect(readCorrections('7')).toEqual([]);
  });
});
