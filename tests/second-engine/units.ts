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
/** What people type for a unit. */
const spellings: Record<string, string> = { 摄氏度: '°C', 'm^2': 'm2', 'm^3': 'm3', ppm: 'mg/kg', '毫克/千克': 'mg/kg' }
for (const one of 'l ml ul μl um ug ug/kg ug/g mg/l ug/l μg/l g/l g/ml mg/ml l/min l/h'.split(' '))
  spellings[one] = one.replace('u', 'μ').replace('l', 'L')
for (const one of 'percent=% mpa=MPa kpa=kPa hz=Hz kwh=kWh day=d days=d hours=h degC=°C degF=°F 天=d 日=d 小时=h 分钟=min 秒=s'.split(
  ' ',
))
  spellings[one.split('=')[0] ?? ''] = one.split('=')[1] ?? ''
for (const one of '米=m 厘米=cm 毫米=mm 微米=μm 千克=kg 公斤=kg 克=g 毫克=mg 吨=t 升=L 毫升=mL'.split(' '))
  spellings[one.split('=')[0] ?? ''] = one.split('=')[1] ?? ''

export function unitName(text: string): string {
  const plain = text.normalize('NFKC').replaceAll('µ', 'μ').replace(/\s+/g, '')
  return spellings[plain] ?? plain
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
