import type { AreaGroup, Named } from '#policy/shape.ts'

const clause = '3.1'

export const areaGroups: readonly AreaGroup[] = [
  {
    id: 'eight-industries',
    name: { zh: '八大产业', en: 'Eight industries' },
    clause,
    areas: {
      open: true,
      entries: [
        { id: 'biomedicine-health', name: { zh: '生物医药和大健康产业', en: 'Biomedicine and health' } },
        { id: 'tourism-culture', name: { zh: '旅游文化产业', en: 'Tourism and culture' } },
        { id: 'information', name: { zh: '信息产业', en: 'Information' } },
        { id: 'logistics', name: { zh: '现代物流产业', en: 'Modern logistics' } },
        { id: 'highland-agriculture', name: { zh: '高原特色现代农业产业', en: 'Modern highland agriculture' } },
        { id: 'new-materials', name: { zh: '新材料产业', en: 'New materials' } },
        { id: 'advanced-equipment', name: { zh: '先进装备制造业', en: 'Advanced equipment' } },
        { id: 'food-consumer-goods', name: { zh: '食品与消费品制造业', en: 'Food and consumer goods' } },
      ],
    },
  },
  {
    id: 'green-energy',
    name: { zh: '绿色能源', en: 'Green energy' },
    clause,
    areas: {
      open: true,
      entries: [
        {
          id: 'transport-aluminium',
          name: { zh: '交通用高性能铝合金材料及构件', en: 'High-performance aluminium alloys and parts for transport' },
        },
        { id: 'organosilicon', name: { zh: '有机硅材料绿色制造', en: 'Green manufacture of organosilicon materials' } },
        {
          id: 'new-energy-vehicles',
          name: { zh: '新能源汽车动力系统与底盘一体化', en: 'Integrated drive and chassis of new-energy vehicles' },
        },
        { id: 'grid-green-power', name: { zh: '电网侧绿色电力', en: 'Green power on the grid side' } },
      ],
    },
  },
  {
    id: 'green-food',
    name: { zh: '绿色食品', en: 'Green food' },
    clause,
    areas: {
      open: true,
      entries: [
        { id: 'tea', name: { zh: '茶叶', en: 'Tea' } },
        { id: 'flowers', name: { zh: '花卉', en: 'Flowers' } },
        { id: 'fruit', name: { zh: '水果', en: 'Fruit' } },
        { id: 'vegetables', name: { zh: '蔬菜', en: 'Vegetables' } },
        { id: 'nuts', name: { zh: '坚果', en: 'Nuts' } },
        { id: 'coffee', name: { zh: '咖啡', en: 'Coffee' } },
        { id: 'medicinal-materials', name: { zh: '中药材', en: 'Chinese medicinal materials' } },
        { id: 'beef-cattle', name: { zh: '肉牛', en: 'Beef cattle' } },
      ],
    },
  },
  {
    id: 'healthy-living',
    name: { zh: '健康生活目的地', en: 'Healthy-living destination' },
    clause,
    areas: {
      open: true,
      entries: [
        { id: 'modern-chinese-medicine', name: { zh: '现代中药', en: 'Modern Chinese medicine' } },
        { id: 'vaccines', name: { zh: '疫苗', en: 'Vaccines' } },
        { id: 'stem-cells', name: { zh: '干细胞应用', en: 'Stem-cell applications' } },
        { id: 'medical-research', name: { zh: '医学科研', en: 'Medical research' } },
        { id: 'medical-care', name: { zh: '诊疗', en: 'Diagnosis and treatment' } },
        { id: 'convalescence', name: { zh: '康养', en: 'Wellness and care' } },
        { id: 'leisure', name: { zh: '休闲', en: 'Leisure' } },
      ],
    },
  },
  {
    id: 'other-key-industries',
    name: { zh: '其他重点产业', en: 'Other key industries' },
    clause,
    areas: { open: true, entries: [] },
    criteria: [
      { zh: '产品质量较好或服务水平领先', en: 'good product quality or leading service' },
      { zh: '技术和标准指标水平领先', en: 'leading technology and standard indicators' },
      { zh: '行业规模较大', en: 'a large industry' },
      { zh: '企业数量多', en: 'many enterprises' },
    ],
  },
]

export const areaFactors: readonly Named[] = [
  { id: 'declarations', name: { zh: '企业标准自我声明公开情况', en: 'State of self-declaration' } },
  { id: 'consumer-attention', name: { zh: '消费者关注程度', en: 'Consumer attention' } },
  { id: 'quality-effect', name: { zh: '标准对质量的提升效果', en: 'Effect of standards on quality' } },
  {
    id: 'differentiation',
    name: { zh: '企业产品和服务差别化程度', en: 'Differentiation between products and services' },
  },
]
