import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from './contract.ts'

const call: Bridge = (name, args, day) => ipcRenderer.invoke('call', name, args, day)

contextBridge.exposeInMainWorld('atlas', call)
