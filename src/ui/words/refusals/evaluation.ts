import type { Words } from '#ui/words/words.ts'

/** What is wrong with a requirement, a scheme or a table of declarations, and what to write instead. */
export const evaluationRefusals = {
  'comparisons-contradict': {
    zh: '这些比较前后矛盾太多（一致性比率不小于0.10），不能据此定权重。请专家组重新比较，先看“{first}”与“{second}”。',
    en: 'These comparisons contradict one another too much (a consistency ratio of 0.10 or more) to give weights. Let the panel compare anew, beginning with “{first}” and “{second}”.',
  },
  'number-raised': {
    zh: '“{typed}”里有上标、圈码或分数，读成普通数字会变成另一个数。请写成普通小数；10的乘方请写成1.5×10^4的样子，脚注请去掉。',
    en: '“{typed}” holds a raised or circled digit or a fraction, which would turn into another number. Write a plain decimal; powers of ten like 1.5×10^4, and no footnotes.',
  },
  'number-too-long': {
    zh: '“{typed}”的数字超过30位，不会是测量结果。请核对。',
    en: '“{typed}” has a number of more than thirty digits, which nobody measured. Check it.',
  },
  'number-with-character': {
    zh: '“{typed}”把数字和“万”“亿”写在一起。请写成“{suggestion}”或全部用数字。',
    en: '“{typed}” mixes digits with a character for ten thousand or a hundred million. Write “{suggestion}” or digits alone.',
  },
  'deviation-shifts': {
    zh: '“{typed}”只写了偏差，而方案的单位是“{wanted}”，两者的零点不同。请写成上下限，或改用方案的单位。',
    en: '“{typed}” is a deviation, and the scheme’s unit “{wanted}” has another zero. Write both limits, or use the scheme’s unit.',
  },
  'remark-in-brackets': {
    zh: '“{typed}”带有说明，可能改变了计量基础。如果说明不改变数值的含义，请写“{suggestion}”，把说明放进备注；否则请先换算。',
    en: '“{typed}” has a remark that may change what is measured. If it does not, write “{suggestion}” and put the remark into the notes; if it does, convert first.',
  },
  'standard-cited-whole': {
    zh: '“{typed}”只引用了整个标准，没有写这一项的界限。请写出数值，或写明其中的等级（方案记录的有：{suggestion}）。',
    en: '“{typed}” cites a whole standard and gives no limit. Write the limit, or a level of it (the scheme knows: {suggestion}).',
  },
  'standard-level-unknown': {
    zh: '方案没有记录“{typed}”的界限。请写出数值，或引用方案记录的等级：{suggestion}。',
    en: 'The scheme has no limits on record for “{typed}”. Write them, or cite a level it knows: {suggestion}.',
  },
  'standard-level-editions': {
    zh: '“{typed}”没有写年份，而方案记录了几个版本（{suggestion}）。请写全编号。',
    en: '“{typed}” has no year, and the scheme knows several editions ({suggestion}). Write the whole number.',
  },
  'number-separator': {
    zh: '“{typed}”里的逗号或空格可能是千分号，也可能是顿开。请写“{suggestion}”。',
    en: 'The comma or blank in “{typed}” may group thousands or separate two values. Write “{suggestion}”.',
  },
  'value-approximate': {
    zh: '“{typed}”是约数，不能当作承诺。请写出明确的界限，例如“≤”加数值。',
    en: '“{typed}” is approximate and promises nothing. Write a definite limit, such as “≤” and a number.',
  },
  'none-ambiguous': {
    zh: '“{typed}”可能是没有要求，也可能是不许有。没有要求请写“—”，不许有请写“不得检出”或“≤0”。',
    en: '“{typed}” may mean no requirement or none allowed. Write “—” for the first, “not detected” or “≤0” for the second.',
  },
  'basis-differs': {
    zh: '“{typed}”注明“{basis}”，与指标名称不一致。请按指标的计量基础写。',
    en: '“{typed}” is on the basis “{basis}”, which is not the indicator’s. State it on the indicator’s own basis.',
  },
  'bounds-on-one-side': {
    zh: '“{typed}”的两个界限在同一侧。请只留一个，或者写成“下限~上限”。',
    en: 'Both limits in “{typed}” are on one side. Keep one, or write “lower~upper”.',
  },
  'tolerance-ambiguous': {
    zh: '“{typed}”可以读成绝对公差，也可以读成相对公差。绝对公差请写“{suggestion}”，相对公差请写出上下限。',
    en: '“{typed}” can be read as an absolute or a relative tolerance. Write “{suggestion}” for the first, the two limits for the second.',
  },
  'requirement-unreadable': {
    zh: '“{typed}”读不懂。请写成“≥12.0”“≤0.5”“12.0~13.5”“(20±2)”或“不得检出”这样的形式。',
    en: '“{typed}” cannot be read. Write it like “≥12.0”, “≤0.5”, “12.0~13.5”, “(20±2)” or “not detected”.',
  },
  'bound-missing': {
    zh: '“{typed}”只有数值，没有说是不低于还是不高于。如果意思是“{suggestion}”，请照此写。',
    en: '“{typed}” is a bare number, neither “at least” nor “at most”. If you mean “{suggestion}”, write that.',
  },
  'range-reversed': {
    zh: '“{typed}”的下限大于上限。请把小的写在前面。',
    en: 'In “{typed}” the lower end is above the upper one. Write the smaller first.',
  },
  'units-mixed': {
    zh: '“{typed}”里有不同的单位（{units}）。请用同一个单位。',
    en: '“{typed}” mixes units ({units}). Use one.',
  },
  'code-unknown': {
    zh: '“{typed}”不在方案列出的取值里。可用的有：{suggestion}。',
    en: '“{typed}” is not among the values of the scheme: {suggestion}.',
  },
  'grade-unknown': {
    zh: '“{typed}”不在方案列出的等级里。可用的有：{suggestion}。',
    en: '“{typed}” is not among the grades of the scheme: {suggestion}.',
  },
  'yes-or-no': { zh: '“{typed}”读不懂。这一项请写“是”或“否”。', en: '“{typed}” cannot be read. Write yes or no.' },
  'method-differs': {
    zh: '检验方法“{method}”不是方案的“{wanted}”，也没有等效记录，所以不能比较。请由专家记录等效，或按方案的方法声明。',
    en: 'The method “{method}” is not the scheme’s “{wanted}” and no equivalence is on record, so nothing can be compared. Have experts record the equivalence, or declare by the scheme’s method.',
  },
  'unit-not-convertible': {
    zh: '单位“{unit}”不能精确换算为方案的“{wanted}”。请改用方案的单位。',
    en: 'The unit “{unit}” does not convert exactly to the scheme’s “{wanted}”. Use the scheme’s unit.',
  },
  'outside-domain': {
    zh: '这个要求落在指标可能的取值之外，没有产品能符合。请核对数值和单位。',
    en: 'This requirement lies outside what the property can be, so no product can meet it. Check number and unit.',
  },
  'parent-without-limit': {
    zh: '这个要求相对于指标{parent}，而后者没有可用的界限。请先补上。',
    en: 'This requirement depends on the indicator {parent}, which has no limit to take. Give that one first.',
  },

  'left-blank': { zh: '这里还没有填写。请补上。', en: 'Nothing stands here yet. Fill it in.' },
  'list-left-blank': { zh: '这里还没有一项。请至少加入一项。', en: 'There is no entry here yet. Add at least one.' },
  'weights-of-parts': {
    zh: '四个部分的权重合计{sum}，应当正好是100。请调整。',
    en: 'The weights of the four parts add up to {sum}, not to exactly 100. Adjust them.',
  },
  'weights-in-part': {
    zh: '“{part}”之内的权重合计{sum}，应当正好是100。请调整。',
    en: 'The weights inside “{part}” add up to {sum}, not to exactly 100. Adjust them.',
  },
  'part-without-indicators': {
    zh: '“{part}”有权重，却没有计分的指标。请补上指标，或把权重设为0。',
    en: '“{part}” carries weight but no scored indicator. Add one, or set its weight to 0.',
  },
  'named-twice': { zh: '“{name}”出现了两次。请留一个，或改名。', en: '“{name}” stands twice. Keep one, or rename it.' },
  'too-few-core': {
    zh: '“{variety}”只有{count}项核心指标，至少要有{min}项。请补充可量化、可分级的指标。',
    en: '“{variety}” has {count} core indicators and needs at least {min}. Add some that can be measured and graded.',
  },
  'exact-needs-fractions': {
    zh: '几何平均没有精确的分数，不能按未修约得分排序。请按修约得分排序。',
    en: 'A geometric mean is no exact fraction, so it cannot order by unrounded scores. Order by rounded ones.',
  },
  'weights-too-fine': {
    zh: '{standard}没有得分：权重的位数太多，几何平均要用的整数幂太大。请减少权重的位数。',
    en: '{standard} has no score: the weights are too fine, so the geometric mean would need powers too large. Give them fewer digits.',
  },
  'weights-too-fine-here': {
    zh: '权重的位数太多，几何平均要用的整数幂太大。请减少权重的位数，或改用加权算术平均。',
    en: 'The weights are too fine for the geometric mean, which would need powers too large. Give them fewer digits, or take the arithmetic mean.',
  },
  'step-of-zero': {
    zh: '修约间隔不能是0。请写例如0.01。',
    en: 'The rounding step cannot be 0. Write 0.01, for example.',
  },
  'minimum-above-maximum': {
    zh: '名额下限{kmin}大于上限{kmax}。请改正。',
    en: 'The minimum of places, {kmin}, is above the maximum, {kmax}. Put it right.',
  },
  'share-needed': {
    zh: '按权重份额判定严于，需要写明份额。请填写百分数。',
    en: 'Admission by share of weight needs the share. Give a percentage.',
  },
  'admission-unreachable': {
    zh: '“{variety}”的这些指标没有可比的要求，或者要求已经没有更严的余地，谁的承诺都不可能严于它：{indicators}。入榜条件是“{admission}”，所以声明了全部指标的标准一个也进不了排行榜。请为它们写明国家标准、行业标准的要求，或改用别的入榜条件。',
    en: 'Of “{variety}”, these indicators have nothing to be compared with, or a reference that leaves nothing stricter, so no promise can be stricter: {indicators}. Admission asks for “{admission}”: no standard that declares all indicators can be ranked. Give them a national or industry requirement, or choose another rule.',
  },
  'stars-unreachable': {
    zh: '星级要求的创新性指标多于方案里的{innovative}项，没有标准能达到。请调整。',
    en: 'The stars ask for more innovative indicators than the {innovative} there are, so nobody can reach them. Adjust.',
  },
  'points-fall': {
    zh: '较高水平的分值低于较低水平。请从基准到先进递增。',
    en: 'A higher level earns fewer points than a lower one. Let points rise from benchmark to advanced.',
  },
  'robust-cut-needs-sums': {
    zh: '“在最不易被权重改变处分界”只适用于加权算术平均。请改用其他名额规则或合成方法。',
    en: 'Cutting where weights can least turn it needs a weighted sum. Choose another rule or the arithmetic mean.',
  },
  'band-empty': {
    zh: '{star}星的分数段{band}里没有任何得分。请把小的写在前面，并核对两端。',
    en: 'The band {band} for {star} stars holds no score. Write the smaller end first and check both.',
  },
  'bands-overlap': {
    zh: '分数段{above}与{below}重叠，或者高低颠倒，有的得分会有两种星级。请让每个得分只落在一段里。',
    en: 'The bands {above} and {below} overlap or stand the wrong way round, so a score could have two stars. Let each score lie in one.',
  },
  'benefit-cap-whole': {
    zh: '效益部分的权重上限要小于100%，否则等于没有上限。请改小。',
    en: 'The cap of the benefit part must be below 100 %, or it is none. Lower it.',
  },
  'benefit-above-cap': {
    zh: '效益部分的权重{weight}%超过了它的上限{max}%。请减小权重，把余下的分给其他部分，或者提高上限。',
    en: 'The benefit part weighs {weight} %, more than its cap of {max} %. Lower the weight and give the rest to the other parts, or raise the cap.',
  },
  'benefit-alone': {
    zh: '在品种“{variety}”中，有权重的指标只剩效益部分，上限守不住。请给这个品种加上其他部分的指标。',
    en: 'In the variety “{variety}” only indicators of the benefit part carry weight, so its cap cannot hold. Add indicators of other parts that apply to it.',
  },
  'benefit-not-graded': {
    zh: '“{name}”属于效益部分，按方案由专家组评级，但不是文字。请把取值改为“文字”，或者规定效益部分按声明的数值计分。',
    en: '“{name}” belongs to the benefit part, which a panel grades, and is not in words. Make its values words, or let the part be judged by what was declared.',
  },
  'benefit-uncapped': {
    zh: '效益部分有权重，没有上限。效益多由企业自己陈述，请规定上限（新建的方案预填20%）；这样结果也会另列不计这一部分的名次。',
    en: 'The benefit part carries weight and has no cap. Benefits are mostly what enterprises say of themselves: set a cap (a new scheme begins with 20 %), and results will also show ranks without the part.',
  },
  'bands-gap': {
    zh: '分数段{above}与{below}之间有空隙，有的得分没有星级。请让两段首尾相接，交界只归一段，例如[80,90)和[90,100]。',
    en: 'Between the bands {above} and {below} scores are left without stars. Let one begin where the other ends, the limit in one of them: [80,90) and [90,100].',
  },
  'bands-stop-short': {
    zh: '五星的分数段{band}没有包括满分{full}。请延伸到满分。',
    en: 'The band {band} for five stars leaves out full marks, {full}. Extend it.',
  },
  'band-unreachable': {
    zh: '得分最高{full}，没有标准能达到{star}星的分数段{band}。请调整。',
    en: 'Scores end at {full}, so nobody can reach the band {band} for {star} stars. Adjust it.',
  },
  'bands-and-innovative': {
    zh: '方案按得分定星级，创新性指标的项数就不再起作用。请把两个项数写为0。',
    en: 'Stars follow the score here, so numbers of innovative indicators have no effect. Set both to 0.',
  },
  'level-against-direction': {
    zh: '“{name}”的{level}按所选方向没有变好，分数不会随水平变化。请核对方向或界限。',
    en: 'By the direction chosen, the {level} level of “{name}” is no better, so points would not follow it. Check direction and limits.',
  },
  'anchors-fall': {
    zh: '“{name}”单独的计分里，数值变好而分值下降，或同一数值有两种分值。请核对。',
    en: 'In the scoring of “{name}” points fall while values get better, or one value has two. Check the anchors.',
  },
  'digits-differ': {
    zh: '“{name}”按修约值比较，而界限“{typed}”与“{other}”的位数不同：位数多的更严。请写成同样的位数。',
    en: '“{name}” is compared after rounding, and “{typed}” and “{other}” have different digits: the one with more is stricter. Give them the same.',
  },
  'standard-level-unreadable': {
    zh: '“{name}”所引标准的等级“{typed}”读不懂。请写成“GB/T 22111-2008 一级：≤12.0”的样子。',
    en: 'The level “{typed}” recorded for “{name}” cannot be read. Write it like “GB/T 22111-2008 一级：≤12.0”.',
  },
  'standard-levels-not-nested': {
    zh: '“{name}”所引标准的等级“{typed}”不在前一级之内。请从低到高列出，并核对数值。',
    en: 'The level “{typed}” recorded for “{name}” does not lie inside the one before. List them from the lowest up and check the limits.',
  },
  'weight-of-zero': {
    zh: '“{name}”的权重是0，对得分没有影响。请确认，或去掉这一项。',
    en: 'The weight of “{name}” is 0, so it has no effect on scores. Confirm that, or remove it.',
  },
  'bonus-missing': {
    zh: '方案按封顶加分计分，却没有写加分上限。请填写。',
    en: 'Scoring has a capped bonus, but no cap. Give it.',
  },
  'bonus-unused': {
    zh: '写了加分上限，却没有一项按封顶加分计分。请去掉，或改计分方法。',
    en: 'There is a cap for a bonus, but nothing is scored with one. Remove it, or change the scoring.',
  },
  'count-left-to-maximum': {
    zh: '取前几名没有写个数，按上限{kmax}个取。请写明个数。',
    en: 'How many are taken from the top is not written, so it is the maximum, {kmax}. Give the number.',
  },
  'share-of-places-needed': {
    zh: '按比例取入围，需要写明比例。请填写百分数。',
    en: 'Taking a share of the ranking needs the share. Give a percentage.',
  },
  'share-above-hundred': {
    zh: '比例{share}%超过100%。请改正。',
    en: 'A share of {share} % is above 100 %. Put it right.',
  },
  'level-empty': {
    zh: '“{name}”的{level}对“{variety}”没有任何要求。请补上，或者不让这个指标适用于该品种。',
    en: 'The {level} level of “{name}” asks nothing of “{variety}”. Add it, or let the indicator not apply to that variety.',
  },
  'condition-twice': {
    zh: '“{name}”的一项要求里，条件“{condition}”出现了两次。请只留一个。',
    en: 'In a requirement of “{name}” the condition “{condition}” stands twice. Keep one.',
  },
  'header-twice': {
    zh: '表头“{name}”会指向两个指标。请让每个名称和别名只属于一个指标。',
    en: 'The header “{name}” would mean two indicators. Let each name and other name belong to one.',
  },
  'parent-unknown': {
    zh: '“{name}”的要求相对于指标{parent}，而它不存在、不适用于同一品种，或者就是自己。请改正。',
    en: '“{name}” depends on the indicator {parent}, which does not exist, does not apply to the same variety, or is itself. Put it right.',
  },
  'level-missing': { zh: '“{name}”没有写{level}。请补上。', en: '“{name}” has no {level} level. Add it.' },
  'basic-weighted': {
    zh: '“{name}”是基础指标，只判合格与否，不带权重。请去掉权重。',
    en: '“{name}” is basic: it is passed or failed and carries no weight. Remove the weight.',
  },
  'weight-missing': {
    zh: '“{name}”没有权重。请填写它在本部分中的百分数。',
    en: '“{name}” has no weight. Give its percentage inside its part.',
  },
  'unit-missing': {
    zh: '“{name}”没有单位。请填写；没有量纲的写1。',
    en: '“{name}” has no unit. Give one, 1 for a plain number.',
  },
  'unit-not-converted': {
    zh: '“{name}”的单位“{unit}”不作换算，声明必须用同一个单位。',
    en: 'The unit “{unit}” of “{name}” is not converted: declarations must use the same.',
  },
  'direction-missing': {
    zh: '“{name}”没有说明越高越好还是越低越好。请选定方向。',
    en: '“{name}” does not say which way is better. Choose a direction.',
  },
  'target-missing': {
    zh: '“{name}”以接近目标为好，却没有目标值。请填写。',
    en: '“{name}” is better nearer its target, but has none. Give it.',
  },
  'method-missing': {
    zh: '“{name}”没有检验方法或判定依据。请填写。',
    en: '“{name}” has no test method or basis. Give it.',
  },
  'anchors-one-sided': {
    zh: '“{name}”按范围两侧计分，不能另设分值点。请去掉。',
    en: '“{name}” is scored on both sides of a range and takes no anchors of its own. Remove them.',
  },
  'pass-mark-missing': {
    zh: '“{name}”是基础指标，却没有合格要求，也没有参照。请补上一项。',
    en: '“{name}” is basic but has neither a pass mark nor a baseline. Give one.',
  },
  'variety-unknown-here': {
    zh: '“{name}”适用于“{variety}”，而方案没有这个品种。请改正。',
    en: '“{name}” applies to “{variety}”, a variety the scheme does not have. Put it right.',
  },
  'baseline-unsaid': {
    zh: '创新性指标“{name}”没有写参照。请写明；确实没有的，参照选“无”，写明理由。',
    en: 'The innovative indicator “{name}” names no baseline. Name one, or choose none and say why.',
  },
  'baseline-missing': {
    zh: '核心指标“{name}”没有参照。请写明国家标准、行业标准；确实没有的，写明其他参照和理由。',
    en: 'The core indicator “{name}” has no baseline. Name the national or industry standard, or another baseline with a reason.',
  },
  'baseline-needs-reason': {
    zh: '“{name}”的参照是{kind}。没有国家标准、行业标准时，要写明理由。',
    en: 'The baseline of “{name}” is {kind}. Where there is no national or industry standard, say why this one.',
  },
  'baseline-without-standard': {
    zh: '“{name}”的参照没有写标准编号。请补上。',
    en: 'A baseline of “{name}” names no standard. Add its number.',
  },
  'baseline-without-requirement': {
    zh: '“{name}”的参照没有写要求。请补上条文中的数值。',
    en: 'A baseline of “{name}” has no requirement. Add what its clause asks for.',
  },
  'level-laxer-than-baseline': {
    zh: '“{name}”的{level}{inner}不在参照{outer}之内，会让宽于标准的也上榜。请收紧。',
    en: 'The {level} level of “{name}”, {inner}, is not inside the baseline {outer}, so laxer standards would be ranked. Tighten it.',
  },
  'levels-not-nested': {
    zh: '“{name}”的{level}{inner}不在{below}{outer}之内。请逐级收紧。',
    en: 'The {level} level of “{name}”, {inner}, is not inside its {below} level {outer}. Let each lie inside the next.',
  },
  'levels-for-people': {
    zh: '“{name}”的{level}要由专家判断是否严于下一级。请在评审时确认。',
    en: 'Whether the {level} level of “{name}” is stricter than the next is for experts to judge. Confirm it in review.',
  },
  'level-unreachable': {
    zh: '“{name}”的{level}与{below}相同，没有标准会落在{below}。请核对。',
    en: 'The {level} and {below} levels of “{name}” are the same, so none will stand at {below}. Check them.',
  },
  'baselines-contradict': {
    zh: '“{name}”的几项参照不能同时满足，或者不能合成一个要求。请核对条文。',
    en: 'The baselines of “{name}” cannot all be met, or make no single requirement. Check the clauses.',
  },

  'judgement-with-conflict': {
    zh: '判断{judgement}的作出者声明了利益关系，没有采用。请由无利益关系的专家重新判断。',
    en: 'Whoever made judgement {judgement} declared an interest, so it does not count. Have somebody without one judge anew.',
  },
  'judgement-indicator-unknown': {
    zh: '判断{judgement}所指的指标不在方案里，没有采用。请核对。',
    en: 'Judgement {judgement} is of an indicator that the scheme does not have, so it does not count. Check it.',
  },
  'judgement-standard-unknown': {
    zh: '判断{judgement}所指的标准不在声明里，没有采用。请核对编号、产品、品种和企业。',
    en: 'Judgement {judgement} is of a standard that is not declared here, so it does not count. Check number, product, variety and enterprise.',
  },
  'judgement-of-something-else': {
    zh: '判断{judgement}依据的原文与声明不同，没有采用。请按现行声明重新判断。',
    en: 'Judgement {judgement} goes by another text than the one declared, so it does not count. Judge what is declared now.',
  },
  'judgement-by-too-few': {
    zh: '判断{judgement}由没有利益关系的专家打分的人数不够，没有采用。请补足。',
    en: 'Judgement {judgement} was graded by too few experts without an interest, so it does not count. Have more grade it.',
  },
  'judgement-of-another-class': {
    zh: '判断{judgement}的结论与指标的类别不符：基础指标只判合格与否，其余按水平。没有采用。',
    en: 'Judgement {judgement} does not fit the class of its indicator: basic ones pass or fail, others have levels. It does not count.',
  },
  'judgement-twice': {
    zh: '判断{judgement}与前一项针对同一处，只采用前一项。请合并。',
    en: 'Judgement {judgement} is of the same place as an earlier one, which stands. Join them.',
  },

  'declared-twice': {
    zh: '{standard}（同一产品、品种、企业）有{count}份声明，不知道以哪份为准。请只留现行的一份。',
    en: '{standard} is declared {count} times for the same product, variety and enterprise. Keep the one in force.',
  },
  'declared-when-unknown': {
    zh: '{standard}没有声明日期。方案规定同分时早声明的在前，日期不明的排在同分各项之后。请补上声明日期。',
    en: '{standard} has no day of declaration. Where scores are equal the scheme puts the earlier first, and those without a day last. Add the day.',
  },
  'variety-unknown': {
    zh: '{standard}的品种“{variety}”不在方案里，不能比较。方案的品种有：{known}。',
    en: 'The variety “{variety}” of {standard} is not in the scheme, so nothing can be compared. Its varieties: {known}.',
  },

  'column-unknown': {
    zh: '列“{column}”不是方案的指标，没有读。如果是指标，请用方案里的名称。',
    en: 'The column “{column}” is no indicator of the scheme and was not read. If it is one, use the scheme’s name.',
  },
  'column-twice': { zh: '列“{column}”出现了两次。请只留一列。', en: 'The column “{column}” stands twice. Keep one.' },
  'column-missing': {
    zh: '缺少列“{column}”。请在第一行加上。',
    en: 'The column “{column}” is missing. Add it to the first row.',
  },
  'cell-is-formula': {
    zh: '这一格是公式（={formula}）。平台不计算公式，请填写数值本身。',
    en: 'This cell is a formula (={formula}). Formulas are not computed here: fill in the value itself.',
  },
  'cell-too-long': {
    zh: '“{column}”太长，最多{maximum}字。请缩短。',
    en: '“{column}” is too long: at most {maximum} characters. Shorten it.',
  },
  'cell-unwritable': {
    zh: '“{column}”中有看不见的控制字符，无法记录。请删除该处内容后重新键入。',
    en: '“{column}” holds a control character that cannot be seen, and cannot be recorded. Delete that part and type it anew.',
  },
  'cell-malformed': {
    zh: '“{column}”的内容不合格式。请检查后重新填写。',
    en: '“{column}” does not have the right form. Check it and fill it in again.',
  },
  'cell-missing': {
    zh: '这一行缺少“{column}”，没有读入。请补上。',
    en: 'This row has no “{column}” and was left out. Add it.',
  },
  'place-unreadable': {
    zh: '“{typed}”不是行政区划代码，没有采用。请写六位数字，例如530102。',
    en: '“{typed}” is no division code, and was left out. Write six digits, such as 530102.',
  },
  'day-unreadable': {
    zh: '“{typed}”不是日期。请写成2026-03-05的形式。',
    en: '“{typed}” is no date. Write it like 2026-03-05.',
  },
  'file-too-large': {
    zh: '文件超过{megabytes} MB。请分成几份。',
    en: 'The file is larger than {megabytes} MB. Split it.',
  },
  'table-too-large': {
    zh: '表格超过{rows}行或{columns}列。请分成几份。',
    en: 'The table has more than {rows} rows or {columns} columns. Split it.',
  },
  'spreadsheet-unreadable': {
    zh: '表格读不出来（{why}）。请另存为UTF-8的CSV或XLSX再试。',
    en: 'The table cannot be read ({why}). Save it as CSV in UTF-8 or as XLSX and try again.',
  },
} as const satisfies Words
