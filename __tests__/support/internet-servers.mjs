// What answers in the test's own "internet" (internet.ts): HTTP on 80 and 8080, HTTPS on 443, DNS on 53 and, on 9000, which
// names were asked for. Arguments: key file, certificate file, names as JSON, the name server's address.
import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';

const [key, cert, names, nameServer] = process.argv.slice(2);
const table = JSON.parse(names);
const asked = [];

const answer = (request, response) => {
  response.end(`${request.socket.localAddress} ${request.socket.localPort} ${request.headers.host}\n`);
};
const servers = [
  http.createServer(answer).listen(80, '0.0.0.0'),
  http.createServer(answer).listen(8080, '0.0.0.0'),
  https.createServer({ key: readFileSync(key), cert: readFileSync(cert) }, answer).listen(443, '0.0.0.0'),
  http.createServer((_request, response) => response.end(JSON.stringify(asked))).listen(9000, '0.0.0.0'),
];

const dns = createSocket('udp4');
dns.on('message', (message, from) => {
  const labels = [];
  let at = 12;
  while (message[at]) {
    labels.push(message.toString('latin1', at + 1, at + 1 + message[at]));
    at += 1 + message[at];
  }
  const name = labels.join('.').toLowerCase();
  const type = message.readUInt16BE(at + 1);
  asked.push(name);
  const address = type === 1 ? table[name] : undefined;
  const reply = Buffer.from(message.subarray(0, at + 5));
  reply.writeUInt16BE(name in table ? 0x8180 : 0x8183, 2);
  reply.writeUInt16BE(address ? 1 : 0, 6);
  reply.writeUInt32BE(0, 8);
  const record = address
    ? Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 1, 0, 4, ...address.split('.').map(Number)])
    : Buffer.alloc(0);
  dns.send(Buffer.concat([reply, record]), from.port, from.address);
});
dns.bind(53, nameServer); // Its answers must come from the address that was asked.
await Promise.all([...servers, dns].map((each) => new Promise((resolve) => each.once('listening', resolve))));
process.stdout.write('ready\n');
