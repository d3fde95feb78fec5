import { expect, test } from 'vitest'
import { kindOfPlace } from '../../../../db/model/place/place.ts'

const mounts = [
  { point: '/', type: 'ext4' },
  { point: '/mnt/so', type: 'cifs' },
  { point: '/mnt/so/rieng', type: 'ext4' },
  { point: '/home/an/chung', type: 'fuse.sshfs' },
]

test.each([
  ['C:\\Users\\An\\Documents\\KCN Atlas', 'disk'],
  ['C:\\Users\\An\\OneDrive\\Documents', 'cloud'],
  ['C:\\Users\\An\\OneDrive - UBND tinh\\KCN Atlas', 'cloud'],
  ['/home/an/Dropbox', 'cloud'],
  ['/home/an/Về OneDrive', 'disk'],
  ['\\\\may-chu\\chung\\KCN', 'share'],
  ['/mnt/so/kcn', 'share'],
  ['/mnt/so-khac', 'disk'],
  ['/mnt/so/rieng', 'disk'],
  ['/home/an/chung/KCN Atlas', 'share'],
  ['/media/an/USB/KCN Atlas', 'stick'],
  ['/run/media/an/USB', 'stick'],
  ['/home/an/Documents/KCN Atlas', 'disk'],
])('%s is a %s', (folder, kind) => {
  expect(kindOfPlace(folder, mounts)).toBe(kind)
})
