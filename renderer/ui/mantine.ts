import { createTheme, type MantineColorSchemeManager } from '@mantine/core'

/** There is one scheme. Mantine's own manager would ask the browser's storage for it, which opens a database on disk before the first paint. */
export const oneScheme: MantineColorSchemeManager = {
  get: () => 'light',
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
}

/** Mantine's parts in the colours, sizes and letters of the design guide. */
export const mantine = createTheme({
  fontFamily: "'Atlas Figures', 'Be Vietnam Pro', 'Segoe UI', sans-serif",
  primaryColor: 'teal',
  primaryShade: 9,
  black: '#1B2225',
  colors: {
    teal: [
      '#EAF4F2',
      '#CFE5E2',
      '#9CCBC6',
      '#6FB0AA',
      '#47958F',
      '#2F7D77',
      '#0F6F6A',
      '#0D645F',
      '#0C5F5B',
      '#0B5A56',
    ],
  },
  defaultRadius: 6,
  fontSizes: { xs: '11.5px', sm: '13px', md: '13px', lg: '15px', xl: '20px' },
  lineHeights: { xs: '1.45', sm: '1.54', md: '1.54', lg: '1.6', xl: '1.4' },
  cursorType: 'pointer',
  respectReducedMotion: true,
})
