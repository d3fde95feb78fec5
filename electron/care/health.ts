import { statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { arch, release, totalmem, type } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { zipSync } from 'fflate'
import { isEncrypted } from '../../db/cipher/ring.ts'
import type { Backup } from '../../db/model/backup/backup.ts'
import type { Health, Recovery } from '../../db/model/backup/health.ts'
import { stepsIn } from '../../db/open.ts'
import { batchesSince, contentsOf } from '../../db/store/backup/contents.ts'
import { secondOf, secondShelf } from '../backup/second.ts'
import { backupsOn, shelfOf } from '../backup/shelf.ts'
import { isToFollow, unlikeOf } from '../lock/reseal.ts'
import type { Office } from '../office.ts'
import { versionOf } from '../update/here.ts'
import { lastErrors } from './log.ts'

const idle = { isMaking: false, failed: null, verified: null }

/** How the data file and its backups stand. Throws when the file cannot be opened. */
export async function healthOf(office: Office): Promise<Health> {
  const { file, root } = office
  const db = office.db()
  const backups = backupsOn(shelfOf(file))
  return {
    file,
    bytes: sizeOf(file) + sizeOf(`${file}-wal`),
    free: await freeOn(dirname(file)),
    program: versionOf(root),
    sqlite: db.prepare('SELECT sqlite_version()').pluck().get() as string,
    contents: contentsOf(db),
    steps: stepsIn(join(root, 'db/migrations')).length,
    backups,
    unsaved: unsavedIn(office, backups[0]?.contents.last?.id ?? null),
    ...(office.keeper?.told() ?? idle),
    second: secondOf(file),
    password: passwordOf(file),
    errors: lastErrors(file, 20),
  }
}

function passwordOf(file: string): Health['password'] {
  return { isSet: isEncrypted(file), left: unlikeOf(file).length, isFollowing: isToFollow(file) }
}

function unsavedIn(office: Office, last: string | null): number {
  const { since, more } = batchesSince(office.db(), last, 1)
  return since.length + more
}

/** What can be gone back to: the backups beside the file and those in the second place, each moment once. */
export function recoveryOf({ file }: Office): Recovery {
  const second = secondOf(file)
  const near = backupsOn(shelfOf(file))
  const far = second && second.is !== 'missing' ? backupsOn(secondShelf(file, second.folder)) : []
  const backups = [...near, ...far.filter(each => near.every(other => other.at !== each.at))]
  const found = statSync(file, { throwIfNoEntry: false })
  return {
    ...{ file, second, bytes: found?.size ?? null, changed: found?.mtime.toISOString() ?? null },
    backups: backups.sort((one, other) => other.at.localeCompare(one.at)),
  }
}

/** For the IT person: versions, sizes, counts, codes of errors. No record, no name, no path of a person's folder. Of a file that cannot be opened, what is known without it. */
export async function diagnosisOf(office: Office): Promise<Uint8Array> {
  return zipSync({ 'tinh-trang.json': new TextEncoder().encode(JSON.stringify(await factsOf(office), null, 2)) })
}

async function factsOf(office: Office): Promise<object> {
  const machine = { system: `${type()} ${release()} ${arch()}`, memory: totalmem(), runtime: process.versions }
  const migrations = stepsIn(join(office.root, 'db/migrations'))
  if (!office.problem) return { ...openFacts(await healthOf(office)), migrations, ...machine }
  const { bytes, changed, backups } = recoveryOf(office)
  const wal = sizeOf(`${office.file}-wal`)
  const file = { file: basename(office.file), problem: office.problem.code, bytes, wal, changed }
  const free = await freeOn(dirname(office.file))
  return { ...file, free, backups: backups.map(briefly), errors: lastErrors(office.file, 20), migrations, ...machine }
}

const briefly = ({ at, why, bytes, attachments }: Backup) => ({ at, why, bytes, attachments })

function openFacts(health: Health): object {
  const { file, backups, contents, second, failed, ...rest } = health
  const { last, ...counted } = contents
  return {
    ...rest,
    ...{ file: basename(file), contents: { ...counted, last: last?.at ?? null }, failed: failed?.problem.code ?? null },
    second: second && { is: second.is, at: second.at },
    backups: backups.map(briefly),
    verified: health.verified && { at: health.verified.at, problems: health.verified.problems.length },
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

async function freeOn(folder: string): Promise<number | null> {
  const found = await statfs(folder).catch(() => null)
  return found && found.bavail * found.bsize
}
