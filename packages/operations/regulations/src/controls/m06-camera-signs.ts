import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';

/** Every camera has its sign, and none looks into a forbidden place (视频条例 第8条、第13条). Not looked at this quarter: unproven. */
export const cameraSigns: ControlOf<'cameraPlace'> = {
  code: 'M06',
  version: 2,
  severity: 'H',
  frequency: 'quarter',
  subject: 'site-quarter',
  family: 'cameraPlace',
  sources: ['公共安全视频图像信息系统管理条例 第8条', '公共安全视频图像信息系统管理条例 第13条'],
  evidence: ['photo'],
  parameters: [],
  judge(_params, facts) {
    const cameras = facts.cameras.map(({ name, isSigned, isForbiddenPlace, entryIds }) => ({
      name,
      isKept: isSigned === null || isForbiddenPlace === null ? null : isSigned && !isForbiddenPlace,
      entryIds,
    }));
    return judgeEach('M06', cameras, {});
  },
};
