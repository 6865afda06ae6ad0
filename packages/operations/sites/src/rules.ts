export { byPinyin, inPinyinOrder } from './by-pinyin.ts';
export { labelCodeIn, newLabelCode, qrTextOf } from './checkpoint-label.ts';
export { createClientInput, createContractInput, noInput, serviceKinds } from './client-input.ts';
export { fireAssetKinds, gearKinds, gearStates } from './equipment/input.ts';
export {
  codeInput,
  dayInput,
  idInput,
  longTextInput,
  monthInput,
  nameInput,
  optionalText,
  textOrNull,
  timeInput,
} from './field-inputs.ts';
export {
  agreementKinds,
  longPassKinds,
  occupantKinds,
  utilityKinds,
} from './gate/input.ts';
export { normalisedPlate } from './gate/plate.ts';
export { type ShiftPresetCode, shiftPresetCodes, shiftsOfPreset } from './shift-presets.ts';
export {
  addCheckpointInput,
  addPostInput,
  addRouteInput,
  createSiteInput,
  postKinds,
  siteInput,
  updateSiteInput,
} from './site-input.ts';
export type { SiteTypeCode } from './site-profiles.ts';
export { circumstancesOf, siteOverlays, siteTypeCodes, siteTypes } from './site-profiles.ts';
export type { CheckItem, ShiftTime } from './site-types.ts';
