import {
  addCamera,
  addFireAsset,
  addGear,
  changeGear,
  importRegister,
  listCameras,
  listFireAssets,
  listGear,
  previewRegisterImport,
  registerWorkbookTemplate,
  retireCamera,
  retireFireAsset,
  retireGear,
} from '@zhiqin/sites';
import { mutation, reading, router } from '../procedures.ts';

/** 装备、消防器材、摄像头台账. */
export const equipmentRouter = router({
  previewRegisterImport: reading(previewRegisterImport),
  importRegister: mutation(importRegister),
  registerWorkbookTemplate: reading(registerWorkbookTemplate),
  listGear: reading(listGear),
  addGear: mutation(addGear),
  changeGear: mutation(changeGear),
  retireGear: mutation(retireGear),
  listFireAssets: reading(listFireAssets),
  addFireAsset: mutation(addFireAsset),
  retireFireAsset: mutation(retireFireAsset),
  listCameras: reading(listCameras),
  addCamera: mutation(addCamera),
  retireCamera: mutation(retireCamera),
});
