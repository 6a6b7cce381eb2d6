import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a token is and may do, as a workflow's `permissions` spell it. */
export interface TestToken {
  /** What its comments are signed with. */
  login: string;
  /** `installation` (GITHUB_TOKEN) cannot ask for `/user`. */
  kind: 'installation' | 'user';
  permissions: Partial<
    Record<'pull-requests' | 'issues' | 'checks' | 'actions' | 'contents', 'read' | 'write'>
  >;
  /** Of a person's classic token. */
  scopes?: string;
}

export interface TestComment {
  id: number;
  issue: number;
  body: string;
  login: string;
}

export interface TestIssue {
  number: number;
  title: string;
  body: string;
  login: string;
  state: 'open' | 'closed';
}

export interface TestCheckRun {
  id: number;
  name: string;
  head_sha: string;
  external_id: string;
  details_url?: string;
  status: string;
  conclusion: string | null;
  output: { title: string | null; summary: string | null; annotations: Record<string, unknown>[] };
}

export interface TestPull {
  number: number;
  state: 'open' | 'closed';
  head: { sha: string; ref: string; repo: { full_name: string } | null };
}

export interface TestRun {
  id: number;
  status: string;
  conclusion: string | null;
  head_sha: string;
  run_attempt: number;
  /** Of a completed run, when it came to its end. */
  updated_at?: string;
  jobs: { id: number; name: string; status: string; conclusion: string | null }[];
}

/**
 * Something that goes wrong with requests that match. `answer` is sent in place of the real one; `drop` cuts the
 * connection; `hang` never answers; `stall` sends the beginning of an answer and nothing more. `performed` carries the
 * request out before that.
 */
export interface Fault {
  /** As `POST /repos/o/r/issues/1/comments`, without the query. */
  match: RegExp;
  /** How many requests it meets; without it, all. */
  times?: number;
  performed?: boolean;
  how: { status: number; body?: unknown; headers?: Record<string, string> } | 'drop' | 'hang' | 'stall';
}

/** GitHub's REST API for one repository, over real HTTP, with the limits and refusals of the real one. */
export interface TestGitHub {
  /** For `GITHUB_API_URL`. */
  readonly url: string;
  /** `GET /repos/o/r/pulls/1`, in order, without the query. */
  readonly asked: string[];
  readonly tokens: Map<string, TestToken>;
  readonly comments: TestComment[];
  readonly issues: TestIssue[];
  readonly checks: TestCheckRun[];
  readonly pulls: TestPull[];
  readonly runs: TestRun[];
  /** Text of files, by `commit:path`. */
  readonly files: Map<string, string>;
  readonly faults: Fault[];
  /** What the repository is, as `GET /repos/{owner}/{repo}` and its branch say it. */
  readonly about: {
    default_branch: unknown;
    private: boolean;
    protected: unknown;
    rules: unknown;
  };
  /** Requests left until GitHub refuses; `reset` in seconds since 1970. */
  rate: { remaining: number; reset: number };
  addComment(comment: Omit<TestComment, 'id'>): TestComment;
  close(): Promise<void>;
}

interface Reply {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

interface Ask {
  token: TestToken;
  parameters: string[];
  query: URLSearchParams;
  body: Record<string, unknown>;
}

/** An answer other than success. */
class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly errors?: unknown[],
  ) {
    super(message);
  }
}

/** How GitHub sends a file as it is. */
const RAW = 'application/vnd.github.raw+json; charset=utf-8';
const COMMENT_CHARACTERS = 65_536;
const CHECK_CHARACTERS = 65_535;
const CHECK_ANNOTATIONS = 50;
const ANNOTATION_BYTES = 64 * 1024;

/** @param server `enterprise` puts it where a GitHub Enterprise Server has it, below `/api/v3` */
export async function startGitHubApi(
  repository = 'acme/shop',
  server: 'github.com' | 'enterprise' = 'github.com',
): Promise<TestGitHub> {
  const prefix = server === 'enterprise' ? '/api/v3' : '';
  let lastId = 1000;
  const nextId = (): number => (lastId += 1);

  const listening = createServer((incoming, outgoing) => {
    void serve(incoming, outgoing);
  });
  listening.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const origin = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;

  const github: TestGitHub = {
    url: `${origin}${prefix}`,
    asked: [],
    tokens: new Map(),
    comments: [],
    issues: [],
    checks: [],
    pulls: [],
    runs: [],
    files: new Map(),
    faults: [],
    about: { default_branch: 'main', private: false, protected: false, rules: [] },
    rate: { remaining: 5000, reset: Math.ceil(Date.now() / 1000) + 3600 },
    addComment(comment) {
      const added = { id: nextId(), ...comment };
      github.comments.push(added);
      return added;
    },
    async close() {
      listening.closeAllConnections();
      listening.close();
      await once(listening, 'close');
    },
  };

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', origin);
    const asked = `${incoming.method} ${pathname}`;
    github.asked.push(asked);
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');

    const fault = github.faults.find(({ match, times }) => times !== 0 && match.test(asked));
    if (fault?.times !== undefined) fault.times -= 1;
    const reply =
      !fault || fault.performed === true ? answer(asked, incoming, searchParams, text) : undefined;
    if (fault) return fail(fault, outgoing);
    if (reply) send(outgoing, reply);
  }

  function answer(asked: string, incoming: IncomingMessage, query: URLSearchParams, text: string): Reply {
    try {
      const token = github.tokens.get(
        /^(?:token|bearer) (.+)$/i.exec(incoming.headers.authorization ?? '')?.[1] ?? '',
      );
      if (!token) throw new Refusal(401, 'Bad credentials');
      if (github.rate.remaining <= 0) throw new Refusal(403, 'API rate limit exceeded for installation.');
      github.rate.remaining -= 1;
      const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
      for (const [pattern, handle] of routes) {
        const parameters = pattern.exec(asked.replace(` ${prefix}`, ' '))?.slice(1);
        if (parameters) return handle({ token, parameters, query, body });
      }
      // What a token may not see is not there.
      throw new Refusal(404, 'Not Found');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { status, message, errors } = error;
      return {
        status,
        body: {
          message,
          ...(errors ? { errors } : {}),
          documentation_url: 'https://docs.github.com/rest',
          status: String(status),
        },
      };
    }
  }

  function send(outgoing: ServerResponse, { status, body, headers = {} }: Reply): void {
    outgoing.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'x-ratelimit-limit': '5000',
      'x-ratelimit-remaining': String(github.rate.remaining),
      'x-ratelimit-reset': String(github.rate.reset),
      ...headers,
    });
    outgoing.end(headers['content-type'] === RAW ? String(body) : JSON.stringify(body));
  }

  function fail({ how }: Fault, outgoing: ServerResponse): void {
    if (how === 'hang') return;
    if (how === 'drop') {
      outgoing.destroy();
      return;
    }
    if (how === 'stall') {
      outgoing.writeHead(200, { 'content-type': 'application/json' });
      outgoing.write('[');
      return;
    }
    send(outgoing, {
      status: how.status,
      body: how.body ?? { message: `injected ${how.status}` },
      headers: how.headers ?? {},
    });
  }

  function need(
    { permissions }: TestToken,
    level: 'read' | 'write',
    ...scopes: (keyof TestToken['permissions'])[]
  ): void {
    const has = scopes.some(
      (scope) => permissions[scope] === 'write' || (level === 'read' && permissions[scope] === 'read'),
    );
    if (!has) throw new Refusal(403, 'Resource not accessible by integration');
  }

  function page<T>(
    all: readonly T[],
    query: URLSearchParams,
    path: string,
  ): { items: T[]; headers: Record<string, string> } {
    const size = Math.min(100, Math.max(1, Number(query.get('per_page') ?? 30)));
    const number = Math.max(1, Number(query.get('page') ?? 1));
    const last = Math.max(1, Math.ceil(all.length / size));
    const to = (target: number, rel: string): string => {
      const parameters = new URLSearchParams(query);
      parameters.set('page', String(target));
      return `<${origin}${prefix}${path}?${parameters.toString()}>; rel="${rel}"`;
    };
    const links = [
      ...(number > 1 ? [to(number - 1, 'prev'), to(1, 'first')] : []),
      ...(number < last ? [to(number + 1, 'next'), to(last, 'last')] : []),
    ];
    return {
      items: all.slice((number - 1) * size, number * size),
      headers: links.length > 0 ? { link: links.join(', ') } : {},
    };
  }

  const base = `/repos/${repository}`;
  const route = (method: string, path: string): RegExp =>
    new RegExp(`^${method} ${path.replace('REPO', base)}$`);
  const commentView = ({ id, issue, body, login }: TestComment): object => ({
    id,
    body,
    user: { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' },
    html_url: `https://github.com/${repository}/pull/${issue}#issuecomment-${id}`,
  });
  const issueView = ({ login, ...issue }: TestIssue): object => ({
    ...issue,
    user: { login },
    html_url: `https://github.com/${repository}/issues/${issue.number}`,
  });
  const checkView = (check: TestCheckRun): object => ({
    ...check,
    output: { ...check.output, annotations: undefined, annotations_count: check.output.annotations.length },
    html_url: `https://github.com/${repository}/runs/${check.id}`,
  });

  const routes: [RegExp, (ask: Ask) => Reply][] = [
    [
      route('GET', 'REPO'),
      ({ token }) => ({
        status: 200,
        body: { default_branch: github.about.default_branch, private: github.about.private },
        headers: token.scopes === undefined ? {} : { 'x-oauth-scopes': token.scopes },
      }),
    ],
    [
      route('GET', 'REPO/branches/([^/]+)'),
      ({ token, parameters: [name] }) => {
        need(token, 'read', 'contents');
        return { status: 200, body: { name, protected: github.about.protected } };
      },
    ],
    [route('GET', 'REPO/rules/branches/([^/]+)'), () => ({ status: 200, body: github.about.rules })],
    [
      route('GET', '/user'),
      ({ token }) => {
        if (token.kind === 'installation') throw new Refusal(403, 'Resource not accessible by integration');
        return { status: 200, body: { login: token.login } };
      },
    ],
    [
      new RegExp(server === 'enterprise' ? '^POST /api/graphql$' : '^POST /graphql$'),
      ({ token, body }) => {
        if (!/\bviewer\b/.test(String(body.query))) throw new Refusal(400, 'only viewer is there');
        return { status: 200, body: { data: { viewer: { login: token.login } } } };
      },
    ],
    [
      route('GET', 'REPO/issues/(\\d+)/comments'),
      ({ token, parameters: [issue], query }) => {
        need(token, 'read', 'pull-requests', 'issues');
        const all = github.comments
          .filter((comment) => comment.issue === Number(issue))
          .sort((a, b) => a.id - b.id);
        const { items, headers } = page(all, query, `${base}/issues/${issue}/comments`);
        return { status: 200, body: items.map(commentView), headers };
      },
    ],
    [
      route('POST', 'REPO/issues/(\\d+)/comments'),
      ({ token, parameters: [issue], body }) => {
        need(token, 'write', 'pull-requests', 'issues');
        if (!github.pulls.some(({ number }) => number === Number(issue))) throw new Refusal(404, 'Not Found');
        const added = github.addComment({
          issue: Number(issue),
          body: commentBody(body),
          login: token.login,
        });
        return { status: 201, body: commentView(added) };
      },
    ],
    [
      route('PATCH', 'REPO/issues/comments/(\\d+)'),
      ({ token, parameters: [id], body }) => {
        need(token, 'write', 'pull-requests', 'issues');
        const comment = github.comments.find((one) => one.id === Number(id));
        if (!comment) throw new Refusal(404, 'Not Found');
        // Whoever may write may also write into the comments of others.
        comment.body = commentBody(body);
        return { status: 200, body: commentView(comment) };
      },
    ],
    [
      route('GET', 'REPO/issues'),
      ({ token, query }) => {
        need(token, 'read', 'issues');
        const all = github.issues.filter(
          ({ state, login }) =>
            state === (query.get('state') ?? 'open') && login === (query.get('creator') ?? login),
        );
        const { items, headers } = page(all, query, `${base}/issues`);
        return { status: 200, body: items.map(issueView), headers };
      },
    ],
    [
      route('POST', 'REPO/issues'),
      ({ token, body }) => {
        need(token, 'write', 'issues');
        const { title, body: text } = body;
        if (typeof title !== 'string' || typeof text !== 'string')
          throw new Refusal(422, 'Validation Failed');
        const added: TestIssue = { number: nextId(), title, body: text, login: token.login, state: 'open' };
        github.issues.push(added);
        return { status: 201, body: issueView(added) };
      },
    ],
    [
      route('PATCH', 'REPO/issues/(\\d+)'),
      ({ token, parameters: [number], body }) => {
        need(token, 'write', 'issues');
        const issue = github.issues.find((one) => one.number === Number(number));
        if (!issue) throw new Refusal(404, 'Not Found');
        if (typeof body.body === 'string') issue.body = body.body;
        if (body.state === 'closed' || body.state === 'open') issue.state = body.state;
        return { status: 200, body: issueView(issue) };
      },
    ],
    [
      route('POST', 'REPO/check-runs'),
      ({ token, body }) => {
        need(token, 'write', 'checks');
        if (token.kind === 'user') throw new Refusal(403, 'You must authenticate via a GitHub App.');
        if (typeof body.name !== 'string' || typeof body.head_sha !== 'string')
          throw new Refusal(422, 'Invalid request.');
        const check: TestCheckRun = {
          id: nextId(),
          name: body.name,
          head_sha: body.head_sha,
          external_id: typeof body.external_id === 'string' ? body.external_id : '',
          ...(typeof body.details_url === 'string' ? { details_url: body.details_url } : {}),
          status: 'queued',
          conclusion: null,
          output: { title: null, summary: null, annotations: [] },
        };
        applyCheck(check, body);
        github.checks.push(check);
        return { status: 201, body: checkView(check) };
      },
    ],
    [
      route('PATCH', 'REPO/check-runs/(\\d+)'),
      ({ token, parameters: [id], body }) => {
        need(token, 'write', 'checks');
        const check = github.checks.find((one) => one.id === Number(id));
        if (!check) throw new Refusal(404, 'Not Found');
        applyCheck(check, body);
        return { status: 200, body: checkView(check) };
      },
    ],
    [
      route('GET', 'REPO/commits/([^/]+)/check-runs'),
      ({ token, parameters: [sha], query }) => {
        need(token, 'read', 'checks');
        const all = github.checks.filter(
          (one) => one.head_sha === sha && (query.get('check_name') ?? one.name) === one.name,
        );
        const { items, headers } = page(all, query, `${base}/commits/${sha}/check-runs`);
        return { status: 200, body: { total_count: all.length, check_runs: items.map(checkView) }, headers };
      },
    ],
    [
      route('GET', 'REPO/contents/(.+)'),
      ({ token, parameters: [path], query }) => {
        need(token, 'read', 'contents');
        const text = github.files.get(`${query.get('ref')}:${decodeURIComponent(path ?? '')}`);
        if (text === undefined) throw new Refusal(404, 'Not Found');
        return { status: 200, body: text, headers: { 'content-type': RAW } };
      },
    ],
    [
      route('GET', 'REPO/pulls'),
      ({ token, query }) => {
        need(token, 'read', 'pull-requests');
        const state = query.get('state') ?? 'open';
        const all = github.pulls.filter((pull) => state === 'all' || pull.state === state);
        const { items, headers } = page(all, query, `${base}/pulls`);
        return { status: 200, body: items, headers };
      },
    ],
    [
      route('GET', 'REPO/pulls/(\\d+)'),
      ({ token, parameters: [number] }) => {
        need(token, 'read', 'pull-requests');
        const pull = github.pulls.find((one) => one.number === Number(number));
        if (!pull) throw new Refusal(404, 'Not Found');
        return { status: 200, body: pull };
      },
    ],
    [
      route('GET', 'REPO/actions/runs'),
      ({ token, query }) => {
        need(token, 'read', 'actions');
        const status = query.get('status');
        const all = github.runs.filter(
          (run) => status === null || run.status === status || run.conclusion === status,
        );
        const { items, headers } = page(all, query, `${base}/actions/runs`);
        return { status: 200, body: { total_count: all.length, workflow_runs: items.map(runView) }, headers };
      },
    ],
    [
      route('GET', 'REPO/actions/runs/(\\d+)'),
      ({ token, parameters: [id] }) => ({ status: 200, body: runView(runOf(token, id)) }),
    ],
    [
      route('GET', 'REPO/actions/runs/(\\d+)/jobs'),
      ({ token, parameters: [id], query }) => {
        const { jobs } = runOf(token, id);
        const { items, headers } = page(jobs, query, `${base}/actions/runs/${id}/jobs`);
        return { status: 200, body: { total_count: jobs.length, jobs: items }, headers };
      },
    ],
  ];

  function runOf(token: TestToken, id: string | undefined): TestRun {
    need(token, 'read', 'actions');
    const run = github.runs.find((one) => one.id === Number(id));
    if (!run) throw new Refusal(404, 'Not Found');
    return run;
  }

  return github;
}

function runView({ jobs: _jobs, ...run }: TestRun): object {
  return run;
}

function commentBody({ body }: Record<string, unknown>): string {
  if (typeof body !== 'string' || body.trim() === '') {
    throw new Refusal(422, 'Validation Failed', [
      { resource: 'IssueComment', code: 'missing_field', field: 'body' },
    ]);
  }
  if (body.length > COMMENT_CHARACTERS) {
    throw new Refusal(422, 'Validation Failed', [
      {
        resource: 'IssueComment',
        code: 'custom',
        field: 'body',
        message: `body is too long (maximum is ${COMMENT_CHARACTERS} characters)`,
      },
    ]);
  }
  return body;
}

function applyCheck(check: TestCheckRun, body: Record<string, unknown>): void {
  const output = body.output as { title?: unknown; summary?: unknown; annotations?: unknown } | undefined;
  if (output) {
    const { title, summary, annotations = [] } = output;
    if (typeof title !== 'string' || typeof summary !== 'string' || !Array.isArray(annotations)) {
      throw new Refusal(422, 'Invalid request.\n\n"title", "summary" weren\'t supplied.');
    }
    if (summary.length > CHECK_CHARACTERS)
      throw new Refusal(422, 'Invalid request.\n\nOnly 65535 characters are allowed; more were supplied.');
    if (annotations.length > CHECK_ANNOTATIONS) {
      throw new Refusal(
        422,
        `Invalid request.\n\nNo more than 50 items are allowed; ${annotations.length} were supplied.`,
      );
    }
    for (const one of annotations as Record<string, unknown>[]) checkAnnotation(one);
    check.output = {
      title,
      summary,
      annotations: [...check.output.annotations, ...(annotations as Record<string, unknown>[])],
    };
  }
  if (typeof body.status === 'string') check.status = body.status;
  if (typeof body.conclusion === 'string') {
    check.status = 'completed';
    check.conclusion = body.conclusion;
  }
  if (check.status === 'completed' && check.conclusion === null)
    throw new Refusal(422, 'Invalid request.\n\nMissing conclusion.');
}

function checkAnnotation({
  path,
  start_line,
  end_line,
  annotation_level,
  message,
  title,
}: Record<string, unknown>): void {
  const lines = [start_line, end_line].every((line) => Number.isSafeInteger(line) && Number(line) >= 1);
  const level = ['notice', 'warning', 'failure'].includes(String(annotation_level));
  const said =
    typeof message === 'string' && message !== '' && Buffer.byteLength(message) <= ANNOTATION_BYTES;
  const titled = title === undefined || (typeof title === 'string' && title.length <= 255);
  if (
    typeof path !== 'string' ||
    path === '' ||
    path.startsWith('/') ||
    !lines ||
    !level ||
    !said ||
    !titled
  ) {
    throw new Refusal(422, 'Invalid request.\n\nInvalid annotation.');
  }
}
