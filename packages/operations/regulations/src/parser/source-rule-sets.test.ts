import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outlineRuleDocuments } from './outline-rule-documents.ts';
import { expectLossless } from './test-lossless.ts';

/** The rule sets the project was founded on lie beside the repository, not in it. */
const shared = new URL('../../../../../../shared/', import.meta.url);
const source = new URL('data/source-rule-sets.txt', shared);
const requirements = new URL('domain/requirements.md', shared);
const isBeside = existsSync(source) && existsSync(requirements);

const titles = [
  '物业管理公司保安服务方案',
  '物业管理安保服务管理方案',
  '小区物业安保部规章制度',
  '物业管理安保服务方案',
  '物业小区保安管理规章制度',
  '物业安保外来人员管理制度',
  '安保物业管理方案',
  '小区物业安保人员管理制度',
  '安保服务管理办法',
];

/** Clause → path of the provision that says it; the digit after S is the rule set. */
const table = `
S1-1.1 一/1
S1-1.2 一/2
S1-1.3 一/3
S1-1.4 一/4
S1-2.1 二/1
S1-2.2 二/2
S1-2.3 二/3
S1-2.4 二/4
S1-2.5 二/5
S1-2.6 二/6
S1-2.7 二/7
S1-2.8 二/8
S1-2.9 二/9
S1-2.10 二/10
S1-3.1 三/1
S1-3.2 三/2
S1-3.3 三/3
S1-4.1 四/1
S1-4.2 四/2
S1-4.3 四/3
S1-4.4 四/4
S1-4.5 四/5
S2-1 一
S2-2.1 二/1
S2-2.2.1 二/2/(1)
S2-2.2.2 二/2/(2)
S2-3.1 三
S2-3.2 三
S2-3.3 三
S2-3.4 三
S2-4.1 四/1
S2-4.2 四/2
S2-4.3 四/3
S2-4.4 四/4
S3-1 第一章/第一条
S3-2 第一章/第二条
S3-3 第一章/第三条
S3-4 第一章/第四条
S3-5 第一章/第五条
S3-6 第一章/第六条
S3-7 第一章/第七条
S3-8 第二章/第八条
S3-9 第二章/第九条
S3-10 第二章/第十条
S3-11 第二章/第十一条
S3-12 第二章/第十二条
S3-13 第二章/第十三条
S3-14 第三章/第十四条
S3-15 第三章/第十五条
S3-16 第三章/第十六条
S3-17 第三章/第十七条
S3-18 第三章/第十八条
S3-19 第三章/第十九条
S4-1 一
S4-2 二
S4-3 三
S4-4.1 四/1
S4-4.2 四/2
S4-4.3 四/3
S4-4.4 四/4
S4-4.5 四/5
S4-4.6 四/6
S5-1 第一章/第一条
S5-2 第一章/第二条
S5-3 第一章/第三条
S5-4 第一章/第四条
S5-5 第二章/第五条
S5-6 第二章/第六条
S5-7 第二章/第七条
S5-8 第二章/第八条
S5-9 第二章/第九条
S5-10 第二章/第十条
S5-11 第三章/第十一条
S5-12 第三章/第十二条
S5-13 第三章/第十三条
S5-14 第三章/第十四条
S5-15 第四章/第十五条
S5-16 第四章/第十六条
S5-17 第四章/第十七条
S5-18 第五章/第十八条
S6-1 一
S6-2 二
S6-3.1.1 三/1/(1)
S6-3.1.2 三/1/(2)
S6-3.1.3 三/1/(3)
S6-3.2.1 三/2/(1)
S6-3.2.2 三/2/(2)
S6-3.3.1 三/3/(1)
S6-3.3.2 三/3/(2)
S6-3.4.1 三/4/(1)
S6-3.4.2 三/4/(2)
S6-3.4.3 三/4/(3)
S6-3.5.1 三/5/(1)
S6-3.5.2 三/5/(2)
S6-4.1 四/1
S6-4.2.1 四/2/(1)
S6-4.2.2 四/2/(2)
S6-4.2.3 四/2/(3)
S7-1 一
S7-2 二
S7-3.1.1 三/(一)/1
S7-3.1.2 三/(一)/2
S7-3.2.1 三/(二)/1
S7-3.2.2 三/(二)/2
S7-3.3.1 三/(三)/1
S7-3.3.2 三/(三)/2
S7-3.4.1 三/(四)/1
S7-3.4.2 三/(四)/2
S7-4.1 四/(一)
S7-4.2 四/(二)
S7-4.3 四/(三)
S8-1 一
S8-2.1.1 二/1/(1)
S8-2.1.2 二/1/(2)
S8-2.1.3 二/1/(3)
S8-2.1.4 二/1/(4)
S8-2.1.5 二/1/(5)
S8-2.2.1 二/2/(1)
S8-2.2.2 二/2/(2)
S8-2.2.3 二/2/(3)
S8-2.2.4 二/2/(4)
S8-3.1.1 三/1/(1)
S8-3.1.2 三/1/(2)
S8-3.1.3 三/1/(3)
S8-3.1.4 三/1/(4)
S8-3.2.1 三/2/(1)
S8-3.2.2 三/2/(2)
S8-4.1 四/1
S8-4.2 四/2
S8-4.3 四/3
S8-4.4 四/4
S8-4.5 四/5
S8-5.1.1 五/1/(1)
S8-5.1.2 五/1/(2)
S8-5.2.1 五/2/(1)
S8-5.2.2 五/2/(2)
S8-6.1 六/1
S8-6.2 六/2
S8-6.3 六/3
S9-0 preamble
S9A-1 保安管理制度/一
S9A-2 保安管理制度/二
S9A-3a 保安管理制度/三
S9A-3b 保安管理制度/三
S9A-3c 保安管理制度/三
S9A-4 保安管理制度/四
S9A-5 保安管理制度/五
S9A-6 保安管理制度/六
S9A-7 保安管理制度/七
S9A-8 保安管理制度/八
S9A-9 保安管理制度/九
S9A-10 保安管理制度/十
S9A-11 保安管理制度/十一
S9A-12 保安管理制度/十二
S9A-13 保安管理制度/十三
S9B-1 内保巡查制度/一
S9B-2 内保巡查制度/二
S9B-3a 内保巡查制度/三
S9B-3b 内保巡查制度/三
S9B-4 内保巡查制度/四
S9B-5 内保巡查制度/五
S9B-6 内保巡查制度/六
S9B-7 内保巡查制度/七
S9B-8 内保巡查制度/八
S9B-9 内保巡查制度/九
S9C-1 内保执勤制度/一
S9C-2 内保执勤制度/二
S9C-3 内保执勤制度/三
S9C-4 内保执勤制度/四
S9C-5 内保执勤制度/五
S9C-6 内保执勤制度/六
S9C-7 内保执勤制度/七
S9C-8 内保执勤制度/八
S9C-9 内保执勤制度/九
S9D-1a 交接班制度/一
S9D-1b 交接班制度/一
S9D-2 交接班制度/二
S9D-3 交接班制度/三
S9D-4 交接班制度/四
S9D-5 交接班制度/五
S9E-1.1 突发事件处置报告制度/一/(一)
S9E-1.2 突发事件处置报告制度/一/(二)
S9E-1.3 突发事件处置报告制度/一/(三)
S9E-1.4 突发事件处置报告制度/一/(四)
S9E-2.1a 突发事件处置报告制度/二/(一)
S9E-2.1b 突发事件处置报告制度/二/(一)
S9E-2.2 突发事件处置报告制度/二/(二)
S9E-2.3 突发事件处置报告制度/二/(三)
S9E-2.4 突发事件处置报告制度/二/(四)
S9E-2.5a 突发事件处置报告制度/二/(五)
S9E-2.5b 突发事件处置报告制度/二/(五)
`;

const clauses = table
  .trim()
  .split('\n')
  .map((line) => line.split(' ') as [id: string, path: string]);

if (isBeside)
  describe('the nine source rule sets', () => {
    const text = isBeside ? readFileSync(source, 'utf8') : '';
    const outlines = outlineRuleDocuments(text);
    const paths = outlines.map(({ provisions }) => provisions.map(({ path }) => path.join('/')));

    it('are nine, with their titles, and nothing of them is lost', () => {
      expect(outlines.map(({ title }) => title)).toEqual(titles);
      expectLossless(text);
    });

    it('have the chapters and articles a person counts', () => {
      const chapters = (set: number) => outlines[set - 1]?.headings.map(({ path }) => path.join('/'));
      expect([chapters(3)?.length, paths[2]?.length]).toEqual([3, 19]);
      expect([chapters(5)?.length, paths[4]?.length]).toEqual([5, 18]);
      const regimes = Map.groupBy(outlines[8]?.provisions ?? [], ({ path }) => path[0]);
      expect([...regimes].map(([name, provisions]) => [name, provisions.length])).toEqual([
        ['保安管理制度', 13],
        ['内保巡查制度', 9],
        ['内保执勤制度', 9],
        ['交接班制度', 5],
        ['突发事件处置报告制度', 9],
      ]);
      expect(paths.map((one) => one.length)).toEqual([22, 9, 19, 9, 18, 18, 13, 28, 45]);
    });

    it.each(clauses)('say %s in %s', (id, path) => {
      const outline = outlines[Number(id[1]) - 1];
      if (path === 'preamble') expect(outline?.preamble).not.toBe('');
      else expect(paths[Number(id[1]) - 1]?.filter((one) => one === path)).toEqual([path]);
    });

    it('leave no clause of the requirements out, and no provision without one', () => {
      const written = [...readFileSync(requirements, 'utf8').matchAll(/^\| (S\d[A-E]?-[\d.a-z–]+) /gm)].map(
        (found) => found[1],
      );
      const known = new Set(clauses.map(([id]) => id));
      // One line of the requirements may stand for three clauses.
      const missing = written.filter((id) => !known.has(id ?? '') && !known.has(`${id?.split('–')[0]}`));
      expect(missing).toEqual([]);
      const said = new Set(clauses.map(([id, path]) => `${id[1]} ${path}`));
      expect(
        paths.flatMap((one, i) => one.map((path) => `${i + 1} ${path}`)).filter((one) => !said.has(one)),
      ).toEqual([]);
    });
  });
else
  describe('the nine source rule sets', () => {
    it('do not lie beside the repository: nothing of them is checked', () => {
      expect([existsSync(source), existsSync(requirements)]).toContain(false);
    });
  });
