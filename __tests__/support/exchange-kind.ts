/** What a request is for, as a rule of faults names it. */
export type ExchangeKind =
  | 'create'
  | 'connect'
  | 'info'
  | 'list'
  | 'lifetime'
  | 'pause'
  | 'kill'
  | 'template'
  | 'control'
  | 'health'
  | 'write'
  | 'read'
  | 'start'
  | 'reconnect'
  | 'signal'
  | 'process'
  | 'watch'
  | 'folder'
  | 'filesystem'
  | 'data';

/** The first line that fits decides. */
const KINDS: [RegExp, ExchangeKind][] = [
  [/^POST (\/v\d)?\/sandboxes$/, 'create'],
  [/^POST (\/v\d)?\/sandboxes\/[^/]+\/(connect|resume)$/, 'connect'],
  [/^POST (\/v\d)?\/sandboxes\/[^/]+\/pause$/, 'pause'],
  [/^POST (\/v\d)?\/sandboxes\/[^/]+\/timeout$/, 'lifetime'],
  [/^DELETE (\/v\d)?\/sandboxes\/[^/]+$/, 'kill'],
  [/^GET (\/v\d)?\/sandboxes\/[^/]+$/, 'info'],
  [/^GET (\/v\d)?\/sandboxes$/, 'list'],
  [/^\w+ (\/v\d)?\/templates/, 'template'],
  [/^\w+ (\/v\d)?\/(sandboxes|snapshots|teams|volumes)/, 'control'],
  [/^GET \/health$/, 'health'],
  [/^POST \/files$/, 'write'],
  [/^GET \/files$/, 'read'],
  [/^POST \/process\.Process\/Start$/, 'start'],
  [/^POST \/process\.Process\/Connect$/, 'reconnect'],
  [/^POST \/process\.Process\/SendSignal$/, 'signal'],
  [/^POST \/process\.Process\//, 'process'],
  [/^POST \/filesystem\.Filesystem\/(Watch|CreateWatcher|GetWatcher|RemoveWatcher)/, 'watch'],
  [/^POST \/filesystem\.Filesystem\/MakeDir$/, 'folder'],
  [/^POST \/filesystem\.Filesystem\//, 'filesystem'],
];

/** `POST`, `/process.Process/Start?x` → `start`. What is no verb of the protocol is `data`. */
export function exchangeKind(method: string, url: string): ExchangeKind {
  const asked = `${method} ${url.split('?')[0]}`;
  return KINDS.find(([pattern]) => pattern.test(asked))?.[1] ?? 'data';
}
