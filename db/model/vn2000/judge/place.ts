import { type Meridian, meridianName } from '../../geodesy/meridian.ts'
import type { Vn2000Point } from '../../geodesy/vn2000.ts'
import { fitOf } from '../../survey/shift.ts'
import { guessesOf, type Verdict } from '../../survey/zone.ts'
import type { Known } from '../known.ts'
import type { Finding } from '../table.ts'
import { degrees, km, metres } from '../words.ts'

/** How the meridian was come by. */
export type Chosen = { meridian: Meridian | null; findings: Finding[] }

/** The meridian: what was chosen or is printed, held against where the table would lie; else what the place tells. */
export function meridianOf(
  middle: Vn2000Point,
  told: Verdict,
  said: { chosen: Meridian | null; printed: number | null },
  known: Known,
): Chosen {
  const refuse = (code: string, text: string, offer?: Finding['offer']): Finding => ({
    code,
    level: 'refuse',
    rows: [],
    text,
    ...(offer && { offer }),
  })
  if (told.is === 'foreign' && said.chosen === null)
    return { meridian: null, findings: [refuse('zone', foreign(told.fits, known))] }
  const printed = said.printed === 104.5 || said.printed === 104.75 ? said.printed : null
  if (said.chosen === null && said.printed !== null && printed === null)
    return {
      meridian: null,
      findings: [
        refuse(
          'zone',
          `Bảng ghi kinh tuyến trục ${degrees(said.printed)}. Tỉnh dùng 104°30′ hoặc 104°45′; chuyển tọa độ sang một trong hai rồi dán lại.`,
        ),
      ],
    }
  const meant = said.chosen ?? printed
  if (meant === null) {
    if (told.is === 'sure' || told.is === 'far')
      return { meridian: told.meridian, findings: told.is === 'far' ? [farOff(told.awayM, known)] : [] }
    return {
      meridian: null,
      findings: [
        {
          code: 'meridian',
          level: 'ask',
          rows: [],
          text: `Bảng không ghi kinh tuyến trục và ${known.title} chưa có vị trí để đối chiếu: 104°30′ hay 104°45′? Hai cách hiểu lệch nhau 27\u00a0km; xem hai hình trên bản đồ rồi chọn.`,
        },
      ],
    }
  }
  const guess = guessesOf(middle, known.place).find(each => each.meridian === meant)
  const right = told.is === 'sure' || told.is === 'far' ? told.meridian : null
  const source = said.chosen === null ? 'Bảng ghi' : 'Đang chọn'
  if (right !== null && right !== meant && known.place) {
    const text = `${source} kinh tuyến trục ${meridianName[meant]}, nhưng theo đó hình nằm cách ${known.title} ${km(guess?.awayM ?? 0)}; theo ${meridianName[right]} thì khớp vị trí. Sai múi làm lệch 27\u00a0km: chọn ${meridianName[right]}, hoặc sửa vị trí của ${known.title} nếu vị trí ấy sai.`
    return { meridian: meant, findings: [refuse('zone', text, { is: 'meridian', meridian: right })] }
  }
  if (told.is === 'foreign') return { meridian: meant, findings: [refuse('zone', foreign(told.fits, known))] }
  if (!guess?.isInProvince)
    return {
      meridian: meant,
      findings: [
        refuse(
          'zone',
          `Theo kinh tuyến trục ${meridianName[meant]} hình nằm ngoài tỉnh. Chọn kinh tuyến khác, hoặc đối chiếu tọa độ với bản gốc.`,
        ),
      ],
    }
  return { meridian: meant, findings: told.is === 'far' ? [farOff(told.awayM, known)] : [] }
}

function foreign(fits: number | null, known: Known): string {
  if (fits === 105)
    return `Tọa độ này khớp vị trí ${known.title} nếu kinh tuyến trục là 105°00′ (múi 3° số 482, hoặc UTM 48N). Tỉnh dùng 104°30′ hoặc 104°45′, nhập thẳng sẽ lệch hàng chục km: chuyển tọa độ sang múi của tỉnh rồi dán lại.`
  if (fits !== null)
    return `Tọa độ này khớp vị trí ${known.title} nếu kinh tuyến trục là ${degrees(fits)}. Tỉnh dùng 104°30′ hoặc 104°45′: chuyển tọa độ sang múi của tỉnh rồi dán lại.`
  return known.place
    ? `Theo cả hai kinh tuyến 104°30′ và 104°45′ hình đều nằm xa ${known.title}. Đối chiếu tọa độ, kinh tuyến trục trong bản gốc và vị trí đã ghi của ${known.title}.`
    : 'Theo cả hai kinh tuyến 104°30′ và 104°45′ hình đều nằm ngoài tỉnh. Đối chiếu tọa độ và kinh tuyến trục trong bản gốc.'
}

const farOff = (awayM: number, known: Known): Finding => ({
  ...{ code: 'far', level: 'warn', rows: [] },
  text: `Hình nằm cách vị trí đã ghi của ${known.title} ${km(awayM)}. Xem lại vị trí ấy hoặc tọa độ trong bảng.`,
})

const reasons = {
  scale: (away: string) =>
    `như tọa độ tính theo hệ số tỷ lệ 0,9996 thay vì 0,9999 (lệch ${away}). Hỏi đơn vị đo về hệ số, tính lại theo 0,9999 rồi dán lại.`,
  datum: (away: string) =>
    `như tọa độ WGS 84 chưa chuyển sang VN-2000 (lệch ${away}). Chuyển hệ quy chiếu rồi dán lại.`,
  signs: (away: string) =>
    `như khi chuyển hệ quy chiếu bị ngược dấu các góc xoay (lệch ${away}). Kiểm tra 7 tham số rồi dán lại.`,
}

/** Mistakes that move the whole: seen only against surveyed boundaries, and said when there are none to hold it against. */
export function shiftOf(corners: readonly Vn2000Point[], known: Known, meridian: Meridian): Finding[] {
  const fit = fitOf(corners, known.surveyed, meridian)
  if (fit.mistake) {
    const away = { scale: '332\u00a0m', datum: '225\u00a0m', signs: '0,54\u00a0m' }[fit.mistake]
    return [
      {
        code: fit.mistake,
        level: 'warn',
        rows: [],
        text: `${fit.byMistake} trên ${corners.length} điểm sẽ trùng mốc ranh giới đã đo ở gần nếu bảng bị lệch hệ tọa độ, ${reasons[fit.mistake](away)}`,
      },
    ]
  }
  if (fit.matches > 0)
    return [
      {
        code: 'fit',
        level: 'note',
        rows: [],
        text: `${fit.matches} trên ${corners.length} điểm trùng mốc ranh giới đã đo ở gần.`,
      },
    ]
  const limit = `lệch dưới ${metres(1000)} (thiếu chuyển hệ quy chiếu 225\u00a0m, hệ số tỷ lệ 332\u00a0m) không thấy được qua vị trí gần đúng`
  return [
    {
      code: 'unproved',
      level: 'note',
      rows: [],
      text:
        fit.known > 0
          ? `Không điểm nào trùng mốc của ranh giới đã đo ở gần; ${limit}.`
          : `Gần đây chưa có ranh giới đo đạc để đối chiếu; ${limit}.`,
    },
  ]
}
