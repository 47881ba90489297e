/** Marked words as they read on the page, and the id of their term. */
export type Expected = readonly [words: string, term: string]

export interface FixturePage {
  /** Path on the test server. */
  readonly path: string
  /** The kind of site that it stands for. */
  readonly kind: string
  /** The unambiguous mentions of the top frame, in reading order. */
  readonly mentions: readonly Expected[]
  /** False: others may stand between them, on pages of running prose. */
  readonly all: boolean
  /** The same for frames, by the id of their element; frames in frames too. */
  readonly frames: Readonly<Record<string, readonly Expected[]>>
}

function page(
  path: string,
  kind: string,
  mentions: readonly Expected[],
  { all = true, frames = {} }: { all?: boolean; frames?: FixturePage['frames'] } = {},
): FixturePage {
  return { path: `/${path}`, kind, mentions, all, frames }
}

const UNGGE: Expected = ['UNGGE', 'ungge']
const NRRC: Expected = ['NRRC', 'nrrc']
const CENTER: Expected = ['Nuclear Risk Reduction Center', 'nrrc']
const HELSINKI: Expected = ['Helsinki summit', 'helsinki-summit']
const SNOWDEN: Expected = ['Edward Snowden', 'snowden']
const GUTERRES: Expected = ['António Guterres', 'guterres']
const INFRASTRUCTURE: Expected = ['critical infrastructure', 'critical-infrastructure']
const MEASURES: Expected = ['confidence-building measures', 'confidence-building']

export const SAMPLE = page(
  'sample-article.html',
  'newspaper article',
  [
    ['Helsinki summit in July 2018', 'helsinki-summit'],
    ['Hamburg meeting', 'hamburg-meeting'],
    ['joint cyber security unit', 'cyber-working-group'],
    CENTER,
    NRRC,
    ['Barack Obama', 'obama'],
    ['Vladimir Putin', 'putin'],
    ['computer emergency response teams', 'cert'],
    ['CERTs', 'cert'],
    ['red phone', 'leaders-hotline'],
    SNOWDEN,
    ['annexation of Crimea', 'ukraine-crisis'],
    ['US sanctions on Russia', 'us-sanctions'],
    ['Bilateral Presidential Commission', 'presidential-commission'],
    ['Snowden', 'snowden'],
    ['Donald Trump', 'trump'],
    ['Dmitry Peskov', 'peskov'],
    UNGGE,
    INFRASTRUCTURE,
    ['harmful hidden functions', 'hidden-functions'],
    ['internationally wrongful acts', 'wrongful-act'],
    GUTERRES,
    ['UN GGE', 'ungge'],
    ['non-state actors', 'non-state-actor'],
    ['attribution of cyberattacks', 'attribution'],
    MEASURES,
    ['strategic stability', 'strategic-stability'],
  ],
  { all: false },
)

export const RUSSIAN = page(
  'russian-news.html',
  'Russian newspaper',
  [
    ['саммита в Хельсинки', 'helsinki-summit'],
    ['ГПЭ ООН', 'ungge'],
    ['разоблачений Эдварда Сноудена', 'snowden'],
    ['объекты критической инфраструктуры', 'critical-infrastructure'],
    ['НЦУЯО', 'nrrc'],
    ['Антониу Гутерриш', 'guterres'],
    ['Дмитрий Песков', 'peskov'],
    ['негосударственных субъектах', 'non-state-actor'],
  ],
  { all: false },
)

/** Every fixture of which all is there when it has loaded, or soon after. */
export const PAGES: readonly FixturePage[] = [
  SAMPLE,
  RUSSIAN,
  page('late-text.html', 'endless feed', [UNGGE, NRRC, SNOWDEN]),
  page('single-page.html', 'single-page application', [NRRC]),
  page('rerender.html', 'framework that draws anew each second', [UNGGE, NRRC, SNOWDEN]),
  page('shadow-roots.html', 'web components', [
    UNGGE,
    CENTER,
    GUTERRES,
    INFRASTRUCTURE,
    NRRC,
    SNOWDEN,
    HELSINKI,
  ]),
  page('frames.html', 'frames of every kind', [UNGGE], {
    frames: {
      same: [NRRC],
      nested: [UNGGE],
      srcdoc: [NRRC],
      written: [UNGGE, SNOWDEN],
      blob: [MEASURES, UNGGE],
      sandboxed: [HELSINKI],
      'sandboxed-scripts': [SNOWDEN],
      'cross-site': [UNGGE, NRRC],
    },
  }),
  page('inline-markup.html', 'style guide with broken-up names', [
    ['UN GGE', 'ungge'],
    CENTER,
    UNGGE,
    INFRASTRUCTURE,
    HELSINKI,
    SNOWDEN,
    NRRC,
    HELSINKI,
    CENTER,
    UNGGE,
    ['confidence‑building measures', 'confidence-building'],
    ['confidence–building measures', 'confidence-building'],
    UNGGE,
    NRRC,
    ['Snowden', 'snowden'],
    ['helsinki summit', 'helsinki-summit'],
    GUTERRES,
    UNGGE,
  ]),
  page('tables-lists.html', 'annex of tables', [
    UNGGE,
    NRRC,
    SNOWDEN,
    NRRC,
  ]),
  page('code-and-forms.html', 'manual with code and forms', [UNGGE, NRRC]),
  page('design-mode.html', 'editor', []),
  page('hidden-text.html', 'help centre with hidden text', [UNGGE, HELSINKI]),
  page('dialogs.html', 'museum with dialogs and a full screen', [NRRC, SNOWDEN]),
  page('hostile-css.html', 'page that styles everything', [UNGGE, NRRC]),
  page('transforms.html', 'posters, turned and zoomed', [
    UNGGE,
    NRRC,
    HELSINKI,
    SNOWDEN,
    INFRASTRUCTURE,
    UNGGE,
  ]),
  page('scroll-containers.html', 'application with panes that scroll', [
    NRRC,
    UNGGE,
    HELSINKI,
    SNOWDEN,
    INFRASTRUCTURE,
  ]),
  page('arabic.html', 'Arabic newspaper, right to left', [UNGGE, NRRC, SNOWDEN]),
  page('vertical.html', 'Japanese evening paper, vertical', [UNGGE, NRRC, HELSINKI]),
  page('dark.html', 'dark diary', [NRRC, UNGGE, SNOWDEN]),
  page('coloured.html', 'explainer on loud colours', [UNGGE, NRRC, SNOWDEN, HELSINKI, INFRASTRUCTURE]),
  page('links.html', 'weblog of links', [UNGGE, NRRC, HELSINKI, SNOWDEN, INFRASTRUCTURE, UNGGE]),
  page('keys.html', 'slides that take every key', [UNGGE, NRRC]),
  page('document.xhtml', 'XHTML', [UNGGE, NRRC]),
  page('drawing.svg', 'SVG document', []),
  page('feed.xml', 'XML feed', [], { all: false }),
  page('plain.txt', 'plain text', []),
  page('frameset.html', 'frameset of 1999', [], {
    frames: { menu: [UNGGE], text: [NRRC, HELSINKI] },
  }),
  page('replaced-root.html', 'page that writes itself anew', [UNGGE]),
  page('strict-csp.html', 'bank under a strict policy', [['national CERT', 'cert'], INFRASTRUCTURE, UNGGE]),
  page('hostile-scripts.html', 'page that replaces what is built in', [UNGGE, NRRC, SNOWDEN]),
  page('no-mention.html', 'recipe', []),
  page('edges.html', 'words in corners and narrow columns', [
    UNGGE,
    NRRC,
    HELSINKI,
    SNOWDEN,
    CENTER,
    GUTERRES,
  ]),
  page('own-highlights.html', 'reader that uses highlights itself', [UNGGE, NRRC]),
  page('column-layout.html', 'German newspaper in columns', [NRRC, UNGGE, SNOWDEN]),
]
