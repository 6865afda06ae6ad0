/** 门禁、人脸门禁、道闸、周界报警、一键报警、可视对讲、电子围栏、其他. */
export const installationKinds = [
  'access-gate',
  'barrier',
  'perimeter-alarm',
  'panic-button',
  'intercom',
  'fence',
  'other',
] as const;
/** 人脸之外的验证方式 (人脸识别技术应用安全管理办法). */
export const otherWays = ['card', 'code', 'phone', 'guard', 'key'] as const;
