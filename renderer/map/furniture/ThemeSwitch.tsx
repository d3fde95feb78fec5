import { themeNames, themes } from '../../../db/model/theme.ts'
import { paint, useAtlas } from '../../state.ts'
import styles from './furniture.module.css'

/** Which theme gives the zones their classes. */
export function ThemeSwitch() {
  const current = useAtlas(state => state.theme)
  return (
    <fieldset className={styles.themes} data-furniture>
      <legend className="visually-hidden">Chuyên đề của bản đồ</legend>
      {themeNames.map(theme => (
        <label key={theme} className={styles.theme}>
          <input
            className="visually-hidden"
            type="radio"
            name="map-theme"
            checked={theme === current}
            onChange={() => paint(theme)}
          />
          {themes[theme].label.vi}
        </label>
      ))}
    </fieldset>
  )
}
