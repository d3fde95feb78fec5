type Place = { until: string; word: string }

/** The half-years from a day to another: where each ends (ISO), and its word ("6/2020", "12/2020"). */
export function halves(from: string, to: string): Place[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  const all: Place[] = []
  for (let year = first; year <= last; year++)
    all.push({ until: `${year}-06-30`, word: `6/${year}` }, { until: `${year}-12-31`, word: `12/${year}` })
  return all.filter(half => half.until >= from && half.until.slice(0, 7) <= `${to.slice(0, 4)}-12`)
}

/** What a series says in each half-year: its last point in it; null where no paper speaks. */
export function valuesAt(points: { asOf: string; value: number }[], places: Place[]): (number | null)[] {
  return places.map(({ until }, at) => {
    const after = places[at - 1]?.until ?? ''
    return points.findLast(point => point.asOf > after && point.asOf <= until)?.value ?? null
  })
}
