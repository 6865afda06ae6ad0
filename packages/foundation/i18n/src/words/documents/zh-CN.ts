export default {
  contents: '目录',
  page: '第 {{page}} 页，共 {{total}} 页',
  signature: { name: '签名', date: '日期' },
} as const;
