import type { Department, Named, OpenList } from '#policy/shape.ts'

const from = '2020-03-05'

export const workingBody: Department = {
  id: 'standardization-institute',
  name: { zh: '云南省标准化研究院', en: 'Yunnan Institute of Standardization' },
  from,
}

export const leadDepartment = 'market-regulation'

/** Open: the regulators of the sector concerned join, a role rather than a fixed list. */
export const departments: OpenList<Department> = {
  open: true,
  entries: [
    {
      id: leadDepartment,
      name: { zh: '云南省市场监督管理局', en: 'Yunnan Administration for Market Regulation' },
      from,
    },
    {
      id: 'development-reform',
      name: { zh: '云南省发展和改革委员会', en: 'Yunnan Development and Reform Commission' },
      from,
    },
    {
      id: 'science-technology',
      name: { zh: '云南省科学技术厅', en: 'Yunnan Department of Science and Technology' },
      from,
    },
    {
      id: 'industry-information',
      name: { zh: '云南省工业和信息化厅', en: 'Yunnan Department of Industry and Information Technology' },
      from,
    },
    { id: 'finance', name: { zh: '云南省财政厅', en: 'Yunnan Department of Finance' }, from },
    {
      id: 'ecology-environment',
      name: { zh: '云南省生态环境厅', en: 'Yunnan Department of Ecology and Environment' },
      from,
    },
    { id: 'transport', name: { zh: '云南省交通运输厅', en: 'Yunnan Department of Transport' }, from },
    {
      id: 'central-bank-kunming',
      name: { zh: '中国人民银行昆明中心支行', en: "People's Bank of China, Kunming Central Sub-branch" },
      from,
      until: '2023-08-17',
      successor: 'central-bank-yunnan',
    },
    {
      id: 'central-bank-yunnan',
      name: { zh: '中国人民银行云南省分行', en: "People's Bank of China, Yunnan Branch" },
      from: '2023-08-18', // the day on which the bank's provincial branches took over throughout the country
    },
  ],
}

export const assessorKinds: OpenList<Named> = {
  open: true,
  entries: [
    { id: 'standardization-body', name: { zh: '标准化技术机构', en: 'Standardization technical body' } },
    { id: 'research-institute', name: { zh: '科研机构', en: 'Research institute' } },
    { id: 'industry-association', name: { zh: '行业协会', en: 'Industry association' } },
    { id: 'testing-body', name: { zh: '检测机构', en: 'Testing body' } },
    { id: 'certification-body', name: { zh: '认证机构', en: 'Certification body' } },
    { id: 'industry-alliance', name: { zh: '产业联盟', en: 'Industry alliance' } },
    { id: 'consulting-body', name: { zh: '咨询服务机构', en: 'Consulting body' } },
    { id: 'platform-enterprise', name: { zh: '平台型企业', en: 'Platform enterprise' } },
  ],
}

export const expertSources: OpenList<Named> = {
  open: false,
  entries: [
    { id: 'industry-association', name: { zh: '行业协会', en: 'Industry association' } },
    { id: 'university', name: { zh: '高校', en: 'University' } },
    { id: 'research-institute', name: { zh: '科研机构', en: 'Research institute' } },
    { id: 'standardization-body', name: { zh: '标准化机构', en: 'Standardization body' } },
    { id: 'testing-body', name: { zh: '检测机构', en: 'Testing body' } },
    { id: 'certification-body', name: { zh: '认证机构', en: 'Certification body' } },
    { id: 'consulting-body', name: { zh: '咨询服务机构', en: 'Consulting body' } },
    { id: 'enterprise', name: { zh: '企业', en: 'Enterprise' } },
  ],
}
