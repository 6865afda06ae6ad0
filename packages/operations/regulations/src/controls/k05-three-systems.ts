import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Service, posts and guards each have their system in force at tenant and site (保安服务管理条例 第4条; nine at units of 内保条例 第8条). */
export const threeSystems: ControlOf<'systems'> = {
  code: 'K05',
  version: 2,
  severity: 'M',
  frequency: 'month',
  subject: 'site-month',
  family: 'systems',
  sources: ['保安服务管理条例 第4条', 'S3-5', '企业事业单位内部治安保卫条例 第8条'],
  evidence: ['file'],
  parameters: [
    counted({
      name: 'minimumSystems',
      unit: 'checks',
      stricter: 'higher',
      range: { min: 3, max: 9 },
      default: 3,
      bounds: [
        { from: '2010-01-01', value: 3, direction: 'min', citation: '保安服务管理条例 第4条', basis: 'law' },
      ],
    }),
  ],
  judge(params, facts) {
    const minimumSystems = parameterValue(params, 'minimumSystems');
    const kinds = new Set(facts.inForce.map((system) => system.kind)).size;
    const entryIds = facts.inForce.map((system) => system.entryId);
    // Nothing on file says nothing of what is on paper.
    const isKept = kinds === 0 ? null : kinds >= minimumSystems;
    return judgeEach('K05', [{ name: '', isKept, entryIds }], { kinds, minimumSystems });
  },
};
