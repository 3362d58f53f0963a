import type { Words } from '#ui/words/words.ts'

/** Key areas, calls, applications, organisations, capacities, the scheme as a whole. */
export const areaRefusals = {
  'key-area-unknown': {
    zh: '没有这个重点领域。请从列表中选择。',
    en: 'There is no such key area. Choose one from the list.',
  },
  'key-area-already-proposed': {
    zh: '已经有人提出同名的重点领域，还在研究。请在列表中查看，或换一个名称。',
    en: 'An area of this name is proposed already and under consideration. Look for it in the list, or choose another name.',
  },
  'key-area-stands': {
    zh: '同名的重点领域已经确定，由年度版沿用，不必再提。请在列表中查看，或换一个名称。',
    en: 'An area of this name is decided already and carried from edition to edition. Look for it in the list, or choose another name.',
  },
  'area-group-unknown': {
    zh: '没有这一类领域。请从列出的类别中选择。',
    en: 'There is no such group of areas. Choose one from the list.',
  },
  'edition-out-of-reach': {
    zh: '只能提出或确定{from}年和{to}年的重点领域。请改选年度。',
    en: 'Areas are proposed and decided for {from} or {to}. Choose one of these editions.',
  },
  'key-area-joins-itself': {
    zh: '提案不能并入自己。请另选一个领域。',
    en: 'A proposal cannot be joined to itself. Choose another area.',
  },
  'key-area-not-proposed': {
    zh: '这个领域已经确定、搁置或并入其他提案，不再是待确定的提案。请看它的办理进度。',
    en: 'This is no proposal any more: it was decided, set aside or joined to another. See where it stands.',
  },
  'key-area-not-open': {
    zh: '所选的领域已经搁置、并入其他提案或不再列入。请另选一个待确定或已确定的领域。',
    en: 'The area chosen was set aside, joined to another or dropped. Choose one that is proposed or decided.',
  },
  'key-area-not-in-force': {
    zh: '只有已经确定、仍在列的重点领域可以沿用、调整或不再列入。请看它的办理进度。',
    en: 'Only a key area in force can be kept, changed or dropped. See where this one stands.',
  },
  'not-the-provincial-regulator': {
    zh: '重点领域由省级市场监督管理部门会同有关部门确定，州、市可以提出建议。请交由省级部门办理。',
    en: 'Key areas are decided by the provincial market regulator with the departments; prefectures may propose them. Leave this step to the provincial office.',
  },
  'area-already-in-edition': {
    zh: '这个领域在{edition}年版已有决定。请从这次决定中去掉它。',
    en: 'The {edition} edition has a decision on this area already. Take it out of this one.',
  },
  'area-change-changes-nothing': {
    zh: '名称和类别都与原来相同。请写明调整成什么，或选择“沿用”。',
    en: 'Title and group are as before. Say what they become, or choose “kept”.',
  },
  'joint-opinions-already-asked': {
    zh: '已经就这个提案征求过各部门的会商意见。请看各部门的答复。',
    en: 'The departments have been asked for their joint opinions on this proposal. See what they answered.',
  },
  'no-department-to-ask': {
    zh: '没有可以征求意见的部门。请先登记参与会商的部门。',
    en: 'There is no department to ask. Have the departments recorded first.',
  },
  'sector-regulator-unknown': {
    zh: '所选的行业主管部门不在名单中。请从列表中选择。',
    en: 'One of the sector regulators is not on the list. Choose from it.',
  },
  'joint-opinion-not-asked': {
    zh: '没有就这个提案征求你单位的会商意见。请看办事台上的待办。',
    en: 'Your office was not asked for its joint opinion on this proposal. See what waits on your desk.',
  },
  'joint-opinion-already-given': {
    zh: '这个部门已经答复，不必提醒。',
    en: 'This department has answered, and needs no reminder.',
  },
  'joint-opinion-term-over': {
    zh: '会商意见的期限已于{day}24时届满，不能再答复。如有重要情况，请直接告知省级市场监督管理部门。',
    en: 'The term for joint opinions ended at the end of {day}. If something weighs heavily, tell the provincial market regulator directly.',
  },
  'joint-opinion-term-running': {
    zh: '会商意见的期限到{day}24时，还没有届满。请等待答复。',
    en: 'The term for joint opinions runs until the end of {day}. Wait for the answers.',
  },
  'joint-opinions-not-asked': {
    zh: '还没有征求各部门的会商意见，不能拟定。请先征求意见。',
    en: 'The departments have not been asked for their joint opinions, so nothing can be decided. Ask them first.',
  },
  'joint-opinions-outstanding': {
    zh: '还有{count}个部门没有答复，期限到{day}。请等答复齐全或期满之后再拟定。',
    en: '{count} departments have not answered yet; the term ends on {day}. The decision can be prepared when all have, or the term is over.',
  },
  'department-unknown': {
    zh: '没有这个部门。请从列表中选择，或写明行业主管部门的名称。',
    en: 'There is no such department. Choose one from the list, or name a regulator of a sector.',
  },
  'department-already-recorded': {
    zh: '同名的部门已经登记。请从列表中选择。',
    en: 'An office of this name is recorded already. Choose it from the list.',
  },
  'department-has-people': {
    zh: '这个部门已经有人办理。请由部门自己邀请其他人。',
    en: 'Somebody acts for this department already. Others are invited by the department itself.',
  },
  'suggestion-unknown': {
    zh: '没有这件建议。请从列表中打开。',
    en: 'There is no such suggestion. Open it from the list.',
  },
  'suggestion-taken-back': {
    zh: '这件建议是根据纸质材料代录的，经核对与原件不符，已经撤销，不用答复。',
    en: 'This suggestion was entered from paper, differed from it, and was undone: no answer is needed.',
  },
  'question-taken-back': {
    zh: '这个问题是根据纸质材料代录的，经核对与原件不符，已经撤销，不用答复。',
    en: 'This question was entered from paper, differed from it, and was undone: no answer is needed.',
  },
  'suggestion-answered': {
    zh: '这件建议已经公开答复，不能再改。答复见建议页面。',
    en: 'This suggestion has been answered in public already, and the answer stands. Read it on its page.',
  },
  'call-area-dropped': {
    zh: '所选的领域已不再列入，不能开始新的征集；正在进行的照常办理。请去掉它。',
    en: 'One of the areas was dropped from the newest edition: no new call is made for it, and running rounds go on. Leave it out.',
  },
  'key-area-already-decided': {
    zh: '这个重点领域已经确定，不用再定。要变更的，请在下一个版次里写明。',
    en: 'This key area is decided already. To change it, say so in the next edition.',
  },
  'call-area-not-decided': {
    zh: '所选的领域还没有确定，不能征集。请先确定。',
    en: 'One of the areas is not decided yet. It must be before a call is made for it.',
  },
  'call-closes-too-early': {
    zh: '截止日{day}不晚于开始日或今天。请往后定。',
    en: 'The closing day, {day}, is not after the opening day and today. Choose a later one.',
  },
  'call-opens-in-the-past': {
    zh: '开始日{day}已经过去。请定在签发之日或之后。',
    en: 'The opening day, {day}, has passed. Choose the day of issue or a later one.',
  },
  'application-late': {
    zh: '申请于{arrived}（北京时间）到达，征集已于{day}24时截止，不能受理。草稿仍在；征集如果延期，可以再提交。',
    en: 'The application arrived on {arrived}, Beijing time; the call closed at the end of {day}, so that it cannot be taken. Your draft is kept: should the call be extended, hand it in again.',
  },
  'questions-closed': {
    zh: '提问已于{day}24时截止。请看征集页面上已公开的答复。',
    en: 'Questions were taken until the end of {day}. See the answers on the call’s page.',
  },
  'question-late': {
    zh: '问题于{arrived}（北京时间）到达，提问已于{day}24时截止，不能受理。请看征集页面上已公开的答复。',
    en: 'The question arrived on {arrived}, Beijing time; questions were taken until the end of {day}. See the answers on the call’s page.',
  },
  'questions-end-too-early': {
    zh: '提问截止日{day}已经过去。请往后定。',
    en: 'The last day for questions, {day}, has passed. Choose a later one.',
  },
  'questions-end-after-call': {
    zh: '提问截止日晚于征集截止日{day}。请定在这一天或之前。',
    en: 'The last day for questions lies after {day}, when the call closes. Choose that day or an earlier one.',
  },
  'questions-end-earlier': {
    zh: '提问截止日已经公布为{day}，不能提前。请定在这一天或之后。',
    en: 'Questions were announced until {day}, and that day cannot move back. Choose that day or a later one.',
  },
  'extension-not-later': {
    zh: '新的截止日不晚于原截止日{day}。征集只能延长，请往后定。',
    en: 'The new closing day is not after {day}, the present one. A call can only grow: choose a later day.',
  },
  'question-unknown': {
    zh: '没有这个问题。请从征集的提问列表中打开。',
    en: 'There is no such question. Open it from the list of the call.',
  },
  'question-settled': {
    zh: '这个问题已经答复或办结，不能再改。',
    en: 'This question is answered or settled already and stands as it is.',
  },
  'call-unknown': { zh: '没有这次征集。请从列表中选择。', en: 'There is no such call. Choose one from the list.' },
  'call-not-open-yet': { zh: '征集从{day}开始。请到那时再申请。', en: 'The call opens on {day}. Apply from then on.' },
  'call-closed': {
    zh: '征集已于{day}24时截止。请留意下一次征集。',
    en: 'The call closed at the end of {day}. Watch for the next one.',
  },
  'area-outside-call': {
    zh: '所选的领域不在这次征集之列。请选列出的领域。',
    en: 'This area is not one of the call’s. Choose one that it lists.',
  },
  'application-unknown': {
    zh: '没有这件申请，或不是你单位的。请从申请列表中打开。',
    en: 'This application is not there, or not your organisation’s. Open it from the list of applications.',
  },
  'application-not-awaiting-form': {
    zh: '这件申请现在不在形式审查阶段。请看它的办理进度。',
    en: 'This application does not wait for its form review. See where it stands.',
  },
  'application-not-returned': {
    zh: '这件申请没有退回，不需要补正。',
    en: 'This application was not returned, so there is nothing to correct.',
  },
  'checks-unanswered': { zh: '还有{count}项没有核对。请逐项核对。', en: '{count} checks are open. Answer each.' },
  'remark-needed': { zh: '不符合的每一项都要写明原因。', en: 'Say for each check that is not met what is wrong.' },
  'scheme-has-errors': {
    zh: '方案有{count}处错误，第一处在 {place}。请改正后再提交。',
    en: 'The scheme has {count} errors, the first at {place}. Correct them and hand it in again.',
  },
  'working-body-may-not-assess': {
    zh: '工作机构及其下属单位不得参与评估，不能申请。请由其他符合条件的单位申请。',
    en: 'The working body and its subordinate units take no part in evaluation and cannot apply. Another eligible body applies.',
  },
  'not-an-assessor': {
    zh: '你的单位没有登记为评估机构。请先以评估机构登记。',
    en: 'Your organisation is not registered as an assessor. Register it as one first.',
  },

  'enterprise-outside-province': {
    zh: '只有在本省登记注册的企业可以参加。请核对登记地。',
    en: 'Only enterprises registered in the province take part. Check the place of registration.',
  },
  'organisation-unknown': {
    zh: '没有这个单位。请核对后再试。',
    en: 'There is no such organisation. Check and try again.',
  },
  'organisation-already-examined': {
    zh: '这个单位已经核验过，不用再核验。结果见单位页面。',
    en: 'This organisation has been examined already, and is not examined again. Its page says with what result.',
  },
  'organisation-of-another-place': {
    zh: '这个单位不在你的辖区。请由它登记地的部门核验。',
    en: 'This organisation is not of your area. The body of its place examines it.',
  },
  'organisation-not-verified': {
    zh: '你的单位还在核验中，核验通过后才能办理。请等核验结果。',
    en: 'Your organisation is still being verified. Wait until it is, and do this then.',
  },
  'organisation-refused': {
    zh: '单位核验没有通过。请看说明，补正后重新登记。',
    en: 'The organisation was not verified. See the reason, correct it and register again.',
  },
  'organisation-exited': {
    zh: '这个单位已经退出，不再参与。要恢复参与的，请在禁入期满后联系工作机构。',
    en: 'This organisation has left and takes no further part. To come back, ask the working body once its bar is over.',
  },
  'enterprise-barred': {
    zh: '这家企业禁入到{day}，在那之前不入榜。',
    en: 'This enterprise is barred until {day} and is not ranked before.',
  },
  'uscc-already-registered': {
    zh: '统一社会信用代码 {uscc} 已经登记过。请联系你单位的管理员。',
    en: 'The code {uscc} is registered already. Ask the administrator of your organisation.',
  },
  'employee-of-working-body': {
    zh: '工作机构及其下属单位的人员不能入专家库，也不能进入专家组。请换人。',
    en: 'People employed by the working body or its subordinate units join neither pool nor panel. Choose another.',
  },

  'capacity-unknown': {
    zh: '你没有这个身份。请切换身份后再试。',
    en: 'You do not hold this capacity. Switch and try again.',
  },
  'capacity-not-begun': { zh: '这个身份从{day}起才能用。', en: 'This capacity begins on {day}.' },
  'capacity-ended': {
    zh: '这个身份已于{day}终止。请切换身份。',
    en: 'This capacity ended on {day}. Switch to another.',
  },
  'capacity-dates': {
    zh: '终止日须在身份开始日{from}之后、原定终止日之前。今天是{today}。',
    en: 'The last day must lie after {from}, when the capacity began, and before its present end. Today is {today}.',
  },
  'capacity-ends-before-it-begins': {
    zh: '身份的终止日早于起始日{from}。请改正日期。',
    en: 'The last day lies before {from}, when the capacity begins. Correct the dates.',
  },
  'capacity-beyond-own': {
    zh: '你自己的身份到{day}为止，给别人的不能更长。请填写不晚于这一天的终止日。',
    en: 'Your own capacity ends on {day}, and you cannot give a longer one. Set a last day no later than that.',
  },
  'capacity-of-another-organisation': {
    zh: '你只能在自己的单位、以自己的身份邀请别人。',
    en: 'You can invite others only into your own organisation and your own capacity.',
  },
  'not-yours-to-do': {
    zh: '这件事不由你现在的身份办理。请切换身份，或交给有权办理的人。',
    en: 'This is not for your present capacity to do. Switch, or leave it to whoever may.',
  },
  'not-prepared': {
    zh: '没有这件拟办。请从待办里打开。',
    en: 'Nothing of the kind is prepared. Open it from your desk.',
  },
  'already-prepared': {
    zh: '同样的事项已经拟办，正等签发。请在“拟办与签发”中签发或撤回。',
    en: 'The same is prepared already and waits to be issued. Issue or withdraw it under “Prepared and issued”.',
  },
  'preparation-settled': {
    zh: '这件拟办已经签发或撤回，不能再办。需要的话，请重新拟办。',
    en: 'What was prepared has been issued or withdrawn already. If it is needed again, have it prepared anew.',
  },
  'prepared-input-invalid': {
    zh: '拟办的内容有误（{field}）。请改正。',
    en: 'What is prepared has a fault ({field}). Correct it.',
  },
  'not-what-was-prepared': {
    zh: '签发的内容与拟办的不一致。请重新拟办。',
    en: 'This is not what was prepared. Have it prepared again.',
  },
  'same-person-issues': {
    zh: '拟办的人不能签发。请由另一个人签发。',
    en: 'Who prepares does not issue. Another person issues it.',
  },
  'key-used-elsewhere': {
    zh: '这张表单已经用在别的事项上。请重新打开页面再提交。',
    en: 'This form has been used for something else. Open the page again and send it from there.',
  },

  'programme-suspended': {
    zh: '制度暂停，现在不能开始新的事项；已经开始的照常办理。请等恢复后再办。',
    en: 'The scheme is suspended and nothing new begins; what runs goes on. Do this when it is resumed.',
  },
  'programme-ended': {
    zh: '制度已经终止，不再开始新的事项；已经开始的照常办完。',
    en: 'The scheme has ended and nothing new begins; what runs is brought to its end.',
  },
  'programme-already-so': {
    zh: '制度已经处于这个状态。请另选一个新的状态。',
    en: 'The scheme is in this state already. Choose another new state.',
  },
  'programme-ended-for-good': {
    zh: '制度已经终止，不能再改状态。',
    en: 'The scheme has ended for good; its state cannot change.',
  },
} as const satisfies Words
