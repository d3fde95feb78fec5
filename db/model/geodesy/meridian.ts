/**
 * Central meridians in use: 104°30' (EPSG:9207, the former Kiên Giang) and 104°45' (EPSG:9208, the former An Giang).
 * Which one the merged province takes is not published, so a file keeps its own.
 */
export const meridians = [104.5, 104.75] as const
export type Meridian = (typeof meridians)[number]

/** EPSG code of the 3° zone on a meridian. */
export const meridianEpsg: Record<Meridian, string> = { 104.5: 'EPSG:9207', 104.75: 'EPSG:9208' }
/** A meridian as papers write it. */
export const meridianName: Record<Meridian, string> = { 104.5: '104°30′', 104.75: '104°45′' }
