export {
  enrolDeviceInput,
  inviteDeviceInput,
  listDevicesInput,
  newEnrolmentCode,
  normaliseEnrolmentCode,
  publicKeyField,
  revokeDeviceInput,
  setDeviceAsideInput,
} from './device-input.ts';
export { errorStatus } from './error-status.ts';
export {
  dayField,
  givenPassword,
  idField,
  loginField,
  newPassword,
  newPin,
  optionalText,
  requiredText,
} from './fields.ts';
export { channelOfLogin, maskLogin, normaliseLogin } from './login.ts';
export { passwordMaxLength, passwordMinLength, passwordProblem } from './password-rule.ts';
export {
  inviteMemberInput,
  listAuditInput,
  memberInput,
  setPinInput,
  setPinsInput,
  signInWithPinInput,
} from './people-input.ts';
export { derivePinVerifier, deviceVerifier, pinPattern, pinProblem } from './pin-rule.ts';
export type { Action } from './policy.ts';
export { can, policy } from './policy.ts';
export type { MemberRole, Role } from './roles.ts';
export { clientRoles, headquartersRoles, memberRoles, roles } from './roles.ts';
export {
  changeLanguageInput,
  changePasswordInput,
  chooseMembershipInput,
  createTenantInput,
  noInput,
  operatorKinds,
  recoverWithCodeInput,
  requestRecoveryCodeInput,
  signInInput,
} from './sign-in-input.ts';
