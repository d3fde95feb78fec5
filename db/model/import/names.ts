import type { KindName } from '../record/kinds.ts'

/** A kind whose records stand in the rows of another, the ref that ties them, and what tells them apart. */
export type Tie = { kind: KindName; by: string; keys: string[] }

/** Kinds whose columns may stand in the rows of another: a list of households carries their parcels. */
export const tiedKinds: Partial<Record<KindName, Tie>> = {
  household: { kind: 'parcel', by: 'household', keys: ['sheet', 'number'] },
  lease: { kind: 'charge', by: 'lease', keys: ['about', 'period'] },
  tariff: { kind: 'price', by: 'tariff', keys: ['code'] },
}

/** Not required of every record, but of one that a list brings when the list has the column: a household without a name is nobody's. */
export const wanted: Partial<Record<KindName, { field: string; say: string }[]>> = {
  household: [{ field: 'name', say: 'Thiếu tên chủ hộ. Bắt buộc có tên, hoặc ghi "chưa xác định".' }],
}

/** Other words that lists of the office use for a field, beside its labels. Without accents, units and punctuation. */
export const synonyms: Partial<Record<KindName, Record<string, string>>> = {
  household: {
    code: 'ma ho|ma so ho|ma|ma so|so ho so|ma ho so|ky hieu ho',
    zone: 'kcn|ccn|khu cong nghiep|cum cong nghiep|ten kcn|ten khu|ma khu|ma kcn|du an',
    phase: 'giai doan|gd',
    plan: 'phuong an|dot|dot boi thuong|ma phuong an|phuong an bt',
    name: 'ho va ten|ho ten|ten chu ho|ho va ten chu ho|ho ten chu ho|ten ho|chu su dung dat|nguoi su dung dat|ho ong ba|ten ho gia dinh|ho gia dinh ca nhan|ho ten chu su dung dat',
    hamlet: 'ap|khu pho|dia chi|ap khu vuc|khom ap',
    identity: 'cccd|so cccd|cmnd|so cmnd|cmnd cccd|can cuoc|can cuoc cong dan|so can cuoc cong dan',
    phone: 'sdt|so dien thoai|dt lien he|dien thoai lien he',
    people: 'so nhan khau|so khau|khau',
    land_ha: 'dat thu hoi|dien tich dat thu hoi',
    compensation_vnd:
      'so tien|tong so tien|tong tien|thanh tien|tong tien boi thuong|so tien boi thuong|gia tri boi thuong|kinh phi boi thuong|boi thuong ho tro|boi thuong|tong cong boi thuong|tong gia tri boi thuong|tien boi thuong|boi thuong ho tro tai dinh cu',
    step: 'buoc|tien do|tinh trang|trang thai',
    resettled: 'tai dinh cu|tdc|nhu cau tai dinh cu',
    note: 'ghi chu|dien giai',
  },
  parcel: {
    sheet: 'to|so to|to ban do|to ban do so|to bd|to so',
    number: 'nhan|thua|so thua|thua dat|thua dat so|thua so',
    use: 'loai dat|muc dich su dung|mdsd|loai dat thu hoi',
    area_m2: 'dien tich|dt|dien tich thua|dien tich thua dat|tong dien tich|dien tich dat',
    taken_m2: 'dien tich thu hoi|thu hoi dien tich|thu hoi|dt thu hoi|dien tich bi thu hoi|dien tich giai toa',
    certificate: 'gcn|so gcn|gcnqsdd|giay chung nhan qsdd|so giay chung nhan|so do',
    household: 'ma ho|ho|chu ho',
  },
  plot: {
    code: 'nhan|ma lo|lo|so lo|ky hieu lo|ma so lo|ky hieu|lo dat|ma lo dat|ma|ten lo',
    zone: 'kcn|ccn|khu cong nghiep|cum cong nghiep|ten kcn|ten khu|ma khu|ma kcn|khu|cum',
    phase: 'giai doan|gd',
    area_ha: 'dien tich|dt|dien tich lo|dien tich lo dat|tong dien tich|dien tich dat',
    use: 'loai dat|chuc nang|muc dich su dung|muc dich|loai dat quy hoach',
    status: 'tinh trang|trang thai|hien trang|tinh trang cho thue',
    tenant: 'ben thue|doanh nghiep|doanh nghiep thue|don vi thue|nha dau tu|khach hang|ten doanh nghiep',
    note: 'ghi chu|dien giai',
  },
  lease: {
    code: 'so hop dong|hop dong|so hd|hd so|ma hop dong',
    zone: 'kcn|ccn|khu cong nghiep|cum cong nghiep|khu|cum',
    plot: 'lo|lo dat|so lo|ma lo',
    tenant: 'ben thue|doanh nghiep|doanh nghiep thue|don vi thue|ten doanh nghiep|nha dau tu',
    area_ha: 'dien tich|dien tich thue|dt thue|dien tich cho thue',
    signed: 'ngay ky|ngay hop dong|ngay ky hop dong',
    starts: 'thue tu|tu ngay|ngay bat dau|bat dau',
    ends: 'thue den|den ngay|ngay het han|het han|ngay ket thuc',
    note: 'ghi chu',
  },
  unit: { seat: 'toa do' },
  zone: { name: 'nhan' },
  // So the grade was called in books that the program wrote before.
  document: { certainty: 'do chac' },
  progress: { certainty: 'do chac' },
  statistic: { certainty: 'do chac' },
  phase: { name: 'nhan' },
  plan: {
    zone: 'kcn|ccn|khu cong nghiep|cum cong nghiep|khu|cum',
    code: 'nhan|ma phuong an|ma',
    name: 'ten phuong an|phuong an|dot|ten dot',
    households: 'so ho|tong so ho',
    area_ha: 'dien tich|dien tich thu hoi',
    cost_vnd: 'kinh phi|tong kinh phi|so tien|gia tri|tong gia tri',
    approved: 'ngay phe duyet|ngay quyet dinh',
    note: 'ghi chu',
  },
  enterprise: {
    name: 'ten doanh nghiep|doanh nghiep|ten cong ty|ten don vi',
    code: 'ma so thue|mst|ma doanh nghiep|ma',
  },
  investor: { name: 'ten nha dau tu|nha dau tu|ten doanh nghiep|doanh nghiep|ten cong ty' },
  tenant: { name: 'ten doanh nghiep|doanh nghiep|ten cong ty|don vi thue|ben thue' },
}

/** Columns that only number the rows. */
export const ordinals = new Set(['stt', 'so tt', 'so thu tu', 'tt', 'no', 'thu tu', 'stt ho', 'stt lo'])
