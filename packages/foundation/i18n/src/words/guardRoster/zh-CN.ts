export default {
  title: '我的班表',
  before: '上个月',
  after: '下个月',
  none: '这个月没有您的班，或者班表还没发布。',
  count: '共 {{shifts}} 班',
  seen: '我看过了',
  sending: '正在告诉队长…',
  told: '已告诉队长您看过了。',
  next: '下一班',
} as const;
