/** A refusal with a stable code. Thrown where the work cannot go on, turned into words at the edges (`sentence`). */
export class Problem extends Error {
  readonly code: string
  readonly params: Record<string, string>

  constructor(code: string, params: Record<string, string> = {}) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.params = params
  }
}

/** A problem as it crosses between processes. */
export type ProblemValue = { code: string; params: Record<string, string> }

const words: Record<string, string> = {
  E_KIND_UNKNOWN: 'Không có loại hồ sơ "{kind}". Gõ lệnh kinds để xem các loại.',
  E_FIELD_UNKNOWN: 'Loại hồ sơ "{kind}" không có trường "{field}". Gõ lệnh kinds để xem các trường.',
  E_FIELD_VALUE: 'Trường "{label}" ({field}) chưa nhận được giá trị "{value}": {reason}. Sửa lại rồi ghi lần nữa.',
  E_NUMBER_AMBIGUOUS: 'Trường "{label}" ({field}): "{value}" đọc được hai cách. Gõ {first} hoặc {second} cho rõ.',
  E_RECORD_MISSING: 'Không tìm thấy hồ sơ "{record}" trong loại "{kind}". Kiểm tra lại mã.',
  E_RECORD_DUPLICATE: 'Đã có hồ sơ khác trong loại "{kind}" mang {field} "{value}". Đặt mã khác rồi ghi lại.',
  E_RECORD_IN_USE: 'Chưa xóa được hồ sơ "{record}": còn hồ sơ khác đang trỏ đến. Xóa hoặc chuyển các hồ sơ ấy trước.',
  E_REF_MISSING: 'Trường "{field}" trỏ đến hồ sơ "{value}" không có. Chọn lại hồ sơ có sẵn.',
  E_BATCH_NONE: 'Không có thao tác nào để {action}.',
  E_BATCH_MISSING: 'Không có thao tác mang số "{batch}".',
  E_BATCH_KEPT: 'Bộ khung ban đầu và các bản chụp không hoàn tác được. Xóa từng hồ sơ nếu không cần.',
  E_UNDO_CONFLICT: 'Chưa hoàn tác được "{name}": {what} đã được sửa sau đó. Hoàn tác lần sửa sau trước.',
  E_UNDO_IN_USE:
    'Chưa hoàn tác được "{name}": hồ sơ khác đang dùng hồ sơ mà thao tác ấy đã thêm. Hoàn tác hoặc xóa chỗ dùng trước.',
  E_SNAPSHOT_FIXED: 'Bản chụp giữ nguyên như lúc làm: không thêm tay, không sửa, không xóa. Làm tờ mới nếu số đã đổi.',
  E_CLAIM_FIXED: 'Số liệu đã ghi nguồn không sửa được trường "{field}". Ghi số mới với văn bản của nó.',
  E_DATA_LINK: 'Tệp {file} là lối tắt trỏ đến chỗ không có. Cắm lại ổ đĩa, hoặc chọn tệp khác.',
  E_DATA_DAMAGED:
    'Tệp dữ liệu bị hỏng, chưa mở được: {file}. Tệp còn nguyên như cũ. Mở một bản sao, hoặc chọn tệp khác.',
  E_DATA_NOT_ATLAS: 'Tệp {file} không phải tệp dữ liệu của KCN Atlas. Chọn tệp khác.',
  E_DATA_NEWER:
    'Tệp {file} do bản KCN Atlas mới hơn ghi (cấu trúc số {found}, máy này hiểu đến số {known}). Cài bản mới rồi mở lại; tệp còn nguyên.',
  E_DATA_MIGRATION:
    'Chưa nâng được cấu trúc của tệp {file} (bước {step}). Tệp còn nguyên như cũ; gửi tệp cho người hỗ trợ.',
  E_DATA_READONLY:
    'Không ghi được vào thư mục của tệp {file}. Chép tệp sang thư mục ghi được, hoặc xin quyền ghi rồi mở lại.',
  E_DISK_FULL: 'Ổ đĩa chứa tệp {file} đã đầy. Dọn ổ rồi làm lại; những gì đã ghi vẫn còn.',
  E_DATA_BUSY: 'Tệp {file} đang được chương trình khác ghi. Đợi một lát rồi làm lại.',
  E_SEED_MISSING: 'Thiếu bộ khung ban đầu ({file}). Cài lại KCN Atlas, rồi mở lại; chưa tạo tệp dữ liệu nào.',
  E_SEED_DAMAGED: 'Bộ khung ban đầu ({file}) có chỗ chưa đúng: {reason}. Cài lại KCN Atlas; chưa tạo tệp dữ liệu nào.',
  E_CALL_UNKNOWN: 'Cửa sổ gọi một việc không có: "{call}".',
  E_CALL_ARGUMENT: 'Việc "{call}": tham số "{field}" không đúng kiểu ({reason}).',
  E_CALL_SENDER: 'Từ chối lời gọi không đến từ cửa sổ của chương trình.',
  E_CALL_CLOSED: 'Chưa mở được tệp dữ liệu nên chưa làm được việc "{call}".',
  E_SOURCE_REQUIRED: 'Chưa ghi được: cần căn cứ văn bản, hoặc ghi lý do chưa có văn bản.',
  E_FILE_WRITE: 'Chưa ghi được tệp {file}: {reason}. Đóng tệp nếu đang mở, hoặc chọn chỗ khác, rồi ghi lại.',
  E_USAGE: '{usage}',
  E_DATE: 'Ngày "{value}" không đúng. Gõ dạng 2022-07-25 hoặc 25/7/2022.',
  E_UNEXPECTED: 'Có lỗi chưa lường trước: {reason}. Dữ liệu đã ghi vẫn còn. Chép lại câu này gửi người hỗ trợ.',
}

/** The Vietnamese sentence of a problem: what happened, to which record, what to do. */
export function sentence({ code, params }: ProblemValue): string {
  const pattern = words[code]
  if (!pattern) return `${words.E_UNEXPECTED?.replace('{reason}', code)}`
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')
}

/** Any thrown thing as a problem value; what is not ours keeps its own message as the reason. */
export function toProblem(thrown: unknown): ProblemValue {
  if (thrown instanceof Problem) return { code: thrown.code, params: thrown.params }
  return { code: 'E_UNEXPECTED', params: { reason: thrown instanceof Error ? thrown.message : String(thrown) } }
}
