import type { ZoneSummary } from '../../../../db/model/dossier.ts'

/** A zone as the list has it, of which nothing is known but what is named. */
export function aSummary({
  themes,
  ...fields
}: Partial<Omit<ZoneSummary, 'themes'>> & { themes?: Partial<ZoneSummary['themes']> } = {}): ZoneSummary {
  return {
    ...{
      id: 'z',
      code: 'KCN-THU',
      name: 'KCN Thử',
      type: 'kcn',
      area_ha: null,
      point: null,
      shape: null,
      isBounded: false,
    },
    ...{ quality: null, unit: '', province: '', unitBefore: '' },
    ...fields,
    themes: { status: 'unk', planning: 'unk', clearance: 'unk', call: 'unk', directive: 'unk', ...themes },
  }
}
