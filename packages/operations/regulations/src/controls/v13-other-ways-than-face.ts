import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Where a gate knows faces, there is another way in (人脸识别技术应用安全管理办法; SPC 2021 Art 10). */
export const otherWaysThanFace: ControlOf<'faceGate'> = {
  code: 'V13',
  version: 2,
  severity: 'H',
  frequency: 'change',
  subject: 'site-month',
  family: 'faceGate',
  sources: ['人脸识别技术应用安全管理办法', '最高人民法院人脸识别司法解释(2021) 第10条'],
  evidence: ['file'],
  parameters: [
    counted({
      name: 'otherWays',
      unit: 'checks',
      stricter: 'higher',
      range: { min: 1, max: 5 },
      default: 1,
      bounds: [
        {
          from: '2025-06-01',
          value: 1,
          direction: 'min',
          citation: '人脸识别技术应用安全管理办法',
          basis: 'law',
          unconfirmed: true,
        },
      ],
    }),
  ],
  judge(params, facts) {
    const otherWays = parameterValue(params, 'otherWays');
    const gates = facts.gates.map((gate) => ({
      name: gate.name,
      isKept: gate.otherWays === null ? null : gate.otherWays >= otherWays,
      entryIds: gate.entryIds,
    }));
    return judgeEach('V13', gates, { otherWays });
  },
};
