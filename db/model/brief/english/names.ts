/** Names of agencies, units, zones and calls with their recorded English forms; null where none is recorded, and the name stays as it is. */
export type Names = [vi: string, en: string | null][]

export type Namer = {
  /** A text with every name in it that has a recorded English form. */
  named: (text: string) => string
  /** The names met so far that have none. */
  missing: Set<string>
}

/** Finds names in a text, the longest first: "UBND xã Thạnh Lộc" is one name and not the commune's with a word before it. */
export function namerOf(names: Names): Namer {
  const missing = new Set<string>()
  const forms = new Map(names)
  const longest = [...forms.keys()].sort((a, b) => b.length - a.length)
  const any = longest.map(name => name.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')).join('|')
  const pattern = any && new RegExp(`(?<!\\p{L})(?:${any})(?!\\p{L})`, 'gu')
  const english = (name: string) => {
    const form = forms.get(name)
    if (form) return form
    missing.add(name)
    return name
  }
  return { missing, named: text => (pattern ? text.replace(pattern, english) : text) }
}
