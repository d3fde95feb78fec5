const code = /^[A-Z0-9]+(-[A-Z0-9]+)+$/

/** What a search hit says besides its title: without the record's inner code and without the title once more. */
export function besideTitle(snippet: string, title: string): string {
  const [first = '', ...rest] = snippet.split(' · ')
  return [...(code.test(first) ? [] : [first]), ...rest].filter(part => part !== title).join(' · ')
}
