/** Text size of the page in UTF-16 code units, about. */
const SIZE = 1_000_000

const PLAIN = [
  'The committee heard the report on harbour dues and asked for figures by the end of the quarter.',
  'A clerk read the minutes of the previous session, which were approved with two corrections to the spelling of names.',
  'Members from the northern districts spoke about roads, schools and the price of winter fuel.',
  'The chair reminded everybody that the room had to be left by six, since a choir was to rehearse in it.',
  'Nobody objected to the second reading, and the bill went on to the finance committee without a vote.',
  'There followed an exchange on fishing rights that took up most of the afternoon and changed no minds.',
]

const WITH_MENTIONS = [
  'The member for Eastport asked what the UNGGE had to say on cyber incidents, and was told that it depends on whom one asks.',
  'In reply the minister named the NRRC, the line that Washington and Moscow keep for questions about hacking.',
  'An honourable member recalled Edward Snowden and the files of the former NSA contractor.',
  'The house was reminded that states should not damage critical infrastructure by way of ICTs, as the UNGGE has put it.',
]

/**
 * A debate of about a million characters in some nine thousand paragraphs, the same at each call. `every`: one
 * paragraph of so many has a mention; 0 for a page without any.
 */
export function longPage(every = 20): string {
  const paragraphs: string[] = []
  for (let length = 0, i = 0; length < SIZE; i++) {
    const pool = every > 0 && i % every === 0 ? WITH_MENTIONS : PLAIN
    const text = pool[(i * 7 + Math.floor(i / 11)) % pool.length] ?? ''
    paragraphs.push(i % 3 === 0 ? `<p>${text}</p>` : `<p>${text.replace(/^(\S+)/, '<em>$1</em>')}</p>`)
    length += text.length
  }
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Official report of debates</title>
<style>body{font:15px/1.5 "Liberation Serif",serif;max-width:720px;margin:30px auto}</style></head>
<body><h1>Official report of debates</h1>
${paragraphs.join('\n')}
</body></html>`
}
