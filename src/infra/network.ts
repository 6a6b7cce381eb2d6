import { ALL_TRAFFIC } from '../spec/net-target.js';
import { digestOf } from '../template/identity/canonical-json.js';
import type { LiveNetwork } from './model.js';

/** What of a network can be changed while a sandbox lives, as 8 hex digits. Order says nothing. */
export function networkDigest({ internet, allow, deny }: LiveNetwork): string {
  // Without internet all is denied, said or not.
  const denied = internet ? deny : deny.filter((each) => each !== ALL_TRAFFIC);
  return digestOf([String(internet), [...allow].sort(), [...denied].sort()]).slice(0, 8);
}

export function networkText({ internet, allow, deny }: LiveNetwork): string {
  return [
    internet ? 'internet' : 'no internet',
    ...(allow.length > 0 ? [`allow ${[...allow].sort().join(' ')}`] : []),
    ...(deny.length > 0 ? [`deny ${[...deny].sort().join(' ')}`] : []),
  ].join(', ');
}
