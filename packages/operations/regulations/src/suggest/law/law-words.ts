import type { Words } from '../grammar/lexicon.ts';

/** One to three days off in a month, in the forms the trade writes: 每月休息两天, 月休2天 (劳动法 38: one in each week). */
const tooFewRestDays = ['每月', '每个月', '一个月', '月']
  .flatMap((month) =>
    ['休', '只休', '仅休', '休息', '只休息', '仅休息', '轮休', '公休', '休假'].map((rest) => month + rest),
  )
  .flatMap((start) => ['一', '二', '两', '三', '1', '2', '3'].map((days) => start + days))
  .flatMap((start) => [`${start}天`, `${start}日`])
  .join(' ');

/** Words that speak of what the law forbids a guard contractor. */
export const lawWords: Words = {
  resident: {
    zh: '业主 住户 居民 访客 外来人员 租户 司机 车主 商户 来访人员 来访者 承租户 违停者 闯入者 游客 顾客 路人 行人 违规车辆 施工人员 施工单位 施工队 送货人员 来客 家长 乘客 外卖员 快递员 骑手 承租人 摊贩 患者 学生 外来车辆 货车 在园区内违规停车 违停车辆 电动车 租客 装修单位 装修人员 宠物主人 遛狗',
    en: 'tenant*|visitor*|resident*|driver*|outsider*|contractor*|trespasser*|customer*|motorist*|vehicle owner*|occupier*|delivery rider*|rider*|pedestrian*|member of the public|shopper*|car owner*|owner*|courier*',
  },
  staffWord: {
    zh: '队员 保安员 保安 班长 员工 值班员 当班人员 队长 巡逻员 保安人员 门卫 人员 秩序维护员 执勤人员 值班人员 领班 护卫员',
    en: 'guard*|officer*|employee*|staff|squad leader*|shift leader*|wages|salary|pay|operator*|supervisor*',
  },
  dutyFault: {
    zh: '迟到 早退 睡岗 脱岗 离岗 少巡 漏巡 着装 投诉 旷工 未作记录 玩手机 值班员 工资 串岗 未登记 漏检 漏登 缺岗 违反规定 空岗 记录不全 离开 未按 请假 丢失 当月 绩效 每次 当班',
    en: 'late|asleep|sleeping|missed patrol*|missing a patrol|complaint*|absent*|off post|uniform|leaving the post|on duty|wages|missed checkpoint*|wage|missed round*|lateness|dress code',
  },
  dueCompensation: {
    zh: '百分之二十 20% 赔偿 不低于最低工资 违约金 扣分 绩效分 考核分 保证金不退 服务费 依法代扣 个人所得税 代扣代缴',
    en: '20%|20 per cent|twenty per cent|compensation|liquidated|performance score|service fee|income tax|performance points|points are deducted|penalty points|score',
  },
  onHiring: {
    zh: '录用 入职 上岗 服装 队员 保安员 新员工 新进 员工 应聘 报到 聘用 工服 工资 工装 离职 装备 新队员 新招 制服 离队 保安',
    en: 'joining|recruit*|employee*|guard*|uniform*|new guard*|starter*|hired|staff|wages|first month|officer*|on joining|equipment',
  },
  depositTaken: {
    zh: '交纳 收取 缴纳 扣 交 扣留 先交 缴 预交 预扣 抵扣 收 押 暂扣 扣除 扣下 上交',
    en: 'pay*|paid|deposit*|collect*|take*|taken|charg*|withheld|lodge*|hand over|held|keeps|retain*|required|leave*',
  },
  leaseWord: {
    zh: '租赁 装修 门卡 临时卡 履约 租户 承租 钥匙押金 业主 施工单位 访客 装修公司 车位',
    en: 'lease|fit-out|tenant*|visitor*|key card|contractor*|resident*',
  },
  holdPaper: {
    zh: '押在 抵押 扣押 扣留 留存 收存 质押 押 统一保管 代为保管 扣下 收缴 上交 交公司保管 由公司保管 由队部保管 暂存 换取 集中保管 保管 留下 交由 扣',
    en: 'keep|kept|hold|held|retain*|leave|left|surrender*|withheld|confiscat*|deposit*|hand over|handed over|in exchange|taken as security|lodge*|take away|takes|take',
  },
  paperCopy: {
    zh: '复印件 交还 当场归还 核对后归还 查验后归还 立即归还 登记后交还 阅后退还 号码 查验后退还 归还本人 核验后 一并归还 遗失',
    en: 'photocop*|copy|copies|return it at once|handed back at once|returned at once|straight back|gives it back|number|lost|returned immediately|returned to',
  },
  searchAct: {
    zh: '搜身 翻查 搜查 强行开包 强行检查 翻包 搜包 检查身体 强制开包 搜索身体 脱衣 翻看…背包 翻看…包 搜其 拍身 查包 开包 翻背包 强行翻 掏口袋 翻口袋 摸身',
    en: 'search|searched|searches|searching|frisk*|strip-search*|pat down|patted down|empty their pockets|turn out their pockets|go through',
  },
  searchedThing: {
    zh: '搜身 身体 背包 包 人员 员工 访客 口袋 随身 强行 衣物 业主 来访 队员 行李 抽屉 更衣柜 宿舍',
    en: 'bag|bags|body|person|persons|pocket*|belonging*|visitor*|employee*|worker*|luggage|clothing|staff|body search|handbag*|locker*|anyone|people|suspect*|them|him|workers|backpack*|vehicle',
  },
  consent: {
    zh: '自愿 自行打开 请其 主动出示 征得本人同意 自行出示 女警 由公安 公安机关 民警 安检机 安检仪',
    en: 'voluntar*|with consent|asks to see|asked to open|police|agrees to|asked to show|x-ray',
  },
  detainAct: {
    zh: '关押 拘禁 限制人身自由 禁闭 关在 关进 关入 扣留…人 留置 扣人 扣押…人 关起来 软禁 禁止其离开 不让其离开 看管起来 关到 锁在 拘留 强行扣留 扣留其 扣留在 限制其人身自由 控制在值班室 不放人 扣住人 不得离开值班室 带到值班室关 带到…看管 带至…看管 带回…看管 带到…看守 带至…看守 反锁 关小黑屋 滞留 带回…审问 审问 审讯 讯问 拘押',
    en: 'detain*|lock* up|held in|hold in|confine*|held for|lock the|keep in the guard|locked in|hold a|hold the|held until|not let go|imprison*|restrain*|hold him|hold them|hold any|interrogat*|kept in the guard|prevented from leaving|lock him|lock them',
  },
  holdLicence: { en: 'hold a valid|hold a licen*|hold a certif*|hold a permit|hold the licen*|hold a guard' },
  suspectWord: {
    zh: '小偷 嫌疑人 人员 闯入者 违规者 当事人 行窃 闹事 可疑人员 偷窃 业主 访客 人 盗窃 违法者 肇事 其 嫌疑 队员 抓获 不服从 闹事者 滋事 不听 拒不 捣乱',
    en: 'thief|thieves|suspect*|trespasser*|offender*|person|persons|shoplifter*|intruder*|individual*|visitor*|people|anyone|culprit*|him|them|employee*|driver*|troublemaker*',
  },
  toPolice: {
    zh: '等待民警 移交公安 扭送 民警到场 报警 移送公安 送交公安 等候民警 交由公安 立即移交 公安机关人员',
    en: 'hand* over to the police|until the police|call the police|calls the police|police arrive|police are called',
  },
  seizeAct: {
    zh: '没收 扣押 扣留 收缴 暂扣 扣下 拖走 强行拖 锁车 扣车 强行搬走 变卖 收走 予以收缴 强行收',
    en: 'confiscat*|seize*|impound*|take away|tow away|clamp*|take possession|sold off|withhold*',
  },
  property: {
    zh: '货物 物品 车辆 财物 电动车 东西 货 商品 摊位 工具 电瓶车 三轮车 手机 自行车 行李 摩托车 车 器械 宠物 设备',
    en: 'goods|property|vehicle*|e-bike*|bicycle*|belonging*|stock|wares|phone*|tools|items|bike*|motorcycle*|car|cars|merchandise|equipment|item',
  },
  debtAct: {
    zh: '追债 讨债 追讨 催收 追索 清收 讨要 收债 要债 讨账 追收 追缴欠',
    en: 'collect*|recover*|chase*|pursue*|debt collect*',
  },
  debt: {
    zh: '债务 货款 欠款 欠账 拖欠 债 欠租 工程款 租金 账款 欠费',
    en: 'debt*|arrears|money owed|unpaid|owed|overdue rent|outstanding payment*',
  },
  duesAct: { zh: '催缴 催收 催讨 追缴 追讨 收取欠缴', en: 'collect*|chase*|recover*' },
  dues: {
    zh: '物业费 物业服务费 管理费 停车费 租金 水电费',
    en: 'property fee*|management fee*|service charge*',
  },
  guardNamed: {
    zh: '保安 保安员 保安队 队员 秩序维护员 门卫 护卫员',
    en: 'guard|guards|security officer*|security team',
  },
  debtWhole: { zh: '讨债 追债 要债 收债', en: 'debt collection|debt-collection' },
  violenceAct: {
    zh: '殴打 教训 动手打 体罚 捆绑 踢打 武力驱赶 打 拳脚 武力制服 强力殴打 使用暴力 暴力 教训一顿 打骂 武力解决 使用武力 痛打 动粗 用警棍击打 击打 罚站 罚跪 辱骂 推搡 拳打 以暴制暴 动武',
    en: 'beat|beaten|beating|punch*|kick*|use force|physical force|rough up|slap*|teach a lesson|teach them a lesson|hit|violence|strike|struck|tie up|tied up|rough*|manhandle|by force|manhandl*|reasonable beating|insult*',
  },
  violenceNoun: {
    zh: '打卡 打扫 打印 打开 打瞌睡 打盹 拨打 打架 打火机 打击 打点 打更 防暴 打110 打119 打电话 打牌 打伞 打扰 打听 打包 打闹 打烊 殴打他人 打架斗殴 暴力事件 暴力恐怖 暴力案件 家庭暴力 暴恐 打报告 打分 暴力行为 打招呼 打饭 被殴打 反恐防暴 遇暴力',
    whole: true,
    en: 'incident of violence|violence occurs|for violence|in case of violence|casualties or violence',
  },
  stopAct: {
    zh: '拦截 拦停 盘查 盘问 任意检查 随意查验 拦下 随机查验 检查过往 截查 拦住 查验路人 查验行人',
    en: 'stop|stopped|stops|question*|check the id*|demand id*|demand identification|demand to see|stop and|ask anyone|check ids|inspect the identity|check identity|check the papers',
  },
  passerBy: {
    zh: '行人 路人 任意 随意 随时 街面 路上 小区内 住户 身份证件 身份证 身份 可疑人员 园区内 过往 周边道路 人行道 商场内 厂区内 街道 公共道路 居民 顾客 证件 可疑',
    en: 'passer-by|passers-by|pedestrian*|anywhere|anyone|in the street|on the street|at random|any person|identity|public road|people walking|residents|grounds|in the garden|inside the estate|identification|id card*|identity card*|identity paper*|id document*',
  },
  entryPlace: {
    zh: '出入口 门口 进出 出入 门岗 大门 入口 进入 入门 来访 进楼 闸口 进门 入园 入场',
    en: 'gate*|entrance*|entry|enter*|exit|reception|leaving',
  },
  carry: {
    zh: '佩带 佩戴 携带 配备 使用 穿着 配发 着 穿 随身 持 购置 配戴 悬挂 安装 喷涂 持有 统一着',
    en: 'carry|carries|carried|wear*|worn|issued|equipped|use|uses|armed|with|fitted|provided|have|bear*|supplied|marked',
  },
  escort: {
    zh: '武装押运 武装护运 持枪押运 武装守护 押运 现金押运 押钞 护送现金 运钞',
    en: 'armed escort*|armed guard*|cash-in-transit|armed transport|armed cash|armed transit|armed protection',
  },
  armed: { zh: '武装 持枪 枪支 武装押运 武装护运 持枪押运 武装守护', en: 'armed' },
  escortLicenceWaived: {
    zh: '无须 无需 不需 不必 不用 可承接 承接 可以承接 直接承接 先行开展 未取得 自行组织 未经许可 安排 可接受 承揽 提供 开展 兼营 兼做 可提供',
    en: 'without|no licence|no license|no separate|may|undertake*|needs no|accept*|not need|on request|provides|will provide|can be|offer*|carry out',
  },
  escortLicensed: {
    zh: '依法取得 须取得 应取得 专业押运公司 持有武装 委托具有 须经许可 具备资质 取得武装 委托有资质 具有武装 方可 委托专业',
    en: 'licensed|holding a licence|only after|only with|holds the licence|hold a licence|separate licence|separately licensed|must hold',
  },
  noCert: {
    whole: true,
    zh: '无保安员证 没有保安员证 未取得保安员证 不持证 尚未取得 无证 未取得…证 没有…证 证件办理期间 未持证 未考取 未考证 暂无保安员证 没证 未领证 无须保安员证 证件未 无需取得保安员证 不需要保安员证 无需保安员证 无需持证 不必持证',
    en: 'without a certificate|without certificate*|uncertified|unlicensed|without a guard|without a licence|certificate is not|not yet certified|not certified|no certificate|before obtaining|no guard certificate|still waiting for|certificate later|not yet hold|not hold|without holding|certificate is pending|awaiting',
  },
  certLater: {
    zh: '先上岗后 先上岗再 先上岗 边上岗边 上岗后再 上岗后补 上岗后三',
    en: 'certificate later|obtain the certificate after|certificate within',
  },
  certificateTerm: { zh: '证', en: 'certificate*|licence*' },
  letWork: {
    zh: '上岗 顶岗 独立 执勤 值勤 站岗 当班 独立执勤 独立上岗 值班 顶班 替岗 执岗 单独',
    en: 'on duty|posted|post|posts|work|stand|assigned|deployed|shift|shifts|duty|cover|guard alone',
  },
  observing: {
    zh: '跟班 见习 实习 跟岗 不得独立 不单独 方可 暂不',
    en: 'shadow*|observe*|under supervision|accompan*|only when|until they',
  },
  editFootage: {
    zh: '剪除 剪辑 剪掉 删改 篡改 抹去 洗掉 修改 删除 处理掉 覆盖 清除 删掉 销毁 抹掉 裁剪 剪去 涂改 关闭录像 停录 拔掉 改动',
    en: 'edit*|delet*|cut|cuts|eras*|alter*|overwrit*|remove*|wipe*|trim*|doctored|destroy*|tamper*|crop*',
  },
  badReason: {
    zh: '不利 客户要求 领导要求 要求 影响形象 对公司 甲方要求 负面 不良影响 方便 于己 纠纷 应付 责任 过失 片段 领导同意 可将 检查前 投诉 影响公司 经理同意 需要时 酌情 追责 自行',
    en: 'unfavourable|at the request|embarrass*|on request|client asks|adverse|harm*|requested|unflattering|wish*|asks|manager*|damaging|before the police|show*|fault*|negligen*|complain*|discretion|as needed|reputation|mistake*|against',
  },
  expiryDelete: {
    zh: '期满 到期 届满 超过 满 自动覆盖 保存期 存期 目的达到 后删除',
    en: 'after 30|expir*|after the retention|retention period|period ends|days|months',
  },
  spreadAct: {
    zh: '张贴 公布 公示 发布 上传 发到 转发 出售 透露 泄露 公开 发至 曝光 传到 贴在 发群 群发 提供给 发在 晒 通报到 分享 展示 传播 转给 卖给 外传 转交 出让',
    en: 'post|posted|posts|publish*|upload*|share*|forward*|sold|sell|sells|display*|circulat*|disclos*|passed to|pass on|put up|given to|shown on|hand* to|sent to',
  },
  spreadWhere: {
    zh: '大门口 公告栏 微信群 业主群 朋友圈 抖音 网络 宣传栏 网上 曝光台 群 短视频 媒体 他人 商家 中介 广告 第三方 门口 公示栏 快递公司 保险公司 营销 装修公司 电子屏 公众号 自媒体 房产中介 推销 合作单位',
    en: 'notice board*|noticeboard*|social media|wechat|group chat|internet|online|lobby|at the gate|public*|third part*|marketing|agents|advertis*|website|estate agent*|messaging group|commercial partner*|media|neighbours|shops|group|partner*|chat',
  },
  personalData: {
    zh: '姓名 身份证号 照片 电话 住址 肖像 录像 视频 身份证 个人信息 手机号 监控画面 信息 名单 房号 访客信息 业主信息 画面 影像 人脸',
    en: 'name|names|photo*|identity number|id number|phone number*|footage|personal data|address*|details|recording*|video|images|personal information|telephone number*|visitor list|data|clips',
  },
  publicFacts: {
    zh: '值班电话 服务电话 岗位职责 收费标准 保安员姓名 工号 队员照片 投诉电话 监督电话 服务月报 公示值班',
    en: 'duty roster|hotline|guard names|service phone',
  },
  mustFace: {
    zh: '必须使用人脸 必须刷脸 只能刷脸 一律刷脸 必须通过人脸 须刷脸 必须…人脸 只能…人脸 仅限刷脸 一律…人脸 仅能…人脸 仅支持人脸 只认人脸 仅凭人脸 以人脸识别作为唯一 人脸识别为唯一 须经人脸 刷脸方可 人脸方可 唯一…人脸 人脸…唯一 全部改为人脸 统一改为人脸 强制…人脸 统一采用人脸 不刷脸 不录入人脸 拒绝录入人脸 未录入人脸 仅保留人脸 全部采用刷脸 取消刷卡',
    en: 'only by face|must use face|face recognition is the only|face recognition only|face scan is the only|only through face|only way|sole means|must register their face|only by facial|only accept* face|exclusively by face|no other|no alternative|only the face|face is the only|only method|only means',
  },
  longShift: {
    zh: '上24小时休 上二十四小时休 上24休 24小时一班 二十四小时一班 一班24小时 24小时轮换 二十四小时轮换 24小时倒班 24小时班制 上24小时 上二十四小时 24小时连班 一天一换 24小时制轮班 做一天休一天 干一天休一天 上一天休一天 24小时换班 二十四小时换班 做一休一 上一休一 上一歇一',
    en: '24-hour shift*|twenty-four-hour shift*|24 hour shift*|24-hour duty shift*|shifts of 24 hours|24 hours on|twenty-four hours on|36-hour shift*|48-hour shift*|24-hour tour*',
  },
  noRest: {
    zh: `${tooFewRestDays} 取消休息 取消休假 取消轮休 不安排休息 无休息日 不安排休假 全月无休 不得休息 没有休息日 不休息 取消所有休息 停止休假 停休 月休0天 全年无休 不得休假 一律不休 取消全部休假 不予轮休 不安排轮休 取消公休 满勤不休 无休 取消周休 一律取消休 不设休息日 全勤不休 停止轮休 不排休`,
    en: 'no days off|no rest day*|without a rest day|without rest day*|without a day off|rest days are cancelled|no day off|rest days cancelled|all leave and rest|seven days a week without|without days off|rest days are suspended|days off are cancelled|cancel* rest day*|cancel* all rest|forgo*|give up their rest|28 days in a row|thirty days without|all rest days|no weekly rest|weekly rest is',
  },
  compensated: { zh: '补休 调休 安排补休 轮流休息 至少休息', en: 'in lieu|compensatory|made up' },
  minded: {
    zh: '须加班 必须加班 加班不少于 需加班 加班80 加班…以上 加班不低于 安排加班 加班至少 固定加班 加班时间不少于 应加班 加班达到 均需加班 强制加班 加班不得少于 要加班',
    en: 'must work|at least|are required to work|shall work|work at least|compulsory overtime|expected to work|obliged to|no fewer than|not less than|no less than|or more|minimum|required to',
  },
  equally: {
    zh: '同样 照常 不予照顾 也须 与其他队员 也应 一视同仁 正常排 不得拒绝 照样 也要 同等排 须参加 必须参加 须服从 安排 同男 应服从 不作照顾 不例外 不得以 照排 不享受 仍须 仍应 正常参加',
    en: 'same|like everyone|no exception*|not exempt*|must|shall|also|as usual|are rostered|equally|required|still|may be assigned|work',
  },
  delayedContract: {
    zh: '满半年 干满 试用期满 转正后 试用期内不签 试用期不签 半年后 三个月后 满一年 表现合格 考察期满 工作满 试用合格后 试用期结束后 试用三个月 试工期 满三个月 服务满 一年后 两个月后 六个月后 试用期过后 满六个月 满3个月 满6个月',
    en: 'after probation|after six months|after three months|once probation|after the probation|completed probation|end of probation|after a year|at the end of the trial|only after|after one year|six months|three months|trial period|probation',
  },
  insuranceDenied: {
    zh: '自愿放弃社保 放弃社会保险 放弃社保 折现 代替社保 不缴社保 不办社保 不参加社会保险 不买社保 不缴纳社会保险 不办理社会保险 不为保安员缴 社保由本人自理 不上社保 保险自理 社会保险自理 自理 不予缴纳 暂不缴 不参保 不购买保险 折算成现金 代替缴纳 替代社会保险 免缴',
    en: 'no social insurance|no insurance|instead of social insurance|in lieu of social insurance|waive*|without social insurance|not insured|does not pay social|not pay social|not enrolled|not be enrolled|not covered by|own insurance|no social security|cash instead|opt out|without insurance|not take out|not provide social',
  },
  socialInsurance: {
    zh: '社会保险 社保 保险 五险 工伤保险 养老保险 意外险',
    en: 'insurance|social security|insured',
  },
  callServices: {
    zh: '拨打110 拨打119 报警 报火警 拨打 打119 打110 报案 拨119 拨110 拨打120 向公安机关报告',
    en: '110|119|police|fire brigade|fire service|emergency services|120|911|999',
  },
  callHeld: {
    zh: '未经…批准 未经…同意 先请示 请示经理 请示领导 经理批准 经理同意 领导同意 领导批准 同意后方可 批准后方可 同意后才 擅自 私自 须经 不得自行 未经 先报告经理 先报项目经理 先报公司 同意后再 批准后再 许可后 授意 许可 一律不得 不得直接 先经',
    en: 'without approval|without permission|unless the manager|until the manager|until the captain|unless the captain|without the manager*|manager agrees|permission|approval|authoris*|consent|only after|no guard may call|must not call|may not call|before calling|do not call|agreed',
  },
  lockAct: {
    zh: '锁闭 上锁 锁 链条锁 锁死 锁住 封闭 封堵 反锁 加锁 用链条 焊死 铁链 封死 钉死 关闭 落锁',
    en: 'lock|locked|locks|padlock*|chain*|bolted|sealed|welded|shut|kept closed with|barred',
  },
  openable: {
    zh: '从内开启 易于开启 可从内部 推杆 逃生推杆 门禁联动 火灾时自动 能自动释放 从内部打开 自动解锁 断电开启 保持 严禁 畅通',
    en: 'opens from inside|opened from inside|panic bar*|release* automatically|unlock* automatically|from the inside|never',
  },
  ourStaffOnly: { zh: '辞退 解除劳动合同', en: 'dismiss*' },
};
