import { describe, expect, test } from 'vitest'
import { decideTheme, luminance, type Theme } from '../../../ui/card/theme.ts'

describe('the luminance of a computed colour', () => {
  test.each([
    ['rgb(255, 255, 255)', 1],
    ['rgb(0, 0, 0)', 0],
    ['rgba(255, 255, 255, 0.9)', 1],
    ['color(srgb 1 1 1)', 1],
    ['oklch(1 0 0)', 1],
    ['lab(0 0 0)', 0],
  ])('%s: %d', (color, light) => {
    expect(luminance(color)).toBeCloseTo(light, 5)
  })

  test.each(['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0.4)', 'transparent', 'what(1 2 3)', ''])(
    '“%s” has none',
    (color) => {
      expect(luminance(color)).toBeNull()
    },
  )
})

describe('the card is', () => {
  const clear = 'rgba(0, 0, 0, 0)'

  test.each<[string, string[], string, boolean, Theme]>([
    ['dark on a dark body', ['rgb(18, 18, 18)', clear], 'normal', false, 'dark'],
    ['light on a light body, whatever the system', ['rgb(255, 250, 240)', clear], 'normal', true, 'light'],
    ['dark on a dark root under a clear body', [clear, 'rgb(0, 0, 20)'], 'light', false, 'dark'],
    ['dark on a page that says it is dark', [clear, clear], 'dark', false, 'dark'],
    ['light on a page that says it is light', [clear, clear], 'light only', true, 'light'],
    ['as the system on a page that can be both', [clear, clear], 'light dark', true, 'dark'],
    ['as the system on a page that says nothing', [clear, clear], 'normal', true, 'dark'],
    ['light when nothing is known', [], 'normal', false, 'light'],
    ['dark on a strong blue', ['oklch(0.35 0.2 260)'], 'normal', false, 'dark'],
    ['light on a pale yellow', ['color(srgb 1 0.98 0.8)'], 'normal', true, 'light'],
  ])('%s', (_, grounds, scheme, systemDark, theme) => {
    expect(decideTheme({ grounds, scheme, systemDark })).toBe(theme)
  })
})
