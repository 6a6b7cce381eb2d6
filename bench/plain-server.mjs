// The floor of a transfer: a plain HTTP server that writes a body to a file, or reads the file back, and nothing more.
// It answers what the SDK asks of a control plane, too, so that the SDK's own share can be told. Prints its port.
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const [folder, size] = process.argv.slice(2);
const file = join(folder, 'plain');
const sandbox = { sandboxID: 'plain', templateID: 'base', clientID: 'c', envdVersion: '0.6.13' };

const server = createServer(async (request, response) => {
  const json = (body) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': size });
    await pipeline(createReadStream(file), response);
  } else if (request.url.startsWith('/files')) {
    // What arrives may be framed as a form: for a floor the bytes count, not the name.
    await pipeline(request, createWriteStream(file));
    json([{ path: file, name: 'plain', type: 'file' }]);
  } else if (request.url === '/drop') {
    request.resume();
    await once(request, 'end');
    json({});
  } else {
    request.resume();
    json(sandbox);
  }
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
