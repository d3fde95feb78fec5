import type { Line, SiteVerdict } from '../../db/model/readiness/verdict.ts'
import {
  agencyWords,
  lineWords,
  siteName,
  stateWord,
  verdictSentence,
  verdictWord,
} from '../../db/model/readiness/words.ts'
import { verdicts } from '../../db/store/readiness/world.ts'
import { get } from '../../db/store/table.ts'
import { type Command, onDay } from './given.ts'

/** `readiness [ZONE] [--as-of DAY]`: the verdict on each zone and phase, rule by rule, with the paper that proves it or the agency that blocks it. */
export const readiness: Record<string, Command> = {
  readiness: {
    words: [0, 1],
    run: (now, { rest: [key], options }) => {
      const office = onDay(now, options)
      const zone = key === undefined ? undefined : get(office.db(), 'zone', key).id
      const found = verdicts(office.db(), office.ladders, office.today(), zone === undefined ? {} : { zone })
      return { value: found.map(siteValue), text: found.map(textOf).join('\n\n') }
    },
  },
}

function siteValue(verdict: SiteVerdict) {
  const { zone, phase, asked, proven, lines } = verdict
  return {
    ...{ zone: zone.code, phase: phase?.code ?? null, name: siteName(verdict), type: zone.type },
    ...{ verdict: verdict.verdict, word: verdictWord[verdict.verdict], sentence: verdictSentence(verdict) },
    ...{ asked, proven, rules: lines.map(ruleOf) },
  }
}

function ruleOf(line: Line) {
  const { rule, state, sign, says, missing, date, proof, paper, agency } = line
  return {
    ...{ rule: rule.code, name: rule.name, need: rule.need, basis: rule.basis },
    ...{ state, sign, says, missing, date, byHand: proof !== null },
    paper: paper && { code: paper.code, name: paper.name, date: paper.date },
    agency: agency && { name: agency.name, today: agency.today },
  }
}

function textOf(verdict: SiteVerdict): string {
  const lines = verdict.lines.map(line => {
    const parts = [stateWord[line.state], lineWords(line), line.paper?.name, line.agency && agencyWords(line.agency)]
    return `  ${line.rule.name}: ${parts.filter(Boolean).join(' | ')}`
  })
  return [`${siteName(verdict)}: ${verdictWord[verdict.verdict]}. ${verdictSentence(verdict)}`, ...lines].join('\n')
}
