import path from 'node:path'
import { fileURLToPath } from 'node:url'
// @ts-expect-error The package has no types of its own.
import debian from 'electron-installer-debian'
import { dataFile } from './config.mjs'

/** @type {(asked: { src: string, dest: string, arch: string, options: Record<string, unknown> }) => Promise<{ packagePaths: string[] }>} */
const installer = debian

/** Packs an unpacked program as a .deb. @param {string} src @param {string} out the folder to write into @param {'xz' | 'none'} compression @returns {Promise<string>} the file */
export async function packDebian(src, out, compression) {
  const made = await installer({
    src,
    dest: out,
    arch: process.arch === 'arm64' ? 'arm64' : 'amd64',
    options: {
      compression,
      name: 'kcn-atlas',
      productName: 'KCN Atlas',
      genericName: 'Bản đồ khu công nghiệp',
      description: 'Bản đồ và sổ theo dõi khu công nghiệp, chạy không cần mạng',
      maintainer: 'KCN Atlas <kcn-atlas@localhost>',
      bin: 'kcn-atlas',
      section: 'misc',
      categories: ['Office'],
      icon: path.join(out, 'picture/icon.png'),
      mimeType: [dataFile.mimeType],
      scripts: { postinst: fileURLToPath(new URL('postinst.sh', import.meta.url)) },
    },
  })
  return String(made.packagePaths[0])
}
