import { foldCase } from '../text/fold.ts'
import { longNames } from './agency/words.ts'
import type { Party } from './notice.ts'
import { coreOf, type Thing } from './part/object.ts'

/** What the register knows by name. Days are ISO; `province` as it is called without its level ("Kiên Giang"). */
export type Names = {
  agencies: {
    id: string
    name: string
    short: string | null
    level: string | null
    unit: string | null
    province: string | null
    from: string | null
    to: string | null
    /** The day from which another has its work; "" when that day is not known, null while it is itself. */
    gone: string | null
  }[]
  /** `units`: where a zone lies and lay, with what those are part of. */
  zones: { id: string; name: string; type: string; units: string[] }[]
  calls: { id: string; name: string; zone: string | null }[]
  provinces: string[]
  papers: { id: string; number: string; name: string; date: string | null; directives: number[]; cites: string[] }[]
}

const suffix = / tỉnh(?: (.+))?$/u

/** An agency's name without its province, its abbreviations read out: "Sở KH&ĐT tỉnh Kiên Giang" is "sở kế hoạch và đầu tư". */
export function agencyKey(name: string): { key: string; province: string | null } {
  const plain = foldCase(name)
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/[–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
  const words = plain.split(' ').map(word => longNames[word] ?? longNames[word.replace(/\.$/, '')] ?? word)
  const long = words
    .join(' ')
    .replace(/[-,.]/gu, ' ')
    .replace(/^(?:các|lãnh đạo) /u, '')
    .replace(/\s+/gu, ' ')
    .trim()
  const province = suffix.exec(long)?.[1] ?? null
  return { key: long.replace(suffix, ''), province }
}

/** A finder of agencies by the names that a paper of a day (ISO) and a province prints. */
export function agencyFinder(names: Names, day: string | null, province: string | null) {
  const known = new Map<string, Names['agencies']>()
  for (const agency of names.agencies)
    for (const name of new Set([agency.name, agency.short ?? agency.name].map(each => agencyKey(each).key)))
      known.set(name, [...(known.get(name) ?? []), agency])
  const home = province && foldCase(province)
  return (printed: string): Pick<Party, 'agency' | 'choices' | 'doubt'> => {
    const { key, province: said } = agencyKey(printed)
    const all = known.get(key) ?? []
    const near = said ?? home
    const here = all.filter(
      each => each.level === 'central' || near === null || each.province === null || foldCase(each.province) === near,
    )
    const then = here.filter(each => day === null || ((each.from ?? '') <= day && day <= (each.to ?? '9999')))
    // Of several with one name, one whose work was another's by that day is not meant.
    const still = then.filter(each => day === null || each.gone === null || each.gone > day)
    const fit = [still, then, here].find(each => each.length > 0) ?? []
    const choices = fit.map(({ id }) => id)
    if (fit.length === 0) return { agency: null, choices: [], doubt: null }
    if (fit.length > 1) return { agency: null, choices, doubt: 'Sổ có nhiều cơ quan tên này: chọn một.' }
    if (then.length === 0)
      return { agency: choices[0] ?? null, choices, doubt: 'Ngày văn bản nằm ngoài thời gian cơ quan này hoạt động.' }
    return {
      agency: choices[0] ?? null,
      choices,
      doubt: near === null && fit[0]?.level !== 'central' ? 'Chưa rõ văn bản của tỉnh nào.' : null,
    }
  }
}

const typeOf: Record<Thing['kind'], string[]> = {
  kcn: ['kcn'],
  ccn: ['ccn'],
  housing: ['housing'],
  other: ['kcn', 'ccn', 'housing'],
}

/** The zones that a name means: one by its proper name and type. */
export function zonesNamed({ zones }: Names, thing: Thing): Names['zones'] {
  const core = foldCase(coreOf(thing.name))
  return zones.filter(zone => typeOf[thing.kind].includes(zone.type) && foldCase(coreOf(zone.name)) === core)
}

/** The call that a project's name means, of those that belong to no zone. */
export function callNamed({ calls }: Names, thing: Thing): Names['calls'][number] | null {
  const name = foldCase(thing.name).replace(/^dự án /u, '')
  return name.length < 6 ? null : (calls.find(call => foldCase(call.name).includes(name)) ?? null)
}

/** The zones that "các khu công nghiệp" or "các cụm công nghiệp" means for those who lead: of their district, else of the whole register. */
export function zonesMeant({ zones }: Names, thing: Thing, districts: string[], isAuthority: boolean): Names['zones'] {
  if (thing.kind === 'other') return []
  const ofKind = zones.filter(zone => typeOf[thing.kind].includes(zone.type))
  if (districts.length > 0) return ofKind.filter(zone => zone.units.some(unit => districts.includes(unit)))
  return isAuthority ? ofKind : []
}

/** The paper of the register that has this number; of several, the one of that day. */
export function paperNumbered({ papers }: Names, number: string, day: string | null): Names['papers'][number] | null {
  const plain = (text: string) => foldCase(text).replace(/\s/g, '')
  const found = papers.filter(each => plain(each.number) === plain(number))
  // The same number comes again each year: another day is another paper.
  return found.find(each => each.date === day) ?? (day === null || found[0]?.date === null ? (found[0] ?? null) : null)
}
