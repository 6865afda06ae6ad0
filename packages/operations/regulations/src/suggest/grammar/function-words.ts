import type { Words } from './lexicon.ts';

/** Words that say with what force something is said. */
export const functionWords: Words = {
  forbid: {
    zh: '不得 不准 不许 不可 不应 不能 不允许 严禁 禁止 切勿 勿 杜绝 无权 不要 谢绝 不该 避免',
    en: 'must not|shall not|may not|should not|cannot|can not|will not|must never|shall never|may never|never|no|nothing|nobody|no one|none|neither|do not|does not|is not|are not|be not|not permitted to|not allowed to|refrain from|not to be|not be',
  },
  forbidBefore: {
    zh: '一律禁止 均属禁止 的行为严格禁止',
    en: 'is prohibited|are prohibited|is forbidden|are forbidden|is not permitted|are not permitted|is not allowed|are not allowed|is strictly prohibited|are strictly prohibited|strictly forbidden',
  },
  prohibitedHead: { en: 'prohibited from|forbidden to|forbidden from' },
  /** Ends what a prohibition reaches: what follows is asked for. */
  forbidEnds: {
    zh: '未经 未 除非 以免 而 并应 并须',
    en: 'until|unless|without|before|except|but|more than one|only',
  },
  exempt: {
    zh: '无需 无须 不需 不需要 不必 不用 毋须 毋需 免予 免于 免除 可不 可以不 可免 可免于 不要求 不作要求 不做要求 不再要求 未设 不设 不适用 不强制 没有要求 不属于 免办 免登记 暂不 不作硬性',
    en: "need not|needs not|needn't|not required|no need|not need|not needed|not have to|exempt*|not necessary|not apply|is waived|not obliged|not part of|not mandatory|is optional",
  },
  may: {
    zh: '可 可以 可视情况 有权 允许 均可 亦可 也可 酌情 可根据',
    en: 'may|can|could|entitled to|optionally|allowed to|permitted to|at their discretion|at its discretion|free to',
  },
  /** Holds a 不得 or a 可 that forbids or permits nothing. */
  neutral: {
    zh: '不得少于 不得低于 不得超过 不得多于 不得短于 不得长于 不得大于 不得小于 不得迟于 不得晚于 不得早于 不得不 不可避免 不可抗力 不可少于 不可低于 不应少于 不应低于 不应超过 不能少于 不能低于 不能超过 不得高于 不准少于 不应短于 不应小于 不应大于 不可超过 方可 才可 后可 即可 后可以 后才可以 方可以 可疑 许可 许可证 认可 可靠 可能 可视对讲 可视门铃 可视化 可见 可燃 可行 可追溯 可查 可回放 可控 可溯 项目前 供应 相应 响应 应急 反应 适应 应用 应付 对应 感应 效应 应知应会 须知 应答 应聘 所需 急需 需求 必需品 可调 可操作 可用 可口 而且 而后 然而',
    en: 'sign on|signs on|signed on|signing on|sign-on|sign off|signs off|sign-off|who is not|who are not|which is not|that is not|if not|is not present|has not|have not|no fewer than|no less than|not less than|not fewer than|no later than|not later than|no more than|not more than|no longer than|not exceed*|not longer than|not below|no lower than|not lower than|not earlier than|never less than|never fewer than|never more than|never exceed*|no. |not only|may only|can only|may not only|no earlier than|whether or not|if not|no shorter than|not shorter than|not be less than|not be fewer than|not be more than|not be longer than|shall not be fewer than|shall not be less than|must not be fewer than|must not be less than|should not be fewer than|should not be less than|shall not be more than|must not be more than|shall not be longer than|must not be longer than|must not be shorter than|shall not be shorter than|must not fall below|shall not fall below|should not exceed|not be shorter than|not be lower than|not be below|not be later than|must not exceed|shall not exceed|may not exceed|not fall below|never be fewer than|never be less than|never drop below|no fewer|no less',
    whole: true,
  },
  onlyThen: {
    zh: '方可 方能 才可 才能 后方 之前不得 前不得 后才',
    en: 'only after|only when|only once|only if|until|unless|may only|can only|only',
  },
  must: {
    zh: '应 应当 须 必须 应该 务必 要 需 需要 一律 均 负责 实行 坚持 确保 保证 做到',
    en: 'must|shall|should|will|is to|are to|has to|have to|required|requires|ensure*',
  },
  strictly: { zh: '应 应当 须 必须 务必 不得 严禁', en: 'must|shall' },
  lacking: {
    zh: '未 没有 没 无 未经 未按 未能 不 不为 不给 不予 不再 不向 不让 拒绝 缺少 取消',
    en: 'without|not|no|never|refuse*|fail*|lack*',
  },
  /** 不断, 不同 and the like deny nothing. */
  idle: {
    zh: '不间断 不断 不定时 不定期 不同 不足 不符 不合格 不明 不良 不仅 不论 不少于 不低于 不超过 不多于 不短于 不迟于 不晚于 不小于 不大于 不听 不听劝阻 不服从 不管 不到 不配合 不愿 不便 不力 不到位 无论 无故 无人 无关 无线 无误 无法 无障碍 不利 不满 没收 不慎 不在 不齐 不全 不清',
    whole: true,
  },
};

/** Words that mark what is said as no rule: of a whole sentence, or of the clause they stand in. */
export const asideWords: Words = {
  asideSentence: {
    zh: '是指 系指 指的是 所称 所谓 例如 比如 譬如 举例 已经废止 已废止 已经作废 予以废止 停止执行 仅供 去年 上年 上年度 上季度 上个月 昨天 昨日 受到…表扬 受到表扬 通报表扬 给予表扬 本月…发现 经查系 目前 旨在 特制定 制定本 本制度由 解释权 结合实际 培训教材 操作口诀 工作方针 口号 承诺书样式 不属于本项目 由轨道 由地铁 另行收费 投标 报价 单价 招标 已取消 已不再 拟于 最近一次 重要性 关系到',
    en: 'for example|e.g.|for instance|means any|means a|means the|means an|refers to|is defined as|last year|last month|last week|last spring|last quarter|yesterday|in the past|previously|no longer applies|has been withdrawn|was repealed|has been repealed|formerly|historically|aims to|the purpose of|the aim of|is intended to|this manual|consists of|comprises|is payable|price includes|tender|quotation|superseded|at present|currently',
  },
  asideClause: {
    zh: '位于 面积约 面积为 印制 采购 购置 造价 预算 容量为 配备有 样式 式样 见附件 详见附 附件一 附件二 附件三 附表 由供应商 培训中心编写 由厂家 机构设计 统一设计 型号为 品牌为 共有 现有 共安装 共划分 分为 包括以下 服务费 保安服务费 租金 水电费 免费提供 统一制作 制作 由甲方负责采购 费用由 配套 生产厂家 尺寸为 规格为 价格 内设 由行政部统一保管',
    en: 'is located|are located|is printed|are printed|are issued free|is issued free|are cut by|is supplied|are supplied|is a bound|are bound|service fee|monthly fee|square metre*|is manufactured|brand|model|hotline|is designed by|was designed|invoice*|is shown in annex|are shown in annex|is shown in appendix|see annex|see appendix|are purchased|is purchased|are bought|are stored in cabinet|capacity of|range of|are available from|made of|coloured|colour',
  },
  past: {
    zh: '了 曾 曾经 受到 成功 查获 已于 共接待 共发生 共发现 发现…处 发生…起 接待…人次 造成 处置完毕',
    en: 'was|were|had',
  },
  officials: {
    zh: '公安机关依法 交管部门 交警 由公安 公安机关处 依法处以 行政机关 民警依法 移送公安 市场监管 城管 消防救援机构依法 依法给予 由派出所 主管部门',
    en: 'traffic police|by the police|police may|by the authorities|the authority may|court|fire authority|the council|local authority|police officers may|the police',
  },
};
