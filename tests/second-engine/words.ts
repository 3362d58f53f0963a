const more = '(?:大于|高于|超过|多于|长于)'
const less = '(?:小于|低于|少于|短于)'
const not = '(?:不得|不应|不能|不可|不|未)'
const [fewer, greater] = ['(?:less|lower|fewer) than', '(?:more|higher|greater) than']

const signs = (
  [
    [
      '≥',
      String.raw`等于或${more}|${more}(?:或者?)?等于|${not}${less}|至少|最少|最[低小]值?|下限值?|minimum|(?<!\d ?)min\.?(?=[ :]*\d)|${greater} or equal to|(?:no|not) ${fewer}|not (?:below|under)|at least`,
    ],
    [
      '≤',
      String.raw`等于或${less}|${less}(?:或者?)?等于|${not}${more}|至多|最多|最[高大]值?|上限值?|maximum|max\.?(?=[ :]*\d)|${fewer} or equal to|(?:no|not) ${greater}|not (?:above|over|exceed(?:ing)?)|at most`,
    ],
    ['>', `${more}|${greater}|above`],
    ['<', `${less}|不满|未满|不足|不到|${fewer}|below|under`],
    ['=', '等于|equal to'],
  ] as const
).map(([sign, words]) => ({ sign, words: new RegExp(words, 'gi') }))

/** X以上 and its like, whether X itself is counted in said before or behind. */
const counted =
  /([^≥≤<>=~,;、且或至到()]+?) ?(?:\((不)?含(?:本数|\1)?\))? ?(?:及其|及|或)?(以上|以下|以内|之内|内)(?: ?,? ?\((不)?含(?:本数|\1)?\))?/g

/** Words turned into signs, step 4 of the document. */
export function signsIn(typed: string): string {
  let text = typed
    .replace(/(?<!\d ?)(?:零下 ?|负(?= ?\d))/g, '-')
    .replace(/^([^≥≤<>=]+?),? or (?:more|higher|greater|above|better)$/i, '≥$1')
    .replace(/^([^≥≤<>=]+?)(?:,? or (?:less|fewer|lower|below)| ?max| ?\(max\))$/i, '≤$1')
  for (const { sign, words } of signs) text = text.replace(words, sign)
  return text
    .replace(/^(?:(?:应当?|必?须|控制在|保持在|达到?|介于|在|(?:shall|must|is|be)\b) ?)+/i, '')
    .replace(/^(?:允许)?[公允偏误]差[ :为]*(?=[±+])/, '')
    .replace(
      counted,
      (all: string, what: string, no: string | undefined, word: string, neither: string | undefined) => {
        if (all.split('(').length > 2) return all
        const [open, closed] = word === '以上' ? '>≥' : '<≤'
        return `${(no ?? neither) ? open : closed}${what.trim()} `
      },
    )
    .trim()
    .replace(/([≥≤<>=])(?: ?[:为] ?)? ?/g, '$1')
    .replace(/≥≥/g, '≥')
    .replace(/≤≤/g, '≤')
    .replace(/≤(?=±)|(?<=[~至到—-].*) ?之间$/, '')
}
