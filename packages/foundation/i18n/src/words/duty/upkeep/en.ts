/** Hazards, fire inspections, hot work: names of kinds, of their fields, and of the codes in them. */
export const kinds = {
  hazard: { progress: 'Hazard: progress', done: 'Hazard: put right', verified: 'Hazard: looked at again' },
  fire: { inspection: 'Fire inspection' },
  'hot-work': { seen: 'Hot work seen' },
} as const;

export const fields = {
  hazard: 'Which hazard',
  isGood: 'It is put right',
  inspectorSignature: 'Signature of the inspector',
  counterName: 'Who answers for the place',
  counterSignature: 'Signature of that person',
  permit: 'Hot-work permit',
  hasPermit: 'There is a permit and it is in force',
  hasWatcher: 'Somebody watches, with an extinguisher',
  hasCertificate: 'The welder showed a valid certificate',
} as const;

export const codes = {
  hazardLevel: { high: 'High risk', medium: 'Medium risk', low: 'Low risk' },
  fireItem: {
    rectified: 'Earlier fire hazards are put right',
    routes: 'Escape routes, exits and fire lanes are clear',
    exitSigns: 'Exit signs and emergency lights work',
    waterSupply: 'Hydrants and water supply are ready',
    extinguishers: 'Extinguishers are in place and in date',
    electrical: 'Electricity and gas are used by the rules',
    hotWork: 'Hot work is permitted and watched',
    staffKnow: 'Staff can raise the alarm, fight a fire, lead people out',
    keyParts: 'Key parts are marked and somebody answers for them',
    storage: 'Flammables are stored as they must be',
    controlRoom: 'Control room manned by two, systems normal',
    patrolRecords: 'Fire patrol records are complete',
  },
} as const;
