import { add, div, mul, q, sub, type Q } from './fraction.ts'

const tables = [
  'ratio: 1=1 %=0.01 g/100g=0.01 ‰=0.001 mg/g=0.001 g/kg=0.001 kg/kg=1 g/g=1 mg/100g=0.00001 mg/kg=0.000001 μg/g=0.000001 g/t=0.000001 μg/kg=0.000000001 ng/g=0.000000001',
  'length: m=1 km=1000 dm=0.1 cm=0.01 mm=0.001 μm=0.000001 nm=0.000000001',
  'area: m2=1 cm2=0.0001 mm2=0.000001 hm2=10000 km2=1000000 亩=2000/3',
  'volume: m3=1 dm3=0.001 L=0.001 cm3=0.000001 mL=0.000001 mm3=0.000000001 μL=0.000000001',
  'mass: kg=1 t=1000 g=0.001 mg=0.000001 μg=0.000000001',
  'time: s=1 ms=0.001 min=60 h=3600 d=86400',
  'speed: m/s=1 km/h=5/18 m/min=1/60',
  'pressure: Pa=1 N/m2=1 hPa=100 kPa=1000 MPa=1000000 N/mm2=1000000 GPa=1000000000 bar=100000',
  'force: N=1 kN=1000 mN=0.001',
  'power: W=1 mW=0.001 kW=1000 MW=1000000',
  'flow: m3/s=1 m3/h=1/3600 m3/min=1/60 L/s=0.001 L/min=1/60000 L/h=1/3600000',
  'mass by area: kg/m2=1 g/m2=0.001 mg/m2=0.000001 mg/dm2=0.0001',
  'voltage: V=1 mV=0.001 kV=1000',
  'current: A=1 mA=0.001 μA=0.000001',
  'resistance: Ω=1 kΩ=1000 MΩ=1000000',
  'frequency: Hz=1 kHz=1000 MHz=1000000 r/min=1/60',
  'angle: °=1 ′=1/60',
  'activity: Bq/kg=1 Bq/g=1000',
  'amount: mmol/kg=1 mol/kg=1000',
  'energy: J=1 kJ=1000 MJ=1000000 Wh=3600 kWh=3600000 kW·h=3600000',
  'concentration: kg/m3=1 g/L=1 mg/mL=1 g/cm3=1000 g/mL=1000 mg/L=0.001 g/m3=0.001 mg/m3=0.000001 μg/L=0.000001 μg/m3=0.000000001',
]
const known = new Map<string, { dimension: string; factor: Q }>()
for (const line of tables) {
  const [dimension = '', units = ''] = line.split(': ')
  for (const one of units.split(' ')) {
    const at = one.lastIndexOf('=')
    known.set(one.slice(0, at).normalize('NFKC'), { dimension, factor: q(one.slice(at + 1)) })
  }
}
/** What people type for a piece of a unit. */
const spellings = new Map(
  `l=L ml=mL ul=μL μl=μL um=μm ug=μg kG=kg kw=kW kn=kN pa=Pa kpa=kPa mpa=MPa Mpa=MPa MPA=MPa hz=Hz HZ=Hz cfu=CFU mpn=MPN kwh=kWh kw·h=kWh ppm=mg/kg PPM=mg/kg ppb=μg/kg
  percent=% day=d days=d hr=h hrs=h hour=h hours=h degC=°C oC=°C °c=°C \u030aC=°C degF=°F 天=d 日=d 小时=h 个小时=h 分钟=min 秒=s 公里=km 千米=km 米=m 厘米=cm 毫米=mm 微米=μm 纳米=nm 平方米=m2
  公顷=hm2 立方米=m3 立方厘米=cm3 升=L 毫升=mL 吨=t 千克=kg 公斤=kg 克=g 毫克=mg 微克=μg 牛=N 兆帕=MPa 千帕=kPa 帕=Pa 千瓦时=kWh 千瓦=kW 瓦=W 摄氏度=°C`
    .split(/\s+/)
    .map((one): [string, string] => [one.split('=')[0] ?? '', one.split('=')[1] ?? '']),
)

export function unitName(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replaceAll('µ', 'μ')
    .replace(/\s+|\^(?=\d)/g, '')
    .replace(/[∕⁄每]/g, '/')
    .replace(/[•∙⋅]|(?<=[a-z])\.(?=[a-z])/gi, '·')
    .replace(/·([a-zμ]+)\^?[-−]1$/i, '/$1')
    .replace(/·([a-zμ]+)\^?[-−](\d)$/i, '/$1$2')
  const pieces = plain.split('/').map((piece) => {
    const count = /^\d*/.exec(piece)?.[0] ?? ''
    const unit = piece.slice(count.length).replace(/^K(?=[A-Za-zΩ])/, 'k')
    return count + (spellings.get(unit) ?? unit)
  })
  return pieces.join('/')
}

/** K = °C + 273.15 = (°F + 459.67) · 5/9 */
const toKelvin: Record<string, (value: Q) => Q> = {
  K: (value) => value,
  '°C': (value) => add(value, q('273.15')),
  '°F': (value) => mul(add(value, q('459.67')), q('5/9')),
}
const fromKelvin: Record<string, (value: Q) => Q> = {
  K: (value) => value,
  '°C': (value) => sub(value, q('273.15')),
  '°F': (value) => sub(mul(value, q('9/5')), q('459.67')),
}

export function convert(from: string, to: string): ((value: Q) => Q) | undefined {
  const [a, b] = [unitName(from), unitName(to)]
  if (a === b) return (value) => value
  const [up, down] = [toKelvin[a], fromKelvin[b]]
  if (up && down) return (value) => down(up(value))
  const [one, other] = [known.get(a), known.get(b)]
  if (!one || !other || one.dimension !== other.dimension) return undefined
  return (value) => div(mul(value, one.factor), other.factor)
}
