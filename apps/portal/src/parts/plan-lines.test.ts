import { describe, expect, it } from 'vitest';
import { planFromTexts, planTexts } from './plan-lines.ts';

const content = {
  roles: [
    {
      name: '现场指挥',
      nameEn: 'Commander',
      who: '陈队长',
      phone: '138 0000 1234',
      steps: [
        { text: '到场判断', textEn: 'Go there' },
        { text: '宣布启动', textEn: null },
      ],
    },
    { name: '门岗', nameEn: null, who: null, phone: null, steps: [{ text: '开门', textEn: null }] },
  ],
  numbers: [
    { label: '火警', labelEn: 'Fire', phone: '119' },
    { label: '维保 24 小时', labelEn: null, phone: '400-800 1234' },
  ],
  assembly: [
    { name: '南广场', nameEn: 'South square', checkpointCode: 'B3' },
    { name: '北门外', nameEn: null, checkpointCode: null },
  ],
  note: '钥匙在消控室',
  noteEn: null,
};

describe('a plan in the lines of its form', () => {
  it('comes back as it went out, with roles left empty dropped', () => {
    const texts = planTexts(content);
    expect(planFromTexts((name) => texts[name] ?? '', 4)).toEqual(content);
  });

  it('hands what has no number to the command, which says so', () => {
    const [number] = planFromTexts((name) => (name === 'content.numbers' ? '电梯维保' : ''), 0).numbers;
    expect(number).toEqual({ label: '电梯维保', labelEn: null, phone: '' });
  });
});
