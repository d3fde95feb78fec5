import type { Block, Brief } from '../brief.ts'
import { closingBlocks } from '../closing.ts'
import { flow, type Paged } from '../page/flow.ts'
import type { Part } from '../page/part.ts'
import { pageHeight, perMm, textWidth } from '../page/sizes.ts'
import { tinos } from '../page/tinos.ts'
import { partsOf } from './block.ts'
import { endParts, headParts } from './frame.ts'

/** A whole brief on its pages, as PDF and Word will have it. */
export const pagedOf = (brief: Brief): Paged =>
  paged([...headParts(brief), ...partsOf([...brief.blocks, ...closingBlocks(brief)]), ...endParts(brief)])

/** The beginning of a brief: its head and some of its blocks, and nothing behind them. */
export const begun = (brief: Brief, blocks: readonly Block[]): Paged => paged([...headParts(brief), ...partsOf(blocks)])

/** mm left on the last page. */
export const leftOn = ({ filled }: Paged): number => (pageHeight - filled) / perMm

const paged = (parts: Part[]): Paged => flow(parts, tinos, { width: textWidth, height: pageHeight })
