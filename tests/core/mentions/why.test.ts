import { expect, test } from 'vitest'
import type { Reason } from '../../../core/mentions/types.ts'
import { reasonText } from '../../../core/mentions/why.ts'

const cue = (cues: string[], scope: 'beside' | 'sentence' | 'block' | 'page'): Reason => ({
  kind: 'cue',
  cues,
  scope,
})

test.each<[Reason, string, string, string]>([
  [{ kind: 'full' }, 'UN GGE', 'It is named in full here.', 'Здесь стоит полное название.'],
  [
    { kind: 'defined', text: 'NRRC' },
    'NRRC',
    'The page itself says what “NRRC” stands for.',
    'На самой странице сказано, что значит «NRRC».',
  ],
  [
    { kind: 'short', full: 'Risk\n  Cen\u00adter' },
    'the Center',
    'Short for “Risk Center”, which stands in full on this page.',
    'Краткая форма: на странице есть полное название «Risk Center».',
  ],
  [cue(['cyber'], 'beside'), 'GGE', '“GGE”, with “cyber” right beside it.', '«GGE», а рядом — «cyber».'],
  [
    cue(['cyber', 'norms'], 'sentence'),
    'GGE',
    '“GGE”, with “cyber” and “norms” in the same sentence.',
    '«GGE», а в том же предложении — «cyber» и «norms».',
  ],
  [
    cue(['cyber', 'cy\u200bber', 'norms', 'states'], 'block'),
    'G\u00adGE',
    '“GGE”, with “cyber” and “norms” in the same paragraph.',
    '«GGE», а в том же абзаце — «cyber» и «norms».',
  ],
  [
    cue(['Кремля'], 'page'),
    'саммит\u00a0в\nХельсинки',
    '“саммит в Хельсинки”, with “Кремля” on this page.',
    '«саммит в Хельсинки», а на этой странице — «Кремля».',
  ],
  [
    { kind: 'asked' },
    'GGE',
    'You asked for every mention to be marked.',
    'Вы просили отмечать все упоминания.',
  ],
])('%j', (reason, words, en, ru) => {
  expect(reasonText(reason, words, 'en')).toBe(en)
  expect(reasonText(reason, words, 'ru')).toBe(ru)
})
