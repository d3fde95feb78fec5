import './sheets.ts'
import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './shell/App.tsx'
import { start } from './state.ts'
import { mantine, oneScheme } from './ui/mantine.ts'

const root = document.getElementById('root')
if (!root) throw new Error('E_PAGE_ROOT')
// The operator's window has one room of its own; it opens no data and asks for none but what the room is shown.
const isOperator = location.hash === '#operator'
if (!isOperator) void start()
// The letters come first: a page laid out in stand-in fonts is laid out twice, and looking for stand-ins takes longer than the fonts.
await Promise.allSettled([...document.fonts].map(face => face.load()))
const Room = isOperator ? (await import('./meeting/operator/Operator.tsx')).Operator : App
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={mantine} colorSchemeManager={oneScheme} forceColorScheme="light">
      <Room />
    </MantineProvider>
  </StrictMode>,
)
