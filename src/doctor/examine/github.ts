import type { ApiError } from '../../github/api/failure.js';
import type { ReadRight } from '../../github/api/look-at-repository.js';
import type { GitHubFacts, TokenKind } from '../facts.js';
import { amiss, type Finding, type FindingId, ok } from '../finding.js';
import type { Job, Workflow } from '../workflow/model.js';
import { NEEDS, type Need, ownSteps } from '../workflow/needs.js';
import { grants } from '../workflow/permissions.js';

const ASK_AGAIN = 'ask again later; until then this is not known';

/** Whose work a workflow runs, which repository that is, and what the token may do there. */
export function examineGitHub(facts: GitHubFacts, workflows: readonly Workflow[]): Finding[] {
  return [...runFindings(facts), repositoryFinding(facts), ...tokenFindings(facts, workflows)];
}

function runFindings({ run }: GitHubFacts): Finding[] {
  if (!run) return [];
  const { event, trust, dependabot } = run;
  const from = 'GITHUB_EVENT_NAME';
  if (!trust.trusted) {
    return [
      amiss(
        'warning',
        'github.run',
        `${event} brings the work of a fork (${trust.label ?? ''}) to the repository’s secrets`,
        'run it on pull_request, without secrets; here, templates that are modules are refused, and what is built gets tags of its own',
        { from },
      ),
    ];
  }
  if (trust.label !== undefined || dependabot) {
    const whose = dependabot ? 'of Dependabot' : `of a fork (${trust.label ?? ''})`;
    return [
      amiss(
        'note',
        'github.run',
        `this run of ${event} is ${whose}: GitHub gives it no secrets, and a token that may only read`,
        'use engine: auto or local, which need no key; the summary has what comment and check cannot show',
        { from },
      ),
    ];
  }
  return [ok('github.run', `this run of ${event} is the repository’s own work`, { from })];
}

function repositoryFinding({ repository, look }: GitHubFacts): Finding {
  if (!repository) {
    return amiss(
      'note',
      'github.repository',
      'nobody says which repository of GitHub this is',
      'ask inside a work tree whose remote origin is at GitHub, or set GITHUB_REPOSITORY=owner/name',
    );
  }
  const { owner, repo, from } = repository;
  const name = `${owner}/${repo}`;
  if (look && 'failure' in look.repository && look.repository.failure.kind === 'not-found') {
    return amiss(
      'warning',
      'github.repository',
      look.repository.failure.message,
      `check that ${name} is its name and that the token may see it`,
      { from },
    );
  }
  if (look && 'value' in look.repository) {
    const { isPrivate, defaultBranch } = look.repository.value;
    const what = `the repository is ${name}, ${isPrivate ? 'private' : 'public'}, with the default branch ${defaultBranch}`;
    return ok('github.repository', what, { from });
  }
  return ok('github.repository', `the repository is ${name}`, { from });
}

function tokenFindings(facts: GitHubFacts, workflows: readonly Workflow[]): Finding[] {
  const { token, look, notAsked } = facts;
  if (!token) {
    return [
      amiss(
        'note',
        'github.token',
        'there is no token of GitHub, so it was not asked what it may do and how the default branch is protected',
        'set GITHUB_TOKEN (in workflows: env: { GITHUB_TOKEN: ${{ github.token }} }), or give --github-token',
      ),
    ];
  }
  const { from } = token;
  if (!look) {
    return [
      amiss(
        'note',
        'github.token',
        `the token was not tried: ${notAsked?.why ?? 'it is not known for which repository'}`,
        notAsked?.wayOut ?? 'set GITHUB_REPOSITORY=owner/name',
        { from },
      ),
    ];
  }
  if ('failure' in look.repository) return [notAccepted(look.repository.failure, from)];
  const scopes = look.scopes === undefined ? '' : ` with the scopes ${look.scopes.join(', ') || '(none)'}`;
  return [
    ok('github.token', `GitHub accepts the token, ${KINDS[token.kind]}${scopes}`, { from }),
    ...rightFindings(facts, workflows),
  ];
}

const KINDS: Record<TokenKind, string> = {
  workflow: 'one of a workflow or an app',
  classic: 'a person’s',
  'fine-grained': 'a person’s, fine-grained',
  unknown: 'of a kind that is not known',
};

function notAccepted({ kind, message }: ApiError, from: string): Finding {
  if (kind === 'unauthorized') {
    const wayOut = 'make a new token, or leave it out: a workflow has one of its own (github.token)';
    return amiss('problem', 'github.token', message, wayOut, { from });
  }
  if (kind === 'not-permitted' || kind === 'not-found') {
    return amiss(
      'warning',
      'github.token',
      'the token does not show the repository, so nothing more was asked',
      'give it the right to read the repository (contents: read)',
      { from },
    );
  }
  return amiss('note', 'github.token', message, ASK_AGAIN, { from });
}

interface Right {
  id: FindingId;
  need: Need;
  /** What reading shows. */
  read: ReadRight;
}

const RIGHTS: readonly Right[] = [
  { id: 'github.comment', need: NEEDS.comment, read: 'pull-requests' },
  { id: 'github.check', need: NEEDS.check, read: 'checks' },
  { id: 'github.prune', need: NEEDS.prune, read: 'actions' },
];

/** GitHub tells no token what it may write; so it is what can be told from reading, scopes and the workflow. */
function rightFindings({ token, look, run }: GitHubFacts, workflows: readonly Workflow[]): Finding[] {
  const reads = look?.reads;
  if (!token || !reads) return [];
  const job = jobOfRun(run, workflows);
  return RIGHTS.map(({ id, need, read }): Finding => {
    const { from } = token;
    const { what, right } = need;
    const answer = reads[read];
    if ('failure' in answer) {
      const { kind, message } = answer.failure;
      if (kind !== 'not-permitted' && kind !== 'not-found')
        return amiss('note', id, `${what}: ${message}`, ASK_AGAIN, { from });
      const wayOut = `give the job permissions: ${right}, or the token that right`;
      return amiss('note', id, `the token may not do what ${what} needs (${right})`, wayOut, { from });
    }
    if (right.endsWith(': read')) return ok(id, `the token may do what ${what} needs (${right})`, { from });
    if (id === 'github.check' && (token.kind === 'classic' || token.kind === 'fine-grained')) {
      return amiss(
        'note',
        id,
        'a check cannot be written with a person’s token',
        'use the workflow’s own token, with permissions: checks: write',
        { from },
      );
    }
    if (look.scopes?.some((scope) => scope === 'repo' || (scope === 'public_repo' && isPublic(look))))
      return ok(id, `the token may do what ${what} needs, by its scopes`, { from });
    if (job?.permissions && grants(job.permissions, right))
      return ok(id, `the job declares what ${what} needs (${right})`, { place: job.place });
    return amiss(
      'note',
      id,
      `unknown whether the token may do what ${what} needs (${right}): GitHub tells only by a try`,
      `in the workflow, give the job permissions: ${right}`,
      { from },
    );
  });
}

function isPublic({ repository }: NonNullable<GitHubFacts['look']>): boolean {
  return 'value' in repository && !repository.value.isPrivate;
}

/** The job that runs now, with the permissions that hold for it; a token of a fork's run has less than it declares. */
function jobOfRun(
  run: GitHubFacts['run'],
  workflows: readonly Workflow[],
): Pick<Job, 'permissions' | 'place'> | undefined {
  if (!run || run.trust.label !== undefined || run.dependabot) return undefined;
  const workflow = workflows.find(({ file }) => file === run.workflow);
  const job = workflow?.jobs.find(({ id }) => id === run.job);
  const permissions = job?.permissions ?? workflow?.permissions;
  return job && permissions ? { place: job.place, permissions } : undefined;
}

/** Whoever can change the default branch can change workflows that get secrets, and the sandbox file. */
export function examineBranch({ look }: GitHubFacts, workflows: readonly Workflow[]): Finding[] {
  if (!look?.branch || !('value' in look.repository)) return [];
  const name = look.repository.value.defaultBranch;
  if ('failure' in look.branch) {
    const what = `unknown whether the default branch is protected: ${look.branch.failure.message}`;
    return [
      amiss('note', 'github.branch', what, 'give the token contents: read, or look at Settings → Rules'),
    ];
  }
  if (look.branch.value.isProtected) return [ok('github.branch', `the default branch ${name} is protected`)];
  const used = workflows.some((workflow) => ownSteps(workflow).length > 0);
  return [
    amiss(
      used ? 'warning' : 'note',
      'github.branch',
      `the default branch ${name} is not protected: everybody who may push can change the workflows, which get the secrets, and the sandbox file`,
      'protect it (Settings → Rules): pull requests with a review, and code owners for .github/workflows and the sandbox file',
    ),
  ];
}
