import type { Lang } from '../../core/entry.ts'
import type { Layout } from '../../core/timeline/layout.ts'
import type { Tick } from '../../core/timeline/scale.ts'
import { AXIS } from './geometry.ts'

const TICK = 3
/** A year is written in the middle of its stretch; a month beneath its beginning, with its year. Pixels. */
const YEAR_NEEDS = 13
const MONTH_NEEDS = 32
/** What is written keeps clear of the memo's line. */
const CLEAR = 9

interface AxisProps {
  readonly layout: Layout
  readonly lang: Lang
}

/** The scale: years, or months where there is room for them, and the years of what came before it. */
export function Axis({ layout, lang }: AxisProps) {
  const { scale, scaleTop, height, earlier, memoY } = layout
  const { ticks, hasMonths } = scale
  const isClear = (y: number) => Math.abs(y - memoY) > CLEAR
  return (
    <>
      {[-AXIS, AXIS].map((x) => (
        <>
          <line class="axis" x1={x} x2={x} y1={scaleTop} y2={height} />
          {scaleTop > 0 && <line class="axis broken" x1={x} x2={x} y1={0} y2={scaleTop} />}
        </>
      ))}
      {earlier.map(({ y, at }) => (
        <text key={at} class="year" y={y + 4}>
          {new Date(at).getUTCFullYear()}
        </text>
      ))}
      {ticks.map((tick, index) => {
        const end = ticks[index + 1]?.y ?? height
        return (
          <g key={tick.at}>
            <path class="tick" d={`M${-AXIS} ${tick.y}h${TICK}M${AXIS} ${tick.y}h${-TICK}`} />
            {hasMonths ? (
              <Month tick={tick} end={end} isClear={isClear} lang={lang} />
            ) : (
              <Year tick={tick} end={end} isClear={isClear} />
            )}
          </g>
        )
      })}
    </>
  )
}

interface TickProps {
  readonly tick: Tick
  readonly end: number
  readonly isClear: (y: number) => boolean
}

function Year({ tick, end, isClear }: TickProps) {
  const middle = (tick.y + end) / 2
  if (end - tick.y < YEAR_NEEDS || !isClear(middle)) return null
  return (
    <text class="year" y={middle + 4}>
      {new Date(tick.at).getUTCFullYear()}
    </text>
  )
}

function Month({ tick, end, isClear, lang }: TickProps & { readonly lang: Lang }) {
  const { y, at } = tick
  if (end - y < MONTH_NEEDS) return null
  return (
    <>
      {isClear(y + 10) && (
        <text class="month" y={y + 14}>
          {monthName(at, lang)}
        </text>
      )}
      {isClear(y + 22) && (
        <text class="year" y={y + 26}>
          {new Date(at).getUTCFullYear()}
        </text>
      )}
    </>
  )
}

/** Three letters, without the full stop that some languages put after them. */
function monthName(at: number, lang: Lang): string {
  const name = new Intl.DateTimeFormat(lang, { month: 'short', timeZone: 'UTC' }).format(at)
  return name.replace('.', '').slice(0, 4)
}
