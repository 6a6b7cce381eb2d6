import { greet } from './greet.mjs';

process.stdout.write(`${greet(process.argv[2] ?? 'world')}\n`);
