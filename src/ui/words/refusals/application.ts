import type { Words } from '#ui/words/words.ts'

/** Who may assess; applications, their supporting bodies, the form review. */
export const applicationRefusals = {
  'assessor-kind-not-listed': {
    zh: '单位的机构类别没有填写，或不在本省所列的类别之中。请联系工作机构核对登记。',
    en: 'The organisation’s kind is not given, or not one that the province lists. Ask the working body to check the registration.',
  },
  'assessor-without-registration': {
    zh: '没有有效的统一社会信用代码，不能证明在境内登记注册。请核对登记。',
    en: 'There is no valid unified social credit code to show a registration in China. Check the registration.',
  },
  'assessor-people-of-working-body': {
    zh: '你单位有{count}人同时有工作机构或其下属单位的身份，不得参与评估。请先终止他们在你单位的身份。',
    en: '{count} of your people also act for the working body or a unit of it, and may not take part in evaluation. End their capacities in your organisation first.',
  },
  'assessor-barred': {
    zh: '你单位禁入到{day}，在那之前不能申请。请到期后再申请。',
    en: 'Your organisation is barred until {day} and cannot apply before. Apply from then on.',
  },
  'already-applied': {
    zh: '你单位在这次征集中已经申请了这个领域，正在办理。请打开那件申请补正，或撤回后重新申请。',
    en: 'You have applied for this area of this call, and that application is on its way. Open it to correct it, or withdraw it first.',
  },
  'withdrawal-too-late': {
    zh: '方案已经公布，不能撤回申请。',
    en: 'The scheme is published; the application can no longer be withdrawn.',
  },
  'application-ended': {
    zh: '这件申请已经结束，不必撤回。',
    en: 'This application has come to its end; there is nothing to withdraw.',
  },
  'correction-term-running': {
    zh: '补正期限到{day}24时为止，还没有届满。请等补正后的申请。',
    en: 'The term for the correction runs to the end of {day}. Wait for the corrected application.',
  },
  'override-needs-remark': {
    zh: '平台认为不符合、你认为符合的每一项，都要写明理由。',
    en: 'Where the machine finds a check not met and you find it met, say why.',
  },
  'remark-place-unknown': {
    zh: '方案里没有“{place}”这个位置。请从列表中选择。',
    en: 'The scheme has no place “{place}”. Choose from the list.',
  },
  'supporter-not-registered': {
    zh: '没有这个代码的评估机构。请核对代码，或请对方先登记。',
    en: 'No assessor has this code. Check it, or have them register first.',
  },
  'supporter-is-lead': {
    zh: '这是你自己的单位。配合单位须是另一家。',
    en: 'This is your own organisation. A supporting body is another one.',
  },
  'supporter-not-verified': {
    zh: '这家单位还在核验中。核验通过后再请它配合。',
    en: 'This organisation is still being verified. Ask it once it is.',
  },
  'supporter-not-eligible': {
    zh: '这家单位不符合评估机构的条件，不能作为配合单位。原因在它自己的办事台能看到；请取消，换一家或单独申请。',
    en: 'This organisation may not assess and cannot support you. It sees the reason at its own desk; do without it, ask another or apply alone.',
  },
  'supporter-asked-already': {
    zh: '已经请过这家单位。请等它答复。',
    en: 'This organisation was asked already. Wait for its answer.',
  },
  'support-unknown': {
    zh: '没有这项配合请求，或不由你单位办理。请从申请列表中打开。',
    en: 'This request for support is not there, or not for your organisation to answer. Open it from the list of applications.',
  },
  'support-answered': {
    zh: '这项配合请求已经答复或取消，不能再改。',
    en: 'This request was answered or cancelled and stands as it is.',
  },
  'support-handed-in': {
    zh: '申请已经提交，配合单位不能再变。要变更的，请牵头单位撤回后重新申请。',
    en: 'The application is handed in; who supports it stands. To change that, its lead withdraws it and applies again.',
  },
  'supports-unanswered': {
    zh: '还有{count}家配合单位没有答复。请等它们答复，或取消请求后再提交。',
    en: '{count} supporting bodies have not answered. Wait for them, or do without them, and hand in then.',
  },
  'supports-open': {
    zh: '还有{count}家单位被请配合。请先取消请求，再删除草稿。',
    en: '{count} organisations are still asked for their support. Do without them first, then throw the draft away.',
  },
} as const satisfies Words
