// The floor of the map: bare Leaflet that draws the same shapes on its own canvas, in the same Electron. MAP_FILE names the page.
const { app, BrowserWindow, Menu } = require('electron')

Menu.setApplicationMenu(null)
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, webPreferences: { sandbox: true, contextIsolation: true } })
  window.loadFile(process.env.MAP_FILE ?? '')
})
