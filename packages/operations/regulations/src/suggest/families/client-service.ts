import type { Family } from '../grammar/way.ts';

/** K01–K13: the contract, filings, systems, the client, supervision and publicity. */
export const clientService: Family = {
  words: {
    serviceContract: {
      zh: '服务合同 保安服务合同 保安合同 承接业务 签约 承接项目 保安服务协议 安保服务合同',
      en: 'service contract*|guarding contract*|security contract*|security service contract*|contract',
    },
    beforeContract: {
      zh: '签订…前 签约前 承接…前 签署…前 合同签订前 签合同前 承接前 接受委托前 合同生效前 订立合同前 订立…前',
      en: 'before signing|before the contract|before a contract|before a service contract|before a guarding contract|before accepting|before entering into|before any contract|before taking on|prior to signing',
    },
    lawfulCheck: {
      zh: '主体资格 合法性 合法 核查 核实 资质 审查 营业执照 合法性核查 审核',
      en: 'lawful*|legal*|legitim*|check*|verif*|due diligence|authoris*',
    },
    contractKept: { zh: '保存 留存 保管 归档 存档', en: 'kept|retain*|archiv*|stored|preserv*' },
    keepYears: {
      zh: '保存一年 保存两年 保存二年 保存三年 保存不少于 保存期 留存两年 留存不少于',
      en: 'kept for|retained for',
    },
    ending: {
      zh: '终止后 期满后 届满后 到期后 结束后 终止之日 终止 期满 合同期满',
      en: 'after it ends|after expiry|after termination|after the end|end of the contract|ended|expires|terminat*|has ended',
    },
    selfHire: {
      zh: '自行招用 跨省 异地 跨区域 开始保安服务 外省 分公司 省外 跨省级 保安服务活动 服务所在地 自招',
      en: 'cross-province|another province|self-hir*|own guards|its own guards|branch|in-house guards|outside the province|employs its own',
    },
    serviceLicence: {
      zh: '保安服务许可证 许可证 保安服务许可 经营许可',
      en: "security service licence|security services licence|operating licence|company licence|service licence|business licence|licence|licenses|company's licence",
    },
    licenceScope: {
      zh: '有效 许可范围 范围 经营范围 超范围 超出许可 在有效期 业务范围 核定 服务范围 失效',
      en: 'valid|scope|within the licence|in force|beyond|outside|current|covered by',
    },
    threeSystems: {
      zh: '保安服务管理制度 岗位责任制度 保安员管理制度 三项制度 岗位责任制 保安服务制度',
      en: 'three systems|management system|post responsibility|post-responsibility|guard management|service management rules',
    },
    establish: {
      zh: '建立 制定 健全 完善 建全 齐备 备齐 缺一不可 齐全',
      en: 'establish*|set up|adopt*|have|in force|in place|maintain*|written|drawn up',
    },
    dutyPlan: {
      zh: '执勤方案 勤务方案 保安服务方案 安保方案 执勤计划 岗位设置方案 安保服务方案 保安方案 岗位方案 勤务计划',
      en: 'duty plan*|guarding plan*|security plan*|deployment plan*|assignment instruction*|post plan*',
    },
    clientParty: {
      zh: '客户 甲方 业主单位 委托方 物业公司 客户单位 委托单位 业主委员会 业主方 服务单位',
      en: 'client*|customer*|principal',
    },
    complaint: { zh: '投诉 意见反馈 客诉 信访投诉', en: 'complaint*|complain*|grievance*' },
    handleComplaint: {
      zh: '答复 回复 办结 回应 处理 处理完毕 回访 受理 反馈 办理 响应 办理完毕 回音 解决',
      en: 'answer*|repl*|acknowledg*|close*|resolv*|respon*|settled|dealt with|handled|closed',
    },
    survey: {
      zh: '满意度测评 满意度调查 满意度 问卷调查 满意率 满意度评价 满意度回访',
      en: 'satisfaction survey*|client survey*|satisfaction|customer survey*|tenant survey*|survey*',
    },
    surveyAct: {
      zh: '开展 进行 组织 测评 调查 不低于 不少于 达到 一次 发放 以上',
      en: 'carried out|conduct*|held|at least|once|taken|survey*|sent|run|score*',
    },
    monthlyReport: {
      zh: '月报 月度报告 服务月报 月度工作报告 月度服务报告 月度总结 安保月报 月度服务情况 月度工作总结 服务报告',
      en: "monthly report*|monthly service report*|service report*|month's report|monthly summary",
    },
    deliver: {
      zh: '提交 报送 送达 提供 递交 发送 签收 呈报 交 送交 报 出具 汇总报',
      en: 'deliver*|submit*|sent|send|provid*|reach*|hand*|present*|issue*',
    },
    supervise: {
      zh: '查岗 督导 督查 巡岗 夜查 抽查 查勤 检查岗位 明察暗访 突击检查 查夜 检查各岗 到岗检查 巡查各岗 岗位检查 现场督导 查哨 夜间检查 暗访 飞行检查 巡查岗位 检查岗点 对各岗检查',
      en: 'supervis* visit*|supervisory visit*|unannounced visit*|spot check*|supervision visit*|night visit*|visits every post|visit each post|visits each post|inspection of posts|checks each post|unannounced check*|checks every post|area manager visits|management visit*|supervisory check*|visits posts|site visit*|supervisory inspection*|surprise check*|surprise visit*|post check*',
    },
    superviseOften: {
      zh: '每月 每周 每班 每天 每夜 每晚 次 不定时 不定期 夜间 每日 登记 记录',
      en: 'shift|week|month|night|times|each|every|twice|once',
    },
    notice_: {
      zh: '整改通知书 整改通知 责令 整改意见 隐患整改通知 整改要求 责令整改通知',
      en: 'rectification notice*|enforcement notice*|improvement notice*|notice from the police|police or fire notice*|notices from|notice issued by|fire authority notice*|notice of rectification',
    },
    noticeDone: {
      zh: '期限 限期 按期 完成 整改 落实 销案 回复 按时 复函 反馈',
      en: 'by the date|within|deadline|closed|complied|completed|answered|carried out|remedied|done|time limit|date set|cleared',
    },
    issuer: {
      zh: '公安机关 消防 派出所 消防救援机构 消防部门 公安 监管部门 检查机关 应急管理部门',
      en: 'police|fire authority|fire service|authorit*|inspector*|public security',
    },
    publicity: {
      zh: '宣传 安全宣传 宣传教育 安全知识宣传 防范宣传 安全宣传教育 宣传活动 法制宣传 安全教育活动 安全防范宣传 防火宣传 消防宣传 防诈骗宣传 反诈宣传 安全提示',
      en: 'safety publicity|awareness campaign*|safety campaign*|publicity|safety notice to|safety awareness|security awareness|safety bulletin*|safety information campaign*|awareness event*|safety talk*|crime-prevention notice*|crime prevention',
    },
    publicityNoun: { zh: '宣传栏 宣传视频 宣传册 宣传品 宣传牌', whole: true },
    unlawfulRequest: {
      zh: '违法要求 违法指令 不合法的要求 非法要求 违法的要求 违法服务要求 要求…违法 违法命令 违法的指令 违反法律的要求 违法委托 违法事项',
      en: 'unlawful request*|unlawful order*|illegal request*|unlawful instruction*|illegal instruction*|illegal order*|unlawful demand*|anything unlawful|against the law',
    },
    refuse: { zh: '拒绝 报告 不予执行 拒不执行 抵制', en: 'refus*|reported|report*|declin*|reject*' },
  },
  controls: {
    K01: { ways: [{ says: 'beforeContract lawfulCheck', unless: 'constructionSite', within: 60 }] },
    K02: {
      ways: [
        { says: 'serviceContract contractKept ~ending', unless: 'labourContract', within: 60 },
        {
          says: 'serviceContract contractKept #duration',
          unless: 'labourContract',
          amount: { min: 500000 },
          within: 50,
        },
      ],
    },
    K03: {
      ways: [
        { says: 'selfHire filing', within: 70 },
        { says: 'selfHire ~filing police', within: 80 },
      ],
    },
    K04: {
      ways: [
        { says: 'serviceLicence licenceScope', unless: 'fireRoomWord pass vehicle hotWork', within: 44 },
        { says: '-licenceScope serviceLicence', unless: 'pass vehicle', within: 44 },
      ],
    },
    K05: { ways: [{ says: 'threeSystems establish', within: 60 }] },
    K06: {
      ways: [
        { says: 'dutyPlan ~approve clientParty', within: 60 },
        { says: 'dutyPlan ~confirm clientParty', within: 60 },
      ],
    },
    K07: {
      ways: [
        { says: 'complaint handleComplaint #duration', within: 60 },
        { says: 'complaint handleComplaint within', within: 50 },
        { says: 'complaint handleComplaint must', within: 44 },
      ],
    },
    K08: {
      ways: [
        { says: 'survey #every', within: 50 },
        { says: 'survey surveyAct', within: 36, unless: 'assess' },
      ],
    },
    K09: { ways: [{ says: 'monthlyReport deliver', within: 50 }] },
    K10: {
      ways: [
        { says: 'supervise superviseOften', unless: 'cameraWord', within: 50 },
        { says: 'leader|manager check #times post', unless: 'patrol', within: 50 },
        { says: 'leader postsWord check #times|#every', within: 50 },
      ],
    },
    K11: {
      ways: [
        { says: 'notice_ noticeDone issuer', within: 70 },
        { says: 'notice_ noticeDone', within: 40, unless: 'patrol' },
      ],
    },
    K12: {
      ways: [
        { says: 'publicity #every', within: 50 },
        { says: 'publicity organise', within: 40 },
        { says: 'publicity regularly', within: 40 },
      ],
    },
    K13: { ways: [{ says: 'unlawfulRequest ~refuse', within: 60 }] },
  },
};
