import type { EvaluationReport } from '#domain/evaluation-report.ts'
import type { Block } from '#ui/blocks.ts'
import { textIn } from '#ui/text.ts'
import { say, type Lang } from '#ui/words/index.ts'
import type { Sheet } from '../typesetting.ts'
import { limitsOfDocument, type Drawing, type Drawn } from './report-drawing.ts'
import { dataBlocks, exclusionBlocks, methodBlocks } from './report-basis.ts'
import { againBlocks, explainedBlocks, firmnessBlocks } from './report-reasons.ts'
import { rankingBlocks, shortlistBlocks, singlesBlocks } from './report-results.ts'

/** Section by section, numbered as Chinese documents are, or in figures. */
export function reportBlocks(of: Drawn, how: Drawing): Block[] {
  const word = say(how.lang)
  const sections = [
    ['method', word('evaluation-report.method'), methodBlocks(of, how)],
    ['data', word('evaluation-report.data'), dataBlocks(of, how)],
    ['exclusions', word('evaluation-report.exclusions'), exclusionBlocks(of, how)],
    ['singles', word('evaluation-report.singles'), singlesBlocks(of, how)],
    ['ranking', word('evaluation-report.ranking'), rankingBlocks(of, how)],
    ['shortlist', word('evaluation-report.shortlist'), shortlistBlocks(of, how)],
    ['explained', word('evaluation-report.explained'), explainedBlocks(of, how)],
    ['firmness', word('evaluation-report.firmness'), firmnessBlocks(of, how)],
    ['again', word('evaluation-report.again'), againBlocks(of, how)],
  ] as const
  return sections.flatMap(([id, title, blocks], at): Block[] => [
    { kind: 'heading', level: 2, id, text: numbered(how.lang, at + 1, title) },
    ...numberedWithin(how.lang, at + 1, blocks),
  ])
}

const numbered = (lang: Lang, at: number, title: string) =>
  lang === 'zh' ? `${inChinese(at)}、${title}` : `${at}. ${title}`

/** （一）（二） below a section in Chinese, 1.1, 1.2 in English. */
function numberedWithin(lang: Lang, section: number, blocks: readonly Block[]): Block[] {
  let at = 0
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    at += 1
    return { ...block, text: lang === 'zh' ? `（${inChinese(at)}）${block.text}` : `${section}.${at} ${block.text}` }
  })
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** As documents count their parts; no report has a hundred. */
export function inChinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
  return number > 99 ? String(number) : `${ten}${digits[ones]}`
}

/** Set like an official document: the title alone in the middle, the body below it, the page number at the foot. */
export function reportSheet(of: Drawn, { lang, big }: { lang: Lang; big: boolean }): Sheet {
  const word = say(lang)
  const { version, head } = of.report
  return {
    form: 'report',
    lang,
    big,
    title: reportTitle(lang, of.report),
    subtitle: [textIn(lang, head.assessor), word(`evaluation-report.${version}`), head.number].join(
      lang === 'zh' ? '　' : ' · ',
    ),
    footer: word(`evaluation-report.${version}-note`),
    blocks: reportBlocks(of, { lang, limits: limitsOfDocument }),
  }
}

export const reportTitle = (lang: Lang, { head }: EvaluationReport): string =>
  say(lang)('evaluation-report.title-of', { title: textIn(lang, head.title) })
