/** Errands by their numbers from 0 on, two at a time: while Chromium prints for one, the thread of papers writes for the other. Throws what the first of them throws. */
export async function inTwoLanes(count: number, errand: (at: number) => Promise<void>): Promise<void> {
  let next = 0
  const lane = async () => {
    while (next < count) await errand(next++)
  }
  await Promise.all([lane(), lane()])
}
