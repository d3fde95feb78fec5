// Preloaded into any app (electron -r watch.cjs APP): tells on stdout when its first window is ready, then what its processes hold in
// memory, and leaves. BENCH_SIGN is a CSS selector that must be met in the page; BENCH_REST the ms to rest before memory is read.
const { app } = require('electron')

const { BENCH_SIGN = 'html', BENCH_REST } = process.env
// Two frames after the sign is in the page, it has been painted.
const painted = `new Promise(done => {
  const look = () => document.querySelector(${JSON.stringify(BENCH_SIGN)})
    && (watcher.disconnect(), requestAnimationFrame(() => requestAnimationFrame(() => done(true))))
  const watcher = new MutationObserver(look)
  watcher.observe(document, { childList: true, subtree: true })
  look()
})`

app.once('browser-window-created', (_event, window) => {
  window.webContents.once('dom-ready', async () => {
    await window.webContents.executeJavaScript(painted)
    process.stdout.write('BENCH ready\n')
    if (!BENCH_REST) return app.exit(0)
    await new Promise(done => setTimeout(done, Number(BENCH_REST)))
    const processes = app.getAppMetrics().map(({ type, pid, memory }) => ({ type, pid, kib: memory.workingSetSize }))
    process.stdout.write(`BENCH memory ${JSON.stringify(processes)}\n`)
    // The one who reads the private part from outside lets us go by closing our stdin.
    process.stdin.resume().once('end', () => app.exit(0))
  })
})
