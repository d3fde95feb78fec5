import { formatNumber } from '../text/number.ts'

/** An angle as surveyors write it: 47.0866 -> 47°05′12″. Rounded as a whole, so that 59.99″ never becomes 60″. */
export function writeDms(degrees: number, decimals = 0): string {
  const unit = 10 ** decimals
  const all = Math.round(Math.abs(degrees) * 3600 * unit)
  const seconds = (all % (60 * unit)) / unit
  const minutes = Math.floor(all / (60 * unit)) % 60
  const whole = Math.floor(all / (3600 * unit))
  const two = (value: number) => String(value).padStart(2, '0')
  const [full = '0', part = ''] = seconds.toFixed(decimals).split('.')
  return `${degrees < 0 && all > 0 ? '-' : ''}${whole}°${two(minutes)}′${full.padStart(2, '0')}${part && `,${part}`}″`
}

/** An azimuth as surveyors write it; a full turn is north again. */
export const writeAzimuth = (degrees: number): string =>
  writeDms(Math.round(degrees * 3600) / 3600 >= 360 ? 0 : degrees)

/** A place in WGS 84 as the foot of the map and a search say it: 9,98996; 105,13190. */
export const writePlace = (lat: number, lon: number): string => `${fixed(lat)}; ${fixed(lon)}`
const fixed = (degrees: number): string => degrees.toFixed(5).replace('.', ',')

/** Metres with so many decimals, kept even when they are zeros, thousands apart by a no-break space as tables print them: 1 104 811,869. */
export function writeMetres(metres: number, decimals = 3): string {
  const [whole = '', part = ''] = metres.toFixed(decimals).split('.')
  return formatNumber(Number(whole), 0).replace(/\./g, '\u00a0') + (part && `,${part}`)
}
