import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';

/** Each view of a recording is in the register with reason, content, person and unit, and was approved (视频条例 第16条). */
export const videoAccessRegister: ControlOf<'videoAccess'> = {
  code: 'M03',
  version: 2,
  severity: 'H',
  frequency: 'event',
  subject: 'site-day',
  family: 'videoAccess',
  sources: ['公共安全视频图像信息系统管理条例 第16条', 'S9A-8'],
  evidence: ['register', 'approval'],
  parameters: [],
  judge(_params, facts) {
    const views = facts.views.map((view) => ({
      name: '',
      isKept: view.missingFields.length === 0 && view.isApproved,
      entryIds: [view.entryId],
    }));
    return judgeEach('M03', views, {}, facts.silence);
  },
};
