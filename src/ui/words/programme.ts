import type { Words } from '#ui/words/words.ts'

/** The state of the whole programme: in force, suspended, ended. */
export const programmeWords = {
  'room.programme': { zh: '制度状态', en: 'State of the programme' },
  'programme.title': { zh: '制度状态', en: 'State of the programme' },
  'programme.lead': {
    zh: '暂停时不开始新的步骤，也不作发布，正在进行的期限照常走完，证书停用；终止后证书不再有效。改变状态由一人经办、另一人签发。',
    en: 'While it is suspended nothing new begins and nothing is published; terms that run, run on, and certificates are not used; once it has ended, certificates are no longer valid. One person prepares the change, another issues it.',
  },
  'programme.now': { zh: '现在', en: 'Now' },
  'programme.since': { zh: '自', en: 'Since' },
  'programme.means': { zh: '含义', en: 'What it means' },
  'programme.change': { zh: '改变状态', en: 'Change the state' },
  'programme.state': { zh: '新的状态', en: 'New state' },
  'programme.reason': { zh: '理由', en: 'Reason' },
  'programme.reason-hint': {
    zh: '写明依据的文件和原因，将向社会公开。',
    en: 'Name the document and the cause. It is made public.',
  },
  'programme.prepare': { zh: '提交签发', en: 'Hand it over to be issued' },
} as const satisfies Words
