import { bearsMarker } from '../../report/comment/marker.js';
import type { ApiCall, GitHubApi } from './client.js';
import { createOnce } from './create-once.js';
import { ApiError } from './failure.js';
import { loginOf } from './identity.js';
import { published, type PublishOutcome } from './outcome.js';

export interface Repository {
  owner: string;
  repo: string;
}

export interface StickyComment {
  repository: Repository;
  /** Number of the pull request. */
  pull: number;
  /** First line of `body`, see `markerOf`. */
  marker: string;
  body: string;
  /** Without one nothing is created. */
  onlyIfThere?: boolean;
}

interface Comment {
  id: number;
  body: string;
  url: string | undefined;
}

/** Pages of a hundred; a pull request with more comments gets a second one of ours rather than a slow run. */
const PAGES = 50;

/**
 * Writes the one comment that this token keeps on the pull request under `marker`: the first that it finds is edited,
 * or left alone if it says the same already; without one it is created, unless that is not wanted. Comments of others are never touched, whatever
 * they begin with. Never rejects.
 */
export function publishComment(api: GitHubApi, comment: StickyComment): Promise<PublishOutcome> {
  return published(async () => {
    const login = await loginOf(api);
    const found = await findOwn(api, comment, login);
    if (found) {
      try {
        return await update(api, comment, found);
      } catch (error) {
        // Somebody deleted it meanwhile.
        if (!(error instanceof ApiError && error.kind === 'not-found')) throw error;
      }
    }
    if (comment.onlyIfThere === true) return { state: 'untouched', url: undefined };
    // One that was created though the answer was lost has our body, whole.
    const { url } = await createOnce(
      () => create(api, comment),
      () => findOwn(api, comment, login),
    );
    return { state: 'created', url };
  });
}

/** Edits the comment that this token keeps under `marker`, if there is one. Never rejects. */
export function editComment(
  api: GitHubApi,
  place: Pick<StickyComment, 'repository' | 'pull' | 'marker'>,
  edit: (body: string) => string,
): Promise<PublishOutcome> {
  return published(async () => {
    const found = await findOwn(api, { ...place, body: '' }, await loginOf(api));
    if (!found) return { state: 'untouched', url: undefined };
    return await update(api, { ...place, body: edit(found.body) }, found);
  });
}

function call(doing: string, repeatable: boolean): ApiCall {
  return { doing, permission: 'pull-requests: write', repeatable };
}

async function findOwn(
  api: GitHubApi,
  { repository, pull, marker }: StickyComment,
  login: string,
): Promise<Comment | undefined> {
  for (let page = 1; page <= PAGES; page++) {
    const { data, headers } = await api.request(
      call('looking for our comment on the pull request', true),
      async (octokit, request) =>
        octokit.rest.issues.listComments({ ...repository, issue_number: pull, per_page: 100, page, request }),
    );
    if (!Array.isArray(data)) throw senseless('looking for our comment on the pull request');
    for (const one of data as { user?: { login?: unknown } | null; body?: unknown }[]) {
      if (one?.user?.login === login && typeof one.body === 'string' && bearsMarker(one.body, marker))
        return commentOf(one);
    }
    if (!/\brel="next"/.test(String(headers.link ?? ''))) return undefined;
  }
  return undefined;
}

async function update(
  api: GitHubApi,
  { repository, body }: StickyComment,
  found: Comment,
): Promise<PublishOutcome> {
  if (sameText(found.body, body)) return { state: 'untouched', url: found.url };
  await api.request(call('editing the comment', true), async (octokit, request) =>
    octokit.rest.issues.updateComment({ ...repository, comment_id: found.id, body, request }),
  );
  return { state: 'updated', url: found.url };
}

async function create(api: GitHubApi, { repository, pull, body }: StickyComment): Promise<Comment> {
  const { data } = await api.request(call('writing the comment', false), async (octokit, request) =>
    octokit.rest.issues.createComment({ ...repository, issue_number: pull, body, request }),
  );
  return commentOf(data);
}

function commentOf(data: unknown): Comment {
  const { id, body, html_url: url } = (data ?? {}) as { id?: unknown; body?: unknown; html_url?: unknown };
  if (typeof id !== 'number') throw senseless('reading the comment');
  return { id, body: typeof body === 'string' ? body : '', url: typeof url === 'string' ? url : undefined };
}

/** GitHub keeps line ends as they came, and may trim the end. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();
  return plain(a) === plain(b);
}

function senseless(doing: string): ApiError {
  return new ApiError('unexpected', `${doing} failed: GitHub's answer has another form than it should`);
}
