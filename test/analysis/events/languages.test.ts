import { expect, test } from 'vitest'
import { readEvents } from '../../../src/analysis/events/read.ts'
import type { EventType } from '../../../src/model/negotiation.ts'

const typesOf = (title: string, text: string) =>
  readEvents({ title, text, url: null, date: '2026-03-10' }).map((event) => event.type)

const reports: readonly (readonly [EventType, string, string])[] = [
  ['tentative_agreement', 'Sindicato y empresa alcanzan un acuerdo tentativo', 'Las negociaciones duraron seis meses.'],
  ['strike_begins', 'Maestros inician huelga en la ciudad', 'El sindicato pide mejores salarios.'],
  ['ratified', 'Trabajadores ratifican el convenio', 'Los afiliados del sindicato votaron a favor.'],
  ['offer_rejected', 'El sindicato rechaza la oferta de la empresa', 'Las conversaciones siguen.'],
  ['strike_averted', 'Sindicato desconvoca la huelga de conductores', 'Hay un preacuerdo con la patronal.'],
  [
    'tentative_agreement',
    'Le syndicat et la Ville concluent une entente de principe',
    'Les membres se prononceront bientôt.',
  ],
  ['strike_begins', 'Les enseignants déclenchent la grève', 'Le syndicat réclame de meilleures conditions.'],
  ['ratified', 'Les syndiqués acceptent l’entente', 'La convention collective de cinq ans est approuvée.'],
  ['ratification_rejected', 'Les membres rejettent l’entente de principe', 'Le syndicat retourne à la table.'],
  ['contract_expiry', 'La convention collective des postiers est échue', 'Le syndicat négocie toujours.'],
]

test.for(reports)('%s is read from "%s"', ([type, title, text]) => {
  expect(typesOf(title, text)).toContain(type)
})

test.for([
  ['Los trabajadores podrían ir a la huelga', 'El sindicato lo decidirá pronto.'],
  ['Le syndicat menace de déclencher la grève', 'Les négociations continuent.'],
] as const)('a threat is no event: "%s"', ([title, text]) => {
  expect(typesOf(title, text)).toEqual([])
})
