import type { Words } from '#ui/words/words.ts'

/** What comes of a contested ranking, and values that are put right. */
export const deliberationWords = {
  'deliberation.title': { zh: '综合评议结论', en: 'Conclusion of the deliberation' },
  'deliberation.lead': {
    zh: '结论跟随专家组：同意的维持；不同意的，按多数专家的建议更正、剔除或退回。结论答复所有异议人。',
    en: 'The conclusion follows the panel: kept where it passes, otherwise corrected, struck or sent back as most experts recommend. It answers whoever objected.',
  },
  'deliberation.panel': { zh: '专家组的意见', en: 'What the panel said' },
  'deliberation.no-panel': { zh: '专家组还没有形成意见。', en: 'The panel has not given its opinion yet.' },
  'deliberation.recommended': { zh: '多数专家建议：', en: 'Most experts recommend: ' },
  'deliberation.outcome': { zh: '结论', en: 'Conclusion' },
  'deliberation.outcome-kept': { zh: '维持', en: 'Kept' },
  'deliberation.outcome-corrected': { zh: '更正', en: 'Corrected' },
  'deliberation.outcome-struck': { zh: '剔除', en: 'Struck' },
  'deliberation.outcome-sent-back': { zh: '退回', en: 'Sent back' },
  'deliberation.hint-kept': { zh: '榜单不变，可以发布。', en: 'The ranking stays and can be published.' },
  'deliberation.hint-corrected': {
    zh: '更正一个值并重算；名次或名单有变的，重新公示。',
    en: 'One value is put right and all is computed again; a changed rank or list is publicised anew.',
  },
  'deliberation.hint-struck': {
    zh: '剔除勾选的标准，名次顺延，重新公示。',
    en: 'Those ticked leave the ranking, ranks close up, and it is publicised anew.',
  },
  'deliberation.hint-sent-back': {
    zh: '评估机构重新办理：重新入围、征求同意、审核。',
    en: 'The assessor takes it up anew: shortlist, consents and audit follow once more.',
  },
  'deliberation.struck': { zh: '剔除的标准', en: 'Struck from the ranking' },
  'deliberation.struck-hint': { zh: '结论为“剔除”时勾选。', en: 'To be ticked where the conclusion is “struck”.' },
  'deliberation.opinion': { zh: '处理意见', en: 'Opinion' },
  'deliberation.opinion-hint': {
    zh: '公开，并答复所有异议人：查明了什么，为什么这样处理。',
    en: 'It is public and answers whoever objected: what was found, and why it is so concluded.',
  },
  'deliberation.prepare': { zh: '拟定结论', en: 'Prepare the conclusion' },
  'deliberation.remedy': { zh: '不同意的，建议怎样处理', en: 'If you do not pass it, what is to be done' },
  'deliberation.remedy-hint': { zh: '同意的不用选。', en: 'Leave it out if you pass it.' },
  'deliberation.entry': { zh: '标准', en: 'Standard' },
  'deliberation.from': { zh: '现在的值', en: 'As it reads now' },
  'deliberation.from-hint': { zh: '照上面列出的原样填写。', en: 'Exactly as listed above.' },
  'deliberation.to': { zh: '更正为', en: 'Corrected to' },
  'deliberation.corrected': { zh: '更正', en: 'Correction' },
  'deliberation.correct': { zh: '更正榜单里的值', en: 'Correct a value of the ranking' },
  'deliberation.correct-lead': {
    zh: '标准的值摘录有误时用。名次和名单不变的，原处更正，旧版本保留；有变的，榜单撤回重新公示。',
    en: 'For a value that was taken over wrongly. Where ranks and list stay it is corrected in place and the old version kept; otherwise the ranking is recalled and publicised anew.',
  },
  'deliberation.correct-do': { zh: '拟定更正', en: 'Prepare the correction' },
  'deliberation.nothing-shown': { zh: '没有可以更正的值。', en: 'There is no value to correct.' },
  'deliberation.effect': { zh: '影响', en: 'Effect' },
  'deliberation.effect-stays': {
    zh: '名次和名单不变：原处更正，不另公示。',
    en: 'Ranks and list stay: corrected in place, without a new period.',
  },
  'deliberation.effect-recalled': {
    zh: '名次或名单有变：榜单撤回，重新公示。',
    en: 'A rank or the list changes: the ranking is recalled and publicised anew.',
  },
} as const satisfies Words
