import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, sep } from 'node:path'

export interface Site {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly origin: string
  close(): Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
}

/**
 * Serves the files of a folder on a free port of 127.0.0.1. A file `NAME.headers.json` beside `NAME` holds response
 * headers for it. `made` has further pages that are no files: path, and what makes its HTML.
 */
export async function serve(
  folder: string,
  made: Readonly<Record<string, () => string>> = {},
): Promise<Site> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const make = made[path]
    if (make !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(make())
      return
    }
    const file = join(folder, normalize(path))
    const type = TYPES[extname(file)]
    if (type === undefined || !file.startsWith(folder + sep) || !existsSync(file)) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.')
      return
    }
    response.writeHead(200, { 'content-type': type, ...headersOf(file) }).end(await readFile(file))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function headersOf(file: string): Record<string, string> {
  const beside = `${file}.headers.json`
  return existsSync(beside) ? (JSON.parse(readFileSync(beside, 'utf8')) as Record<string, string>) : {}
}
