import { Select } from '@mantine/core'
import { useState } from 'react'
import { type DirectiveRow, nameOfDirective } from '../../../db/model/directive/room.ts'
import { deadlineOf } from '../../../db/model/directive/standing.ts'
import { formatDay, readDay } from '../../../db/model/text/day.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { api } from '../../api.ts'
import { DayInput } from '../../form/DayInput.tsx'
import formStyles from '../../form/form.module.css'
import { kept } from '../../form/kept.ts'
import { PaperPicker } from '../../form/pick/PaperPicker.tsx'
import { overPanels } from '../../ui/layers.ts'
import { Tabs } from '../../ui/room/Tabs.tsx'
import { Ask, Deed } from './Deed.tsx'
import { type Ground, groundArgs, groundMissing, noGround } from './ground.ts'

type Props = { row: DirectiveRow; today: string; onClose: () => void }
type News = 'report' | 'explanation' | 'reminder' | 'note' | 'done'

const news: { key: News; word: string; what: string; asked: string }[] = [
  { key: 'report', word: 'Báo cáo', what: 'báo cáo', asked: 'Báo cáo nói gì?' },
  { key: 'explanation', word: 'Giải trình', what: 'giải trình', asked: 'Vì sao trễ?' },
  { key: 'reminder', word: 'Đôn đốc', what: 'lần đôn đốc', asked: 'Đôn đốc việc gì?' },
  { key: 'note', word: 'Khác', what: 'điều ghi nhận', asked: 'Ghi nhận điều gì?' },
  { key: 'done', word: 'Xong', what: 'xong', asked: 'Kết quả là gì?' },
]

const statuses = [
  { value: 'doing', label: 'Đang làm' },
  { value: 'wait', label: 'Chờ trả lời' },
  { value: 'todo', label: 'Chưa làm' },
]

/** What has come of a directive: a report, a reminder, or its end. */
export function AnswerForm({ row, today, onClose }: Props) {
  const [type, setType] = useState<News>('report')
  const [agency, setAgency] = useState<string | null>(row.leads.length === 1 ? (row.leads[0]?.agency ?? null) : null)
  const [typed, setTyped] = useState(formatDay(today))
  const [words, setWords] = useState('')
  const [status, setStatus] = useState<string | null>(null)
  const [explanation, setExplanation] = useState('')
  const [ground, setGround] = useState<Ground>(noGround)
  const date = readDay(typed)
  const kind = news.find(each => each.key === type)
  const isDone = type === 'done'
  const owed = deadlineOf({ ...row, status: 'done', completed: date ?? today }, '9999-12-31')
  const isOwed = isDone && owed.is === 'missed' && owed.isUnexplained
  const parties = [...row.leads, ...row.supports].flatMap(({ agency: value, name }) =>
    value ? [{ value, label: name }] : [],
  )
  const draft = kept(
    `directive/${row.id}:answer`,
    `Ghi kết quả ${nameOfDirective(row)}`,
    { type, agency, typed, words, status, explanation, ground },
    left => {
      setType(left.type)
      setAgency(left.agency)
      setTyped(left.typed)
      setWords(left.words)
      setStatus(left.status)
      setExplanation(left.explanation)
      setGround(left.ground)
    },
  )

  async function save() {
    const about = { directive: row.id, ...groundArgs(ground) }
    if (isDone)
      await api.finishDirective({
        ...about,
        completed: date ?? '',
        result: words.trim(),
        explanation: explanation || null,
      })
    else {
      const said = {
        type,
        agency,
        date: date ?? '',
        name: words.trim(),
        status: status as 'doing' | 'wait' | 'todo' | null,
      }
      await api.answerDirective({ directive: row.id, source: about.source, ...said })
    }
    return { text: `Đã ghi ${kind?.what}`, detail: nameOfDirective(row) }
  }

  return (
    <Deed
      title="Ghi kết quả"
      verb={isDone ? 'Ghi xong' : `Ghi ${kind?.what}`}
      missing={missingOf()}
      {...{ save, onClose, draft }}
    >
      <Tabs label="Ghi điều gì" tabs={news} chosen={type} onChoose={setType} />
      <Ask label={isDone ? 'Xong ngày nào?' : 'Ngày'}>
        {id => <DayInput id={id} typed={typed} onType={setTyped} aria-invalid={typed.trim() !== '' && date === null} />}
      </Ask>
      {!isDone && parties.length > 0 && (
        <Ask label={type === 'reminder' ? 'Đôn đốc cơ quan nào?' : 'Của cơ quan nào?'}>
          {id => <Choice id={id} data={[...uniqueBy(parties)]} value={agency} onChange={setAgency} />}
        </Ask>
      )}
      <Ask label={kind?.asked ?? ''}>
        {id => (
          <textarea
            id={id}
            className={formStyles.area}
            rows={2}
            value={words}
            onChange={event => setWords(event.currentTarget.value)}
          />
        )}
      </Ask>
      {isOwed && (
        <Ask
          label="Giải trình vì sao trễ"
          help={`Xong trễ ${formatNumber(owed.days)} ngày và chưa có báo cáo nào trước đó.`}
        >
          {id => (
            <textarea
              id={id}
              className={formStyles.area}
              rows={2}
              value={explanation}
              onChange={event => setExplanation(event.currentTarget.value)}
            />
          )}
        </Ask>
      )}
      {!isDone && (
        <Ask label="Nhiệm vụ nay ra sao?">
          {id => <Choice id={id} data={statuses} value={status} onChange={setStatus} placeholder="để như cũ" />}
        </Ask>
      )}
      <Ask
        label={isDone ? (ground.why === null ? 'Căn cứ văn bản nào?' : 'Lý do chưa có văn bản') : 'Văn bản (nếu có)'}
      >
        {id => <PaperPicker id={id} ground={ground} onGround={setGround} isOptional={!isDone} />}
      </Ask>
    </Deed>
  )

  function missingOf(): string | null {
    if (!date) return 'Gõ ngày để lưu'
    if (date > today) return 'Ngày này chưa đến'
    if (words.trim() === '') return 'Ghi nội dung để lưu'
    if (isOwed && explanation.trim() === '') return 'Ghi giải trình để lưu'
    return isDone ? groundMissing(ground) : null
  }
}

type ChoiceProps = {
  id: string
  data: { value: string; label: string }[]
  value: string | null
  placeholder?: string
  onChange: (value: string | null) => void
}

function Choice({ id, data, value, placeholder = 'chưa ghi', onChange }: ChoiceProps) {
  return (
    <Select
      id={id}
      data={data}
      value={value}
      onChange={onChange}
      clearable
      placeholder={placeholder}
      classNames={{ input: formStyles.input }}
      comboboxProps={{ zIndex: overPanels }}
    />
  )
}

/** An agency that leads and supports stands in the list once. */
const uniqueBy = (parties: { value: string; label: string }[]) =>
  new Map(parties.map(party => [party.value, party])).values()
