import type { Lang, SourceView } from '../../core/entry.ts'
import { statedDate } from '../dates.ts'
import { safeLink } from '../safe-link.ts'
import type { Words } from '../words.ts'

interface SourceProps {
  readonly source: SourceView
  /** The part of the source that is linked: its title, with the publisher beside it, or the publisher alone. */
  readonly by: 'title' | 'publisher'
  readonly lang: Lang
  readonly words: Words
}

function Source({ source, by, lang, words }: SourceProps) {
  const { publisher, date, copy } = source
  const link = safeLink(source.url)
  const dated = date !== null ? statedDate(date, lang) : by === 'publisher' ? words.undated : null
  return (
    <>
      {link === null ? (
        source[by]
      ) : (
        <a href={link} target="_blank" rel="noopener noreferrer">
          {source[by]}
        </a>
      )}
      {by === 'title' && `, ${publisher}`}
      {dated !== null && (
        <>
          {', '}
          <span class="date">{dated}</span>
        </>
      )}
      {copy !== null && `, ${words.copyAt(copy)}`}
    </>
  )
}

type SourcesProps = Omit<SourceProps, 'source'> & {
  readonly sources: readonly SourceView[]
  readonly oneSource: boolean
}

/** The sources of a statement in a row. Where nobody independent confirms it, that is said first. */
export function Sources({ sources, oneSource, ...rest }: SourcesProps) {
  return (
    <>
      {oneSource && `${rest.words.oneSource} `}
      {sources.map((source, index) => (
        <>
          {index > 0 && '; '}
          <Source source={source} {...rest} />
        </>
      ))}
    </>
  )
}
