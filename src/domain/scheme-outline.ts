import { blankScheme } from './scheme-draft.ts'
import type { Scheme } from './scheme.ts'

/**
 * What a quality grading and front-runner scheme usually begins with: the basic requirements, the four parts of clause 3.2 with weights to be
 * changed, and what calls for another evaluation.
 */
export const outlineScheme = (id: string): Scheme => ({
  ...blankScheme(id),
  parts: { performance: '60', process: '15', function: '15', benefit: '10' },
  basicRequirements: [
    {
      zh: '近三年内，企业没有发生较大及以上的环境、安全、质量事故。',
      en: 'In the last three years the enterprise had no serious environmental, safety or quality accident.',
    },
    {
      zh: '企业没有被列入严重失信主体名单。',
      en: 'The enterprise is on no list of serious dishonesty.',
    },
    {
      zh: '企业可以按 GB/T 19001、GB/T 24001、GB/T 45001 建立并运行管理体系。',
      en: 'The enterprise may run management systems by GB/T 19001, GB/T 24001 and GB/T 45001.',
    },
    {
      zh: '产品已经量产，符合有关强制性标准和产品标准。',
      en: 'The product is in mass production and meets the mandatory standards and the product standard that apply.',
    },
  ],
  reevaluation: [
    {
      zh: '指标所依据的国家标准、行业标准修订或废止',
      en: 'A national or industry standard that an indicator refers to is revised or withdrawn',
    },
    { zh: '有领跑者退出', en: 'A front-runner exits' },
    {
      zh: '产业发展或产品更新使分级不再有区分度',
      en: 'Industry or products have moved on and the levels no longer tell them apart',
    },
  ],
})
