import type { Words } from '#ui/words/words.ts'

/** The yearly editions of key areas, and the history of an area. */
export const editionWords = {
  'edition.title': { zh: '{year}年版重点领域', en: 'Key areas, {year} edition' },
  'edition.lead': {
    zh: '列入{count}个领域。比上一版新列入{added}个、沿用{kept}个、调整{changed}个、不再列入{dropped}个。',
    en: '{count} areas. Against the edition before: {added} new, {kept} kept, {changed} changed, {dropped} dropped.',
  },
  'edition.lead-first': { zh: '列入{count}个领域。这是第一版。', en: '{count} areas. This is the first edition.' },
  'edition.all': { zh: '各年度版', en: 'Editions' },
  'edition.areas': { zh: '列入的领域', en: 'Areas in this edition' },
  'edition.change': { zh: '与上一版相比', en: 'Against the edition before' },
  'edition.was': { zh: '原为“{title}”', en: 'was “{title}”' },
  'edition.dropped': { zh: '不再列入', en: 'Dropped' },
  'edition.dropped-lead': {
    zh: '不再围绕它们开始新的征集；正在进行的评估和已经公布的称号不受影响。',
    en: 'No new call is made for them; evaluations that run and titles that were published are not touched.',
  },
  'edition.dropped-none': { zh: '没有。', en: 'None.' },
  'edition.open': {
    zh: '上一版的领域，去留尚未决定',
    en: 'Areas of the edition before on which nothing is decided yet',
  },
  'edition.empty': { zh: '这一类没有列入的领域', en: 'No area of this group stands in the edition' },
  'edition.decisions': { zh: '决定', en: 'Decisions' },
  'edition.decision': { zh: '决定 {number}', en: 'Decision {number}' },
  'edition.before-ledger': {
    zh: '这一年的领域由单项决定逐个确定，见各领域的页面。',
    en: 'The areas of this year were decided one by one; see the page of each.',
  },
  'edition.download': { zh: '下载', en: 'Download' },
  'edition.in-year': { zh: '{year}年版', en: '{year} edition' },

  'area-history.title': { zh: '来历', en: 'How it came about' },
  'area-history.proposed': { zh: '{who}提出', en: 'Proposed by {who}' },
  'area-history.suggested': { zh: '采纳公众建议{count}件', en: '{count} public suggestions taken up' },
  'area-history.entry': { zh: '{edition}年版：{change}', en: '{edition} edition: {change}' },
  'area-history.decision': { zh: '决定{number}', en: 'decision {number}' },
  'area-history.opinions': { zh: '各部门会商意见', en: 'Joint opinions of the departments' },
  'area-history.opinions-none': {
    zh: '这个领域在建立会商意见制度之前确定，没有记录。',
    en: 'This area was decided before joint opinions were recorded.',
  },
  'area-history.retired': { zh: '不再列入', en: 'Dropped' },
  'area-history.retired-note': {
    zh: '最新的年度版不再列入这个领域：不开始新的征集，正在进行的照常办理。',
    en: 'The newest edition no longer holds this area: no new call is made for it, and what runs, runs on.',
  },

  'proposer.working-body': { zh: '工作机构', en: 'the working body' },
  'proposer.regulator': { zh: '省级市场监管部门', en: 'the provincial market regulator' },
  'proposer.prefecture-regulator': { zh: '州、市市场监管部门', en: 'a prefecture’s market regulator' },
  'proposer.department': { zh: '有关部门', en: 'a department' },
  'proposer.sector-regulator': { zh: '行业主管部门', en: 'a regulator of the sector' },
} as const satisfies Words
