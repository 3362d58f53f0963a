import type { Words } from '#ui/words/words.ts'

/** Why a standard stands where it stands, as sentences made from the data of its explanation. */
export const explanationWords = {
  'explain.title': { zh: '为什么是这个名次', en: 'Why this rank' },
  'explain.loss': {
    zh: '因“{indicator}”{level}，失{loss}分，名次由第{other}降为第{rank}（其余不变）。',
    en: '“{indicator}” is {level}: {loss} points lost, and rank {rank} instead of {other}, all else as it is.',
  },
  'explain.loss-same': {
    zh: '失分最多的是“{indicator}”（{level}，失{loss}分），但它一项得满分也不改变名次。',
    en: 'Most points are lost by “{indicator}” ({level}; {loss} points), but full points there alone would not change the rank.',
  },
  'explain.at.advanced': { zh: '达到先进水平而没有满分', en: 'at the advanced level, below full points' },
  'explain.at.average': { zh: '仅达平均水平', en: 'at the average level only' },
  'explain.at.benchmark': { zh: '仅达基准水平', en: 'at the benchmark level only' },
  'explain.at.none': { zh: '未达到任何水平', en: 'at none of the levels' },
  'explain.at.open': { zh: '尚待专家判断', en: 'still open to experts' },
  'explain.loss-none': { zh: '没有失分。', en: 'No points are lost.' },
  'explain.gain': {
    zh: '“{indicator}”{level}：它一项若得满分、其余不变，总分高{gain}分，名次由第{rank}升为第{other}。',
    en: '“{indicator}” is {level}: full points there and all else as it is would raise the score by {gain} and the rank from {rank} to {other}.',
  },
  'explain.gain-stars': {
    zh: '“{indicator}”{level}：它一项若得满分、其余不变，总分不变，星级为{star}星，名次由第{rank}升为第{other}。',
    en: '“{indicator}” is {level}: full points there and all else as it is would leave the score, give {star} stars and raise the rank from {rank} to {other}.',
  },
  'explain.gain-same': {
    zh: '“{indicator}”{level}：它一项若得满分、其余不变，总分高{gain}分，没有哪一项更多，但名次不变。',
    en: '“{indicator}” is {level}: full points there and all else as it is would raise the score by {gain}. No other would raise it by more, and the rank would stay.',
  },
  'explain.gain-none': {
    zh: '没有哪一项单独得满分就能提高总分。',
    en: 'Full points in a single indicator would not raise the score, whichever it is.',
  },
  'explain.gain-sum.geometric': {
    zh: '总分是几何平均：各项可提高的分数各自计算，不能相加。',
    en: 'The score is a geometric mean: what each would raise it by is its own figure, and they do not add up.',
  },
  'explain.gain-sum.minimum': {
    zh: '总分取得分最低的一项：各项可提高的分数各自计算，不能相加。',
    en: 'The score is that of the lowest indicator: what each would raise it by is its own figure, and they do not add up.',
  },
  'explain.binding': {
    zh: '星级停在{star}星：{indicators}要达到{level}。',
    en: 'The stars stay at {star}: {indicators} would have to reach {level}.',
  },
  'explain.binding-pass': {
    zh: '没有星级：{indicators}不合格。',
    en: 'There are no stars: {indicators} failed.',
  },
  'explain.band': { zh: '星级按得分定，得分落在{band}。', en: 'Stars follow the score, which lies in {band}.' },
  'explain.next-points': {
    zh: '第{rank}名星级相同，得分高{points}分。',
    en: 'Rank {rank} has the same stars and {points} points more.',
  },
  'explain.next.innovative-at-advanced': {
    zh: '第{rank}名星级和得分相同，达到先进水平的创新性指标更多。',
    en: 'Rank {rank} has the same stars and score, and more innovative indicators at advanced.',
  },
  'explain.next.declared-earlier': {
    zh: '第{rank}名星级和得分相同，声明公开得更早。',
    en: 'Rank {rank} has the same stars and score, and was declared earlier.',
  },
  'explain.next-rounded': {
    zh: '第{rank}名星级相同，得分修约后也相同，修约前略高。',
    en: 'Rank {rank} has the same stars and, rounded, the same score; before rounding it is a little higher.',
  },
  'explain.next-stars': {
    zh: '第{rank}名高{stars}星，星级在得分之前比较。',
    en: 'Rank {rank} is ahead by stars (+{stars}), and stars come before scores.',
  },
  'explain.change': {
    zh: '最省力的一项改动：把“{indicator}”声明为“{declared}”（得{points}分），名次即为第{rank}。',
    en: 'The least change that would do: “{indicator}” declared as “{declared}” ({points} points) makes it rank {rank}.',
  },
  'explain.change-found': {
    zh: '有一项改动就够：把“{indicator}”声明为“{declared}”（得{points}分），名次即为第{rank}。是否还有更省力的，这里没有查全。',
    en: 'One change that would do: “{indicator}” declared as “{declared}” ({points} points) makes it rank {rank}. Whether a smaller one would do was not searched to the end.',
  },
  'explain.change-none': {
    zh: '没有哪一项单独改动就能升到那里。',
    en: 'No single indicator would be enough to get there.',
  },
  'explain.change-not-found': {
    zh: '没有找到单独一项就够的改动；有的指标不能逐一试遍，所以不能说一定没有。',
    en: 'No single change was found that would be enough to get there. Some indicators cannot be searched to the end, so there may be one.',
  },
  'explain.first': { zh: '前面没有别人。', en: 'Nobody is ahead.' },
  'explain.cut-in': {
    zh: '入围，比线外最近的（{standard}）高{gap}分。',
    en: 'Shortlisted, {gap} points above the nearest who is not ({standard}).',
  },
  'explain.cut-out': {
    zh: '未入围，比线内最近的（{standard}）低{gap}分。',
    en: 'Not shortlisted, {gap} points below the nearest who is ({standard}).',
  },
  'explain.cut-in.rounded': {
    zh: '入围；线外最近的（{standard}）得分修约后相同，修约前略低。',
    en: 'Shortlisted; the nearest who is not ({standard}) has the same score once rounded, and a little less before.',
  },
  'explain.cut-out.rounded': {
    zh: '未入围；线内最近的（{standard}）得分修约后相同，修约前略高。',
    en: 'Not shortlisted; the nearest who is ({standard}) has the same score once rounded, and a little more before.',
  },
  'explain.cut-in.innovative-at-advanced': {
    zh: '入围；线外最近的（{standard}）星级和得分相同，达到先进水平的创新性指标较少。',
    en: 'Shortlisted; the nearest who is not ({standard}) has the same stars and score, and fewer innovative indicators at advanced.',
  },
  'explain.cut-out.innovative-at-advanced': {
    zh: '未入围；线内最近的（{standard}）星级和得分相同，达到先进水平的创新性指标更多。',
    en: 'Not shortlisted; the nearest who is ({standard}) has the same stars and score, and more innovative indicators at advanced.',
  },
  'explain.cut-in.declared-earlier': {
    zh: '入围；线外最近的（{standard}）星级和得分相同，声明公开得较晚。',
    en: 'Shortlisted; the nearest who is not ({standard}) has the same stars and score, and was declared later.',
  },
  'explain.cut-out.declared-earlier': {
    zh: '未入围；线内最近的（{standard}）星级和得分相同，声明公开得更早。',
    en: 'Not shortlisted; the nearest who is ({standard}) has the same stars and score, and was declared earlier.',
  },
  'explain.cut-in-stars': {
    zh: '入围，比线外最近的（{standard}）高{stars}星。',
    en: 'Shortlisted, ahead by stars (+{stars}) of the nearest who is not ({standard}).',
  },
  'explain.cut-out-stars': {
    zh: '未入围，比线内最近的（{standard}）低{stars}星。',
    en: 'Not shortlisted, behind by stars (−{stars}) of the nearest who is ({standard}).',
  },
  'explain.margin': {
    zh: '各项权重的变动都不到±{margin}%时，这两家的先后不变。',
    en: 'While no weight moves by ±{margin}\u00a0% or more, these two keep their order.',
  },
  'explain.margin-none': {
    zh: '这两家不是由得分分出先后的，所以说不上权重变动多少才会改变先后。',
    en: 'It is not the score that tells these two apart, so there is no saying how far weights may move.',
  },
  'explain.transfer': {
    zh: '让这两家得分拉平的最小改动：{changes}。',
    en: 'The least change of weights, in percentage points, that levels their scores: {changes}.',
  },
  'explain.transfer-less': { zh: '“{indicator}”减{points}个百分点', en: '“{indicator}” −{points}' },
  'explain.transfer-more': { zh: '“{indicator}”加{points}个百分点', en: '“{indicator}” +{points}' },
  'explain.margin-stars': {
    zh: '星级由指标水平定，权重怎样变动都不改变这两家的先后。',
    en: 'Stars follow levels, so no change of weights turns these two.',
  },
  'explain.cost': { zh: '名次代价', en: 'Ranks lost' },
  'explain.cost-hint': {
    zh: '“名次代价”是这一项若得满分、其余不变，名次可以前移几位；括号里是若达到榜上最好的水平。各项不能相加。',
    en: '“Ranks lost” is how many ranks it would gain with full points there and all else as it is; in brackets, with the best that anybody ranked has. They do not add up.',
  },
  'explain.changes': { zh: '升到第{rank}名的单项改动', en: 'Single changes that lead to rank {rank}' },
  'explain.changes-lead': {
    zh: '每一行都单独足够，其余不变。改动的大小按基准水平到先进水平的距离计，两端都动的按动得多的一端计。',
    en: 'Each line is enough by itself, all else as it is. The size is in shares of the way from the benchmark to the advanced level; where both ends move, of the longer way.',
  },
  'explain.changes-declared': { zh: '改为声明', en: 'Declare instead' },
  'explain.changes-effort': { zh: '改动', en: 'Size' },
  'explain.changes-rank': { zh: '名次', en: 'Rank' },

  'ground.lower-tighter': { zh: '下限更高', en: 'its lower end is higher' },
  'ground.lower-looser': { zh: '下限更低', en: 'its lower end is lower' },
  'ground.upper-tighter': { zh: '上限更低', en: 'its upper end is lower' },
  'ground.upper-looser': { zh: '上限更高', en: 'its upper end is higher' },
  'ground.lower-excluded': { zh: '下限本身不含在内', en: 'its lower end itself is left out' },
  'ground.lower-included': { zh: '下限本身含在内', en: 'its lower end itself is let in' },
  'ground.upper-excluded': { zh: '上限本身不含在内', en: 'its upper end itself is left out' },
  'ground.upper-included': { zh: '上限本身含在内', en: 'its upper end itself is let in' },
  'ground.inside-tighter': { zh: '中间有一段不允许', en: 'it leaves out a part in between' },
  'ground.fewer-values': { zh: '允许的取值更少', en: 'it lets in fewer values' },
  'ground.other-values': { zh: '允许了别的取值', en: 'it lets in other values' },
  'ground.higher-grade': { zh: '等级更高', en: 'its grade is higher' },
  'ground.lower-grade': { zh: '等级更低', en: 'its grade is lower' },

  'strictness.stricter': {
    zh: '{promise}全部落在{reference}之内，{grounds}。',
    en: '{promise} lies inside {reference}: {grounds}.',
  },
  'strictness.laxer': {
    zh: '{promise}超出了{reference}，{grounds}。',
    en: '{promise} goes beyond {reference}: {grounds}.',
  },
  'strictness.incomparable': {
    zh: '{promise}与{reference}互不包含：{grounds}。',
    en: 'Neither of {promise} and {reference} lies inside the other: {grounds}.',
  },
  'strictness.equal': { zh: '与{reference}允许的完全一样。', en: 'It lets in exactly what {reference} does.' },
  'strictness.additional': {
    zh: '没有国家标准、行业标准或方案指明的要求可比。',
    en: 'There is no requirement to compare it with.',
  },
  'strictness.not-applicable': { zh: '双方都没有要求。', en: 'Neither asks for anything.' },
  'strictness.reason': { zh: '与{reference}相比：{reason}。', en: 'Against {reference}: {reason}.' },
  'margin.text': { zh: '幅度：{sides}', en: 'by {sides}' },
  'margin.lower': { zh: '下限{percent}', en: '{percent} at the lower end' },
  'margin.upper': { zh: '上限{percent}', en: '{percent} at the upper end' },
  'margin.hint': {
    zh: '幅度以方案最低一级到先进水平的差距为100%，正数为更严，0为相同。只供查看，不参与计算。',
    en: 'Margins are in percent of the way from the scheme’s lowest level to its advanced one: above 0 is tighter, 0 is equal. They are shown alone and decide nothing.',
  },
  'strictness.condition': { zh: '“{condition}”条件下：', en: 'Under “{condition}”: ' },
} as const satisfies Words
