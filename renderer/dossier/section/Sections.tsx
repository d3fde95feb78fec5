import { Clearance } from '../ladder/Clearance.tsx'
import { Planning } from '../ladder/Planning.tsx'
import { Directives } from '../register/Directives.tsx'
import { History } from '../register/History.tsx'
import { Papers } from '../register/Papers.tsx'
import { Statistics } from '../register/Statistics.tsx'
import { Tenants } from '../register/Tenants.tsx'
import { Calls } from './Calls.tsx'
import { Land } from './Land.tsx'
import { Overview } from './Overview.tsx'
import { Profile } from './Profile.tsx'

/** The whole dossier, in the order of its index. */
export function Sections() {
  return (
    <>
      <Overview />
      <Planning />
      <Clearance />
      <Calls />
      <Land />
      <Profile />
      <Directives />
      <Tenants />
      <Statistics />
      <Papers />
      <History />
    </>
  )
}
