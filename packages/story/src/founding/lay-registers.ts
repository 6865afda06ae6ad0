import {
  addAgreement,
  addBan,
  addCamera,
  addDirectoryLine,
  addFireAsset,
  addGear,
  addKey,
  addLongPass,
  addUtility,
} from '@zhiqin/sites';
import { type RegisterSetting, registersOf } from '../world/registers.ts';
import type { Office } from './lay-site.ts';

/**
 * The registers of a site, entered by the office as any: all before the first shift, since guards' entries name their
 * lines by ids that commands make.
 */
export async function layRegisters(
  office: Office,
  siteId: string,
  posts: ReadonlyMap<string, string>,
  setting: RegisterSetting,
): Promise<void> {
  const all = registersOf(setting);
  for (const line of all.directory) await office(addDirectoryLine, { siteId, ...line });
  for (const line of all.utilities) await office(addUtility, { siteId, ...line });
  for (const line of all.keys) await office(addKey, { siteId, ...line });
  for (const line of all.agreements) await office(addAgreement, { siteId, ...line });
  for (const line of all.bans) await office(addBan, { siteId, ...line });
  for (const line of all.longPasses) await office(addLongPass, { siteId, ...line });
  for (const { postCode, ...line } of all.gear)
    await office(addGear, { siteId, ...line, postId: posts.get(postCode) });
  for (const line of all.fireAssets) await office(addFireAsset, { siteId, ...line });
  for (const line of all.cameras) await office(addCamera, { siteId, ...line });
}
