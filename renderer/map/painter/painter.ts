import type { Look } from '../../../db/model/shape/look.ts'
import type { ShapeSet } from '../../../db/model/shape/set.ts'
import type { FromPainter, Picture, ToPainter } from './message.ts'

/** The thread that paints boundaries: one picture at a time, and of those asked meanwhile only the last. */
export type Painter = {
  keep: (sets: ShapeSet[]) => void
  paint: (picture: Picture, looks: Look[], done: (bitmap: ImageBitmap, ms: number) => void) => void
  close: () => void
}

type Job = { picture: Picture; looks: Look[]; done: (bitmap: ImageBitmap, ms: number) => void }

/** Starts the thread. */
export function startPainter(): Painter {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'painter' })
  let count = 0
  let current: Job | null = null
  let next: Job | null = null
  let sent: Look[] | null = null

  const send = (message: ToPainter) => worker.postMessage(message)
  function begin(job: Job): void {
    current = job
    count += 1
    // Sent again they would be taken for others, and all be painted anew.
    send({ is: 'paint', id: count, picture: job.picture, looks: job.looks === sent ? null : job.looks })
    sent = job.looks
  }
  worker.onmessage = ({ data }: MessageEvent<FromPainter>) => {
    const done = current?.done
    current = null
    // A picture that another was asked for meanwhile is still nearer to the truth than the one before it.
    done?.(data.bitmap, data.ms)
    const waiting = next
    next = null
    if (waiting) begin(waiting)
  }
  return {
    keep: sets =>
      send({
        is: 'sets',
        sets: sets.map(({ kind, state, at, ringEnds, ends }) => ({ kind, state, at, ringEnds, ends })),
      }),
    paint(picture, looks, done) {
      const job = { picture, looks, done }
      if (current) next = job
      else begin(job)
    },
    close: () => worker.terminate(),
  }
}
