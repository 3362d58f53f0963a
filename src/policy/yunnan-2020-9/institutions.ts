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

/** The plan names no fields: this list is ours, and stays open. */
export const expertFields: OpenList<Named> = {
  open: true,
  entries: [
    { id: 'standardization', name: { zh: '标准化', en: 'Standardization' } },
    { id: 'food', name: { zh: '食品', en: 'Food' } },
    { id: 'agriculture', name: { zh: '农业和农产品', en: 'Agriculture and its products' } },
    { id: 'horticulture', name: { zh: '园艺花卉', en: 'Horticulture and flowers' } },
    { id: 'materials', name: { zh: '材料', en: 'Materials' } },
    { id: 'chemistry', name: { zh: '化工', en: 'Chemistry' } },
    { id: 'machinery', name: { zh: '机械', en: 'Machinery' } },
    { id: 'electronics', name: { zh: '电子电器', en: 'Electronics and appliances' } },
    { id: 'energy', name: { zh: '能源', en: 'Energy' } },
    { id: 'environment', name: { zh: '环境保护', en: 'Environment' } },
    { id: 'medicine', name: { zh: '医药健康', en: 'Medicine and health' } },
    { id: 'services', name: { zh: '服务业', en: 'Services' } },
    { id: 'testing', name: { zh: '检验检测', en: 'Testing' } },
    { id: 'certification', name: { zh: '认证认可', en: 'Certification' } },
    { id: 'metrology', name: { zh: '计量', en: 'Metrology' } },
    { id: 'quality', name: { zh: '质量管理', en: 'Quality management' } },
  ],
}
