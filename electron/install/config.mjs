import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** What data files are called, and how the system names them. */
export const dataFile = { ext: 'atlas', name: 'Dữ liệu KCN Atlas', mimeType: 'application/x-kcn-atlas' }

/**
 * How the program is packed, for electron-builder. The runtime's own switches are thrown as its security guide asks: no Node without a window, no
 * options from the environment, no inspector, encrypted
 * cookies, nothing of `file:`, and only the archive, proved by its hash where the system can.
 * @param {{ stage: string, out: string, electron: { folder: string, version: string } }} from
 * @returns {import('electron-builder').Configuration}
 */
export const configOf = ({ stage, out, electron }) => ({
  appId: 'vn.kcn-atlas',
  productName: 'KCN Atlas',
  copyright: 'KCN Atlas',
  directories: { app: stage, output: out, buildResources: `${out}/picture` },
  electronDist: electron.folder,
  electronVersion: electron.version,
  npmRebuild: false,
  publish: null,
  asar: true,
  // Libraries lie with the program, in the folder of its version; those of the repository are not taken.
  files: ['**/*', '*/node_modules/**/*', '!node_modules/**/*'],
  extraFiles: ['LICENSE'],
  extraResources: [{ from: fileURLToPath(new URL('kcn-atlas.xml', import.meta.url)), to: 'kcn-atlas.xml' }],
  // What the runtime brings of another program's: only the archive is ever loaded.
  afterPack: ({ appOutDir }) => fs.rmSync(path.join(appOutDir, 'resources/app'), { recursive: true, force: true }),
  asarUnpack: ['**/*.node'],
  electronLanguages: ['vi', 'en-US'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  fileAssociations: [{ ...dataFile, role: 'Editor' }],
  linux: { target: ['dir'], executableName: 'kcn-atlas', category: 'Office', icon: 'icon.png' },
  win: { target: [{ target: 'nsis', arch: ['x64'] }], icon: 'icon.png', executableName: 'KCN Atlas' },
  // For the person who installs it, without an administrator; the data stays when the program goes.
  nsis: {
    oneClick: false,
    perMachine: false,
    selectPerMachineByDefault: false,
    allowElevation: false,
    allowToChangeInstallationDirectory: true,
    installerLanguages: ['vi_VN'],
    language: '1066',
    createDesktopShortcut: true,
    shortcutName: 'KCN Atlas',
    deleteAppDataOnUninstall: false,
    artifactName: 'KCN-Atlas-cai-dat.exe',
  },
})
