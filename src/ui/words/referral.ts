import type { Words } from '#ui/words/words.ts'

/** What the program left open, put to experts of the pool: the assessor's questions, the experts' findings. */
export const referralWords = {
  'panel.kind-judgement': { zh: '专家判断', en: 'Judgement' },

  'referral.title': { zh: '提请专家判断', en: 'Questions to experts' },
  'referral.count': { zh: '提请专家判断（{count}次）', en: 'Questions to experts ({count})' },
  'referral.nth': { zh: '第{number}次提请', en: 'Referral {number}' },
  'referral.lead': {
    zh: '程序不能定的，可以提请专家库的专家判断。工作机构邀请专家，回避审查与其他专家组相同；你看到判断，看不到是谁。',
    en: 'What the program left open can be put to experts of the pool. The working body convenes them, with the conflict checks of every panel; you read what they find, not who they are.',
  },
  'referral.none': { zh: '还没有提请过。', en: 'Nothing has been put to experts yet.' },
  'referral.number': { zh: '序号', en: 'No.' },
  'referral.made-on': { zh: '提请日期', en: 'Put on' },
  'referral.questions': { zh: '提请判断的事项', en: 'Questions' },
  'referral.questions-count': { zh: '{count}项', en: '{count}' },
  'referral.sheets': { zh: '已交判断', en: 'Sheets in' },
  'referral.sheets-of': { zh: '{done}/{total}', en: '{done} of {total}' },
  'referral.awaits-panel': { zh: '等工作机构邀请专家', en: 'Waits for its panel' },
  'referral.sits': { zh: '专家判断中', en: 'Experts are judging' },
  'referral.sheets-in': { zh: '判断已交齐', en: 'Sheets are in' },
  'referral.state-settled': { zh: '已采用', en: 'Taken over' },
  'referral.state-withdrawn': { zh: '已撤回', en: 'Withdrawn' },
  'referral.or-put': {
    zh: '提请专家库的专家判断（下面的表记录会议上的判断）',
    en: 'Put it to experts of the pool (the forms below record what a meeting judged)',
  },
  'referral.make': { zh: '提请判断', en: 'Put to experts' },
  'referral.choose-hint': {
    zh: '一次最多{most}项。涉及的企业越多，须回避的专家越多；可以分几次提请。',
    en: 'At most {most} at a time. The more enterprises they concern, the more experts stand back; put them in several parts if need be.',
  },
  'referral.note': { zh: '给专家的说明', en: 'What experts should know' },
  'referral.note-hint': {
    zh: '要判断什么，依据在标准文本的哪一页；判断采用后作为依据留存。',
    en: 'What is to be judged, and on which page of the text it rests; it stays as the evidence of the judgement.',
  },
  'referral.file': { zh: '材料', en: 'Evidence' },
  'referral.file-hint': {
    zh: '标准文本的有关页、方法比对数据等；只有工作机构和这一组专家看得到。',
    en: 'Pages of the text, data of a comparison and the like; only the working body and these experts see it.',
  },
  'referral.nothing-open': {
    zh: '没有待判断、又还没有提请的事项。',
    en: 'Nothing is open that has not been put to experts.',
  },
  'referral.more': {
    zh: '另有{count}项没有列出，请按指标筛选。',
    en: '{count} more are not listed: choose an indicator.',
  },
  'referral.asks-grade-qualitative': { zh: '达到什么水平', en: 'Which level does it reach?' },
  'referral.asks-basic': { zh: '是否符合要求', en: 'Is the requirement met?' },
  'referral.asks-method-equivalence': { zh: '方法是否等效', en: 'Do the methods give the same?' },
  'referral.question': { zh: '第{number}项', en: 'Question {number}' },
  'referral.variety': { zh: '品种', en: 'Variety' },

  'finding.equal': { zh: '等效', en: 'They give the same' },
  'finding.different': { zh: '不等效', en: 'They do not' },
  'finding.met': { zh: '符合', en: 'Met' },
  'finding.unmet': { zh: '不符合', en: 'Not met' },
  'finding.label': { zh: '第{number}项的判断', en: 'Your finding on question {number}' },
  'finding.reason': { zh: '第{number}项的理由', en: 'Your reason on question {number}' },
  'finding.reason-hint': {
    zh: '会随判断留存，不写姓名；评估机构看得到。',
    en: 'It is kept with the judgement, without your name; the assessor reads it.',
  },
  'finding.lead': {
    zh: '逐项独立判断并写明理由。与其中任何一家企业有利害关系的，请回避。',
    en: 'Judge each question by yourself and say why. If you are tied to any of these enterprises, step back.',
  },
  'finding.sheet': { zh: '第{number}席', en: 'Seat {number}' },

  'referral.found': { zh: '专家的判断', en: 'What the experts found' },
  'referral.found-lead': {
    zh: '按内容排列，与席位号、姓名无关。',
    en: 'In the order of what they say; neither number nor place tells of a person.',
  },
  'referral.found-closed': {
    zh: '判断交齐之后才能看。',
    en: 'What experts found opens once all sheets are in.',
  },
  'referral.outcome': { zh: '结果', en: 'Outcome' },
  'referral.median': {
    zh: '中位数：{median}；最低{lowest}，最高{highest}',
    en: 'In the middle: {median}; lowest {lowest}, highest {highest}',
  },
  'referral.mostly': { zh: '{finding}：{same}/{of}', en: '{finding}: {same} of {of}' },
  'referral.equated': { zh: '等效：{equal}/{of}', en: 'They give the same: {equal} of {of}' },
  'referral.not-equated': {
    zh: '没有认定等效：{equal}/{of}。采用后这一项仍待判断。',
    en: 'Not held equal: {equal} of {of}. The question stays open afterwards.',
  },
  'referral.agreement': { zh: '一致程度（肯德尔W）', en: 'Agreement (Kendall’s W)' },
  'referral.agreement-hint': { zh: '0为各不相同，1为完全一致。', en: '0 where they differ, 1 where they order alike.' },
  'referral.settle': { zh: '采用专家的判断', en: 'Take over what they found' },
  'referral.settle-lead': {
    zh: '结果由专家的判断算出，不能改。请为每一项写一句理由，随判断公开。',
    en: 'The outcome follows from the sheets and cannot be changed. Say for each question in a sentence why; it is public with the judgement.',
  },
  'referral.reason-of': { zh: '第{number}项的理由', en: 'Reason for question {number}' },
  'referral.settle-follows': {
    zh: '记入判断记录；排行榜的结果随之改变。',
    en: 'It goes on the record of judgements, and the ranking changes with it.',
  },
  'referral.withdraw': { zh: '撤回提请', en: 'Withdraw the questions' },
  'referral.withdraw-follows': {
    zh: '专家组解散，已交的判断不采用；这些事项可以另行判断。',
    en: 'The panel is dissolved and its sheets do not count; the questions may be judged otherwise.',
  },
  'referral.settled-because': { zh: '{day}：{reason}', en: '{day}: {reason}' },
  'referral.concerns': {
    zh: '评估机构提请判断{count}项。涉及企业的利害关系已经审查，不能邀请的列在下面。',
    en: 'The assessor asks {count} questions. Ties to the enterprises they concern have been checked; whoever cannot be invited is listed below.',
  },
  'referral.read-by-assessor': {
    zh: '专家的判断由评估机构看，工作机构不参与评估。',
    en: 'What experts judge is read by the assessor: the working body takes no part in evaluation.',
  },
  'ranking.judged': { zh: '专家判断', en: 'What experts judged' },
  'ranking.judged-lead': {
    zh: '程序不能比较的文字要求、检验方法，由没有利害关系的专家判断，只公开席位，不公开姓名。下面列出判断了什么，以及不采用这些判断时的结果。',
    en: 'Texts and test methods that no program can compare are judged by experts without a tie; seats are public, names are not. Below: what was judged, and how it would stand without.',
  },
  'ranking.judged-themselves': { zh: '结果因判断而改变的标准', en: 'Standards that stand otherwise by a judgement' },
  'ranking.judged-along': {
    zh: '名次随之移动的标准（{count}项）',
    en: 'Standards whose rank only moved along ({count})',
  },
  'judgement.graded': { zh: '{median}（席位：{counts}）', en: '{median} (seats: {counts})' },
  'workbench.state-referred': { zh: '专家判断中', en: 'with experts' },
  'workbench.referred': { zh: '{count}项在专家手里', en: '{count} are with experts' },
  'judgement.by-panel': { zh: '专家库{count}席', en: '{count} seats of the pool' },
  'judgement.by-seat': { zh: '{seat}：{grade}', en: '{seat}: {grade}' },

  'desk.what.convene-judgement': { zh: '邀请专家判断', en: 'Convene experts who judge' },
  'desk.what.settle-referral': { zh: '采用专家的判断', en: 'Take over what experts found' },
  'act.referral.made': { zh: '提请专家判断', en: 'Questions put to experts' },
  'act.referral.withdrawn': { zh: '撤回提请', en: 'Questions to experts withdrawn' },
  'act.referral.settled': { zh: '采用专家的判断', en: 'Experts’ findings taken over' },
  'act.findings.submitted': { zh: '提交判断', en: 'Findings handed in' },
} as const satisfies Words
