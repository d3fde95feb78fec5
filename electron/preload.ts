import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from './contract.ts'

const call: Bridge = (name, args) => ipcRenderer.invoke('call', name, args)

contextBridge.exposeInMainWorld('atlas', call)
