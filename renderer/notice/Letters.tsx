import { type Charset, charsetNames, isSurelyUnicode } from '../../db/model/cell/charset.ts'
import styles from './review.module.css'

type Props = { charset: Charset; text: string; onCharset: (charset: Charset) => void }

/** In which letters the paper was typed: found by its words, and to be said otherwise where they look wrong. */
export function Letters({ charset, text, onCharset }: Props) {
  const isOld = charset !== 'unicode'
  // Letters that only Unicode has leave nothing to ask.
  const isAsked = isOld || !isSurelyUnicode(text)
  return (
    <div className={styles.letters} data-old={isOld || undefined}>
      <p>
        {isOld
          ? `Văn bản gõ bằng phông ${charsetNames[charset]}, đã đổi ra Unicode. Chữ chưa đúng thì chọn lại.`
          : 'Nội dung văn bản'}
      </p>
      {isAsked && (
        <label>
          Bảng chữ
          <select value={charset} onChange={event => onCharset(event.currentTarget.value as Charset)}>
            {(Object.keys(charsetNames) as Charset[]).map(each => (
              <option key={each} value={each}>
                {charsetNames[each]}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}
