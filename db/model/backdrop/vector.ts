/** What a layer of vector tiles shows, whatever the makers of its schema call it. */
export type VectorTopic = 'land' | 'water' | 'waterway' | 'green' | 'built' | 'road' | 'border' | 'name' | 'other'

/** Layer names of OpenMapTiles, Mapbox Streets, Protomaps and Shortbread, and what they show. */
const topics: [VectorTopic, RegExp][] = [
  ['name', /label|^place|^poi|_name$|^name|housenum|address|symbol|point/],
  ['waterway', /waterway|river|stream|canal|water_lines|physical_line/],
  ['water', /water|ocean|^sea|lake/],
  ['road', /road|street|transport|highway|rail|bridge|tunnel|transit|ferr/],
  ['border', /border|boundar|admin/],
  ['built', /build|structure/],
  ['green', /landuse|landcover|park|wood|forest|natural|site|pedolog|soil/],
  ['land', /^land$|earth|^ground/],
]

/** What a layer shows by its name; `other` is drawn plainly, in the shapes it has. */
export function topicOf(layer: string): VectorTopic {
  const name = layer.toLowerCase()
  return topics.find(([, names]) => names.test(name))?.[0] ?? 'other'
}

/** How large a road or path is, 0 (a path) to 3 (a motorway), by the words that schemas use for it. */
export function roadRank(props: Record<string, unknown>): 0 | 1 | 2 | 3 {
  const word = String(
    props.class ?? props.kind ?? props.highway ?? props['pmap:kind'] ?? props.type ?? '',
  ).toLowerCase()
  if (/motorway|trunk|highway/.test(word)) return 3
  if (/primary|secondary|major|main/.test(word)) return 2
  if (/path|foot|track|cycle|step|service|rail/.test(word)) return 0
  return 1
}
