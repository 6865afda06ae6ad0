import { query } from '@zhiqin/access';
import { siteInput } from '../duty-input.ts';
import { type DeviceHealth, deviceHealthOf } from './device-health-of.ts';

/** Every phone of a site: when it was last heard, and whether its log and ours are the same. */
export const devicesHealth = query({
  action: 'device.list',
  input: siteInput,
  run: (ctx, { siteId }): Promise<DeviceHealth[]> => deviceHealthOf(ctx, siteId),
});
