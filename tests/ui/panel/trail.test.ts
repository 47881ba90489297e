import { expect, test } from 'vitest'
import { hashOf, type PanelAddress } from '../../../core/address.ts'
import { Trail } from '../../../ui/panel/trail.ts'
import { FakeWindow } from './fake-window.ts'

function openedAt(hash: string) {
  const window = new FakeWindow(hash)
  const steps: string[] = []
  const trail = new Trail(
    window as unknown as Window,
    (isBack, left) =>
      steps.push(`${isBack ? 'back' : 'on'} from ${hashOf(left)} to ${hashOf(trail.address)}`),
    new AbortController().signal,
  )
  return { window, trail, steps }
}

const NRRC: PanelAddress = { type: 'term', id: 'nrrc' }

test.each([
  ['', { type: 'page' }],
  ['#/timeline', { type: 'timeline' }],
  ['#/term/nrrc', NRRC],
  ['#/search/hot%20line', { type: 'search', query: 'hot line' }],
])('opened at “%s” it is there, with no way back', (hash, address) => {
  const { trail } = openedAt(hash)
  expect(trail.address).toEqual(address)
  expect(trail.before).toBeNull()
})

test('it goes on and back, and knows how far each place was scrolled', () => {
  const { trail, steps } = openedAt('#/glossary')
  trail.leave(340)
  trail.go(NRRC)
  expect([trail.address, trail.before, trail.scrolled]).toEqual([NRRC, { type: 'glossary' }, 0])
  trail.go({ type: 'event', id: 'helsinki-2018' })
  trail.back()
  expect(trail.address).toEqual(NRRC)
  trail.back()
  expect([trail.address, trail.scrolled, trail.before]).toEqual([{ type: 'glossary' }, 340, null])
  expect(steps).toEqual([
    'on from #/glossary to #/term/nrrc',
    'on from #/term/nrrc to #/event/helsinki-2018',
    'back from #/event/helsinki-2018 to #/term/nrrc',
    'back from #/term/nrrc to #/glossary',
  ])
})

test('what was opened first leads back to the glossary', () => {
  const { trail } = openedAt('#/term/nrrc')
  trail.back()
  expect(trail.address).toEqual({ type: 'glossary' })
})

test('another way taken after going back replaces the first', () => {
  const { trail, window } = openedAt('#/glossary')
  trail.go(NRRC)
  trail.leave(99)
  trail.back()
  trail.go({ type: 'timeline' })
  expect(trail.before).toEqual({ type: 'glossary' })
  window.history.back()
  window.history.forward()
  expect([trail.address, trail.scrolled]).toEqual([{ type: 'timeline' }, 0])
})

test('loaded again in the middle of a history, it still reads the address', () => {
  const window = new FakeWindow('#/glossary')
  window.location.hash = '#/term/nrrc'
  window.history.replaceState({ depth: 1 })
  const trail = new Trail(window as unknown as Window, () => {}, new AbortController().signal)
  expect(trail.address).toEqual(NRRC)
  expect(trail.before).toBeNull()
  window.history.back()
  expect(trail.address).toEqual({ type: 'glossary' })
})
