import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './fonts.css'
import './tokens.css'
import { App } from './shell/App.tsx'
import { start } from './state.ts'
import { mantine } from './ui/mantine.ts'

const root = document.getElementById('root')
if (!root) throw new Error('E_PAGE_ROOT')
void start()
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={mantine} forceColorScheme="light">
      <App />
    </MantineProvider>
  </StrictMode>,
)
