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
  incidentTold: {
    subject: '突发事件 {{no}}：{{site}} $t(duty:codes.incidentType.{{type}})',
    text: '{{site}} {{time}} 发生$t(duty:codes.incidentType.{{type}})（$t(duty:codes.severity.{{severity}})），编号 {{no}}。请打开查看并点「收到」；时间一到没有应答，会通知上一级。',
  },
  incidentSilent: {
    subject: '无人应答：{{site}} 突发事件 {{no}}',
    text: '{{site}} {{time}} 的$t(duty:codes.incidentType.{{type}})，$t(portalIncidents:steps.{{step}})到时无人应答。请打电话联系，并盯住现场。',
  },
  incidentDue: {
    subject: '到期：{{site}} 突发事件 {{no}} 的$t(portalIncidents:due.{{what}})',
    text: '{{site}} {{time}} 的$t(duty:codes.incidentType.{{type}})（编号 {{no}}），$t(portalIncidents:due.{{what}})到期还没有做。',
  },
} as const;
