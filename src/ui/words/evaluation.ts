import type { Lang, Words } from '#ui/words/words.ts'

/** Evaluations: levels, verdicts, outcomes, why somebody is not ranked, what the size of a list rests on. */
export const evaluationWords = {
  'evaluation.title': { zh: '评估结果', en: 'Evaluation' },
  'evaluation.rank': { zh: '名次', en: 'Rank' },
  'evaluation.star': { zh: '星级', en: 'Stars' },
  'evaluation.score': { zh: '得分', en: 'Score' },
  'evaluation.standard': { zh: '标准编号', en: 'Standard' },
  'evaluation.enterprise': { zh: '企业', en: 'Enterprise' },
  'evaluation.product': { zh: '产品', en: 'Product' },
  'evaluation.shortlisted': { zh: '入围', en: 'Shortlisted' },
  'evaluation.outcome': { zh: '结果', en: 'Outcome' },
  'evaluation.because': { zh: '原因', en: 'Because' },
  'evaluation.indicator': { zh: '指标', en: 'Indicator' },
  'evaluation.declared': { zh: '声明', en: 'Declared' },
  'evaluation.accepted': { zh: '读作', en: 'Read as' },
  'accepted.not-detected': { zh: '不得检出', en: 'not detected' },
  'accepted.yes': { zh: '具备', en: 'yes' },
  'accepted.no-promise': { zh: '不作承诺', en: 'nothing promised' },
  'evaluation.verdict': { zh: '与参照相比', en: 'Against the baseline' },
  'evaluation.level': { zh: '水平', en: 'Level' },
  'evaluation.points': { zh: '分', en: 'Points' },
  'evaluation.weight': { zh: '权重', en: 'Weight' },
  'evaluation.contribution': { zh: '贡献', en: 'Contribution' },
  'evaluation.gain': { zh: '满分可提高', en: 'Gain at full points' },
  'evaluation.sum': { zh: '合计', en: 'Sum' },
  'evaluation.without-benefit': {
    zh: '不计标准实施的效益，名次（得分）不同的有：{standards}。',
    en: 'Without the benefit part, ranks (scores) that differ: {standards}.',
  },
  'evaluation.without-benefit-same': {
    zh: '不计标准实施的效益，名次都相同。',
    en: 'Without the benefit part all ranks are the same.',
  },
  'evaluation.ties': { zh: '同名次的排名不分先后。', en: 'The order inside a shared rank means nothing.' },
  'evaluation.binding': { zh: '决定星级的指标', en: 'What holds the stars' },
  'evaluation.band': {
    zh: '星级按得分定，落在{band}；没有决定星级的单项指标。',
    en: 'Stars follow the score, which lies in {band}; no single indicator holds them.',
  },
  'evaluation.rounding-shared': {
    zh: '按未修约的得分，{ahead}在{behind}之前（高{gap}分）；修约后两者同分。',
    en: 'By unrounded scores {ahead} comes before {behind}, by {gap} points; rounded, they are level.',
  },
  'evaluation.rounding-reversed': {
    zh: '按未修约的得分，{ahead}在{behind}之前（高{gap}分）；修约后{behind}在前。',
    en: 'By unrounded scores {ahead} comes before {behind}, by {gap} points; rounded, {behind} comes first.',
  },
  'evaluation.variants': { zh: '五种“严于”的判定', en: 'The five readings of “stricter”' },
  'evaluation.law': { zh: '只比国家标准、行业标准', en: 'Against national and industry standards alone' },
  'evaluation.named': { zh: '含方案另选的参照', en: 'With the other baseline of the scheme' },
  'evaluation.official': { zh: '本方案采用', en: 'the scheme’s own' },
  'evaluation.ranked-count': {
    zh: '{variety}：{ranked}个标准上榜，{others}个未上榜',
    en: '{variety}: {ranked} ranked, {others} not',
  },
  'evaluation.places': { zh: '入围名单：{places}个', en: 'Shortlist: {places}' },
  'evaluation.no-places': { zh: '入围名单：不能自行确定', en: 'Shortlist: none by itself' },
  'evaluation.findings': { zh: '需要看的{count}处', en: '{count} to look at' },
  'evaluation.demonstration': { zh: '演示数据，没有任何法律效力。', en: 'Demonstration data without legal effect.' },
  'evaluation.error': { zh: '错误', en: 'error' },
  'evaluation.warning': { zh: '提示', en: 'warning' },

  'level.advanced': { zh: '先进水平', en: 'advanced' },
  'level.average': { zh: '平均水平', en: 'average' },
  'level.benchmark': { zh: '基准水平', en: 'benchmark' },
  'level.baseline': { zh: '参照', en: 'baseline' },
  'level.pass': { zh: '合格', en: 'pass' },
  'level.fail': { zh: '不合格', en: 'fail' },
  'level.none': { zh: '未达到', en: 'none' },
  'level.open': { zh: '待判断', en: 'open' },

  'part.performance': { zh: '性能指标的先进性', en: 'performance' },
  'part.process': { zh: '生产工艺技术的先进性', en: 'process' },
  'part.function': { zh: '功能指标的先进性', en: 'function' },
  'part.benefit': { zh: '标准实施的效益', en: 'benefit' },

  'baseline.national': { zh: '国家标准', en: 'national' },
  'baseline.industry': { zh: '行业标准', en: 'industry' },
  'baseline.local': { zh: '地方标准', en: 'local' },
  'baseline.group': { zh: '团体标准', en: 'group' },
  'baseline.international': { zh: '国际标准', en: 'international' },
  'baseline.survey': { zh: '现有水平调查', en: 'a survey' },
  'baseline.none': { zh: '无', en: 'none' },

  'verdict.stricter': { zh: '严于', en: 'stricter' },
  'verdict.equal': { zh: '相等', en: 'equal' },
  'verdict.laxer': { zh: '宽于', en: 'laxer' },
  'verdict.incomparable': { zh: '不能比较', en: 'incomparable' },
  'verdict.additional': { zh: '无参照', en: 'additional' },
  'verdict.not-applicable': { zh: '不适用', en: 'not applicable' },

  'outcome.ranked': { zh: '上榜', en: 'ranked' },
  'outcome.admitted': { zh: '可上榜', en: 'admitted' },
  'outcome.not-admitted': { zh: '不能上榜', en: 'not admitted' },
  'outcome.below-benchmark': { zh: '未达基准水平', en: 'below benchmark' },
  'outcome.undecided': { zh: '待专家判断', en: 'undecided' },

  'admission.core-not-laxer-and-any-stricter': {
    zh: '核心指标都不宽于、至少一项严于',
    en: 'no core laxer, one stricter',
  },
  'admission.all-core-stricter': { zh: '核心指标全部严于', en: 'all core stricter' },
  'admission.all-stricter': { zh: '全部指标严于', en: 'all stricter' },
  'admission.share-stricter': { zh: '都不宽于、严于的权重达到份额', en: 'none laxer, a share of weight stricter' },
  'admission.not-laxer': { zh: '核心指标都不宽于', en: 'no core laxer' },

  'because.laxer': { zh: '宽于参照', en: 'laxer than the baseline' },
  'because.missing': { zh: '没有声明', en: 'not declared' },
  'because.overlap': { zh: '与参照交叉，既不严于也不等于', en: 'crosses the baseline, neither stricter nor equal' },
  'because.kind': { zh: '与参照不是同类要求', en: 'another kind of requirement than the baseline' },
  'because.not-stricter': { zh: '不严于参照', en: 'not stricter than the baseline' },
  'because.basic-failed': { zh: '基础指标不合格', en: 'a basic requirement is not met' },
  'because.below-benchmark': { zh: '未达基准水平', en: 'below benchmark' },
  'because.text': { zh: '文字要求要由专家判断', en: 'wording that experts must judge' },
  'because.method': { zh: '检验方法不同', en: 'another test method' },
  'because.unit': { zh: '单位不能换算', en: 'a unit that does not convert' },
  'because.unreadable': { zh: '写法读不懂', en: 'cannot be read' },
  'because.detection-limit': { zh: '检出限不明', en: 'the detection limit is not known' },
  'because.parent': { zh: '所依据的指标没有界限', en: 'the indicator it depends on has no limit' },
  'because.judged': { zh: '专家判断宽于参照', en: 'laxer, as experts judged' },
  'because.weights-too-fine': { zh: '权重位数太多，几何平均算不出', en: 'weights too fine for the geometric mean' },
  'because.below-bands': { zh: '得分低于最低的星级分数段', en: 'the score is below all bands of stars' },
  'because.declared-twice': { zh: '重复声明', en: 'declared more than once' },
  'because.variety-unknown': { zh: '品种不明', en: 'unknown variety' },

  'cut.top-k': { zh: '取前若干名', en: 'the first so many' },
  'cut.top-share': { zh: '按比例取', en: 'a share' },
  'cut.level-only': { zh: '取全部五星', en: 'all with five stars' },
  'cut.largest-gap': { zh: '在差距最大处分界', en: 'at the widest gap' },
  'cut.most-robust-cut': { zh: '在最不易被权重改变处分界', en: 'where weights can least turn the cut' },

  'size-rule': {
    zh: '按“{rule}”定为{places}个，占上榜{ranked}个的{share}%。',
    en: 'By “{rule}”, {places} of {ranked} ranked standards, {share} %.',
  },
  'size-gap': {
    zh: '最后一个入围者比第一个未入围者高{gap}分。',
    en: 'The last in is {gap} points ahead of the first out.',
  },
  'size-gap-none': {
    zh: '最后一个入围者与第一个未入围者的得分相差不到0.0001分，先后由更细的数字或方案列出的其他条件分出。',
    en: 'The last in and the first out are less than 0.0001 points apart: finer figures, or what else the scheme lists, tell them apart.',
  },
  'size-gap-stars': { zh: '分界处相差{stars}颗星。', en: 'At the cut the stars differ by {stars}.' },
  'size-margin': {
    zh: '分界前后相邻的两家（并列的算一组）：各项权重的变动都不到±{margin}%时，先后不变。其余各家也算上，见“名单有多稳”。',
    en: 'Between the last in and the first out, ties taken together: while no weight moves by ±{margin} % or more, they keep their order. How firm the list is with everybody else counted stands under “How firm the list is”.',
  },
  'size-margin-stars': {
    zh: '分界两侧星级不同，星级与权重无关：权重怎样变动都不会改变这个分界，没有更稳的了。',
    en: 'The stars differ at the cut and do not depend on weights: no weights can turn it, so none is firmer.',
  },
  'size-all': { zh: '符合条件的全部入围。', en: 'All that qualify are in.' },
  'size-limits': { zh: '名额下限{kmin}，上限{kmax}。', en: 'At least {kmin}, at most {kmax}.' },
  'size-other': { zh: '若按“{rule}”，为{places}个。', en: 'By “{rule}” it would be {places}.' },
  'size-tied': {
    zh: '并列第一组有{tied}个，超过上限{kmax}个，由专家组决定并说明理由。',
    en: 'The first tied group has {tied}, above the maximum of {kmax}: the panel decides, with a reason.',
  },
  'size-empty': {
    zh: '上榜{ranked}个标准中没有达到{star}星且可入围的。',
    en: 'None of the {ranked} ranked standards has {star} stars and may be listed.',
  },
} as const satisfies Words

const spoken = {
  level: 'level',
  below: 'level',
  part: 'part',
  kind: 'baseline',
  rule: 'cut',
  admission: 'admission',
} as const

/** Ids inside a finding's or a basis's values become words: `advanced` is 先进水平. */
export function spokenValues(
  lang: Lang,
  values: Readonly<Record<string, string | number>>,
): Record<string, string | number> {
  const all: Words = evaluationWords
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const family = name in spoken ? spoken[name as keyof typeof spoken] : undefined // `in` has just shown it is a key
      return [name, (family && all[`${family}.${value}`]?.[lang]) ?? value]
    }),
  )
}
