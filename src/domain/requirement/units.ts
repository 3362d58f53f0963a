import { exact, one, plus, minus, times, over, zero, type Rational } from './decimal.ts'

/** A unit as an exact multiple of its dimension's base, plus a shift for temperatures. */
type Unit = { readonly dimension: string; readonly factor: Rational; readonly shift: Rational }

const third = (n: string, d: string) => over(exact(n), exact(d))

/** Dimension → unit → factor. Factors are exact by definition; approximate ones have no place here. */
// prettier-ignore
const factors: Readonly<Record<string, Readonly<Record<string, string | Rational>>>> = {
  ratio: {
    '1': '1', '%': '0.01', '‰': '0.001', 'g/100g': '0.01', 'kg/kg': '1', 'g/g': '1', 'mg/g': '0.001', 'g/kg': '0.001',
    'mg/100g': '0.00001', 'mg/kg': '0.000001', 'μg/g': '0.000001', 'μg/kg': '0.000000001', 'ng/g': '0.000000001', 'g/t': '0.000001',
  },
  length: { m: '1', km: '1000', dm: '0.1', cm: '0.01', mm: '0.001', 'μm': '0.000001', nm: '0.000000001' },
  area: { m2: '1', cm2: '0.0001', mm2: '0.000001', hm2: '10000', km2: '1000000', 亩: third('2000', '3') },
  volume: { m3: '1', dm3: '0.001', cm3: '0.000001', mm3: '0.000000001', L: '0.001', mL: '0.000001', 'μL': '0.000000001' },
  mass: { kg: '1', t: '1000', g: '0.001', mg: '0.000001', 'μg': '0.000000001' },
  time: { s: '1', ms: '0.001', min: '60', h: '3600', d: '86400' },
  speed: { 'm/s': '1', 'km/h': third('1', '3.6'), 'm/min': third('1', '60') },
  force: { N: '1', kN: '1000', mN: '0.001' },
  pressure: { Pa: '1', hPa: '100', kPa: '1000', MPa: '1000000', GPa: '1000000000', bar: '100000', 'N/mm2': '1000000', 'N/m2': '1' },
  energy: { J: '1', kJ: '1000', MJ: '1000000', Wh: '3600', 'kWh': '3600000', 'kW·h': '3600000' },
  power: { W: '1', mW: '0.001', kW: '1000', MW: '1000000' },
  flow: { 'm3/s': '1', 'm3/h': third('1', '3600'), 'm3/min': third('1', '60'), 'L/s': '0.001', 'L/min': third('0.001', '60'), 'L/h': third('0.001', '3600') },
  concentration: { 'kg/m3': '1', 'g/L': '1', 'g/cm3': '1000', 'g/mL': '1000', 'mg/L': '0.001', 'mg/m3': '0.000001', 'g/m3': '0.001', 'μg/L': '0.000001', 'μg/m3': '0.000000001', 'mg/mL': '1' },
  arealMass: { 'kg/m2': '1', 'g/m2': '0.001', 'mg/m2': '0.000001', 'mg/dm2': '0.0001' },
  voltage: { V: '1', mV: '0.001', kV: '1000' },
  current: { A: '1', mA: '0.001', 'μA': '0.000001' },
  resistance: { 'Ω': '1', 'kΩ': '1000', 'MΩ': '1000000' },
  frequency: { Hz: '1', kHz: '1000', MHz: '1000000', 'r/min': third('1', '60') },
  angle: { '°': '1', '′': third('1', '60') },
  activity: { 'Bq/kg': '1', 'Bq/g': '1000' },
  amount: { 'mmol/kg': '1', 'mol/kg': '1000' },
}

/** Of what stands between strokes. */
// prettier-ignore
const spellings: Readonly<Record<string, string>> = {
  l: 'L', ml: 'mL', ul: 'μL', 'μl': 'μL', um: 'μm', ug: 'μg', kG: 'kg', kw: 'kW', kn: 'kN', pa: 'Pa', kpa: 'kPa', mpa: 'MPa', Mpa: 'MPa', MPA: 'MPa', hz: 'Hz', HZ: 'Hz',
  kwh: 'kWh', 'kw·h': 'kWh', cfu: 'CFU', mpn: 'MPN', ppm: 'mg/kg', PPM: 'mg/kg', ppb: 'μg/kg', percent: '%', day: 'd', days: 'd', hr: 'h', hrs: 'h', hour: 'h', hours: 'h',
  天: 'd', 日: 'd', 小时: 'h', 个小时: 'h', 分钟: 'min', 秒: 's', 公里: 'km', 千米: 'km', 米: 'm', 厘米: 'cm', 毫米: 'mm', 微米: 'μm', 纳米: 'nm',
  平方米: 'm2', 公顷: 'hm2', 立方米: 'm3', 立方厘米: 'cm3', 升: 'L', 毫升: 'mL', 吨: 't', 千克: 'kg', 公斤: 'kg', 克: 'g', 毫克: 'mg', 微克: 'μg',
  牛: 'N', 兆帕: 'MPa', 千帕: 'kPa', 帕: 'Pa', 千瓦时: 'kWh', 千瓦: 'kW', 瓦: 'W', 摄氏度: '°C', degC: '°C', oC: '°C', '°c': '°C', '\u030aC': '°C', degF: '°F',
}

const temperatures: Readonly<Record<string, Unit>> = {
  K: { dimension: 'temperature', factor: one, shift: zero },
  '°C': { dimension: 'temperature', factor: one, shift: exact('273.15') },
  '°F': { dimension: 'temperature', factor: third('5', '9'), shift: over(exact('2298.35'), exact('9')) },
}

const table: ReadonlyMap<string, Unit> = new Map([
  ...Object.entries(factors).flatMap(([dimension, units]) =>
    Object.entries(units).map(([unit, factor]): [string, Unit] => [
      unit,
      { dimension, factor: typeof factor === 'string' ? exact(factor) : factor, shift: zero },
    ]),
  ),
  ...Object.entries(temperatures),
])

/**
 * NFKC (℃ is °C, ㎎ is mg), no blanks, one spelling for each piece: 毫克每千克 and mg·kg⁻¹ are mg/kg. A unit nobody knows keeps its text:
 * it equals itself and converts to nothing.
 */
export function unitName(text: string): string {
  if (table.has(text)) return text
  return text
    .normalize('NFKC')
    .replaceAll('µ', 'μ')
    .replace(/\s+|\^(?=\d)/g, '')
    .replace(/[∕⁄每]/g, '/')
    .replace(/[•∙⋅]|(?<=[a-z])\.(?=[a-z])/gi, '·')
    .replace(/·([a-zμ]+)\^?[-−](\d)$/i, (_, unit: string, power: string) => `/${unit}${power === '1' ? '' : power}`)
    .split('/')
    .map((piece) => piece.replace(/^(\d*)(K(?=[a-zΩ]))?(.*)$/i, named))
    .join('/')
}

/** “100克” is 100 g. A great K before another letter is kilo. */
function named(_: string, count: string, kilo: string | undefined, rest: string): string {
  const unit = (kilo ? 'k' : '') + rest
  return count + (spellings[unit] ?? unit)
}

export const isKnownUnit = (text: string) => table.has(unitName(text))

/**
 * How values in one unit become values in another, exactly; undefined where they don't: another dimension, a unit nobody knows, a
 * unit that only its method defines (NTU, CFU/g, 级), a logarithm (dB, pH).
 */
export function conversion(from: string, to: string): ((value: Rational) => Rational) | undefined {
  if (from === to) return (value) => value
  const [source, target] = [unitName(from), unitName(to)]
  if (source === target) return (value) => value
  const [a, b] = [table.get(source), table.get(target)]
  if (!a || !b || a.dimension !== b.dimension) return undefined
  return (value) => over(minus(plus(times(value, a.factor), a.shift), b.shift), b.factor)
}
