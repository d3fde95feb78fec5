import styles from './people.module.css'

/** What the asking does not do. */
export function Limits() {
  return (
    <section aria-labelledby="people-limits">
      <h2 id="people-limits">Điều mã PIN không làm được</h2>
      <p className={styles.gap}>
        Tệp dữ liệu và bản sao không mã hóa: ai chép được tệp thì đọc được bằng chương trình khác, và gỡ được mã PIN.
        Đặt mật khẩu Windows, để tệp trong thư mục riêng; mang đi thì chép bằng gói khóa ở trang Tình trạng.
      </p>
    </section>
  )
}
