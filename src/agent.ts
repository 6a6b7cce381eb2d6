import { runAgent } from './engine/agent/main.js';

await runAgent(process.env);
