import { expect, it } from 'vitest'
import { foldText } from '../../../core/mentions/fold.ts'
import { soundOf } from '../../../core/search/sound.ts'

it.each([
  ['Сноуден', 'snouden'],
  ['Хельсинки', 'hellsinky'],
  ['Крутских', 'krutskikh'],
  ['Щербаков', 'shcherbakov'],
  ['Черненко', 'tchernenko'],
  ['Жуков', 'zhukov'],
  ['Юлия', 'yuliya'],
  ['РГОС', 'rgos'],
  ['ООН', 'oon'],
  ['summit', 'sumit'],
  ['photo', 'foto'],
  ['back', 'bak'],
])('%s sounds like %s', (one, other) => {
  expect(soundOf(foldText(one))).toBe(soundOf(foldText(other)))
})

it.each([
  ['Путин', 'Песков'],
  ['2011', '211'],
  ['цена', 'сена'],
])('%s does not sound like %s', (one, other) => {
  expect(soundOf(foldText(one))).not.toBe(soundOf(foldText(other)))
})
