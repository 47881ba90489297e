import { expect, test } from 'vitest'
import { eventDate } from '../../../ui/entry/event-date.ts'

test.each([
  ['2018-07-16', null, '16 July 2018', '16 июля 2018 года'],
  ['2018-07', null, 'July 2018', 'июль 2018 года'],
  ['2004', null, '2004', '2004 год'],
  ['2026-07-20', '2026-07-24', '20–24 July 2026', '20–24 июля 2026 года'],
  [
    '2025-10-25',
    '2025-11-02',
    '25 October 2025 – 2 November 2025',
    '25 октября 2025 года – 2 ноября 2025 года',
  ],
  ['2018-07-16', '2018-07-16', '16 July 2018', '16 июля 2018 года'],
])('%s to %s', (date, until, english, russian) => {
  expect(eventDate({ date, until }, 'en')).toBe(english)
  expect(eventDate({ date, until }, 'ru')).toBe(russian)
})
