/** Phrases by kind and field of the entry, where the form brings none: what stands on buttons until a site sets its own. */
export default {
  correction: {
    text: { time: 'Wrong time', name: 'Wrong person', place: 'Wrong place', twice: 'Written down twice' },
  },
  visit: {
    admit: { itemsCarried: { tools: 'Tools', luggage: 'Luggage', parcel: 'Parcel', nothing: 'Nothing' } },
    leave: {
      note: {
        lost: 'Pass is lost',
        other: 'Left by another gate',
        sent: 'Sent back with somebody',
        owner: 'Left with the resident',
      },
    },
    refuse: {
      reportedTo: { captain: 'Captain', property: 'Front desk', police: '110' },
      note: {
        left: 'Asked to leave, gone',
        waits: 'Waits outside',
        photo: 'Photo taken',
        again: 'Ask first next time',
      },
    },
  },
  vehicle: {
    in: { load: { goods: 'Goods', furniture: 'Furniture', material: 'Building material', empty: 'Empty' } },
    out: {
      damage: {
        scratch: 'Scratched',
        mirror: 'Mirror broken',
        bumper: 'Bumper damaged',
        before: 'Was so when it came',
      },
      note: { checked: 'Looked at', manual: 'Barrier raised by hand', fee: 'Fee paid' },
    },
    notice: {
      place: {
        gate: 'At the gate',
        lane: 'Fire lane',
        garage: 'Garage exit',
        building: 'In front of the building',
      },
      note: {
        noPhone: 'No number left',
        promised: 'Owner will move it at once',
        again: 'Not the first time',
      },
    },
  },
  goods: {
    slip: {
      items: {
        tv: 'Television',
        fridge: 'Fridge',
        washer: 'Washing machine',
        furniture: 'Furniture',
        boxes: 'Boxes',
      },
      reason: {
        repair: 'To be repaired',
        move: 'Moving out',
        scrap: 'Scrap',
        deliver: 'Delivery',
        event: 'For an event',
      },
    },
    out: {
      items: {
        tv: 'Television',
        fridge: 'Fridge',
        washer: 'Washing machine',
        furniture: 'Furniture',
        boxes: 'Boxes',
      },
      note: { counted: 'Counted together', fewer: 'Numbers differ', packed: 'Box opened and looked at' },
    },
    back: { note: { whole: 'In good order', damaged: 'Damaged', fewer: 'Some missing, told them' } },
  },
  parcel: {
    in: { shelf: { a: 'Shelf A', b: 'Shelf B', cold: 'Fridge', floor: 'On the floor' } },
    out: { note: { phone: 'Checked by phone', code: 'By pick-up code', family: 'Family took it' } },
  },
  key: { return: { note: { whole: 'In good order', label: 'Tag is gone', late: 'Late, with a reason' } } },
  handover: {
    disagreement: {
      gear: 'Gear does not add up',
      key: 'Keys do not add up',
      log: 'Log not finished',
      clean: 'Post left untidy',
    },
  },
  muster: {
    note: { whole: 'Everybody and all gear here', late: 'Somebody is late', dress: 'Dress put right' },
  },
  post: {
    relieve: { note: { short: 'Back at once', handed: 'Radio and keys handed over', quiet: 'Nothing open' } },
    resume: {
      note: { quiet: 'Nothing happened', log: 'Stand-in has written it down', late: 'Late, with a reason' },
    },
    rotate: { note: { plan: 'As planned', meal: 'Meals in turn', unwell: 'Somebody is unwell' } },
  },
  'fire-gear': {
    check: {
      note: {
        low: 'Pressure low',
        blocked: 'Blocked by things',
        moved: 'Not in its place',
        told: 'Property told',
      },
    },
  },
  cctv: {
    finding: {
      text: {
        dark: 'Picture dark',
        blurred: 'Picture blurred',
        turned: 'Turned away',
        stranger: 'Suspicious person, sent somebody',
      },
    },
  },
  'check-call': {
    note: { quiet: 'All well', rain: 'Heavy rain', alone: 'I am alone', handling: 'Busy with something' },
  },
  'panic-over': {
    text: {
      mistake: 'Pressed by mistake',
      safe: 'Everybody safe',
      police: 'Police are here',
      ambulance: 'Taken to hospital',
    },
  },
  police: {
    visit: { text: { found: 'Helped to look', copied: 'Footage request done', spoke: 'Asked and left' } },
    liaison: { text: { reported: 'Reported', received: 'Notice received', meeting: 'At the meeting' } },
  },
} as const;
