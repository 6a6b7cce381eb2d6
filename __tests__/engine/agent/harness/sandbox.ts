import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Sandbox } from 'e2b';
import { TOKEN, type Agent } from './agent.js';

/** The official SDK, connected to an agent; a stand-in of a few lines is the control plane it asks first. */
export async function connectSdk(agent: Agent): Promise<{ sandbox: Sandbox; close: () => void }> {
  const api = createServer((request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json');
    const sandbox = {
      sandboxID: 'sbx1',
      templateID: 'base',
      clientID: 'c',
      envdVersion: '0.6.13',
      envdAccessToken: TOKEN,
    };
    response.end(JSON.stringify(sandbox));
  });
  await new Promise<void>((resolve) => {
    api.listen(0, '127.0.0.1', resolve);
  });
  const apiUrl = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
  const sandbox = await Sandbox.connect('sbx1', {
    apiKey: `e2b_${'0'.repeat(40)}`,
    apiUrl,
    sandboxUrl: agent.url,
  });
  return {
    sandbox,
    close() {
      api.closeAllConnections();
      api.close();
    },
  };
}
