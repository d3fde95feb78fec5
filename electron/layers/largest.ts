const megabyte = 1024 * 1024
/** The largest file that is read, in bytes: a layer of 100,000 plots has some 60 MB as GeoJSON. */
export const largest = 128 * megabyte
