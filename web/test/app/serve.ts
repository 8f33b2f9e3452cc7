import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';
import { world } from './fixture';

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' };
/** As the real server sends it. */
const POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; script-src 'self'";

/** Answers over HTTP for a small world. */
export function overHttp({ answer }: ReturnType<typeof world>) {
  return (request: IncomingMessage, response: ServerResponse) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString('utf8')));
    request.on('end', () => {
      const said = answer({ method: request.method ?? 'GET', url: request.url ?? '/', body });
      response.writeHead(said.status, { 'Content-Type': said.type ?? 'application/json' });
      response.end(said.type ? String(said.body) : said.status === 204 ? '' : JSON.stringify(said.body));
    });
  };
}

/** Serves the built app and the small world behind it. */
export async function served(
  root: string,
  given?: Parameters<typeof world>[0],
): Promise<{ at: string; server: Server }> {
  const api = overHttp(world(given));
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (url.startsWith('/api/jobs/events')) {
      // Open for as long as the page is, and silent.
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write(': here\n\n');
      return;
    }
    if (url.startsWith('/api/')) {
      api(request, response);
      return;
    }
    // Every address without a file of its own is the app's.
    const asked = join(root, normalize(new URL(url, 'http://here').pathname));
    const file = extname(asked) !== '' && existsSync(asked) ? asked : join(root, 'index.html');
    response.writeHead(200, {
      'Content-Type': `${TYPES[extname(file)] ?? 'application/octet-stream'}; charset=utf-8`,
      'Content-Security-Policy': POLICY,
    });
    response.end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { at: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
