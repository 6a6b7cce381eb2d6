import { fullName, type ImageName } from './image-name.js';
import { ImagePullError } from './image-pull-error.js';

/** What is known of a request that failed. */
export interface FailedRequest {
  name: ImageName;
  /** All that skopeo printed on stderr. */
  stderr: string;
  /** Whether it was logged in. */
  loggedIn: boolean;
  /** Texts that must not be shown. */
  secrets: readonly string[];
}

interface Cause {
  /** In skopeo's words, which are those of containers/image and of Go's network library. */
  pattern: RegExp;
  explain(request: FailedRequest): string;
}

/** From the most telling to the least: the first that fits is taken. */
const CAUSES: readonly Cause[] = [
  {
    pattern: /no space left on device|disk quota exceeded/i,
    explain: () => 'the disk of this machine is full: free some space on the disk of the state folder',
  },
  {
    pattern: /too ?many ?requests|status:? (?:code )?429|rate limit/i,
    explain: ({ name, loggedIn }) =>
      `${name.registry} refuses more requests for now (rate limit): try again later` +
      (loggedIn ? '' : ', or give the registry a user and password, for which limits are higher'),
  },
  {
    pattern: /x509|certificate|tls: |server gave HTTP response to HTTPS client/i,
    explain: ({ name }) =>
      `the connection to ${name.registry} is not secure. Give it a certificate that this machine trusts (a private ` +
      `authority's belongs into /etc/containers/certs.d/${name.registry}/ca.crt); plain HTTP is for registries on localhost only`,
  },
  {
    pattern:
      /connection refused|no such host|no route to host|network is unreachable|i\/o timeout|connection reset|server misbehaving|Temporary failure in name resolution|command timed out|context deadline exceeded|(?:unexpected )?EOF/i,
    explain: ({ name }) =>
      `${name.registry} cannot be reached from this machine, or broke off: check its name, that it runs, and this machine's network`,
  },
  {
    pattern:
      /unauthorized|authentication required|access to the resource is denied|\bdenied\b|invalid username\/password|status:? (?:code )?40[13]|forbidden/i,
    explain: ({ name, loggedIn }) =>
      loggedIn
        ? `${name.registry} does not take the user and password it was given for ${name.repository}: check both, and that this user may pull it`
        : `${name.registry} wants a user and password for it, or does not have it: check the name, or give the registry's credentials`,
  },
  {
    pattern: /manifest unknown|name unknown|status:? (?:code )?404|not found/i,
    explain: ({ name }) =>
      `${name.registry} has no ${name.digest === undefined ? `tag ${name.tag}` : 'such digest'} of ${name.repository}: check the name and the tag`,
  },
  {
    pattern:
      /digest (?:did not match|invalid)|does not match|checksum|corrupt|invalid (?:gzip|header)|magic number mismatch/i,
    explain: ({ name }) =>
      `what ${name.registry} sent is damaged: push the image again, or take it from another registry`,
  },
  {
    pattern: /rejected by policy|signature/i,
    explain: () =>
      "this machine's /etc/containers/policy.json does not allow it: sign the image, or allow it there",
  },
  {
    pattern: /unsupported|unrecognized|unknown (?:media|manifest|compression)|encrypted/i,
    explain: () =>
      'it is in a form that skopeo of this machine cannot read: push it again with the default settings of a current docker',
  },
];

/** The error for a request to a registry that failed. */
export function refusedBy(request: FailedRequest): ImagePullError {
  const said = clean(lastMessage(request.stderr), request.secrets);
  const words = withoutNames(said);
  const cause = CAUSES.find(({ pattern }) => pattern.test(words));
  const start = `image ${fullName(request.name)} could not be pulled`;
  const detail = said === '' ? 'skopeo ended without a word' : said;
  return new ImagePullError(
    cause ? `${start}: ${cause.explain(request)} (${detail})` : `${start}: ${detail}`,
  );
}

/** skopeo's lines are `time="…" level=fatal msg="…"`; the last one is the cause. Its own repetition of the name is cut off. */
function lastMessage(stderr: string): string {
  const fatal = [...stderr.matchAll(/level=(?:fatal|error) msg=(?:"((?:[^"\\]|\\.)*)"|(\S+))/g)].at(-1);
  const text = fatal
    ? (fatal[1] ?? fatal[2] ?? '').replaceAll(/\\(["\\])/g, '$1')
    : (stderr.trim().split('\n').at(-1) ?? '');
  return text
    .replace(/^Error parsing image name "[^"]*": /, '')
    .replace(
      /^(?:initializing source|copying system image from manifest list: |Source image) docker:\/\/\S+: /,
      '',
    );
}

/** Names are chosen by people: an image may be called `denied`. */
function withoutNames(said: string): string {
  return said
    .replaceAll(/"https?:[^"]*"|docker:\/\/\S+/g, '')
    .replaceAll(/reading manifest \S+ in \S+:(?= )/g, '')
    .replaceAll(/registry \S+:(?= )/g, '');
}

const LONGEST = 300;

/** What a registry says is its own: shortened, without secrets and without control characters. */
export function clean(text: string, secrets: readonly string[]): string {
  let shown = text;
  for (const secret of secrets) if (secret !== '') shown = shown.replaceAll(secret, '***');
  shown = shown
    .replaceAll(/\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\[abfnrtv]/gi, ' ')
    .replaceAll(/\p{C}+/gu, ' ')
    .trim();
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST)} …` : shown;
}
