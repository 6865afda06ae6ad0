import type { Words } from '../../words.ts';
import type zh from './zh-CN.ts';

export default {
  access: {
    forbidden: 'You are not allowed to do this. Ask your company administrator if you need it.',
    'signed-out': 'Your session has ended. Please sign in again; what you typed is kept.',
  },
  'not-found': 'Not found. It may have been moved, or it lies outside your area.',
  input: { invalid: 'Something needs correcting. See the marked fields.' },
  request: {
    malformed: 'The request could not be read. Reload the page and try again.',
    'too-large': 'Too large: at most {{limitBytes}} bytes.',
    method: 'This address does not accept that kind of request. Reload the page and try again.',
    'media-type': 'This kind of content is not accepted here. Reload the page and try again.',
    origin: 'The request came from another website and was refused. Open the page here and try again.',
  },
  file: {
    'too-large': 'The file is too large: at most {{limitMegabytes}} MB.',
    kind: 'This kind of file is not accepted. Use PNG, JPEG or WebP pictures, voice notes (Opus, M4A), PDF or .xlsx.',
    damaged: 'The stored file is damaged and was not delivered. Please tell your administrator.',
    'other-bytes': 'What arrived is not the file that was announced. It was thrown away; send it again.',
    erased: 'This file was erased when its period ended.',
    unreachable: 'The file store does not answer at the moment. Nothing is lost; try again in a minute.',
  },
  workbook: {
    unreadable:
      'This workbook cannot be read. Save it as .xlsx with at most {{maxMegabytes}} MB and {{maxRows}} rows, then upload it again.',
  },
  ticket: {
    closed: 'This one is closed; open it again to change it.',
    open: 'This one is not closed.',
    'not-answered': 'The sender has had no answer yet: answer first, then close.',
    told: 'The muster has been told already.',
  },
  appraisal: {
    agreed: 'Both sides have signed: nothing changes any more.',
    'not-scored': 'The client has not scored it yet.',
    changed: 'The scores have changed: look at them before you sign.',
  },
  survey: {
    closed: 'This survey is closed. Thank you.',
    answered: 'You have answered this survey already.',
  },
  question: {
    answered: 'This question has been answered.',
  },
  violation: {
    closed: 'This one is closed and cannot be changed.',
    'rung-skipped': 'One step after another: speak first, then warn in writing.',
    nobody: 'Nobody can be barred without a name or a plate.',
  },
  'duty-plan': {
    'no-client': 'The site has no client to send it to; record its contract first.',
    'in-force': 'This version is in force already; write the next one.',
    'newer-sent': 'The plan was sent again since; refresh and answer the newest.',
    'not-approved':
      'The client has not approved it. Give the reason if it has to be put in force all the same.',
    'past-day': 'The first day cannot lie in the past.',
    obstacles: 'Something stands in the way: {{list}}',
  },
  engagement: {
    running: 'This site is under way already; go on with its checklist.',
    closed: 'The site is closed; its checklist cannot be changed.',
    live: 'The site is live already.',
    leaving: 'The site is being left already.',
    'not-leaving': 'A site is closed after moving out has begun and its last day has come.',
    'open-musts': '{{count}} musts are open: do them, or have the office waive them by name.',
  },
  checklist: {
    'not-done': 'This line is not recorded as done yet.',
    'no-signature': 'This line asks for no signature.',
  },
  price: {
    'outside-contract': 'This day is not within the contract. Choose a day from its first to its last.',
    'post-twice': 'A post is priced twice. Leave one price for each.',
    'no-posts': 'Price at least one post.',
    'over-cap':
      '{{post}} would rise by more than the {{percent}} % the contract allows within twelve months. Lower the price.',
    bounds: 'The least a month costs is above the most. Set one of them right.',
    overlap: 'The new contract begins before the old one ends. Choose a later first day.',
    'no-card': 'The contract has no rates yet. Enter them before renewing it.',
  },
  statement: {
    'no-client': 'The site has no client. Record its contract first.',
    'no-rates': 'No contract prices a day of {{month}} at this site. Enter the contract’s rates first.',
    currencies: 'Two contracts of the site are in different currencies. One statement cannot add them up.',
    'month-open': '{{month}} has not begun yet. Draft its statement once it has.',
    'reason-needed':
      'The last revision was agreed already. Say what was wrong with it, and a new one is made.',
    changed: 'The statement has changed since you opened it. Look at it again.',
    state: 'This is not possible while the statement stands as it does. Look at it again.',
    'deduction-changed': 'This deduction is another one by now. Look at it again.',
    undecided_one: 'One deduction is not decided yet. Confirm or drop it first.',
    undecided_other: '{{count}} deductions are not decided yet. Confirm or drop them first.',
    'hours-open_one': 'The hours of one guard are not approved yet. Approve them, then draft again.',
    'hours-open_other': 'The hours of {{count}} guards are not approved yet. Approve them, then draft again.',
    'scan-needed': 'Add the stamped scan or the e-seal file.',
  },
  invoice: {
    'statement-open': 'The client has not agreed to the statement of {{month}} yet.',
    'statement-invoiced': 'The statement of {{month}} is invoiced already. Reverse that invoice first.',
    'clients-differ': 'The statements are of different clients. Make one invoice for each.',
    'amount-differs': 'The amount is not that of the statements. Check both.',
    'number-taken': 'An invoice with the number {{number}} is recorded already.',
    'number-needed': 'Enter the number of the red-letter invoice.',
    'is-reversal': 'This is a reversal itself. It cannot be reversed.',
    reversed: 'This invoice has been reversed already.',
    'not-own': 'This invoice was issued in the tax system. Open the file captured with it.',
  },
  receipt: {
    'ref-taken': 'This reference belongs to another payment. Check it.',
    'over-open': 'Invoice {{number}} has less open than that. Lower the amount.',
    'over-amount': 'More is allocated than came. Lower an amount.',
    'over-refund': 'Less than that is left of the payment. Lower the amount.',
    'is-refund': 'This is a refund itself.',
    currency: 'Invoice and payment are in different currencies.',
  },
  'temporary-duty': {
    'no-client': 'The site has no client; record its contract first.',
    state: 'It stands elsewhere by now; refresh and look again.',
    'permit-missing':
      'A large public event needs the number of its police permit before it can be confirmed.',
  },
  hazard: {
    closed: 'This hazard is closed. Open it again before you change it.',
    'not-done': 'Nobody has said yet that it is put right.',
    'own-work': 'You put it right yourself. Somebody else has to look.',
    'no-client': 'This site has no client on file.',
    'no-post': 'This site has no posts yet. Add one first.',
  },
  notice: {
    closed: 'This notice is closed and cannot be changed.',
    'no-taken': 'Notice {{noticeNo}} is on file already.',
    'item-done': 'This demand is on record as done already.',
    'not-closable': 'Not closable yet. Missing: {{gaps}}.',
  },
  permit: { 'no-taken': 'Permit {{permitNo}} is on file already.' },
  installation: { 'no-taken': 'The number {{installationNo}} is taken.' },
  outage: { open: 'This device is on record as out already. Say first that it works again.' },
  finding: { signed: 'This side has signed already.', settled: 'It has been put right already.' },
  incident: {
    closed: 'This file is closed and cannot be changed.',
    'not-archivable':
      'Not for the archive yet: close it first and look whether each measure helped. What is archived stays so.',
    'not-closable': 'Not closable yet. Missing: {{gaps}}. Complete it and try again.',
    'action-done': 'This measure is already on record as done.',
    'action-open': 'This measure is not done yet; check the effect once it is.',
    'action-checked': 'Whether this measure helped is on record already. Reload the page to see it.',
  },
  'emergency-plan': {
    approved: 'This version is approved and its words are fixed; draft the next version to change them.',
    'not-approved': 'This version is not approved yet.',
    'in-force': 'This version has been put into force already.',
    'not-in-force': 'Only the plan in force can be reviewed.',
    'no-client': 'This site has no client on file; enter one on the site’s own page first.',
    released: 'The client has been shown this already.',
    answered: 'This has been answered already.',
  },
  scenario: {
    asked: 'A plan for this scenario is asked for already.',
    needed: 'A site of this kind has to have a plan for this scenario; it cannot be dropped.',
  },
  drill: {
    run: 'This drill has begun or been run already.',
    'called-off': 'This drill has been called off.',
    'not-run': 'The drill has not ended yet; evaluate it when it has.',
  },
  'drill-fix': {
    done: 'This fix is recorded as done already.',
    open: 'This fix is not done yet; look at its effect when it is.',
  },
  rate: { limited: 'Too many attempts. Try again in {{retryAfterSeconds}} seconds.' },
  database: {
    unavailable: 'The database cannot be reached just now. Try again shortly; nothing you typed is lost.',
  },
  story: {
    'told-elsewhere':
      'Another process (the server or the command line) is telling the demo just now. Wait for it, or stop it, then try again.',
  },
  internal:
    'Something went wrong and has been recorded. Try again later, or give us the number {{requestId}}.',
  proof: { 'decided-already': 'Somebody has decided about this round already. Reload the page to see it.' },
  kept: { 'settled-already': 'Somebody has settled this entry already. Reload the page to see it.' },
  month: {
    'not-ended': '{{month}} has not ended yet and cannot be closed.',
    closed: '{{month}} is already closed.',
    blocked: '{{month}} still has {{open}} open items. Settle them, then close the month.',
  },
  hours: {
    locked: 'The hours of {{month}} are settled. What changes later is numbered and goes into a later month.',
    changed: 'The hours of {{month}} have just changed. Look at them again, then confirm.',
    contested: 'Guards who contest their hours wait for an answer: {{count}}. Answer them first.',
    'not-contested': 'Nobody contests the hours of this month, so there is nothing to answer.',
    'no-rest-day-work':
      'There was no work on a day of rest that day. Work on a statutory holiday cannot be replaced by time off.',
  },
  deduction: {
    'over-limit':
      'Compensation for damage may take at most 20 % of the month’s wage and leave no less than the local minimum wage (工资支付暂行规定 Art. 16). This month it can still take ¥{{limit}}.',
    'minimum-wage-needed':
      'The local monthly minimum wage is not on file. Fill it in, then enter the compensation.',
  },
  result: {
    'not-waivable': 'Only what is breached or without a record can be waived.',
    waived: 'This result is waived already.',
    'waiver-over': 'This waiver is over or was ended already.',
    'not-concerned': 'Choose somebody this result concerns.',
  },
  report: {
    'no-client': 'This site has no client under contract yet. Record the contract first.',
    'one-site': 'This client has a single site this month; that site’s report is its report.',
    'sites-not-issued':
      'Some sites have no report issued for {{month}} yet: {{sites}}. Issue those first, then add them up.',
    'sites-changed':
      'A site has had a new revision issued since. Prepare this report again, then approve and issue it.',
    'not-approved': 'The report over all sites for {{month}} is not approved yet. Read and approve it first.',
    'not-prepared':
      'The report for {{month}} has not been prepared since the close. Prepare it, then issue it.',
    'already-issued':
      'This report for {{month}} has been issued. If the data have changed, prepare it again and issue a new revision.',
    'day-not-over': 'The last shift of {{day}} is not over yet. Issue the report when it is.',
    'not-closed': '{{month}} is not closed yet. Close the month first.',
    superseded: 'A newer revision of this report exists. Please read and sign that one.',
    changed: 'The report differs from what you saw. Reload it and read it again.',
    signed: 'This report is already signed.',
  },
  document: {
    'no-articles': 'No numbered clauses were found. Check that the file uses Article 1, 1. or the like.',
    empty: 'There is no text in this file. Choose another one.',
    binary:
      'No text can be read from this kind of file. Upload a Word document (.docx), a PDF with text, or plain text (.txt); save an old .doc as .docx first.',
    scanned: 'This PDF holds pictures and no text. Upload the Word original, or paste the text instead.',
    locked: 'This PDF asks for a password. Remove it and upload again, or paste the text instead.',
    'too-large':
      'The file is too large: at most {{limitMiB}} MB. Split it by regulation and upload the parts.',
  },
  binding: {
    'below-floor':
      '$t(controls:parameters.{{parameter}}) set to {{value}} is laxer than allowed: {{citation}}, in force from {{from}}, asks for $t(regulations:bound.{{direction}}) {{floor}}. Choose a stricter value.',
    'out-of-range':
      '$t(controls:parameters.{{parameter}}) must be a whole number from {{min}} to {{max}}. Please correct it.',
    'unknown-parameter': 'Control {{code}} has no setting {{parameter}}. Please choose again.',
  },
  control: { unknown: 'There is no control {{code}}. Please choose again.' },
  'sign-in': { wrong: 'That login and password do not match. Check them, or choose “Forgot password”.' },
  login: {
    invalid: 'Enter a mobile number or an e-mail address.',
    taken: 'There is already an account with this number or address. If it is yours, enter its password.',
  },
  password: {
    'too-short': 'A password needs at least 10 characters.',
    'too-long': 'A password has at most 200 characters.',
    common: 'This password is one of the first anybody would guess. Choose another.',
    wrong: 'This is not your present password.',
  },
  recovery: {
    'code-wrong': 'That code is wrong or no longer valid. Ask for a new one.',
    'code-format': 'The code has six digits.',
  },
  member: {
    'last-owner': 'A company needs at least one owner. Name another one first.',
    exists: 'This person is already a member of the company.',
    'no-account': 'This person has no account and signs in with a PIN. Reset the PIN instead.',
  },
  enrolment: { invalid: 'That code is wrong, used or too old. Ask the captain to show a new one.' },
  device: {
    revoked:
      'This phone has been taken out of service and its records are no longer accepted. Ask your captain.',
    unknown: 'This phone is not enrolled. Scan the code your captain shows you.',
  },
  pin: {
    format: 'A PIN has six digits.',
    weak: 'This PIN is too easy to guess. Avoid runs, repeats and pairs.',
    wrong: 'Wrong PIN. Try again.',
    locked: 'Too many wrong tries. Try again in {{retryAfterSeconds}} s.',
  },
  client: { 'code-taken': 'Another client has this code. Choose a different one.' },
  contract: {
    'not-draft': 'This contract is active or ended already.',
    'not-active': 'This contract has ended already.',
    'not-checked': '{{count}} questions are not answered; the contract cannot run.',
    unlawful: '{{count}} findings are unlawful; the contract cannot run. Refuse it and report to the police.',
    kept: 'The contract is kept until {{until}} and cannot be destroyed before.',
    'no-file': 'No signed copy of this contract is on file.',
    'no-taken': 'This contract number is already recorded. Please check it.',
    'site-of-other-client': '"{{site}}" belongs to another client. Check the contract first.',
  },
  tenant: {
    'read-only':
      'Your company’s subscription is unpaid, so headquarters can only look and export. Guards’ phones go on logging and nothing is lost. The owner can pay under Settings → Subscription.',
  },
  payments: {
    off: 'Online payment is off.',
    unreachable:
      'The payment service does not answer at the moment, and nothing was charged. Try again later.',
    signature: 'The signature does not fit; this message was not taken.',
    refused: 'The payment service refused: {{reason}}',
    'nothing-open': 'Nothing is open of this invoice, and nothing was charged.',
    'over-refund': 'No more can be refunded than is left of this payment.',
  },
  subscription: {
    running: 'The subscription runs already. Change it under "Manage payment".',
    none: 'There is no subscription yet.',
  },
  site: { 'code-taken': 'Another site has this code. Choose a different one.' },
  post: { 'code-taken': 'The site has a post with this code. Choose a different one.' },
  checkpoint: { 'code-taken': 'The site has a checkpoint with this code. Choose a different one.' },
  route: { 'code-taken': 'The site has a route with this code. Choose a different one.' },
  regulation: {
    'already-published':
      'Version {{versionNo}} is published and can no longer be changed. Draft the next version.',
    'nothing-bound': 'No clause is bound to a control yet. Bind at least one before publishing.',
    'effective-too-early': 'It must come into force after {{after}}, the day the present version did.',
    'steps-missing':
      'The consultation is not closed, or the client has not agreed. Do so first, or say why it has to be published without.',
    'no-client': 'The site has no client yet, so nobody can approve. Enter its contract first.',
    'not-asked': 'This version is in force; it waits for no approval.',
  },
  level: { switched: 'Level {{level}} has a switch on {{onFrom}} already. Choose a different day.' },
  order: {
    ended: 'This order is over. There is nothing to take back.',
    promoted: 'This order already stands in that version.',
  },
  period: { ended: 'This period has ended or was taken back and can no longer be changed.' },
  squad: { 'code-taken': 'The site has a squad with this code. Choose a different one.' },
  guard: {
    'staff-no-taken': 'This staff number is taken. Please check it.',
    'certificate-taken': 'This certificate number is on file for somebody else. Please check it.',
  },
  leaving: {
    begun: 'This person’s leaving has been started already.',
    open: '{{count}} points are still open. Settle them, or let items go by name.',
    closed: 'This leaving is closed. Register the person anew if he comes back.',
  },
  terms: {
    'reason-needed': 'These terms reach back to days that are over. Say why; the earlier terms stay on file.',
  },
  plan: {
    'not-a-picture':
      'This file is not a picture. Plans are PNG, JPEG or WebP: save a PDF or CAD drawing as a picture first, or take a clear photo of it.',
  },
  gear: { 'no-taken': 'Gear number {{gearNo}} is in the register already. Please check.' },
  'fire-asset': { 'no-taken': 'Asset number {{assetNo}} is in the register already. Please check.' },
  camera: { 'no-taken': 'Camera number {{cameraNo}} is in the register already. Please check.' },
  key: { 'no-taken': 'Key number {{keyNo}} is in the register already. Choose another.' },
  agreement: { 'no-taken': 'Agreement {{agreementNo}} is in the register already. Please check.' },
  'long-pass': { 'no-taken': 'Pass number {{passNo}} is in the register already. Choose another.' },
  ban: {
    occupier:
      'This plate belongs to an occupier of the site. Nobody can be banned from their own home: warn them or call the police instead.',
  },
  'goods-slip': { 'no-taken': 'Number {{slipNo}} has been used; every slip has its own.' },
  'trade-sheet': {
    'too-long':
      'More than {{most}} rows, too many for one print. Choose a shorter period, or take the spreadsheet.',
  },
  'register-import': {
    refused: '{{faults}} cells need changing; not one row was imported.',
    'missing-column': 'This column is missing; see the template.',
    'repeated-column': 'This column stands there twice; delete one.',
    required: 'Must be filled in.',
    duplicate: 'The same number stands in the sheet twice.',
    'bad-day': 'Write days like 2026-11-20.',
    'bad-number': 'Write a whole number within reason.',
    'unknown-kind': 'Use one of the choices the template lists.',
    'unknown-post': 'The site has no such post; write its code or name.',
    'name-needed': 'Where the kind is “other”, the name is needed.',
    'one-each': 'What has a number stands in a row of its own, count 1.',
    'too-long': 'Too long.',
    'no-rows': 'The sheet holds no rows.',
  },
  'directory-import': {
    refused: '{{faults}} cells need a change. Nothing was imported.',
    'missing-column': 'This column is missing. Compare with the template.',
    'repeated-column': 'This column appears twice. Remove one.',
    required: 'Required. Please fill it in.',
    duplicate: 'The same unit with the same name appears twice.',
    'bad-phone': 'A phone number has digits, blanks and hyphens only, three or more.',
    'unknown-kind': 'Use one of the kinds of occupier in the template.',
    'too-long': 'Too long.',
    'no-rows': 'The sheet has no units.',
  },
  'guard-import': {
    refused: 'Nobody was imported: {{faults}} cells need correcting.',
    'missing-column': 'This column is missing. Add it as in the template.',
    'repeated-column': 'This column appears twice. Remove one.',
    required: 'Required. Please fill it in.',
    'staff-no-form': 'Staff numbers use letters, digits, - and _ only.',
    'duplicate-staff-no': 'This staff number appears twice in the sheet.',
    'staff-no-taken': 'This staff number is already on file.',
    'unknown-site': 'There is no site with this code.',
    'unknown-squad': 'The site has no such squad.',
    'unknown-rank': 'Write Guard, Squad leader or Captain.',
    'bad-date': 'Not a date. Write it as 2026-11-02.',
    'bad-id-number': 'Not a valid identity number (length, date or check digit).',
    'duplicate-id-number': 'This identity number appears twice in the sheet.',
    'bad-mobile': 'A mobile number has 11 digits.',
    'unknown-education': 'Use one of the words in the template.',
    'unknown-contract-type': 'Write Labour contract, Labour dispatch or Service agreement.',
    'unknown-hour-regime':
      'Write Standard, Flexible or Comprehensive with its cycle, e.g. Comprehensive (month).',
    'bad-amount': 'This is no amount in yuan.',
    'insurance-without-date': 'An accident policy also needs the day it begins.',
    'certificate-without-date': 'A certificate number also needs the date of issue.',
    'duplicate-certificate': 'This certificate number appears twice in the sheet.',
    'certificate-taken': 'This certificate number is on file for somebody else.',
    'too-long': 'Too long.',
    'no-rows': 'There is nobody in the sheet.',
  },
  course: { 'code-taken': 'The course code “{{code}}” is in use. Choose another.' },
  session: {
    attended: 'Somebody has signed in already, so this session cannot be called off.',
    cancelled: 'This session was called off; nobody can be recorded as present.',
    'not-held': 'The session has not begun. Record who was there once it has.',
    'not-now': 'You can sign in from one hour before it begins until four hours after its end.',
  },
  'question-import': {
    refused: 'The sheet has {{faults}} faults; no question was taken. Correct them and upload it again.',
    'missing-column': 'This column is missing',
    required: 'Needed',
    'unknown-kind':
      'Unknown kind: a sheet takes single, multiple, true or false, and order; picture questions are added one by one',
    'unknown-topic': 'Unknown topic',
    choices: 'At least two choices, none empty or twice; true or false has exactly two',
    right:
      'The answer does not fit the choices: one letter, for several at least two, for an order all of them',
    duplicate: 'The same question stands on the sheet twice',
    'no-rows': 'The sheet has no questions',
  },
  exam: {
    'not-open': 'The exam is not open today. Look at its first and last day.',
    passed: 'You have passed this exam already.',
    'no-attempts': 'No sittings are left. Ask your captain.',
    'bank-too-small': 'The bank has too few questions for a paper. Ask the company to add some.',
    'not-passed': 'No certificate is made of an exam that was not passed.',
  },
  assessment: {
    'too-early': '{{month}} has not begun, so it cannot be assessed.',
    'not-now': 'This sheet has moved on meanwhile. Load the page again.',
    'reason-needed': 'Say why for each score you changed.',
    incomplete: 'Attitude, ability and results each need a score.',
  },
  annual: {
    'no-months': 'No month of {{year}} has been decided, so there is nothing to sum up.',
    given: 'The assessment of {{year}} has been given.',
  },
  conduct: {
    'rung-skipped': 'Measures are taken step by step. For a grave breach that skips steps, say why.',
    'evidence-needed': 'A disciplinary measure needs evidence: a log entry, a result, a file or a paper.',
    withdrawn: 'This measure has been taken back already.',
  },
  leave: {
    overlaps: 'Leave has already been asked for on these days.',
    'round-closed': 'Requests for “{{name}}” are closed. Speak to the captain.',
    decided: 'Somebody has already decided this request. Reload the page.',
    'quota-full': 'No more leave can be given on {{day}}. Choose other days or refuse.',
  },
  'roster-import': { refused: 'The sheet has {{faults}} cells that cannot be read. Correct them first.' },
  roster: {
    'loan-unasked': '{{name}} is of another site and the shift is more than a day away: ask that site first.',
    'loan-declined': 'The site of {{name}} has declined to lend. Choose somebody else.',
    'loan-answered': 'This was answered already. Reload the page.',
    'fill-not-ready': 'The search has no roster to take over yet.',
    'problem-unreadable': 'This rostering problem cannot be read: {{line}}',
    'on-leave': '{{name}} has leave on that day. Choose somebody else.',
    protected: 'Pregnant or nursing: no night and no overtime. Choose somebody else.',
    'swap-apart': 'Between two sites, only guards of both can swap.',
    'swap-gone': 'One of the two shifts has changed or has begun, so it cannot be swapped any more.',
    'swap-runs': 'One of these shifts is being swapped already. Wait for that answer or take it back.',
    'swap-over': 'This swap has been answered already. Reload.',
    'offer-not-open': 'This shift cannot be offered: it is a draft, it has begun, or nobody is missing.',
    'offer-runs': 'This shift is being offered already.',
    'offer-nobody': 'Nobody of this site may take this shift and is free then. Look under “Cover”.',
    'offer-over': 'This offer is over or has been answered.',
    'cell-changed':
      'Somebody changed this cell meanwhile, or there is no such shift. Reload and plan it again.',
    strict:
      'The roster breaks the working-time rules in {{count}} places. Your company is set to strict: change it before publishing.',
    'approval-needed':
      'The roster goes beyond the working-time rules in {{count}} places. Say why; it is published in your name.',
    'already-published': 'The roster of {{month}} is published. Change it shift by shift.',
    'nothing-planned': 'Nothing is planned for {{month}}. Draft the month first.',
    'crews-needed': 'This rotation needs {{crews}} squads. Choose that many.',
    'double-booked':
      '{{name}} has another shift at that time. Choose somebody else or withdraw that shift first.',
    'shift-full': 'This shift is full. Take somebody off first.',
    ineligible:
      '{{name}} may not stand at this post ({{control}}). The reasons are on the page of the guard, under Eligibility.',
    uncertified:
      '{{name}} has no valid guard certificate on that day and cannot be put on a published roster.',
    'not-employed': '{{name}} is not employed on that day. Choose somebody else.',
  },
  field: {
    'line-wrong': 'Line {{line}} cannot be read; write it as the note says.',
    required: 'Please fill this in.',
    invalid: 'This is not valid.',
    'too-short': 'This is too short.',
    'too-long': 'This is too long.',
    'not-a-day': 'Not a date. Write it as 2026-11-02.',
    'not-a-colour': 'Not a colour. Write it as #2b4c6f.',
    'low-contrast':
      'Too light: text in this colour cannot be read on white paper. Choose a darker one (contrast at least 4.5 to 1).',
    'picture-size': 'The picture is too large: at most 700 KB.',
    'picture-kind': 'Only PNG and JPEG pictures can be printed.',
    'picture-colours':
      'Save the picture in RGB with 8 bits a channel: CMYK and 16-bit pictures cannot be printed.',
    'picture-interlaced': 'Save the PNG without interlacing, then upload it again.',
    'picture-sides': 'Each side must be between 48 and 2400 pixels.',
    'picture-broken': 'The picture is damaged and cannot be read. Save it anew.',
    'not-a-month': 'Not a month. Write it as 2026-11.',
    'not-a-time': 'Not a time. Write it as 08:00.',
    'not-a-phone': 'This is no telephone number; please check it.',
    'not-a-zone': 'There is no such time zone. Choose one from the list.',
    'code-form': 'Use up to 32 letters, digits, - and _, beginning with a letter or digit.',
    'days-out-of-range': 'The days are outside what the law and the house allow for this kind.',
    'before-start': 'Must not be before the start.',
    'after-end': 'Must not be after the whole is due.',
    'in-future': 'This is still to come.',
    'waived-too-long': 'A waiver runs for 92 days at most. Choose an earlier last day.',
    duplicate: 'Something appears twice. Remove one.',
    'not-outside': 'Give an https:// address on the public Internet.',
    'not-a-robot': 'Paste the webhook address of a WeCom group robot.',
    'id-number': 'Not a valid identity number. Please check it.',
    mobile: 'A mobile number has 11 digits. Please check it.',
    'birth-date-differs': 'Differs from the date in the identity number.',
  },
} as const satisfies Words<typeof zh>;
