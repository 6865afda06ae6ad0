import * as z from 'zod/mini';
import { dayText, entryKind, freeText, id, instant, photoHash, shortText } from '../kind.ts';

const cctvFindings = [
  'normal',
  'offline',
  'blurred',
  'blocked',
  'shifted',
  'no-recording',
  'time-wrong',
  'suspicious',
] as const;

/** 监控发现 (S7-3.2.2, S7-3.4.1): a camera's fault, what was seen on it, or how far back it plays. */
export const cctvFinding = entryKind({
  kind: 'cctv.finding',
  needsPost: true,
  personal: ['text', 'reportedTo', 'photo'],
  body: z.object({
    camera: z.nullable(id),
    cameraNo: z.nullable(shortText),
    finding: z.enum(cctvFindings),
    /** The oldest day that still plays (M02). */
    oldestOn: z.nullable(dayText),
    text: z.nullable(freeText),
    reportedTo: z.nullable(shortText),
    photo: z.nullable(photoHash),
  }),
});

const authorities = ['police', 'client', 'resident', 'company', 'other'] as const;
const handlings = ['viewed', 'copied', 'refused'] as const;

/** 调阅登记 (公共安全视频图像信息系统管理条例 第16条): who asked, on what authority, what was shown, who allowed it. */
export const footageAccess = entryKind({
  kind: 'footage.access',
  needsPost: true,
  personal: ['requester', 'requesterUnit', 'letterNo', 'reason', 'cameraNos', 'approvedBy'],
  body: z.object({
    requester: z.nullable(shortText),
    requesterUnit: z.nullable(shortText),
    authority: z.enum(authorities),
    letterNo: z.nullable(shortText),
    reason: z.nullable(freeText),
    cameraNos: z.nullable(shortText),
    periodFrom: z.nullable(instant),
    periodTo: z.nullable(instant),
    handling: z.enum(handlings),
    approvedBy: z.nullable(shortText),
  }),
});
