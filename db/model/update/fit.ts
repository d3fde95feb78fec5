import { Problem } from '../text/problem.ts'
import { type Card, isInstaller, isNewer } from './card.ts'

/** The program that an update is to follow, and the machine it runs on. */
export type Here = Pick<Card, 'product' | 'version' | 'platform' | 'arch' | 'runtime'>

/** Refuses an update that is for another program or machine, or that this version cannot go to. `name` is the file's. Throws E_UPDATE_PRODUCT, E_UPDATE_PLATFORM, E_UPDATE_OLD, E_UPDATE_SAME, E_UPDATE_FROM, E_UPDATE_RUNTIME. */
export function refuseUnfit(card: Card, here: Here, name: string): void {
  const { version } = card
  if (card.product !== here.product) throw new Problem('E_UPDATE_PRODUCT', { name })
  if (card.platform !== here.platform || card.arch !== here.arch)
    throw new Problem('E_UPDATE_PLATFORM', {
      name,
      its: machineWords(card),
      ours: machineWords(here),
    })
  if (version === here.version) throw new Problem('E_UPDATE_SAME', { name, version })
  if (isNewer(here.version, version)) throw new Problem('E_UPDATE_OLD', { name, version, ours: here.version })
  if (isNewer(card.from, here.version))
    throw new Problem('E_UPDATE_FROM', { name, version, from: card.from, ours: here.version })
  if (!isInstaller(card) && card.runtime !== here.runtime) throw new Problem('E_UPDATE_RUNTIME', { name, version })
}

const systems: Record<string, string> = { win32: 'Windows', linux: 'Linux', darwin: 'macOS' }

/** "Windows x64". */
const machineWords = ({ platform, arch }: Pick<Card, 'platform' | 'arch'>) => `${systems[platform] ?? platform} ${arch}`
