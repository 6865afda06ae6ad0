import type { MissingReason } from './control.ts';
import type { DeviceVoice, SilenceFacts } from './facts/silence-facts.ts';

export type AbsenceProof =
  | { readonly proven: true }
  | { readonly proven: false; readonly missing: readonly MissingReason[] };

/**
 * Whether the absence of entries in a window counts as proof that nothing happened (architecture, "When silence
 * is a breach"). Needs: window closed, somebody due, and every device that counts heard from after the window's
 * end with nothing missing. What a device can still bring is waited for; what no device can bring any more
 * (set aside, said off, revoked unheard) waits for the absence to be recorded by a named person.
 */
export function absenceProven(silence: SilenceFacts): AbsenceProof {
  if (!silence.windowClosed) return unproven({ key: 'windowOpen', values: { at: silence.windowEndsAt } });
  if (!silence.someoneDue) return unproven({ key: 'nobodyDue', values: {} });

  const voices = devicesThatCount(silence);
  const awaited: MissingReason[] = [];
  const lost: MissingReason[] = [];
  for (const device of voices) {
    const gap = gapOf(device, silence);
    if (gap) (gap.canStillCome ? awaited : lost).push(gap.reason);
  }
  if (awaited.length > 0) return { proven: false, missing: [...awaited, ...lost] };
  if (silence.absenceRecordedBy) return { proven: true };
  if (voices.length === 0) return unproven({ key: 'noDeviceCanSpeak', values: {} });
  return lost.length > 0 ? { proven: false, missing: lost } : { proven: true };
}

/** Devices in use at the post; if nobody was signed on, the post's own. Set aside or revoked before: none of them. */
function devicesThatCount(silence: SilenceFacts): DeviceVoice[] {
  const inUse = silence.devices.filter((device) => device.inUse);
  const candidates = inUse.length > 0 ? inUse : silence.devices.filter((device) => device.isPostDevice);
  return candidates.filter((device) => !device.setAside && !wasRevokedBefore(device, silence.windowStartsAt));
}

function gapOf(
  device: DeviceVoice,
  silence: SilenceFacts,
): { reason: MissingReason; canStillCome: boolean } | null {
  const { label } = device;
  if (device.heardFromAfterEnd && !device.missingEntries) {
    const offInWindow =
      device.saidOffSince !== null && atMs(device.saidOffSince) < atMs(silence.windowEndsAt);
    // It kept its sequence but was off for part of the window: silence then says nothing about the post.
    return offInWindow
      ? {
          canStillCome: false,
          reason: { key: 'deviceSaidOff', values: { device: label, at: device.saidOffSince ?? '' } },
        }
      : null;
  }
  if (device.revokedAt !== null) {
    const heardUpToRevocation =
      device.lastHeardAt !== null && atMs(device.lastHeardAt) >= atMs(device.revokedAt);
    if (heardUpToRevocation && !device.missingEntries) return null;
    return {
      canStillCome: false,
      reason: { key: 'deviceRevoked', values: { device: label, at: device.revokedAt } },
    };
  }
  if (device.heardFromAfterEnd)
    return { canStillCome: true, reason: { key: 'deviceEntriesMissing', values: { device: label } } };
  if (device.lastHeardAt === null)
    return { canStillCome: true, reason: { key: 'deviceNeverHeard', values: { device: label } } };
  return {
    canStillCome: true,
    reason: { key: 'deviceSilent', values: { device: label, at: device.lastHeardAt } },
  };
}

function wasRevokedBefore(device: DeviceVoice, instant: string): boolean {
  return device.revokedAt !== null && atMs(device.revokedAt) <= atMs(instant);
}

function atMs(instant: string): number {
  return Date.parse(instant);
}

function unproven(reason: MissingReason): AbsenceProof {
  return { proven: false, missing: [reason] };
}
