import type { Family } from '../grammar/way.ts';

/** V01–V13: visitors, passes, contractors, goods, vehicles and the data kept of them. */
export const gate: Family = {
  words: {
    register: {
      zh: '登记 填写…登记表 填写…登记簿 填写…登记单 填写…登记本 填写登记 实名登记 扫码登记 办理登记 登记手续 登记造册 登记姓名 填登记 填写…会客单 会客单 登记信息不得 登记项目 录入系统 逐人登记 填…登记表 登记表…填',
      en: 'register|registers|registered|sign in|signed in|signs in|sign the register|logged|log in|recorded|visitor form|visitor book|enter their name*|register*',
    },
    registerNoun: {
      zh: '登记表 登记簿 登记本 登记台 登记处 登记数据 登记信息 登记记录 登记册 登记资料 登记内容 登记点',
      whole: true,
    },
    formFilled: {
      zh: '登记表…齐全 登记表…完整 登记表…逐项 登记簿…齐全 登记项目…空缺 登记表…不得空 登记簿…完整 登记内容…完整 登记信息…完整 登记信息…齐全 登记要素…齐全',
      en: 'all fields|every field|every column|required fields|no field|form is completed|register is completed|incomplete register',
    },
    hostPerson: {
      zh: '被访人 受访人 被访者 受访部门 被访单位 接待部门 接待人 受访者 受访单位 接待单位 被访部门 被访业主 业主本人 住户本人 业主 住户 租户 受访住户 内部员工 接待人员 受访企业 被访企业 被访公司 联系人 对接人 患者 班主任 被访住户 承租方',
      en: "host|hosts|host's|person visited|tenant*|occupier*|resident*|receiving department|department visited|person being visited|employee being visited|inviting",
    },
    pass: {
      zh: '通行证 临时证 访客证 来访证 出入证 访客卡 临时通行证 临时卡 来宾卡 临时出入证 访客牌 来宾证 出入卡 临时牌证 访客码 参观证 施工证 会客证 胸贴',
      whole: true,
      en: 'pass|passes|visitor badge*|temporary badge*|temporary card*|visitor card*|badge|badges',
    },
    passNoun: { zh: '持证人 出入证件', en: 'pass holder' },
    timeLimit: {
      zh: '有效期 时限 有效时间 限时 规定时间内 逾期 超时 过期 到期 当日有效 有效时段 仅限当天 仅限当日 限当日 失效 超期 有效期限 作废 使用期限 截止时间 当天有效 注明时间 超过…时间 超过…时限 滞留 规定的时间',
      en: 'valid until|expir*|overstay*|validity|valid for|time limit|beyond the time|past its time|valid only|time stated|lapse*|period stated',
    },
    giveBack: {
      zh: '收回 交回 归还 退还 回收 缴回 交还 收缴 退回 还证 还卡 收取…证 交门岗 清退 追回 未归还 退卡 退证 上交',
      en: 'return*|handed back|hand back|collect*|surrender*|taken back|give back|given back|recover*|hand in|handed in|retrieved',
    },
    safetyAgreement: {
      zh: '施工安全协议 施工协议 安全协议 安全生产协议 施工安全责任书 安全管理协议 安全责任书 施工安全承诺 安全施工协议 安全责任协议 施工管理协议 装修施工协议',
      en: 'safety agreement*|construction agreement*|construction safety agreement*|contractor agreement*|site safety agreement*',
    },
    constructionSite: {
      zh: '施工单位 施工队 施工方 承包商 承包方 装修公司 外协单位 装修单位 施工人员 分包单位 相关方',
      en: 'contractor*|construction|fit-out|building work*',
    },
    maintenanceAgreement: {
      zh: '维修服务协议 维保协议 维修协议 维护合同 维保合同 维修合同 维修保养合同 维护协议 维保服务协议 维修服务合同 检修协议',
      en: 'maintenance agreement*|repair service agreement*|service agreement for maintenance|service agreement for repair*|maintenance contract*|repair agreement*|maintenance service agreement*',
    },
    banList: {
      zh: '禁入名单 黑名单 禁止入内名单 禁入人员 限制进入名单 禁止进入名单 禁入 禁止入内人员 限入名单 列入…名单',
      en: 'ban list|banned|blacklist*|barred list|exclusion list|ban|bans|barred|excluded person*|exclusion order*',
    },
    seriousBreach: {
      zh: '情节严重 严重违反 屡教不改 多次违反 严重违规 拒不改正 经警告',
      en: 'serious breach*|repeated breach*|persistent*|serious misconduct',
    },
    keptOut: {
      zh: '禁止进入 禁止入内 不得再进入 不再允许进入 拒绝进入 禁止其进入 取消进入资格 不予放行 禁止其再次进入 禁止再次进入 禁止其入',
      en: 'refused entry|denied entry|not be admitted|banned from|barred from|denied access|be excluded|refuse entry|not admitted|turned away|refus*',
    },
    notice: {
      zh: '告知 说明 提示 提醒 公示 宣读 讲明 出示须知 明示 发放须知',
      en: 'told|tell|inform*|notif*|shown|explain*|notice|notices|advised|made aware|displayed',
    },
    noticeMatter: {
      zh: '安全须知 须知 收集用途 个人信息的 隐私 管理规定 入园规定 安全规定 注意事项 隐私政策 处理目的 保存期限 有关规定 信息用途 收集目的 使用目的 来访规定 安全注意 访客守则 进厂规定 相关规定',
      en: 'privacy notice*|house rules|site rules|safety rules|privacy|purpose for which|how long|why their data|data is collected|visitor rules|personal data|rules',
    },
    visitorData: {
      zh: '登记数据 访客信息 来访人员信息 登记簿 登记信息 登记记录 访客资料 身份信息 来访记录 访客数据 访客登记 来访登记 访客档案 登记表 来访人员姓名 个人信息 来访信息 人员信息 访客姓名 来访人员的姓名 登记资料 来访数据 访客记录 来访人员姓名、 登记内容 证件号码 收集的来访人员 访客系统',
      en: "visitor data|visitor records|visitor register*|visitor information|visitors' data|visitor details|visitors' details|visitor log*|register entries|visitor entries|visitors' personal data|personal data of visitors|names and phone|visitors' names|visitor personal data|visitors' information|visitor's details|entries in the visitor|data of visitors|details of visitors|visitor's personal|visit records|register of visitors|personal details",
    },
    goods: {
      zh: '物品 货物 物资 大件 出门物品 出厂物品 搬出 资产 携物 携带物品 家具 大宗物品 搬家 物料 设备 出门 出厂 带出 出库',
      en: 'goods|item*|property|material*|asset*|equipment|furniture|leaving|load|removed from|taken out',
    },
    goodsSlip: {
      zh: '放行条 出门单 出门证 放行单 出门条 放行凭证 物品放行 出厂单 出门凭证 携物出门单 出库单 物资放行 货物放行 搬出单 放行证明 出厂证',
      en: 'release slip*|release note*|goods slip*|exit slip*|gate pass for goods|property pass*|material gate pass*|removal slip*|goods pass|exit permit*|delivery note*|material pass*|removal permit*|goods release*',
    },
    slipCheck: {
      zh: '核对 凭 相符 查验 核验 核实 一致 出示 验证 持 放行 开具 清点 检查 登记',
      en: 'against|match*|check*|verif*|agree*|compar*|without|unless|show*|produce*|present*|tall*|only with|with an',
    },
    goodsVehicle: { en: 'goods vehicle*|delivery vehicle*' },
    vehicle: {
      whole: true,
      zh: '车辆 货车 机动车 车号 车牌 外来车 车 运输车 大货车 出入车辆 进出车辆 物流车 送货车 访客车 槽车 渣土车',
      en: 'vehicle*|lorr*|truck*|registration number|number plate*|licence plate*|plate|plates|van|vans',
    },
    vehicleRegister: {
      zh: '登记 记录 记明 记载 录入 记下 抄录 登记车号 登记车牌 逐车登记 登入 抄牌',
      en: 'record*|logged|log|logs|register*|enter*|note|noted|written down|writes down',
    },
    vehicleNoun: {
      zh: '巡逻车 消防车通道 消防车道 消防车辆通道 救护车 车位 车间 车库 停车 叉车 消防车 巡逻车辆 车场',
      en: 'fire engine*|patrol vehicle*|ambulance*',
      whole: true,
    },
    inOut: {
      zh: '进出 出入 入厂 出厂 进厂 进入 驶入 驶离 入园 进场 入场 离场 时间 门岗 进、出 道口 事由',
      en: 'entry|exit|in and out|entering|leaving|gate|arriv*|depart*|times|load|enters|leaves',
    },
    outsiderFile: {
      zh: '外来人员档案 访客档案 外来档案 长期通行证档案 外来人员资料 外来人员台账 外来人口档案 外来人员管理档案 长期外来人员 外来人员信息档案 外协人员档案 施工人员档案',
      en: "outsider file*|contractor file*|visitor file*|file on outsiders|archive of outsiders|long-term pass files|files of outsiders|outsiders' files|outsider archive*|long-term pass holder*|files on contractors|outsider record*",
    },
    review: {
      zh: '复核 更新 审核 清理 核查 核对 复审 复查 维护更新 补充 梳理 校核',
      en: 'review*|updat*|re-check*|revis*|refresh*|checked',
    },
    face: {
      zh: '人脸识别 刷脸 人脸 面部识别 人脸门禁 人脸闸机 面部',
      en: 'face recognition|facial recognition|face scan*|face|faces|biometric*',
    },
    otherWay: {
      zh: '其他通行方式 其他方式 刷卡 替代方式 替代 备用方式 人工登记 门禁卡 二维码 其他验证 人工核验 人工通道 其它方式 其他进出方式 密码 非人脸 手机开门 多种方式 人工放行 其他途径 钥匙扣 门卡 ic卡 磁卡 其他选择',
      en: 'alternative*|another way|other way*|card|cards|other means|another means|non-biometric|pin|qr code|second method|other method*|fob|fobs',
    },
    noOtherWay: {
      zh: '不提供其他 不提供其它 不再提供 取消刷卡 停用门禁卡 不设其他 唯一 取消门禁卡 不另设 停用刷卡 一律刷脸 只能刷脸 不再发放 不另行提供 关闭刷卡 停止使用门禁卡 只认人脸 收回门禁卡 注销门禁卡',
      en: 'no other|no alternative|the only|sole|only way|withdrawn|only by face|cards are cancelled|cards will be cancelled|only through face|only means',
    },
  },
  controls: {
    V01: {
      ways: [
        { says: 'visitor register', unless: 'visitorKeep outsiderFile delete keep goodsVehicle', within: 48 },
        { says: 'visitor ~formFilled', within: 48 },
        { says: '~formFilled', unlessSaid: 'vehicle' },
        { says: 'visitor -register enter|forbid', within: 48 },
      ],
    },
    V02: {
      ways: [
        { says: 'hostPerson ~confirm visitor ~enter', within: 60, unless: 'timeLimit' },
        {
          says: 'hostPerson ~confirm ~enter',
          unless: 'timeLimit goodsSlip face noticeMatter vehicleWorkWord',
          within: 44,
        },
        { says: 'visitor^ hostPerson ~confirm', unless: 'noticeMatter goodsSlip timeLimit', within: 50 },
      ],
    },
    V03: {
      ways: [{ says: 'pass ~timeLimit', unless: 'giveBackLate guardCert', within: 44 }],
    },
    V04: {
      ways: [
        { says: 'pass giveBack', unless: 'deposit goodsSlip guardCert idPaper', within: 44 },
        { says: 'pass -giveBack leavePost', within: 44 },
      ],
    },
    V05: {
      ways: [
        { says: 'safetyAgreement ~conclude', unless: 'maintenanceAgreement', within: 44 },
        { says: 'constructionSite safetyAgreement ~enter', within: 60 },
      ],
    },
    V06: {
      ways: [
        { says: 'maintenanceAgreement ~conclude', unless: 'fireRoomWord', within: 44 },
        { says: 'maintenanceAgreement ~enter', within: 50 },
      ],
    },
    V07: {
      ways: [
        { says: 'banList ~enter|keptOut', within: 50 },
        { says: 'banList reasonOrTerm', within: 60 },
        { says: 'seriousBreach ~keptOut', within: 50 },
      ],
    },
    V08: {
      ways: [
        { says: 'visitor notice noticeMatter', within: 50 },
        { says: 'gateWord notice privacyWord', within: 50 },
      ],
    },
    V09: {
      ways: [
        { says: 'visitorData delete', unless: 'footage', within: 60 },
        { says: 'visitorData keep #duration', unless: 'footage', within: 50 },
        { says: 'visitor visitorData|personalDataWord keep #duration', unlessSaid: 'footage', within: 80 },
        { says: 'visitor visitorData|personalDataWord delete', unlessSaid: 'footage', within: 80 },
      ],
      number: { parameter: 'days', kinds: ['duration'], per: 1440, end: 'low' },
      reach: 50,
    },
    V10: {
      ways: [
        { says: 'goodsSlip ~slipCheck', within: 44 },
        { says: 'goods goodsSlip', unless: 'pass', within: 44 },
      ],
    },
    V11: {
      ways: [
        { says: 'vehicle vehicleRegister inOut', unless: 'goodsSlip footage', within: 50 },
        { says: 'vehicle vehicleRegister', unless: 'goodsSlip footage fineWord', within: 24 },
      ],
    },
    V12: { ways: [{ says: 'outsiderFile review', within: 40 }] },
    V13: {
      ways: [
        { says: 'face +otherWay', unless: 'noOtherWay', within: 60 },
        { says: '-face soleWay', within: 40 },
        { says: '-forcedFace' },
      ],
    },
  },
};
