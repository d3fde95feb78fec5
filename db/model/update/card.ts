import { z } from 'zod'

/** Bounds of an update: what is larger was not made by us and is not read any further. */
export const bounds = { card: 64 * 1024, parts: 200, bytes: 1024 ** 3 }

/** The program's archive in its folder. */
export const archivePath = 'app.asar'

const version = z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What an update of Windows brings: there the system's program holds the archive's hash, and both come with the installer. */
export const installerPath = 'KCN-Atlas-cai-dat.exe'

/** Whether an update is an installer that is run, not a program that is put in place. */
export const isInstaller = ({ platform }: { platform: string }): boolean => platform === 'win32'

/** The program's archive, a library that lies unpacked beside it, or an installer; a path that leaves the folder is none of these. */
const path = z
  .string()
  .max(300)
  .regex(/^KCN-Atlas-cai-dat\.exe$|^app\.asar$|^app\.asar\.unpacked(\/[\w@+-][\w@.+-]*)+$/)

/** A file that an update brings. */
const partModel = z.strictObject({ path, bytes: z.int().nonnegative().max(bounds.bytes), sha256 })
export type Part = z.infer<typeof partModel>

/** What a card holds, each for itself. */
export const cardShape = z.strictObject({
  product: z.string().max(40),
  version,
  /** As Node calls them: "linux" and "x64". */
  platform: z.string().max(20),
  arch: z.string().max(20),
  /** The version of Electron that it runs in: an update does not bring that. */
  runtime: z.string().max(40),
  /** The oldest version that it can follow. */
  from: version,
  /** How many steps of a data file's structure it knows. */
  structure: z.int().min(1).max(9999),
  /** The day it was made, ISO. */
  date: z.iso.date(),
  /** What is new, in words of the office. */
  notes: z.array(z.string().max(500)).max(40),
  parts: z.array(partModel).min(1).max(bounds.parts),
})
export type Card = z.infer<typeof cardShape>

/** Libraries lie in a folder of their version, so that those of the program that runs are never written over; the archive comes last. */
const isOwn = ({ version, platform, parts }: Card): boolean => {
  if (isInstaller({ platform })) return parts.length === 1 && parts[0]?.path === installerPath
  const libraries = parts.slice(0, -1)
  return (
    parts.at(-1)?.path === archivePath &&
    libraries.every(each => each.path.startsWith(`${archivePath}.unpacked/${version}/`)) &&
    new Set(libraries.map(each => each.path)).size === libraries.length
  )
}

/** What an update says of itself. It is signed as it stands, byte for byte, and names the SHA-256 of all that follows. */
export const cardModel = cardShape.refine(isOwn)

/** Whether a version comes after another: "0.10.0" after "0.9.4". */
export function isNewer(one: string, other: string): boolean {
  const [mine, theirs] = [one, other].map(each => each.split('.').map(Number))
  for (const at of [0, 1, 2]) {
    const difference = (mine?.[at] ?? 0) - (theirs?.[at] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}
