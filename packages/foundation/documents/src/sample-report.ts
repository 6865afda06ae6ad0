import { coverageBars, heatMap, scoreTrend, verdictBar } from '@zhiqin/ui/charts';
import { createDocument } from './create-document.ts';
import type { DocumentBuilder } from './index.ts';
import { figureWidthPx } from './page/scale.ts';
import { unbroken } from './text/break-lines.ts';

const dayLabels = Array.from({ length: 31 }, (_, i) => String(i + 1));

/** One document with every kind of block, in both languages: what the tests read and people look at. */
export function sampleReport(language: 'zh-CN' | 'en'): DocumentBuilder {
  const zh = language === 'zh-CN';
  const say = (chinese: string, english: string) => (zh ? chinese : english);
  const words = {
    met: say('达标', 'Met'),
    breached: say('违约', 'Breached'),
    unproven: say('待证', 'Unproven'),
    notApplicable: say('不适用', 'Not applicable'),
    waived: say('豁免', 'Waived'),
  };
  const verdicts = verdictBar({
    width: figureWidthPx,
    alt: say(
      '本月 412 项判定：达标 388，违约 6，待证 5，不适用 9，豁免 4。',
      '412 judgements: 388 met, 6 breached, 5 unproven.',
    ),
    shares: [
      { verdict: 'met', count: 388, word: words.met },
      { verdict: 'breached', count: 6, word: words.breached },
      { verdict: 'unproven', count: 5, word: words.unproven },
      { verdict: 'notApplicable', count: 9, word: words.notApplicable },
      { verdict: 'waived', count: 4, word: words.waived },
    ],
  });
  const coverage = coverageBars({
    width: figureWidthPx,
    alt: say(
      '每日合同工时 72 小时，12 日少 2 小时，13 日少 1 小时。',
      '72 contracted hours a day; 2 missing on the 12th.',
    ),
    labels: {
      contracted: say('合同', 'Contract'),
      worked: say('到岗', 'Worked'),
      hourUnit: say('小时／天', 'hours a day'),
    },
    days: dayLabels.map((label, i) => ({
      label,
      contractedHours: 72,
      workedHours: i === 11 ? 70 : i === 12 ? 71 : i === 25 ? 60 : 72,
    })),
  });
  const posts = zh
    ? ['东门岗', '西门岗', '巡逻岗', '监控室']
    : ['East gate', 'West gate', 'Patrol', 'Control room'];
  const gates = heatMap({
    width: figureWidthPx,
    alt: say(
      '各岗位每小时出入人次，早八点东门最多。',
      'People through each gate by the hour; most at the east gate at eight.',
    ),
    columns: Array.from({ length: 24 }, (_, i) => String(i)),
    rows: posts.map((label, r) => ({
      label,
      cells: Array.from({ length: 24 }, (_, h) => ({
        value:
          r === 3
            ? null
            : Math.round(
                Math.max(
                  0,
                  46 * Math.exp(-((h - 8) ** 2) / 8) + 30 * Math.exp(-((h - 18) ** 2) / 10) - r * 9,
                ),
              ),
      })),
    })),
  });
  const rounds = heatMap({
    width: figureWidthPx,
    alt: say(
      '每日巡逻判定：12 日违约，21 日待证。',
      'Patrol verdicts by day: breached on the 12th, unproven on the 21st.',
    ),
    columns: dayLabels,
    rows: [say('夜间巡逻', 'Night rounds'), say('日间巡逻', 'Day rounds')].map((label, r) => ({
      label,
      cells: dayLabels.map((_, i) => ({
        value: 1,
        verdict:
          i === 11 && r === 0
            ? 'breached'
            : i === 20
              ? 'unproven'
              : i === 5
                ? 'waived'
                : i > 28
                  ? 'notApplicable'
                  : 'met',
      })),
    })),
  });
  const trend = scoreTrend({
    width: figureWidthPx,
    alt: say('得分由六月 91.2 升至十一月 96.8。', 'The score rose from 91.2 in June to 96.8 in November.'),
    target: { score: 95, label: say('约定 95', 'Agreed 95') },
    points: [
      { label: say('6月', 'Jun'), score: 91.2 },
      { label: say('7月', 'Jul'), score: 93.5 },
      { label: say('8月', 'Aug'), score: 92.1, note: say('漏巡 4 次', '4 rounds missed') },
      { label: say('9月', 'Sep'), score: 95.4 },
      { label: say('10月', 'Oct'), score: 95.9 },
      { label: say('11月', 'Nov'), score: 96.8, note: say('通行证全部收回', 'All passes returned') },
    ],
  });

  return createDocument({
    language,
    title: say('2026年11月 执勤服务月报', 'Guarding report, November 2026'),
    author: say('安衡保安服务有限公司', 'Anheng Security Services'),
    subject: say('滨江花园', 'Riverside Gardens'),
    createdAt: new Date('2026-12-01T01:00:00Z'),
    brand: { name: say('安衡保安服务有限公司', 'Anheng Security Services'), colour: '#2b4c6f' },
    footer: say('编号 ZQ-2026-11-0032 · 滨江花园', 'No. ZQ-2026-11-0032 · Riverside Gardens'),
  })
    .cover({
      eyebrow: say('服务月报', 'Monthly service report'),
      title: say('滨江花园\n2026年11月执勤服务月报', 'Riverside Gardens\nNovember 2026'),
      subtitle: say(
        '按已批准的《小区安全管理制度》第 3 版逐条判定',
        'Judged article by article against regulation version 3',
      ),
      facts: [
        {
          label: say('客户', 'Client'),
          value: say('滨江花园业主委员会', 'Riverside Gardens Owners’ Committee'),
        },
        { label: say('期间', 'Period'), value: say('2026年11月1日 至 11月30日', '1 to 30 November 2026') },
        { label: say('项目负责人', 'Site manager'), value: say('陈国栋', 'Chen Guodong') },
        { label: say('出具', 'Issued'), value: say('2026年12月1日 09:00', '1 December 2026, 09:00') },
      ],
      note: say(
        '本报告由执勤记录直接生成，每个数字都可以打开它的原始记录。',
        'Made from the duty records themselves; every number opens its records.',
      ),
    })
    .contents()
    .heading(1, say('结论', 'Verdict'))
    .paragraph(
      say(
        '本月 412 项判定中 388 项达标。6 项违约集中在 12 日夜班：接班迟到 7 分钟、一轮巡逻缺 2 个巡查点；当晚值班队长已到场处理，整改于 14 日完成。5 项待证，原因是 3 号终端自 21 日 01:12 起未再上报。',
        'Of 412 judgements this month 388 were met. The six breaches fall on the night of the 12th: relief came 7 minutes late and one round missed 2 checkpoints. Five remain unproven because phone 3 has not reported since 01:12 on the 21st.',
      ),
      { size: 'lead' },
    )
    .keyFigures([
      {
        label: say('综合得分', 'Score'),
        value: '96.8',
        target: say('约定 95', 'Agreed 95'),
        previous: say('上月 95.9', 'Last month 95.9'),
        verdict: { look: 'met', word: words.met },
      },
      {
        label: say('到岗工时', 'Hours worked'),
        value: '2,145',
        unit: say('小时', 'h'),
        target: say('合同 2,160', 'Contract 2,160'),
        previous: say('上月 2,232', 'Last month 2,232'),
        verdict: { look: 'breached', word: words.breached },
      },
      {
        label: say('巡逻完成', 'Rounds done'),
        value: '358',
        unit: '/ 360',
        target: say('每夜不少于 6 轮', 'At least 6 a night'),
        previous: say('上月 360', 'Last month 360'),
        verdict: { look: 'unproven', word: words.unproven },
      },
      {
        label: say('临时通行证收回', 'Passes returned'),
        value: '100%',
        target: say('目标 100%', 'Target 100%'),
        previous: say('上月 98.7%', 'Last month 98.7%'),
        verdict: { look: 'met', word: words.met },
      },
    ])
    .figure(verdicts, { caption: say('全部判定', 'All judgements') })
    .figure(trend, { caption: say('半年得分', 'Score over six months') })
    .heading(1, say('到岗与巡逻', 'Coverage and patrols'), { anchor: 'coverage' })
    .heading(2, say('每日工时', 'Hours a day'))
    .paragraph(
      say(
        '合同约定每日三班共 72 小时。26 日因暴雨，经甲方同意撤下一个户外岗 12 小时（见豁免 W-07）。',
        'The contract asks for 72 hours in three shifts. On the 26th one outdoor post was stood down for 12 hours in heavy rain with the client’s consent (waiver W-07).',
      ),
    )
    .figure(coverage)
    .heading(2, say('巡逻', 'Patrols'))
    .figure(rounds)
    .heading(2, say('出入人次', 'People through the gates'))
    .figure(gates)
    .heading(1, say('逐条判定', 'Article by article'))
    .table({
      caption: say('制度条款与判定', 'Articles and verdicts'),
      rowHeaders: true,
      columns: [
        { header: say('条款', 'Article'), width: 56 },
        { header: say('管控项', 'Control'), flex: 3 },
        { header: say('判定', 'Verdict'), width: 92 },
        { header: say('应做', 'Due'), width: 44, align: 'end' },
        { header: say('做到', 'Done'), width: 44, align: 'end' },
        { header: say('说明', 'Note'), flex: 3 },
      ],
      rows: Array.from({ length: 52 }, (_, i) => [
        say(`第${i + 1}条`, `Art. ${i + 1}`),
        say(
          '外来人员凭有效证件登记，核实被访人同意后发放临时通行证',
          'Visitors register with valid ID and get a pass after the host agrees',
        ),
        i === 3
          ? { text: words.breached, verdict: 'breached' as const }
          : i === 7
            ? { text: words.unproven, verdict: 'unproven' as const }
            : i === 9
              ? { text: words.notApplicable, verdict: 'notApplicable' as const }
              : i === 12
                ? { text: words.waived, verdict: 'waived' as const }
                : { text: words.met, verdict: 'met' as const },
        String(120 + i),
        String(120 + i - (i === 3 ? 2 : 0)),
        i === 3
          ? say(
              '12 日 02:10 一轮缺东北角、配电房两点，队长已复核。',
              'On the 12th at 02:10 one round missed two checkpoints; reviewed by the captain.',
            )
          : '',
      ]),
    })
    .heading(2, say('需要甲方配合', 'What we ask of the client'))
    .list(
      [
        say(
          '请于 12月10日 前修复地下车库 B2 层 3 号摄像机；隐患单 H-118 已逾期 6 天。',
          'Repair camera 3 on level B2 by 10 December; hazard H-118 is 6 days overdue.',
        ),
        [
          say('业主信息变更后请及时更新访客白名单，', 'Please keep the visitor list current: '),
          { text: say('打开在线名单', 'open the list'), href: 'https://example.com/visitors' },
          say('。', '.'),
        ],
        say(
          `队员${unbroken('𬭎喆')}转岗后由${unbroken('欧阳慧敏')}接任东门岗。`,
          'Ouyang Huimin takes over the east gate from Hong Zhe (𬭎喆).',
        ),
      ],
      { ordered: true },
    )
    .heading(2, say('签署', 'Signatures'))
    .signatures([
      {
        party: say('乙方', 'Contractor'),
        organisation: say('安衡保安服务有限公司', 'Anheng Security Services'),
        signedBy: say('陈国栋', 'Chen Guodong'),
        signedAt: say('2026年12月1日 09:12', '1 December 2026, 09:12'),
        proof: say('核验码 7F3K-92QD', 'Check code 7F3K-92QD'),
      },
      {
        party: say('甲方', 'Client'),
        organisation: say('滨江花园业主委员会', 'Riverside Gardens Owners’ Committee'),
      },
    ])
    .attach({
      name: 'verdicts.csv',
      data: Buffer.from('article,verdict\n1,met\n'),
      mimeType: 'text/csv',
      description: say('判定数据', 'Verdict data'),
      relationship: 'Data',
    });
}
