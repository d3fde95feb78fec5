import { Problem } from '../../db/model/text/problem.ts'
import { lookBefore } from '../../db/store/db.ts'
import { dispatch } from '../dispatch.ts'
import { time } from '../handlers/map/time.ts'
import { openOffice } from '../office.ts'
import type { AsideCall } from './aside.ts'
import { errands } from './errand.ts'
import type { Beginning } from './message.ts'

// The days of the slider are read on a thread of their own, with a connection of their own.
const { start, goesOn, serve } = errands<Beginning, AsideCall>()
const office = openOffice(start.root, start.file, start.by)
serve(answer, office.close)

/** A day that nobody wants to see any more is left off at the next statement. */
lookBefore(function look() {
  if (!goesOn()) throw new Problem('E_STORE_STOPPED')
})

function answer({ call, args, session }: AsideCall) {
  office.entry.session = session
  return dispatch(time, office, call, args)
}
