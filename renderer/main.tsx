import './sheets.ts'
import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './shell/App.tsx'
import { start } from './state.ts'
import { mantine, oneScheme } from './ui/mantine.ts'

const root = document.getElementById('root')
if (!root) throw new Error('E_PAGE_ROOT')
void start()
// The letters come first: a page laid out in stand-in fonts is laid out twice, and looking for stand-ins takes longer than the fonts.
await Promise.allSettled([...document.fonts].map(face => face.load()))
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={mantine} colorSchemeManager={oneScheme} forceColorScheme="light">
      <App />
    </MantineProvider>
  </StrictMode>,
)
