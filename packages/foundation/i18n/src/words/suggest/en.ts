import type { Words } from '../../words.ts';
import type zh from './zh-CN.ts';

export default {
  reasons: {
    words: 'The words "{{words}}" ask for exactly what this control checks.',
    number: 'The words "{{words}}" ask for what this control checks, and "{{number}}" sets it to {{value}}.',
    forbidden: 'The clause forbids "{{words}}"; this control checks whether that happens.',
    heading: 'Read with its heading or the sentence before, "{{words}}" asks for what this control checks.',
    exception:
      '"{{words}}" asks for more on holidays and alert days than on others, without saying how many more.',
  },
  rule: '{{citation}}: {{rule}}',
  law: {
    'wage-fine': {
      rule: 'An employer has no power to fine. Only agreed compensation for a loss may come out of wages: at most 20% of the month, never below the minimum wage.',
      alternative:
        'Take points off the appraisal, remind, retrain, discipline; where there is a real loss, recover it in monthly parts as the contract says.',
    },
    'outsider-fine': {
      rule: 'Only a competent authority may impose a fine, neither guards nor the property company.',
      alternative:
        'Ask them to stop, warn in writing, claim under the contract, or refuse entry next time; report offences to the police or the authority concerned.',
    },
    'staff-deposit': {
      rule: 'No deposit, bond or surety may be taken from staff.',
      alternative:
        'Issue uniform and gear against a signature and count them back on leaving; charge for what is lost as the contract says.',
    },
    'id-held': {
      rule: "Nobody's identity papers may be held.",
      alternative:
        'Look at the paper, register it and hand it straight back; where a token is needed, issue a pass and take it back at the exit.',
    },
    search: {
      rule: 'Guards may not search anyone or their belongings.',
      alternative:
        'Ask the person to open the bag, check against a release slip or use a scanner. Who refuses is not let through; on suspicion of an offence call the police.',
    },
    detention: {
      rule: "Guards may not restrict anyone's freedom.",
      alternative:
        'Stop the offence that is happening, call the police at once, protect the scene and wait for them.',
    },
    'property-seized': {
      rule: "Guards may not seize or confiscate anybody's property.",
      alternative:
        'Ask the owner to remove it and take a photo; if that fails, tell the property office, the city authority or the police.',
    },
    'debt-collection': {
      rule: 'Guards may not collect debts or settle disputes by force or threat.',
      alternative:
        'The creditor negotiates, writes or goes to court; guards only keep order on the premises.',
    },
    violence: {
      rule: 'Guards may not use violence, beat or insult anyone.',
      alternative:
        'Talk, separate, call for help and call the police; only self-defence allows the protection that is needed.',
    },
    'stop-and-check': {
      rule: 'Guards may check the papers of people entering and leaving, and may stop nobody elsewhere.',
      alternative:
        'Check and register at the gate; elsewhere ask, watch, report, and call the police if need be.',
    },
    'police-gear': {
      rule: "Guards wear guard uniform and mark and carry their post's protective gear, never police dress, police gear or weapons.",
      alternative: 'Issue rubber batons, shields, stab vests and torches by post, and keep the list.',
    },
    'armed-escort': {
      rule: 'Armed guarding and escort need a licence of their own.',
      alternative: 'Engage a licensed armed escort company; accept only work within the licence held.',
    },
    uncertified: {
      rule: 'Whoever does guard work holds the guard certificate.',
      alternative:
        'Certificate first, post second; until then the recruit only shadows and does not count as manning.',
    },
    'footage-tampered': {
      rule: 'Video and alarm records may not be altered or deleted and are kept 30 days at least.',
      alternative:
        'Leave the original as it is, back up and lock the clip concerned, and delete when the period ends.',
    },
    'data-spread': {
      rule: 'Personal data and footage learned on duty may not be passed on.',
      alternative:
        'Give them only to the person concerned, the named client contact or an authority entitled to them, each time approved and registered; public notices show no name, number or face.',
    },
    'face-only': {
      rule: 'Face recognition may not be the only way in.',
      alternative: 'Offer a card, a code or registration at the desk beside it and let people choose.',
    },
    'shift-24h': {
      rule: 'A working day is 8 hours as a rule; comprehensive hours need approval, and even then 24 hours is no shift.',
      alternative: 'Roster three shifts, or two of 12 hours where approved, with enough rest between.',
    },
    'no-rest-day': {
      rule: 'Everyone has at least one rest day a week.',
      alternative: 'Keep one rest day in any seven; cover the season with stand-by guards and relief.',
    },
    'overtime-over-cap': {
      rule: 'Overtime is at most 36 hours a month.',
      alternative: 'Add guards, or apply for comprehensive hours and check the average over the cycle.',
    },
    'protected-staff': {
      rule: 'From the seventh month of pregnancy and while nursing there is no night work and no overtime.',
      alternative: 'Roster day shifts and lighter posts; others take the nights.',
    },
    'contract-delayed': {
      rule: 'The written labour contract is due within one month of starting, probation included.',
      alternative: 'Sign on the first day and write the probation into the contract.',
    },
    'no-insurance': {
      rule: 'Social insurance is owed for every guard, and accident cover by the risk of the post; a waiver by the guard is void.',
      alternative:
        'Enrol in the month of joining; for contracts for services take out accident cover instead.',
    },
    'call-forbidden': {
      rule: 'Anyone who sees a fire or an offence may call at once; no approval may be asked for first.',
      alternative: 'Call 119, 110 or 120 first, and tell squad leader, company and client at the same time.',
    },
    'exit-locked': {
      rule: 'Escape routes and emergency exits may not be locked or blocked.',
      alternative:
        'Use panic bars, door alarms or access control released by the fire system, so that the door always opens from inside.',
    },
  },
} as const satisfies Words<typeof zh>;
