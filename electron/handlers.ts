import { care } from './care/calls.ts'
import type { Handlers } from './dispatch.ts'
import { first } from './first/calls.ts'
import { brief } from './handlers/brief.ts'
import { clearance } from './handlers/clearance.ts'
import { directives } from './handlers/directive.ts'
import { enterprise } from './handlers/enterprise/enterprise.ts'
import { form } from './handlers/enterprise/form.ts'
import { investor } from './handlers/investor.ts'
import { land } from './handlers/land.ts'
import { backdrop } from './handlers/map/backdrop.ts'
import { boundary } from './handlers/map/boundary.ts'
import { shapes } from './handlers/map/shapes.ts'
import { survey } from './handlers/map/survey.ts'
import { time } from './handlers/map/time.ts'
import { money } from './handlers/money.ts'
import { paper } from './handlers/paper.ts'
import { readiness } from './handlers/readiness.ts'
import { record } from './handlers/record.ts'
import { register } from './handlers/register.ts'
import { state } from './handlers/state.ts'
import { imports } from './import/calls.ts'
import { layers } from './layers/calls.ts'
import { password } from './lock/calls.ts'
import { meeting } from './meeting/calls.ts'
import { notices } from './notice/calls.ts'
import { official } from './official/calls.ts'
import { papers } from './papers/sheaf/calls.ts'
import { people } from './people/calls.ts'
import { plates } from './plates/calls.ts'
import { updates } from './update/calls.ts'

/** The calls of the contract, answered: one group per noun. */
export const handlers: Handlers = {
  ...state,
  ...care,
  ...first,
  ...time,
  ...record,
  ...register,
  ...brief,
  ...papers,
  ...clearance,
  ...land,
  ...boundary,
  ...money,
  ...directives,
  ...readiness,
  ...investor,
  ...enterprise,
  ...form,
  ...paper,
  ...official,
  ...shapes,
  ...backdrop,
  ...survey,
  ...meeting,
  ...imports,
  ...layers,
  ...notices,
  ...plates,
  ...people,
  ...password,
  ...updates,
}
