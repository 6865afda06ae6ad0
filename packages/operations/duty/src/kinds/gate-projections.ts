import { goodsMoveProjection, goodsSlipProjection } from './goods/project.ts';
import { keyProjection } from './key/project.ts';
import { parcelProjection } from './parcel/project.ts';
import { latePassProjection, passUseProjection } from './pass/project.ts';
import type { Projection } from './projection.ts';
import { trafficNoticeProjection, vehicleProjection } from './vehicle/project.ts';
import { refusalProjection } from './visit/project-refusal.ts';

export const gateProjections: readonly Projection[] = [
  refusalProjection,
  passUseProjection,
  latePassProjection,
  vehicleProjection,
  trafficNoticeProjection,
  goodsSlipProjection,
  goodsMoveProjection,
  parcelProjection,
  keyProjection,
];
