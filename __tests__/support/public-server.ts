import { startNamespace } from './network-namespace.js';

/** A server that every sandbox with internet access reaches, at an address for documentation. */
export interface PublicServer {
  url: string;
  close(): Promise<void>;
}

export async function startPublicServer(): Promise<PublicServer> {
  const network = await startNamespace('e2btest1', '203.0.113.1/24', ['203.0.113.10/24']);
  const script = `require('node:http').createServer((_, answer) => answer.end('reached\\n'))
    .listen(80, '0.0.0.0', () => console.log('ready'))`;
  await network.start(process.execPath, '-e', script);
  return { url: 'http://203.0.113.10/', close: () => network.close() };
}
