import type { Family } from '../grammar/way.ts';

/** P01–P13: who may stand on a post, what he was taught and how he is assessed. */
export const personnel: Family = {
  words: {
    guardCert: {
      zh: '保安员证 保安证 保安员资格证 保安员资格 保安资格证 保安上岗证 保安员证书 保安从业资格 保安人员资格',
      en: "guard certificate*|guard licence*|guard license*|security licence*|security license*|sia licence*|sia license*|certificate of security guard|guard's certificate|guarding certificate*|security guard certificate*|security certificate*|licensed guard*|certified guard*|guard permit*|valid certificate*",
    },
    holdCert: {
      zh: '持 持有 取得 具有 凭 考取 具备 持证 领取 获得 须有 应有 经考试',
      en: 'hold*|valid|obtain*|carry|carries|possess*|with a|have|has|without|only|must',
    },
    certifiedPhrase: {
      zh: '持证上岗 持有效证件上岗 无证人员 无证上岗 无证不得上岗',
      en: 'certified personnel only',
    },
    /** Whose papers somebody else answers for. */
    otherTrade: {
      zh: '电梯维修 维修人员 叉车 驾驶员 司机 高处作业 起重 锅炉工 救生员',
      en: 'lift engineer*|driver*|forklift*|crane*|contractor*|technician*|lifeguard*|boiler*',
    },
    fireOperatorCert: {
      zh: '消防设施操作员 建(构)筑物消防员 建构筑物消防员 消控证 消防员证 消防操作员证 消防职业资格 消防行业特有工种 消防设施操作员证 消控室操作证 消防控制室操作',
      en: 'fire-control operator*|fire control operator*|fire facility operator*|fire-facility operator*|fire operator*|fire installation operator*|fire system operator*|control-room operator licence|operator certificate*|operator licence*|control room licence',
    },
    certLevel: {
      zh: '四级 中级 三级 高级 职业资格 资格证 上岗证 操作证 持证 证书',
      en: 'certif*|licen*|level|grade',
    },
    hire: {
      zh: '录用 招录 招聘 应聘 招用 聘用 入职 招收 保安员须 保安员应 拟录 选用 新聘 招录保安员 担任保安员 聘任 从业人员应',
      en: 'hire*|hiring|recruit*|applicant*|candidate*|employ*|engaged|guard*|joining|taken on|appointed|before a guard',
    },
    ageLimit: {
      zh: '年满 周岁 岁以上 成年 岁以下 岁之间 年龄',
      en: 'years of age|years old|aged|over 18|age of|18 or over|at least 18|eighteen|minimum age',
    },
    schooling: {
      zh: '初中 高中 学历 文化程度 中专 文化水平',
      en: 'school|education|schooling|junior high|secondary',
    },
    healthProof: {
      zh: '体检证明 体检合格 体检 身体健康 健康证明 中国公民 中国国籍 中华人民共和国公民 健康证',
      en: 'medical|citizen*|health certificate|medically|good health|fitness certificate|physically fit',
    },
    preferred: { zh: '优先 同等条件', en: 'preferred|preference|an advantage' },
    vetting: {
      zh: '背景审查 无犯罪记录 政审 无违法犯罪 犯罪记录 背调 背景调查 政治审查 无刑事犯罪 无不良记录 无违法犯罪记录 前科 无前科 犯罪前科 刑事处罚 判处刑罚 受过刑事 强制戒毒 强制隔离戒毒 行政拘留 故意犯罪 吊销保安员证',
      en: 'background screening|background check*|criminal record*|vetting|vetted|screened|criminal conviction*|screening check|convicted|background investigation|criminal history',
    },
    trainingWord: {
      zh: '培训 训练 授课 轮训 学习',
      en: 'training|trained|train|course*|instruction|induction',
    },
    preTraining: {
      zh: '岗前培训 岗前考核 上岗培训 新员工培训 入职培训 岗前考试 岗前训练 上岗前培训 上岗前…培训 岗前…培训 上岗考试 上岗前…考试 上岗前…考核 岗前教育 入职教育 新队员培训 新保安…培训 新队员…培训 新进…培训 新入职…培训 新招…培训 新员工…培训 入职前培训 上岗测试 岗前理论 新录用…培训 岗前学习 入岗培训 入岗考试 上岗前的 上岗考核 岗前测试 岗前笔试 新人培训 结业考试',
      en: 'pre-post*|pre-assignment training|induction training|pre-posting|initial training|before first assignment|before posting|pre-employment training|pre-duty training|basic training|training before|pre-deployment|new guard*|new officer*|before being posted|before being assigned|before their first|entry test|new recruit*|pre-assignment|before assignment|before deployment|training course',
    },
    pass_: {
      zh: '考核合格 考试合格 合格后 合格方可 及格 合格 考核通过 通过 测试合格 考试成绩 成绩 得分 达到 满分 通过考试 考分 分数',
      en: 'pass|passed|passes|passing|pass mark|score*|mark|marks|examination|test|assessed|exam',
    },
    inService: {
      zh: '在岗培训 业务培训 年度培训 学时 培训时间 继续教育 在职培训 培训时数 技能培训 轮训 岗位培训 专业培训 复训 在岗教育 培训学时 培训累计 培训课时 课时 培训不少于 培训总时',
      en: "in-service|on-the-job training|refresher|continuing training|hours of training|training hours|training a year|ongoing training|annual training|hours' training|training per year|hours of refresher|training each year|yearly training|further training",
    },
    regularTraining: {
      zh: '定期培训 定期…培训 定期组织…培训 定期进行…培训 定期开展…培训 经常性…培训 每月…培训 每季度…培训 每年…培训',
      en: 'regular training|trained regularly|periodic training|regularly trained|training at regular',
    },
    fireTraining: {
      zh: '消防培训 消防安全培训 消防知识培训 消防安全教育 消防安全知识 消防教育 消防业务培训 消防技能培训 灭火器使用…培训 消防安全教育培训 消防知识…培训 消防…培训 消防知识 灭火…培训 消防专项培训 消防安全…培训',
      en: 'fire training|fire safety training|fire-safety training|fire-fighting training|firefighting training|training in fire|trained in fire|fire awareness|use of extinguishers|fire extinguisher training|fire-training|instruction in fire',
    },
    labourContract: {
      zh: '劳动合同 用工合同 劳动协议',
      en: 'labour contract*|employment contract*|contract of employment|labor contract*|written contract',
    },
    insurance: {
      zh: '社会保险 社保 五险 意外伤害险 意外险 雇主责任险 工伤保险 意外伤害保险 养老保险 保险 意外保险 医疗保险 五险一金',
      en: 'insurance|insured|social security|accident cover',
    },
    insure: {
      zh: '缴纳 办理 投保 参加 购买 参保 缴 足额 购置 续保 上齐 买 投 有效 参保',
      en: 'pay*|paid|cover*|provid*|take* out|enrol*|insur*|contribut*|arrange*|register*|maintain*|hold',
    },
    assess: {
      zh: '考核 考评 评定 打分 评分 绩效考核 评议 测评 鉴定 考查 绩效评估 评价 评估',
      en: 'assess*|apprais*|evaluat*|rated|performance review*|scored|rating|graded',
    },
    assessed: {
      zh: '队员 保安员 保安人员 所属 员工 每名 逐人 每人 安保人员 全员 班长 态度 能力 效果 护卫 秩序维护员 在岗 人员',
      en: 'guard*|officer*|each|every|employee*|staff|attitude|all',
    },
    confidential: {
      zh: '保密承诺书 保密协议 保密承诺 保密责任书 保密书 保密承诺',
      en: 'confidentiality undertaking*|confidentiality agreement*|non-disclosure|confidentiality pledge*|confidentiality statement*|nda|undertaking of confidentiality|confidentiality',
    },
    ruleText: {
      zh: '制度 规章 本规定 本制度 管理办法 新制度 规章制度 新版制度 修订后的 规程 手册 本办法 条款',
      en: 'regulation*|rules|rule|procedure*|manual|handbook|policy|version',
    },
    readReceipt: {
      zh: '签收 签字确认 阅知 签名确认 签阅 学习并签 阅读并 确认已阅 知悉 阅读签 学习签名 书面确认 电子签收 传达学习 阅读确认 签署确认 确认阅读',
      en: 'sign for|acknowledg*|sign to confirm|signed receipt|confirm* having read|confirm* that they have read|read and sign*|receipt|signs for|read and confirm*',
    },
    induction: {
      zh: '应知应会 首次上岗 首次到岗 新到项目 调入项目 新到岗 初次上岗 第一次上岗 调岗 新上岗 上岗前须由 新调入 到新岗位 新分配',
      en: 'site induction|induction checklist|first shift|first duty|site familiarisation|new to the site|new to a site|familiarisation|induction',
    },
    familiar: {
      zh: '熟悉 熟知 熟记 掌握 了解 应知应会 带领熟悉 交底 实地认岗 认岗 清楚 带教',
      en: 'familiar*|know|knows|shown|learn*|understand*|checklist|walk the site|briefed',
    },
    layout: {
      zh: '设备位置 布局 应急程序 设施位置 设施布局 逃生路线 环境 地形 岗位职责 消防器材位置 消防设施 楼宇 区域 巡查路线 隐患点 设施设备 应急处置程序 应知应会 清单 岗位要求 应急预案 点位 疏散路线 情况 器材位置 周边环境',
      en: 'layout|location of|emergency procedure*|escape route*|facilities|site|checklist|equipment|post duties|exits|assignment instruction*|shut-off',
    },
    issue: { zh: '核发 颁发 发放 统一保管', en: 'issued by' },
  },
  controls: {
    P01: {
      ways: [
        {
          says: 'guardCert ~holdCert onPost',
          within: 40,
          unless: 'confirmedOnly',
          unlessSaid: 'welder otherTrade',
        },
        { says: 'guardCert holdCert', within: 20, unlessSaid: 'welder otherTrade' },
        { says: '~guardCert|noCert -onPost', within: 44 },
        { says: 'certifiedPhrase', unlessSaid: 'fireOperatorCert fireRoomWord welder otherTrade certLater' },
        { says: '~certifiedPhrase -onPost', unlessSaid: 'fireOperatorCert fireRoomWord welder', within: 40 },
      ],
    },
    P02: {
      ways: [
        { says: 'ageLimit schooling', unless: 'preferred', within: 60 },
        { says: 'hire|guard ageLimit', unless: 'preferred overAge retired', within: 40 },
        { says: 'hire schooling', unless: 'preferred', within: 44 },
        { says: 'ageLimit healthProof', unless: 'overAge preferred', within: 60 },
        { says: 'hire healthProof', unless: 'preferred', within: 50 },
      ],
    },
    P03: { ways: ['~vetting ~hire', { says: '~vetting onPost', within: 60 }, '-hire vetting', 'vettingAct'] },
    P04: {
      ways: [
        { says: 'preTraining pass_ onPost', within: 60 },
        { says: 'preTraining pass_', within: 50 },
        { says: 'preTraining #score', within: 60 },
        { says: 'preTraining must organise', within: 40, unlessSaid: 'fireTraining' },
        { says: 'preTraining -onPost', within: 50 },
        { says: 'pass_ trainingWord ~onPost', within: 50, unless: 'fireTraining' },
      ],
      number: {
        parameter: 'passScore',
        kinds: ['score', 'percent', 'number'],
        end: 'low',
        notBeside: 'fullMarks',
      },
      reach: 50,
    },
    P05: {
      ways: [
        { says: 'inService #duration', unless: 'fireTraining preTraining', within: 60 },
        { says: 'inService #every', unless: 'fireTraining preTraining', within: 60 },
        { says: 'regularTraining', unless: 'fireTraining preTraining' },
        { says: 'trainingWord guard #every #duration', unless: 'fireTraining preTraining', within: 60 },
      ],
    },
    P06: {
      ways: [
        { says: 'fireTraining #every', within: 60 },
        { says: 'fireTraining organise', within: 50 },
        { says: 'fireTraining regularly', within: 40 },
        { says: 'fireTraining must', within: 40 },
      ],
    },
    P07: {
      ways: [
        { says: 'fireOperatorCert ~holdCert|certLevel', within: 40 },
        { says: 'fireRoomWord ~certLevel|certifiedPhrase', unless: 'fireLogWord', within: 50 },
        { says: 'fireOperatorCert -onPost', within: 50 },
      ],
    },
    P08: {
      ways: [
        { says: 'labourContract conclude', unlessSaid: 'onlyAfterTrial idleContract', within: 50 },
        { says: 'labourContract ~conclude #duration', unlessSaid: 'onlyAfterTrial', within: 50 },
      ],
    },
    P09: {
      ways: [
        {
          says: '+insurance +insure',
          unless: 'waiverOfInsurance price vehicleInsurance',
          unlessSaid: 'overAge',
          within: 44,
        },
      ],
    },
    P10: {
      ways: [
        {
          says: '#every assess assessed',
          amount: { min: 30240, max: 43200 },
          unless: 'survey squadTraining supervise',
          within: 50,
        },
        { says: 'monthlyWord assess', unless: 'survey', within: 30 },
      ],
    },
    P11: {
      ways: [
        { says: 'yearlyWord assess', unless: 'survey fireFacility plan trainingWord supplier', within: 36 },
        {
          says: '#every assess assessed',
          amount: { min: 500000 },
          unless: 'survey plan trainingWord fireFacility outsiderFile',
          within: 50,
        },
      ],
    },
    P12: {
      ways: [
        { says: 'confidential conclude|sign', within: 40 },
        { says: 'ruleText readReceipt', unless: 'handoverWord visitor', within: 50 },
      ],
    },
    P13: {
      ways: [
        { says: 'induction familiar', within: 60 },
        { says: 'induction sign', within: 60 },
        { says: 'familiar layout guard', unless: 'visitor', within: 50 },
      ],
    },
  },
};
