/** One key per template, each with a subject (mail, lists) and a text (sent as it stands). */
export default {
  recoveryCode: {
    subject: '执勤：重设密码的验证码',
    text: '【执勤】您正在重设密码，验证码 {{code}}，{{minutes}} 分钟内有效，请勿告诉他人。若非本人操作，请忽略。',
  },
  accessReset: {
    subject: '执勤：请重新设置密码',
    text: '【执勤】单位已为您重置登录。请在登录页点「忘记密码」，填写验证码 {{code}} 设置新密码，{{minutes}} 分钟内有效，请勿告诉他人。',
  },
  memberInvited: {
    subject: '{{company}}邀请您使用执勤',
    text: '【执勤】{{company}}为您开通了账号。请在登录页点「忘记密码」，填写本手机号或邮箱和验证码 {{code}} 设置密码，{{days}} 天内有效，请勿告诉他人。',
  },
  // Only listed, never sent: a company is not told whether the person had an account before.
  memberInvitation: {
    subject: '邀请加入{{company}}',
    text: '已邀请此人加入{{company}}。如何登录只发给本人。',
  },
  memberAdded: {
    subject: '您已加入{{company}}',
    text: '【执勤】{{company}}已将您加为成员，请用原有账号和密码登录。如有疑问，请联系该公司。',
  },
  rosterPublished: {
    subject: '{{month}} 班表已发布',
    text: '{{site}} {{month}} 的班表已发布，请查看您的班次。',
  },
  leaveApproved: {
    subject: '请假已批准',
    text: '{{from}} 至 {{until}} 的请假已批准。{{reason}}',
  },
  leaveRefused: {
    subject: '请假未批准',
    text: '{{from}} 至 {{until}} 的请假未批准。原因：{{reason}}',
  },
  coverNeeded: {
    subject: '岗位仍缺人：{{site}} {{post}}',
    text: '{{site}} {{post}} {{start}} 的班次从 {{since}} 起找人顶班，至今没有着落。请调人支援。',
  },
  guardLent: {
    subject: '{{name}} 借调到 {{site}}',
    text: '{{by}} 安排 {{name}} {{day}} 到 {{site}} 顶班。下班 12 小时后自动调回。',
  },
  guardLentUnasked: {
    subject: '{{name}} 已借调到 {{site}}（未事先征得同意）',
    text: '{{by}} 临时安排 {{name}} {{day}} 到 {{site}} 顶班，没有事先征得同意。请在“借调”里说明同意还是有异议。下班 12 小时后自动调回。',
  },
  loanAsked: {
    subject: '{{site}} 想借 {{name}}',
    text: '{{by}} 想借 {{name}} 到 {{site}} 顶 {{start}} 的班。请尽快在“借调”里答复。',
  },
  loanAgreed: {
    subject: '同意借调 {{name}}',
    text: '{{by}} 同意借调 {{name}}。请回到补岗页安排他。',
  },
  loanDeclined: {
    subject: '不同意借调 {{name}}',
    text: '{{by}} 不同意借调 {{name}}，原因：{{reason}}。',
  },
  rosterChanged: {
    subject: '您的班次有调整',
    text: '{{site}} {{month}} 的班表有调整，涉及您的班次。原因：{{reason}}',
  },
  swapAsked: {
    subject: '同事想跟您换班',
    text: '{{site}} {{name}} 想用 {{day}} 的班跟您换。请在手机“我的班表”里答复。',
  },
  swapRefused: {
    subject: '换班没有批准',
    text: '您在 {{site}} 的换班没有批准。原因：{{reason}}',
  },
  shiftOffered: {
    subject: '有空缺班问您上不上',
    text: '{{site}} {{day}} 缺人，请在手机“我的班表”里答复。',
  },
  helpCalled: {
    subject: '紧急求助：{{site}} {{post}}',
    text: '{{site}} {{post}} {{person}} 在 {{time}} 按了紧急求助。请马上电话联系现场，必要时拨打 110。',
  },
  notEligibleOnPost: {
    subject: '不符合上岗条件：{{site}} {{post}}',
    text: '{{site}} {{post}} {{person}} 在 {{time}} 上岗，但档案显示不符合上岗条件。请核实，安排替换或补齐材料。',
  },
  helpNeeded: {
    subject: '需要支援：{{site}} {{post}}',
    text: '{{site}} {{post}} {{person}} 在 {{time}} 报平安时说需要支援。请马上联系现场。',
  },
  fireFound: {
    subject: '确认火警：{{site}} {{post}}',
    text: '{{site}} {{post}} {{person}} 在 {{time}} 核实为火警。请确认已报 119、已转联动并组织疏散。',
  },
  dutyPlanSent: {
    subject: '执勤方案待审定：{{site}}',
    text: '{{site}} 的执勤方案第 {{no}} 版已送您审定，请打开查看并答复。',
  },
  checklistDue: {
    subject: '到期：{{site}} $t(portalEngagement:lines.{{line}}){{title}}',
    text: '{{site}} 清单事项「$t(portalEngagement:lines.{{line}}){{title}}」{{day}} 到期，责任人 {{owner}}，还没有办完。',
  },
  filingDue: {
    subject: '备案快到期：{{name}}',
    text: '{{name}}（$t(portalEngagement:papers.kinds.{{kind}})）最迟 {{day}} 备案，还没有登记回执。',
  },
  papersRunOut: {
    subject: '证件快到期：{{people}}',
    text: '有 {{count}} 份证件、证书或合同快到期，最早 {{day}}：{{people}}。请在到期清单里查看是哪些，趁还能排班时续办。',
  },
  papersOver: {
    subject: '证件已过期：{{people}}',
    text: '有 {{count}} 份证件、证书或合同已经过期：{{people}}。请在到期清单里查看是哪些；续办之前，有的人不能上某些岗。',
  },
  assessmentOverdue: {
    subject: '{{site}} {{month}} 考核逾期',
    text: '{{site}} {{month}} 的考核应在 {{day}} 前完成，还有 {{count}} 人没有评定。评定完之前这个月不能结账。',
  },
  leavingStepDue: {
    subject: '{{name}}离职：{{day}} 前$t(portalPeople:leaving.step.{{step}})',
    text: '{{name}}离职要办的「$t(portalPeople:leaving.step.{{step}})」应在 {{day}} 前完成，还没有登记。请办理后填上日期。',
  },
  contractEnding: {
    subject: '合同将于 {{day}} 到期：{{title}}',
    text: '{{client}}的合同 {{no}}「{{title}}」还有 {{days}} 天到期（{{day}}），还没有生效的续签合同。请与甲方商定续签和价格，或者准备撤场。',
  },
  statementSent: {
    subject: '结算单待确认：{{site}} {{month}}',
    text: '{{site}} {{month}} 的结算单（第 {{no}} 版）请您确认，有疑问可以逐行提出。',
  },
  statementAnswered: {
    subject: '您的疑问已答复：{{site}} {{month}}',
    text: '您对 {{site}} {{month}} 结算单的疑问已经答复，请再看一次。',
  },
  statementAccepted: {
    subject: '结算单已确认：{{site}} {{month}}',
    text: '{{name}}已确认 {{site}} {{month}} 的结算单，可以开票。',
  },
  statementDisputed: {
    subject: '结算单有疑问：{{site}} {{month}}',
    text: '{{name}}对 {{site}} {{month}} 的结算单提出疑问。',
  },
  invoiceOverdue: {
    subject: '发票 {{no}} 已逾期',
    text: '发票 {{no}} 于 {{day}} 到期，尚有 {{amount}} 未收到。',
  },
  temporaryDutyAsked: {
    subject: '甲方提出临时勤务：{{site}} {{title}}',
    text: '{{site}} 甲方提出「{{title}}」（{{no}}），{{day}} 开始。请尽快报价。',
  },
  subscriptionPastDue: {
    subject: '订阅续费没有成功',
    text: '这一期的费用没有扣成。一周内会再试几次；请在“设置 → 订阅”中更换付款方式，以免总部变为只读。',
  },
  subscriptionStopped: {
    subject: '订阅未付款：总部变为只读',
    text: '总部现在只能查看和导出，保安员的手机照常记录、数据不会丢失。请在“设置 → 订阅”中付款后恢复。',
  },
  dutyPlanAnswered: {
    subject: '甲方已答复执勤方案：{{site}}',
    text: '{{site}} 执勤方案第 {{no}} 版：$t(portalEngagement:plan.answers.{{answer}})。请打开查看。',
  },
  temporaryDutyDeclined: {
    subject: '甲方未同意报价：{{site}} {{title}}',
    text: '{{site}}「{{title}}」（{{no}}）的报价甲方没有同意，请查看意见后重新报价。',
  },
  temporaryDutyOffered: {
    subject: '临时勤务报价：{{site}} {{title}}',
    text: '{{site}}「{{title}}」（{{no}}）已报价，请打开确认。',
  },
  temporaryDutyConfirmed: {
    subject: '临时勤务已确认：{{site}} {{title}}',
    text: '{{site}}「{{title}}」（{{no}}）已确认并排入班表，{{day}} 开始。请安排人员。',
  },
  incidentTold: {
    subject: '突发事件 {{no}}：{{site}} $t(duty:codes.incidentType.{{type}})',
    text: '{{site}} {{time}} 发生$t(duty:codes.incidentType.{{type}})（$t(duty:codes.severity.{{severity}})），编号 {{no}}。请打开查看并点「收到」；时间一到没有应答，会通知上一级。',
  },
  incidentSilent: {
    subject: '无人应答：{{site}} 突发事件 {{no}}',
    text: '{{site}} {{time}} 的$t(duty:codes.incidentType.{{type}})，$t(portalIncidents:steps.{{step}})到时无人应答。请打电话联系，并盯住现场。',
  },
  readinessDue: {
    subject: '到期：{{site}} $t(portalPreparedness:due.{{what}})',
    text: '{{site}} 的$t(portalPreparedness:due.{{what}})该办了：$t(portalPreparedness:scenarios.{{scenario}}) {{day}}。请打开查看并办理，办完为止每周提醒一次。',
  },
  readinessDueAtSite: {
    subject: '到期：{{site}} $t(portalPreparedness:due.{{what}})',
    text: '{{site}} 的$t(portalPreparedness:due.{{what}})该办了。请打开查看并办理，办完为止每周提醒一次。',
  },
  drillEnded: {
    subject: '演练结束：{{site}} $t(portalPreparedness:scenarios.{{scenario}})',
    text: '{{site}} 的$t(portalPreparedness:scenarios.{{scenario}})演练已结束，清点 {{heads}} 人。请在七天内评估，问题定下整改人和期限。',
  },
  planReleased: {
    subject: '请过目预案：{{site}} $t(portalPreparedness:scenarios.{{scenario}})',
    text: '{{site}} 的$t(portalPreparedness:scenarios.{{scenario}})应急预案第 {{version}} 版请贵方过目，可以同意，也可以提出意见。',
  },
  drillReleased: {
    subject: '演练情况：{{site}} $t(portalPreparedness:scenarios.{{scenario}})',
    text: '{{site}} 的$t(portalPreparedness:scenarios.{{scenario}})演练已完成，情况请查看。',
  },
  incidentDue: {
    subject: '到期：{{site}} 突发事件 {{no}} 的$t(portalIncidents:due.{{what}})',
    text: '{{site}} {{time}} 的$t(duty:codes.incidentType.{{type}})（编号 {{no}}），$t(portalIncidents:due.{{what}})到期还没有做。',
  },
  hazardOpened: {
    subject: '新隐患 {{no}}：{{site}}',
    text: '{{site}} {{place}} 发现$t(duty:codes.hazardLevel.{{level}})隐患，编号 {{no}}。请派人整改。',
  },
  hazardOverdue: {
    subject: '隐患超期：{{site}} {{no}}',
    text: '{{site}} {{place}} 的$t(duty:codes.hazardLevel.{{level}})隐患（编号 {{no}}）到期还没有销号。',
  },
  hazardReleased: {
    subject: '隐患告知：{{site}} {{no}}',
    text: '{{site}} {{place}} 有一条$t(duty:codes.hazardLevel.{{level}})隐患（编号 {{no}}）需要贵方知悉，请打开查看。',
  },
  hazardAnswered: {
    subject: '甲方已答复：{{no}}',
    text: '{{site}} 的隐患告知函 {{no}} 甲方已答复：$t(portalUpkeep:letters.short.{{answer}})。',
  },
  hazardUnanswered: {
    subject: '告知函无答复：{{no}}',
    text: '{{site}} 的隐患告知函 {{no}} 请于 {{day}} 前答复，甲方至今没有答复。已再次提醒甲方。',
  },
  hazardAnswerAsked: {
    subject: '请答复隐患告知函 {{no}}',
    text: '{{site}} 的隐患告知函 {{no}} 请于 {{day}} 前答复，现已过期，请打开答复。',
  },
  noticeServed: {
    subject: '整改通知：{{site}} {{no}}',
    text: '{{authority}} 向 {{site}} 送达整改通知 {{no}}，期限 {{day}}。请逐条落实。',
  },
  noticeDue: {
    subject: '整改期限临近：{{site}} {{no}}',
    text: '{{authority}} 的整改通知 {{no}}（{{site}}）期限 {{day}}，还没有办结。',
  },
  hotWorkSeen: {
    subject: '动火不合规：{{site}}',
    text: '岗位在 {{site}} 看到动火，缺$t(portalUpkeep:missingHotWork.{{missing}})。请马上核实，必要时叫停。',
  },
  hotWorkEnds: {
    subject: '动火到时：{{site}} {{no}}',
    text: '{{site}} {{place}} 的动火许可 {{no}} 时间已到。请到场确认已熄火，并登记。',
  },
  maintenanceDue: {
    subject: '维保到期：{{site}}',
    text: '{{site}} 的“{{what}}”今天该维保，由 {{by}} 负责。',
  },
  findingDue: {
    subject: '整改到期：{{site}}',
    text: '{{site}} {{authority}}检查要求整改的内容 {{day}} 到期，还没有登记完成。',
  },
  digest: {
    subject: '执勤：昨天以来的 {{count}} 条通知',
    text: '{{lines}}\n\n请登录查看详情。在“提醒方式”里可以改时间，或不再收汇总。',
  },
  channelTest: {
    subject: '测试通知',
    text: '【执勤】这是一条测试通知，收到说明渠道已接通。',
  },
  ticketReceived: {
    subject: '新的$t(portalService:kinds.{{kind}})：{{site}} {{no}}',
    text: '{{site}} 收到一件$t(portalService:kinds.{{kind}})，编号 {{no}}。请在期限内答复。',
  },
  ticketDue: {
    subject: '{{site}} {{no}}：$t(portalService:tickets.due.{{what}})',
    text: '{{site}} 的$t(portalService:kinds.{{kind}}) {{no}}：$t(portalService:tickets.due.{{what}})，还没有办。',
  },
  ticketAnswered: {
    subject: '您提的 {{no}} 有答复了',
    text: '{{site}} 您提的$t(portalService:kinds.{{kind}}) {{no}} 已答复，请查看。',
  },
  ticketUnsatisfied: {
    subject: '来件人不满意：{{site}} {{no}}',
    text: '{{site}} 的$t(portalService:kinds.{{kind}}) {{no}}，来件人对答复不满意，请跟进。',
  },
  feedbackAboutYou: {
    subject: '与您有关的$t(portalService:kinds.{{kind}})',
    text: '{{site}} 一件$t(portalService:kinds.{{kind}})（{{no}}）办结，涉及您的工作，记入当月考核。有不同意见请找队长。',
  },
  appraisalOpened: {
    subject: '{{site}} {{month}} 考核请打分',
    text: '{{site}} {{month}} 的月度考核已开启，对照当月记录打分，约五分钟。',
  },
  appraisalAnswered: {
    subject: '{{site}} {{month}} 考核有说明',
    text: '{{site}} {{month}} 的考核，保安公司已作说明，请查看并签认。',
  },
  appraisalScored: {
    subject: '{{site}} {{month}} 考核甲方已签',
    text: '{{site}} {{month}} 的考核，甲方已签认，请核对后签认。',
  },
  surveyOpened: {
    subject: '{{site}} {{quarter}} 满意度调查',
    text: '{{site}} {{quarter}} 的满意度调查已开启，请抽一分钟填写。',
  },
  surveyClosed: {
    subject: '{{site}} {{quarter}} 满意度 {{index}}',
    text: '{{site}} {{quarter}} 的调查结束，收到 {{answers}} 份，指数 {{index}}。',
  },
  reportIssued: {
    subject: '{{site}} {{month}} 服务月报',
    text: '{{site}} {{month}} 的保安服务月报已出具，请阅读、质询并签收。',
  },
  reportRevised: {
    subject: '{{site}} {{month}} 服务月报 第 {{revision}} 版',
    text: '{{site}} {{month}} 的保安服务月报第 {{revision}} 版已出具，替代前一版，更正内容列在月报中。',
  },
  reportSignDue: {
    subject: '待签收：{{site}} {{month}} 服务月报',
    text: '{{site}} {{month}} 的保安服务月报尚未签收。请阅读后签收，有不清楚的可就该行质询。',
  },
  reportUnsigned: {
    subject: '月报未签收：{{site}} {{month}}',
    text: '{{site}} {{month}} 的月报已提醒甲方三次，仍未签收，请电话联系。',
  },
  reportNotClosed: {
    subject: '月报未出具：{{site}} {{month}} 未月结',
    text: '{{site}} {{month}} 的月报今天到期未出具：当月尚未月结，已无未结事项，可以月结。',
  },
  reportBlocked: {
    subject: '月报未出具：{{site}} {{month}} 不能月结',
    text: '{{site}} {{month}} 的月报今天到期未出具：当月尚未月结，月结看板上还有 {{open}} 项未结。',
  },
  reportNotPrepared: {
    subject: '月报未出具：{{site}} {{month}} 未生成',
    text: '{{site}} {{month}} 的月报今天到期未出具：月结之后尚未生成。',
  },
  reportNotApproved: {
    subject: '月报未出具：{{site}} {{month}} 未审定',
    text: '{{site}} {{month}} 的月报今天到期未出具：尚无人审定。审定后立即出具。',
  },
  dayReportIssued: {
    subject: '{{site}} {{day}} 执勤日报',
    text: '{{site}} {{day}} 的执勤日报已出具，可在门户中查看网页和 PDF。',
  },
  dayReportRevised: {
    subject: '{{site}} {{day}} 执勤日报第 {{revision}} 版',
    text: '{{site}} {{day}} 的执勤日报已重新出具为第 {{revision}} 版，改动已在其中列明。',
  },
  dayReportWaits: {
    subject: '日报待审定：{{site}} {{day}}',
    text: '{{site}} {{day}} 的执勤日报已到出具时间，尚待审定；审定后立即发出。',
  },
  dayReportNoClient: {
    subject: '日报未出具：{{site}} 没有客户单位',
    text: '{{site}} {{day}} 的执勤日报已到出具时间，但该驻点没有登记客户单位，未能出具。',
  },
  reportNoClient: {
    subject: '月报未出具：{{site}} 没有甲方',
    text: '{{site}} {{month}} 的月报今天到期未出具：该项目未登记甲方。',
  },
  questionAsked: {
    subject: '甲方质询：{{site}}',
    text: '{{site}} 的报告，甲方问「{{line}}」，请在 48 小时内答复。',
  },
  questionDue: {
    subject: '质询到期未答：{{site}}',
    text: '{{site}} 的报告，甲方问「{{line}}」，到期还没有答复。',
  },
  questionAnswered: {
    subject: '质询已答复：{{site}}',
    text: '{{site}} 的报告，您问的「{{line}}」已答复，请查看。',
  },
  meetingPointDue: {
    subject: '会议待办到期：{{site}}',
    text: '{{site}} 会议定的事「{{text}}」到期还没有办完。',
  },
  nightRoundPlanned: {
    subject: '夜查安排：{{site}}',
    text: '请于 {{night}} 夜间到 {{site}} 查岗，在岗位手机上记录。',
  },
  nightRoundMissing: {
    subject: '夜查没有记录：{{site}}',
    text: '{{night}} 夜间 {{site}} 的查岗没有记录。去过请补记情况，没去请另行安排。',
  },
} as const;
