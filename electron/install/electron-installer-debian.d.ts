// The package has no types of its own.
declare module 'electron-installer-debian' {
  type Asked = { src: string; dest: string; arch: string; options: Record<string, unknown> }
  const installer: (asked: Asked) => Promise<{ packagePaths: string[] }>
  // biome-ignore lint/style/noDefaultExport: it is what the package exports.
  export default installer
}
