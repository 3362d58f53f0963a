/**
 * Every column of every official table, with who may read it. A row's digest is taken over the columns of one numbered
 * list: public ones in clear, all others by salted commitment. A new column opens a new list; old lists stay, since old
 * acts were made under them.
 */
export type ColumnClass = 'public' | 'parties' | 'sealed-until' | 'personal'
export type ColumnList = Readonly<Record<string, ColumnClass>>

function list(classes: Partial<Record<ColumnClass, string>>): ColumnList {
  const columns: Record<string, ColumnClass> = { id: 'public', act: 'public' }
  for (const [name, names] of Object.entries(classes))
    for (const column of names.split(' ')) columns[column] = name as ColumnClass // keys of `classes` are column classes
  return columns
}

export const officialColumns = {
  programme: [list({ public: 'state reason since' })],
  organisation: [list({ public: 'uscc name kind assessor_kind place parent standing reason barred_until' })],
  person: [list({ personal: 'name email' })],
  capacity: [list({ public: 'organisation role from_day until_day', parties: 'person deputy_for' })],
  expert: [
    list({ public: 'standing', parties: 'person field employer employer_uscc' }),
    list({ public: 'standing', parties: 'person field employer employer_uscc fields title confirmed_on' }),
  ],
  interest: [list({ parties: 'expert organisation kind name uscc from_day until_day' })],
  preparation: [
    list({ public: 'type role organisation state issued_act', parties: 'input title prepared_by' }),
    list({ public: 'type role organisation state issued_act', parties: 'input title prepared_by prepared_in' }),
  ],
  obligation: [
    list({
      public: 'what role due_on clause opened_act closed_act',
      parties: 'subject organisation person title path',
    }),
    list({
      public: 'what role due_on clause opened_act closed_act term served_on',
      parties: 'subject organisation person title path',
    }),
  ],
  file: [
    list({ public: 'class', parties: 'size type name' }),
    list({ public: 'class', parties: 'size type name sha256' }),
  ],
  attachment: [list({ parties: 'subject kind file' })],
  service: [list({ parties: 'obligation person mail tried_at' })],
  paper_entry: [
    list({
      parties:
        'entered_act type subject holds title role organisation person received_on entered_by state before contest resolution',
    }),
    list({
      parties:
        'entered_act type subject holds title role organisation person received_on entered_by entered_in state before contest resolution',
    }),
  ],
  key_area: [
    list({ public: 'number group_id title factors state edition decided_on' }),
    list({
      public:
        'number group_id title factors state edition decided_on proposed_by proposed_on sources measured measured_on joined_to reason',
    }),
  ],
  area_decision: [list({ public: 'number document edition decided_on' })],
  area_edition: [list({ public: 'key_area edition decision change title group_id reason' })],
  joint_opinion: [
    list({ public: 'key_area department asked_on due_on working_days reminded_on', parties: 'state text answered_on' }),
  ],
  area_suggestion: [
    list({
      public: 'state heading answer key_area answered_on',
      parties: 'receipt title group_id reasons lodged_at',
      personal: 'name contact',
    }),
  ],
  call: [
    list({ public: 'number title opens_on closes_on rules policy_digest' }),
    list({ public: 'number title opens_on closes_on rules policy_digest questions_until' }),
  ],
  call_area: [list({ public: 'call key_area' })],
  call_file: [list({ public: 'call file name size type' })],
  call_extension: [list({ public: 'call from_day to_day questions_until reason extended_on' })],
  call_question: [
    list({
      public: 'call state question answer answered_on',
      parties: 'receipt asked_by organisation text reason asked_at',
      personal: 'name contact',
    }),
  ],
  application: [
    list({ public: 'call key_area assessor state', parties: 'receipt statement checklist remarks lodged_at' }),
    list({
      public: 'call key_area assessor state',
      parties: 'receipt statement checklist remarks lodged_at declared ended_on end_reason',
    }),
  ],
  support: [list({ parties: 'draft call key_area lead supporter task state declared application asked_at' })],
  form_review: [list({ public: 'application version outcome', parties: 'items remarks note examined_on reply' })],
  scheme: [list({ public: 'application number version digest standing published_on', parties: 'title content' })],
  panel: [
    list({ public: 'kind subject state outcome opinion', parties: 'title' }),
    list({ public: 'kind subject state outcome opinion minority', parties: 'title' }),
  ],
  seat: [
    list({ public: 'panel number state', 'sealed-until': 'verdict scores reasons', parties: 'expert' }),
    list({
      public: 'panel number state',
      'sealed-until': 'verdict scores reasons grounds',
      parties: 'expert ground replaces',
    }),
    list({
      public: 'panel number state',
      'sealed-until': 'verdict scores reasons grounds checks recomputed',
      parties: 'expert ground replaces',
    }),
    list({
      public: 'panel number state',
      'sealed-until': 'verdict scores reasons grounds checks recomputed remedy',
      parties: 'expert ground replaces',
    }),
    list({
      public: 'panel number state',
      'sealed-until': 'verdict scores reasons grounds checks recomputed remedy findings',
      parties: 'expert ground replaces',
    }),
  ],
  audit_question: [list({ parties: 'panel seat ranking text asked_at answer answered_on' })],
  publicity: [
    list({
      public:
        'number kind subject title opened_on last_day working_days days provisional content content_digest outcome closed_on',
    }),
    list({
      public:
        'number kind subject title opened_on last_day working_days days provisional content content_digest outcome closed_on moves extra_days withdrawn_reason corrections',
    }),
  ],
  handling_opinion: [list({ public: 'publicity panel outcome opinion issued_on' })],
  outage: [list({ public: 'day from_time until_time reason' })],
  submission: [
    list({
      public: 'publicity kind state ground answer',
      parties: 'receipt text evidence examined_by lodged_at',
      personal: 'name contact',
    }),
    list({
      public: 'publicity kind state ground answer',
      parties: 'receipt text evidence examined_by lodged_at confirm_by confirmed_at carried_from',
      personal: 'name contact',
    }),
    list({
      public: 'publicity kind state ground answer',
      parties: 'receipt text evidence examined_by examined_in lodged_at confirm_by confirmed_at carried_from',
      personal: 'name contact',
    }),
  ],
  publication: [list({ public: 'number published_on' })],
  standing: [
    list({ public: 'party standing from_day barred_until', parties: 'subject ground reason cause successor' }),
  ],
  exit_case: [
    list({
      public: 'number',
      parties:
        'party subject title handler handler_role source ground facts opened_by opened_on state noticed_on statement stated_on outcome reasons decided_on involved consequences review_lapsed_on review_request review_asked_on review_outcome review_reasons reviewed_on',
    }),
  ],
  concern: [
    list({
      parties: 'receipt number about whom ground text handler handler_role closed_to state answer exit_case lodged_at',
      personal: 'name contact',
    }),
  ],
  concern_message: [list({ parties: 'concern author text at' })],
  notice: [list({ parties: 'role organisation kind subject title served_on read_on' })],
  declaration: [
    list({
      public:
        'number enterprise standard_number standard_norm standard_title version key_area variety product_model values mode source declared_on state replaces',
    }),
  ],
  intake: [list({ public: 'scheme announced_on cut_off_day lines_digest state', parties: 'lines' })],
  judge: [list({ parties: 'evaluation number title employer employer_uscc ties', personal: 'name' })],
  judgement: [
    list({
      public: 'evaluation number kind state made_on',
      parties:
        'declaration indicator from_value to_value grades page reason evidence made_by settled_on settled_by settled_reason',
    }),
    list({
      public: 'evaluation number kind state made_on',
      parties:
        'declaration indicator from_value to_value grades page reason evidence made_by settled_on settled_by settled_reason referral',
    }),
  ],
  referral: [
    list({ public: 'evaluation number state made_on settled_on', parties: 'questions note made_by settled_reason' }),
  ],
  evaluation: [list({ public: 'number scheme cut_off_day data_digest result_digest state', parties: 'data result' })],
  ranking: [
    list({
      public: 'number evaluation variety title state size_reason tied result_digest withheld edition published_on',
      parties: 'result',
    }),
    list({
      public:
        'number evaluation variety title state size_reason tied result_digest withheld edition published_on lead_reason',
      parties: 'result robustness',
    }),
    list({
      public:
        'number evaluation variety title state size_reason tied result_digest withheld edition published_on lead_reason size_factors',
      parties: 'result robustness',
    }),
    list({
      public:
        'number evaluation variety title state size_reason tied result_digest withheld edition published_on lead_reason size_factors corrections struck publication document',
      parties: 'result robustness rework',
    }),
  ],
  entry: [
    list({ parties: 'ranking declaration enterprise rank star score shortlisted consent consent_due_on' }),
    list({ parties: 'ranking declaration enterprise rank star score shortlisted consent consent_due_on struck' }),
  ],
  ranking_version: [list({ public: 'ranking version content content_digest next_digest change reason replaced_on' })],
  work_summary: [list({ public: 'number evaluation assessor handed_in_on', parties: 'parts figures' })],
  summary_report: [list({ public: 'number year document reported_on received_on', parties: 'summaries figures text' })],
  compliance_report: [
    list({
      public: 'declaration enterprise kind issued_on product_model verdict',
      parties: 'report_number issuer results file',
    }),
    list({
      public: 'declaration enterprise kind issued_on product_model verdict',
      parties: 'report_number issuer results file accreditation',
    }),
  ],
  front_runner: [
    list({
      public: 'number ranking entry enterprise declaration product_model valid_from last_valid_day state',
    }),
  ],
} as const satisfies Record<string, readonly ColumnList[]>

export type OfficialTable = keyof typeof officialColumns

export function isOfficial(table: string): table is OfficialTable {
  return table in officialColumns
}

/** The newest list's number: 1 for the first. */
export const newestList = (table: OfficialTable): number => officialColumns[table].length

/** The columns of one numbered list, or undefined where there is no such list. */
export const columnList = (table: OfficialTable, number: number): ColumnList | undefined =>
  (officialColumns[table] as readonly ColumnList[])[number - 1] // widened: index by number
