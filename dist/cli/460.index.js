export const id = 460;
export const ids = [460];
export const modules = {

/***/ 93460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  examine: () => (/* binding */ examine)
});

// EXTERNAL MODULE: ./.cache/build/lib/e2b/host-program.js
var host_program = __webpack_require__(11516);
// EXTERNAL MODULE: ./.cache/build/lib/report/bytes.js
var bytes = __webpack_require__(65233);
// EXTERNAL MODULE: ./.cache/build/lib/report/text/count.js
var count = __webpack_require__(23199);
// EXTERNAL MODULE: ./.cache/build/lib/doctor/finding.js
var finding = __webpack_require__(25022);
;// CONCATENATED MODULE: ./.cache/build/lib/doctor/examine/engine.js




/** Less free than this is little, in bytes: the base template and a few sandboxes' files; one sandbox's memory. */
const LITTLE_DISK = 2 * 1024 ** 3;
const LITTLE_MEMORY = 1024 ** 3;
/** Whether the local engine runs, and what this machine has and lacks for it. */
function examineEngine({ platform, status, host }, asked) {
    if (platform !== 'linux') {
        return [
            lack(asked, 'engine.platform', `the local engine needs Linux; this is ${platform}`, 'set E2B_API_KEY to use E2B Cloud, or run on Linux (in workflows: ubuntu-latest)'),
        ];
    }
    return [
        ...(status ? runsFindings(status, asked) : []),
        ...(host ? hostFindings(host, asked) : []),
        ...(status && 'running' in status && status.running
            ? statusFindings(status)
            : host
                ? [criuFinding(host)]
                : []),
    ];
}
/** What keeps the engine from running matters only where runs take it. */
function lack({ chosen }, id, what, wayOut) {
    return (0,finding/* amiss */.Id)(chosen ? 'problem' : 'note', id, what, wayOut);
}
function runsFindings(status, asked) {
    if ('belongsTo' in status) {
        return [
            lack(asked, 'engine.runs', status.belongsTo, 'or use E2B Cloud: set E2B_API_KEY, or --engine cloud'),
        ];
    }
    if (!status.running) {
        return [
            (0,finding/* amiss */.Id)('note', 'engine.runs', 'no local engine runs now', 'a run that takes it starts one; e2b-action engine start starts one that stays', { from: status.stateFolder }),
        ];
    }
    const { running = 0, paused = 0 } = status.sandboxes ?? {};
    const { inUse = running, max = 0 } = status.capacity ?? {};
    const from = status.stateFolder;
    if (status.version !== asked.version) {
        return [
            (0,finding/* amiss */.Id)('warning', 'engine.runs', `the local engine that runs is version ${status.version ?? 'unknown'}, this tool ${asked.version}`, 'e2b-action engine stop (which ends its sandboxes), then start it again', { from }),
        ];
    }
    if (max > 0 && inUse >= max) {
        return [
            (0,finding/* amiss */.Id)('warning', 'engine.runs', `the local engine is full: ${inUse} of ${max} sandboxes run`, 'e2b-action kill what nobody needs, or start it with a larger --max-sandboxes', { from }),
        ];
    }
    return [
        (0,finding.ok)('engine.runs', `the local engine runs: ${(0,count/* counted */.h)(running, 'sandbox', 'sandboxes')} of at most ${max}, and ${paused} paused`, { from }),
    ];
}
function hostFindings(host, asked) {
    const { missing, root, extras } = host;
    return [
        missing.length === 0
            ? (0,finding.ok)('engine.programs', 'runc, iptables and the other programs that the engine needs are there')
            : lack(asked, 'engine.programs', (0,host_program/* notFound */.m)(missing), (0,host_program/* installCommand */.J)(missing, root === 'root')),
        root === 'none'
            ? lack(asked, 'engine.root', 'the engine needs root', 'run as root, or allow sudo without a password (sudo -n true must succeed)')
            : (0,finding.ok)('engine.root', root === 'root' ? 'this is root' : 'sudo asks for no password'),
        host.cgroups === 'none'
            ? lack(asked, 'engine.cgroups', 'no cgroups are mounted at /sys/fs/cgroup: sandboxes cannot be limited or paused', 'run outside of the container, or give it the host’s cgroups')
            : (0,finding.ok)('engine.cgroups', `cgroup ${host.cgroups} is there`),
        overlayFinding(host, asked),
        ...roomFindings(host, asked),
        extras.images.length === 0
            ? (0,finding.ok)('engine.images', 'templates can be made from images of registries')
            : (0,finding/* amiss */.Id)('note', 'engine.images', `templates from images of registries cannot be built here: ${(0,host_program/* notFound */.m)(extras.images)}`, (0,host_program/* installCommand */.J)(extras.images, root === 'root')),
    ];
}
function overlayFinding(host, asked) {
    const { overlay, stateOnOverlay, loopDevices, stateFolder } = host;
    if (stateOnOverlay && !loopDevices) {
        return lack(asked, 'engine.overlay', `the state folder ${stateFolder} is on an overlay, as inside a container, and there are no loop devices: sandboxes cannot start`, 'set E2B_ACTION_STATE to a folder on ext4 or xfs, or run outside of the container');
    }
    if (!overlay) {
        return (0,finding/* amiss */.Id)(asked.chosen ? 'warning' : 'note', 'engine.overlay', 'the kernel does not list overlays; their module may not be loaded yet', 'as root: modprobe overlay');
    }
    return (0,finding.ok)('engine.overlay', 'the kernel has overlays');
}
function roomFindings({ freeDisk, freeMemory, stateFolder }, { chosen }) {
    const level = chosen ? 'warning' : 'note';
    const disk = `${(0,bytes/* formatBytes */.z)(freeDisk)} are free for the state folder`;
    const memory = `${(0,bytes/* formatBytes */.z)(freeMemory)} of memory are free`;
    return [
        freeDisk < LITTLE_DISK
            ? (0,finding/* amiss */.Id)(level, 'engine.disk', `${disk}: little for sandboxes and templates`, 'free some, or set E2B_ACTION_STATE to a folder on another disk', { from: stateFolder })
            : (0,finding.ok)('engine.disk', disk, { from: stateFolder }),
        freeMemory < LITTLE_MEMORY
            ? (0,finding/* amiss */.Id)(level, 'engine.memory', `${memory}, and a sandbox of the template base may take 2 GiB`, 'end what takes it; or use E2B Cloud')
            : (0,finding.ok)('engine.memory', memory),
    ];
}
/** Whether memory can go to disk an engine tries when it has started; until then only what that takes is known. */
function criuFinding({ extras: { memory }, root }) {
    if (memory.length === 0)
        return (0,finding.ok)('engine.memory-on-disk', 'CRIU is there; whether it works here, an engine tries when it starts');
    return (0,finding/* amiss */.Id)('note', 'engine.memory-on-disk', `paused sandboxes are lost when this machine restarts: ${(0,host_program/* notFound */.m)(memory)}`, `${(0,host_program/* installCommand */.J)(memory, root === 'root')}; docs/engine.md says where it works`);
}
/** What a running engine has tried out itself. */
function statusFindings(status) {
    const { memorySnapshots, memorySnapshotsReason = '', disk, missing = [] } = status;
    return [
        memorySnapshots
            ? (0,finding.ok)('engine.memory-on-disk', memorySnapshotsReason)
            : (0,finding/* amiss */.Id)('note', 'engine.memory-on-disk', `paused sandboxes are lost when this machine restarts: ${memorySnapshotsReason}`, 'install CRIU (Debian package criu) and start the engine anew; docs/engine.md says where it works'),
        ...(disk?.unlimitedBecause === undefined
            ? []
            : [
                (0,finding/* amiss */.Id)('note', 'engine.disk', `what sandboxes write is not limited: ${disk.unlimitedBecause}`, 'run where loop devices are, or keep an eye on the disk'),
            ]),
        ...(missing.length === 0
            ? []
            : [
                (0,finding/* amiss */.Id)('note', 'engine.base', `the template base lacks what this machine lacks: ${(0,host_program/* notFound */.m)(missing)}`, (0,host_program/* installCommand */.J)(missing, false)),
            ]),
    ];
}

;// CONCATENATED MODULE: ./.cache/build/lib/doctor/examine/file.js


/** More problems of one file help nobody. */
const SHOWN = 50;
/** The sandbox file: whether there is one, what is wrong with it, what it means. */
function examineFile({ name, problems, meaning }) {
    if (name === undefined) {
        return [
            (0,finding/* amiss */.Id)('note', 'file.found', 'there is no sandbox.yml here', 'write one (docs/sandbox-file.md), name one, or say what to run with --run or the input run'),
        ];
    }
    const more = problems.length - SHOWN;
    return [
        (0,finding.ok)('file.found', 'there is a sandbox file', { from: name }),
        ...problems.slice(0, SHOWN).map(problemFinding),
        ...(more > 0
            ? [
                (0,finding/* amiss */.Id)('problem', 'file.valid', `${name} has ${(0,count/* counted */.h)(more, 'more problem')}`, 'correct those above first'),
            ]
            : []),
        ...(meaning
            ? [
                (0,finding.ok)('file.valid', `it is valid: ${(0,count/* counted */.h)(meaning.steps, 'step')}, in a sandbox of ${nameOf(meaning.template)}`, { from: name }),
            ]
            : []),
    ];
}
function problemFinding({ source, line, column, path, message }) {
    return (0,finding/* amiss */.Id)('problem', 'file.valid', `${path === undefined ? '' : `${path}: `}${message}`, 'correct it; docs/sandbox-file.md has all keys', {
        place: {
            file: source,
            ...(line === undefined ? {} : { line }),
            ...(column === undefined ? {} : { column }),
        },
    });
}
function nameOf(template) {
    if ('reference' in template)
        return `the template ${template.reference}, which must exist`;
    const { name, source } = template.build;
    const made = source.kind === 'steps' ? `from ${source.from} and its steps` : `from ${source.path}`;
    return `the template ${name}, which is built ${made} unless it is there`;
}

;// CONCATENATED MODULE: ./.cache/build/lib/doctor/workflow/needs.js
const NEEDS = {
    comment: { what: 'the comment', right: 'pull-requests: write', orRight: 'issues: write' },
    check: { what: 'the check', right: 'checks: write' },
    prune: { what: 'prune', right: 'actions: read' },
    issue: { what: 'the issue about drift', right: 'issues: write' },
};
/** What a step of this action needs of the workflow's own token; nothing where it brings another one. */
function needsOf({ events }, { action, inputs }) {
    const token = inputs['github-token'];
    if (!action || (token !== undefined && !isOwnToken(token)))
        return [];
    if (action.part === 'prune')
        return [NEEDS.prune];
    if (action.part === 'template')
        return [];
    if (action.part === 'plan' || action.part === 'apply') {
        // They comment unless they are told not to, but on pull requests alone.
        const comments = isOn(inputs['comment'] ?? 'true') && events.some((event) => event.startsWith('pull_request'));
        return [...(comments ? [NEEDS.comment] : []), ...(isOn(inputs['issue']) ? [NEEDS.issue] : [])];
    }
    return [
        ...(isOn(inputs['comment']) ? [NEEDS.comment] : []),
        ...(isOn(inputs['check']) ? [NEEDS.check] : []),
    ];
}
function isOn(input) {
    return input !== undefined && input.trim() !== '' && input.trim() !== 'false';
}
function isOwnToken(input) {
    return /\bgithub\.token\b|\bsecrets\.GITHUB_TOKEN\b/i.test(input);
}
/** The steps of a workflow that use this action, each with its job. */
function ownSteps({ jobs }) {
    return jobs.flatMap((job) => job.steps.flatMap((step) => (step.action === undefined ? [] : [{ job, step }])));
}

// EXTERNAL MODULE: ./.cache/build/lib/spec/mapping.js
var mapping = __webpack_require__(78849);
;// CONCATENATED MODULE: ./.cache/build/lib/doctor/workflow/permissions.js

/** `permissions` of a workflow or job; undefined where it says none. What cannot be read grants nothing. */
function readPermissions(value) {
    if (value === undefined)
        return undefined;
    if (value === 'read-all' || value === 'write-all')
        return value;
    if (!(0,mapping/* isMapping */.pi)(value))
        return {};
    return Object.fromEntries(Object.entries(value).flatMap(([scope, level]) => (typeof level === 'string' ? [[scope, level]] : [])));
}
/** Whether `permissions` grant a right such as `checks: write`. Writing includes reading. */
function grants(permissions, right) {
    const [scope = '', level = ''] = right.split(': ');
    if (permissions === 'write-all')
        return true;
    if (permissions === 'read-all')
        return level === 'read';
    const given = Object.hasOwn(permissions, scope) ? permissions[scope] : undefined;
    return given === 'write' || given === level;
}

;// CONCATENATED MODULE: ./.cache/build/lib/doctor/examine/github.js



const ASK_AGAIN = 'ask again later; until then this is not known';
/** Whose work a workflow runs, which repository that is, and what the token may do there. */
function examineGitHub(facts, workflows) {
    return [...runFindings(facts), repositoryFinding(facts), ...tokenFindings(facts, workflows)];
}
function runFindings({ run }) {
    if (!run)
        return [];
    const { event, trust, dependabot } = run;
    const from = 'GITHUB_EVENT_NAME';
    if (!trust.trusted) {
        return [
            (0,finding/* amiss */.Id)('warning', 'github.run', `${event} brings the work of a fork (${trust.label ?? ''}) to the repository’s secrets`, 'run it on pull_request, without secrets; here, templates that are modules are refused, and what is built gets tags of its own', { from }),
        ];
    }
    if (trust.label !== undefined || dependabot) {
        const whose = dependabot ? 'of Dependabot' : `of a fork (${trust.label ?? ''})`;
        return [
            (0,finding/* amiss */.Id)('note', 'github.run', `this run of ${event} is ${whose}: GitHub gives it no secrets, and a token that may only read`, 'use engine: auto or local, which need no key; the summary has what comment and check cannot show', { from }),
        ];
    }
    return [(0,finding.ok)('github.run', `this run of ${event} is the repository’s own work`, { from })];
}
function repositoryFinding({ repository, look }) {
    if (!repository) {
        return (0,finding/* amiss */.Id)('note', 'github.repository', 'nobody says which repository of GitHub this is', 'ask inside a work tree whose remote origin is at GitHub, or set GITHUB_REPOSITORY=owner/name');
    }
    const { owner, repo, from } = repository;
    const name = `${owner}/${repo}`;
    if (look && 'failure' in look.repository && look.repository.failure.kind === 'not-found') {
        return (0,finding/* amiss */.Id)('warning', 'github.repository', look.repository.failure.message, `check that ${name} is its name and that the token may see it`, { from });
    }
    if (look && 'value' in look.repository) {
        const { isPrivate, defaultBranch } = look.repository.value;
        const what = `the repository is ${name}, ${isPrivate ? 'private' : 'public'}, with the default branch ${defaultBranch}`;
        return (0,finding.ok)('github.repository', what, { from });
    }
    return (0,finding.ok)('github.repository', `the repository is ${name}`, { from });
}
function tokenFindings(facts, workflows) {
    const { token, look, notAsked } = facts;
    if (!token) {
        return [
            (0,finding/* amiss */.Id)('note', 'github.token', 'there is no token of GitHub, so it was not asked what it may do and how the default branch is protected', 'set GITHUB_TOKEN (in workflows: env: { GITHUB_TOKEN: ${{ github.token }} }), or give --github-token'),
        ];
    }
    const { from } = token;
    if (!look) {
        return [
            (0,finding/* amiss */.Id)('note', 'github.token', `the token was not tried: ${notAsked?.why ?? 'it is not known for which repository'}`, notAsked?.wayOut ?? 'set GITHUB_REPOSITORY=owner/name', { from }),
        ];
    }
    if ('failure' in look.repository)
        return [notAccepted(look.repository.failure, from)];
    const scopes = look.scopes === undefined ? '' : ` with the scopes ${look.scopes.join(', ') || '(none)'}`;
    return [
        (0,finding.ok)('github.token', `GitHub accepts the token, ${KINDS[token.kind]}${scopes}`, { from }),
        ...rightFindings(facts, workflows),
    ];
}
const KINDS = {
    workflow: 'one of a workflow or an app',
    classic: 'a person’s',
    'fine-grained': 'a person’s, fine-grained',
    unknown: 'of a kind that is not known',
};
function notAccepted({ kind, message }, from) {
    if (kind === 'unauthorized') {
        const wayOut = 'make a new token, or leave it out: a workflow has one of its own (github.token)';
        return (0,finding/* amiss */.Id)('problem', 'github.token', message, wayOut, { from });
    }
    if (kind === 'not-permitted' || kind === 'not-found') {
        return (0,finding/* amiss */.Id)('warning', 'github.token', 'the token does not show the repository, so nothing more was asked', 'give it the right to read the repository (contents: read)', { from });
    }
    return (0,finding/* amiss */.Id)('note', 'github.token', message, ASK_AGAIN, { from });
}
const RIGHTS = [
    { id: 'github.comment', need: NEEDS.comment, read: 'pull-requests' },
    { id: 'github.check', need: NEEDS.check, read: 'checks' },
    { id: 'github.prune', need: NEEDS.prune, read: 'actions' },
];
/** GitHub tells no token what it may write; so it is what can be told from reading, scopes and the workflow. */
function rightFindings({ token, look, run }, workflows) {
    const reads = look?.reads;
    if (!token || !reads)
        return [];
    const job = jobOfRun(run, workflows);
    return RIGHTS.map(({ id, need, read }) => {
        const { from } = token;
        const { what, right } = need;
        const answer = reads[read];
        if ('failure' in answer) {
            const { kind, message } = answer.failure;
            if (kind !== 'not-permitted' && kind !== 'not-found')
                return (0,finding/* amiss */.Id)('note', id, `${what}: ${message}`, ASK_AGAIN, { from });
            const wayOut = `give the job permissions: ${right}, or the token that right`;
            return (0,finding/* amiss */.Id)('note', id, `the token may not do what ${what} needs (${right})`, wayOut, { from });
        }
        if (right.endsWith(': read'))
            return (0,finding.ok)(id, `the token may do what ${what} needs (${right})`, { from });
        if (id === 'github.check' && (token.kind === 'classic' || token.kind === 'fine-grained')) {
            return (0,finding/* amiss */.Id)('note', id, 'a check cannot be written with a person’s token', 'use the workflow’s own token, with permissions: checks: write', { from });
        }
        if (look.scopes?.some((scope) => scope === 'repo' || (scope === 'public_repo' && isPublic(look))))
            return (0,finding.ok)(id, `the token may do what ${what} needs, by its scopes`, { from });
        if (job?.permissions && grants(job.permissions, right))
            return (0,finding.ok)(id, `the job declares what ${what} needs (${right})`, { place: job.place });
        return (0,finding/* amiss */.Id)('note', id, `unknown whether the token may do what ${what} needs (${right}): GitHub tells only by a try`, `in the workflow, give the job permissions: ${right}`, { from });
    });
}
function isPublic({ repository }) {
    return 'value' in repository && !repository.value.isPrivate;
}
/** The job that runs now, with the permissions that hold for it; a token of a fork's run has less than it declares. */
function jobOfRun(run, workflows) {
    if (!run || run.trust.label !== undefined || run.dependabot)
        return undefined;
    const workflow = workflows.find(({ file }) => file === run.workflow);
    const job = workflow?.jobs.find(({ id }) => id === run.job);
    const permissions = job?.permissions ?? workflow?.permissions;
    return job && permissions ? { place: job.place, permissions } : undefined;
}
/** Whoever can change the default branch can change workflows that get secrets, and the sandbox file. */
function examineBranch({ look }, workflows) {
    if (!look?.branch || !('value' in look.repository))
        return [];
    const name = look.repository.value.defaultBranch;
    if ('failure' in look.branch) {
        const what = `unknown whether the default branch is protected: ${look.branch.failure.message}`;
        return [
            (0,finding/* amiss */.Id)('note', 'github.branch', what, 'give the token contents: read, or look at Settings → Rules'),
        ];
    }
    if (look.branch.value.isProtected)
        return [(0,finding.ok)('github.branch', `the default branch ${name} is protected`)];
    const used = workflows.some((workflow) => ownSteps(workflow).length > 0);
    return [
        (0,finding/* amiss */.Id)(used ? 'warning' : 'note', 'github.branch', `the default branch ${name} is not protected: everybody who may push can change the workflows, which get the secrets, and the sandbox file`, 'protect it (Settings → Rules): pull requests with a review, and code owners for .github/workflows and the sandbox file'),
    ];
}

// EXTERNAL MODULE: ./.cache/build/lib/doctor/examine/service.js
var service = __webpack_require__(14336);
;// CONCATENATED MODULE: ./.cache/build/lib/doctor/examine/tool.js

/** The oldest Node.js that the tool runs on. */
const OLDEST = [20, 18];
function examineTool({ version, node, system, git }) {
    return [
        (0,finding.ok)('tool.version', `e2b-action ${version} on ${system}`),
        isOldEnough(node)
            ? (0,finding.ok)('tool.node', `Node.js ${node}`)
            : (0,finding/* amiss */.Id)('problem', 'tool.node', `Node.js ${node} is too old`, `install Node.js ${OLDEST.join('.')} or later`),
        git === undefined
            ? (0,finding/* amiss */.Id)('warning', 'tool.git', 'git is not found: the .gitignore files alone decide what is uploaded, and the repository of a run is not known', 'install git and have it in PATH')
            : (0,finding.ok)('tool.git', 'git is found', { from: git }),
    ];
}
function isOldEnough(version) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

;// CONCATENATED MODULE: ./.cache/build/lib/doctor/workflow/action-use.js
const PARTS = {
    '': 'run',
    template: 'template',
    prune: 'prune',
    plan: 'plan',
    apply: 'apply',
};
/**
 * How a `uses` means this action; undefined for any other. It is known by the name of its repository, whoever owns that
 * (a fork or a mirror has the same), and in its own repository (`ownAction`) by `./`.
 */
function actionUse(uses, ownAction) {
    const own = /^\.\/(template|prune|plan|apply)?\/?$/.exec(uses);
    if (own)
        return ownAction ? { part: partOf(own[1]) } : undefined;
    const other = /^[^/@\s]+\/e2b-sandbox-action(?:\/(template|prune|plan|apply))?\/?@(\S+)$/i.exec(uses);
    return other ? { part: partOf(other[1]), ref: other[2] ?? '' } : undefined;
}
function partOf(folder) {
    return PARTS[(folder?.toLowerCase() ?? '')];
}
/** Whether a ref names one commit or a release, as far as its form tells: `v1`, `v1.2.3`, a whole SHA. */
function isPinned(ref) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64}|v?\d+(?:\.\d+)*(?:[-+][\w.-]+)?)$/i.test(ref);
}

;// CONCATENATED MODULE: ./.cache/build/lib/doctor/workflow/expressions.js
/**
 * What stands between `${{` and `}}` in a text. By search, not by pattern: a hostile text that opens one again and again
 * must not take the square of its length.
 */
function expressionsOf(text) {
    const found = [];
    for (let at = text.indexOf('${{'); at >= 0;) {
        const end = text.indexOf('}}', at + 3);
        if (end < 0)
            break;
        found.push(text.slice(at + 3, end));
        at = text.indexOf('${{', end + 2);
    }
    return found;
}

;// CONCATENATED MODULE: ./.cache/build/lib/doctor/workflow/untrusted.js

/** Events by which work of others meets the secrets and the token of the repository. */
const WITH_SECRETS = ['pull_request_target', 'workflow_run'];
/** Of such an event, what names the work of others: a ref, a commit, a repository, a number to fetch by. */
const HEAD = /github\.head_ref|github\.event\.(?:pull_request\.(?:head|number|merge_commit_sha)|number|workflow_run\.(?:head|pull_requests))|refs\/(?:remotes\/)?pull\/|\bpull\/[^\s'"]{1,100}\/(?:head|merge)\b/i;
const FETCHES = /\bgh\s+pr\s+checkout\b|\bgit\s+(?:fetch|pull|checkout|clone|switch|worktree)\b/;
/** The events of a workflow that have the secrets whoever's work it is. */
function eventsWithSecrets({ events }) {
    return events.filter((event) => WITH_SECRETS.includes(event));
}
/** Whether a step brings the work of a pull request to the runner, as far as its text tells. */
function fetchesHead({ uses = '', run = '', inputs }) {
    if (/^actions\/checkout@/i.test(uses)) {
        return HEAD.test(inputs['ref'] ?? '') || HEAD.test(inputs['repository'] ?? '');
    }
    return /\bgh\s+pr\s+checkout\b/.test(run) || (FETCHES.test(run) && HEAD.test(run));
}
/** Whether a text holds an expression with a secret of the workflow. */
function holdsSecret(text) {
    return expressionsOf(text).some((expression) => /\bsecrets\b|\bgithub\s*\.\s*token\b|\bgithub\s*\[\s*'token'\s*\]/i.test(expression));
}

;// CONCATENATED MODULE: ./.cache/build/lib/doctor/examine/workflows.js







/** The workflows that use this action: what in them is not safe, or cannot work. */
function examineWorkflows({ workflows, unread }, file) {
    const own = workflows.filter((workflow) => ownSteps(workflow).length > 0);
    return [
        ...unread.map(({ place, why }) => (0,finding/* amiss */.Id)('warning', 'workflow.readable', `it was not looked at: ${why}`, 'correct it, and ask again', {
            place,
        })),
        foundFinding(own, workflows.length),
        ...own.flatMap((workflow) => examineWorkflow(workflow, file)),
    ];
}
function foundFinding(own, all) {
    if (own.length > 0) {
        const from = own.map((workflow) => workflow.file).join(', ');
        const use = `${(0,count/* counted */.h)(own.length, 'workflow')} ${own.length === 1 ? 'uses' : 'use'} this action`;
        return (0,finding.ok)('workflow.found', use, { from });
    }
    return (0,finding/* amiss */.Id)('note', 'workflow.found', all === 0 ? 'there are no workflows in .github/workflows' : 'no workflow uses this action', 'the README shows one to begin with');
}
function examineWorkflow(workflow, file) {
    const jobs = [...new Set(ownSteps(workflow).map(({ job }) => job))];
    return [
        ...jobs.flatMap((job) => untrustedCode(workflow, job)),
        ...ownSteps(workflow).flatMap(({ job, step }) => [
            ...secretInSandbox(workflow, step),
            ...permissions(workflow, job, step),
            ...concurrency(workflow, job, step, file),
            ...pinned(step),
        ]),
        ...jobs.flatMap(timeout),
    ];
}
function untrustedCode(workflow, job) {
    const events = eventsWithSecrets(workflow);
    if (events.length === 0)
        return [];
    return job.steps
        .filter(fetchesHead)
        .map(({ place }) => (0,finding/* amiss */.Id)('problem', 'workflow.untrusted-code', `job ${job.id} runs on ${events.join(' and ')}, with the repository’s secrets, and fetches the work of whoever opened the pull request`, 'run it on pull_request, without secrets (engine: auto or local); or check out the base alone', { place }));
}
function secretInSandbox(workflow, { inputs, placeOf }) {
    const env = inputs['env'];
    if (env === undefined || !holdsSecret(env))
        return [];
    const withSecrets = eventsWithSecrets(workflow);
    const events = [...withSecrets, ...workflow.events.filter((event) => event === 'pull_request')];
    if (events.length === 0)
        return [];
    return [
        (0,finding/* amiss */.Id)(withSecrets.length > 0 ? 'problem' : 'warning', 'workflow.secret-in-sandbox', `env hands a secret to the sandbox on ${events.join(' and ')}: whatever a pull request runs there can read it`, 'leave it out, or hand it over in a workflow that runs on push or by hand', { place: placeOf('env') }),
    ];
}
function permissions(workflow, job, step) {
    const declared = job.permissions ?? workflow.permissions;
    return needsOf(workflow, step).flatMap(({ what, right, orRight }) => {
        if (declared && [right, orRight].some((one) => one !== undefined && grants(declared, one)))
            return [];
        const why = declared
            ? `the permissions of job ${job.id} do not hold it`
            : `job ${job.id} declares no permissions, and what it gets then is a setting of the repository, reading alone as a rule`;
        return [
            (0,finding/* amiss */.Id)('warning', 'workflow.permissions', `${what} needs ${right}: ${why}`, `give the job permissions: { contents: read, ${right} }`, { place: step.place }),
        ];
    });
}
function concurrency(workflow, job, { action, inputs, placeOf, place }, file) {
    if (workflow.concurrency || job.concurrency || action?.part !== 'run')
        return [];
    const input = ['key', 'sandbox-id'].find((name) => isOfSeveralRuns(inputs[name]));
    const byFile = input === undefined && usesFile(inputs, file) && file.meaning?.sandboxId !== undefined;
    if (input === undefined && !byFile)
        return [];
    return [
        (0,finding/* amiss */.Id)('warning', 'workflow.concurrency', `job ${job.id} goes on with a sandbox that other runs use too (${input ?? 'sandbox.id'}), and two may run at once`, 'give the workflow or the job concurrency: { group: … }, with what tells the sandboxes apart in the group', { place: input === undefined ? place : placeOf(input) }),
    ];
}
/** One that another step or job of the same run made is of that run alone. */
function isOfSeveralRuns(input) {
    if (input === undefined || input.trim() === '')
        return false;
    return !expressionsOf(input).some((expression) => /\b(?:steps|needs)\s*[.[]/.test(expression));
}
function usesFile(inputs, { name }) {
    const given = inputs['file'] ?? 'sandbox.yml';
    return name !== undefined && given.replace(/^\.\//, '') === name && inputs['template'] === undefined;
}
function pinned({ action, place }) {
    const ref = action?.ref;
    if (ref === undefined || isPinned(ref))
        return [];
    return [
        (0,finding/* amiss */.Id)('warning', 'workflow.pinned', `the action is taken from ${ref}, which moves: whoever can change it gets what the job has`, 'name a release (@v1) or, safest, a whole commit SHA', { place }),
    ];
}
function timeout({ id, hasTimeout, place }) {
    if (hasTimeout)
        return [];
    return [
        (0,finding/* amiss */.Id)('note', 'workflow.timeout', `job ${id} has no timeout-minutes: GitHub ends it after six hours`, 'give it timeout-minutes, a little more than its steps may take', { place }),
    ];
}

// EXTERNAL MODULE: ./.cache/build/lib/spec/yaml-source.js
var yaml_source = __webpack_require__(19776);
;// CONCATENATED MODULE: ./.cache/build/lib/doctor/workflow/read.js




/** Reads workflows from untrusted text. Never throws. */
function readWorkflows({ files, leftOut, ownAction }) {
    const reading = {
        workflows: [],
        unread: leftOut.map(({ name, why }) => ({ place: { file: name }, why })),
    };
    for (const file of files) {
        const { source, problems } = (0,yaml_source/* readYaml */.g)(file.name, file.text);
        const [problem] = problems;
        if (source && !problem)
            reading.workflows.push(workflowOf(file, source, ownAction));
        else {
            const { line, column, message = 'it cannot be read' } = problem ?? {};
            const place = {
                file: file.name,
                ...(line === undefined ? {} : { line }),
                ...(column === undefined ? {} : { column }),
            };
            reading.unread.push({ place, why: message });
        }
    }
    return reading;
}
function workflowOf({ name }, source, ownAction) {
    const { value } = source;
    const placeOf = (path, at = 'value') => {
        const { line, column } = source.problemAt({ path, at, message: '' });
        return {
            file: name,
            ...(line === undefined ? {} : { line }),
            ...(column === undefined ? {} : { column }),
        };
    };
    const jobs = (0,mapping/* given */.gI)(value, 'jobs');
    return {
        file: name,
        events: eventsOf((0,mapping/* given */.gI)(value, 'on')),
        ...permissionsOf(value),
        concurrency: (0,mapping/* given */.gI)(value, 'concurrency') !== undefined,
        jobs: (0,mapping/* isMapping */.pi)(jobs) ? Object.entries(jobs).map(([id, job]) => jobOf(id, job, placeOf, ownAction)) : [],
    };
}
function permissionsOf(owner) {
    const permissions = readPermissions((0,mapping/* given */.gI)(owner, 'permissions'));
    return permissions === undefined ? {} : { permissions };
}
function eventsOf(on) {
    if (typeof on === 'string')
        return [on];
    if ((0,mapping/* isMapping */.pi)(on))
        return Object.keys(on);
    return (0,mapping/* items */.ld)(on).filter((event) => typeof event === 'string');
}
function jobOf(id, job, placeOf, ownAction) {
    return {
        id,
        place: placeOf(['jobs', id], 'key'),
        ...permissionsOf(job),
        concurrency: (0,mapping/* given */.gI)(job, 'concurrency') !== undefined,
        hasTimeout: (0,mapping/* given */.gI)(job, 'timeout-minutes') !== undefined,
        steps: (0,mapping/* items */.ld)((0,mapping/* given */.gI)(job, 'steps')).map((step, index) => stepOf(step, ['jobs', id, 'steps', index], placeOf, ownAction)),
    };
}
function stepOf(step, path, placeOf, ownAction) {
    const uses = (0,mapping/* given */.gI)(step, 'uses');
    const run = (0,mapping/* given */.gI)(step, 'run');
    const inputs = (0,mapping/* given */.gI)(step, 'with');
    const action = typeof uses === 'string' ? actionUse(uses, ownAction) : undefined;
    return {
        place: placeOf([...path, typeof uses === 'string' ? 'uses' : 'run']),
        ...(typeof uses === 'string' ? { uses } : {}),
        ...(typeof run === 'string' ? { run } : {}),
        inputs: (0,mapping/* isMapping */.pi)(inputs) ? textsOf(inputs) : {},
        placeOf: (input) => placeOf([...path, 'with', input], 'key'),
        ...(action ? { action } : {}),
    };
}
/** Inputs as a runner passes them. Names are the same in any case. */
function textsOf(inputs) {
    return Object.fromEntries(Object.entries(inputs).flatMap(([name, value]) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[name.toLowerCase(), String(value)]]
        : []));
}

;// CONCATENATED MODULE: ./.cache/build/lib/doctor/examine.js







/** What the facts mean: a finding for everything that was looked at, in the order in which a run would meet it. */
function examine(facts) {
    const reading = readWorkflows(facts.workflows);
    return [
        ...examineTool(facts.tool),
        ...(0,service/* examineService */.V)(facts.service),
        ...examineEngine(facts.engine, { chosen: facts.service.local, version: facts.tool.version }),
        ...examineFile(facts.file),
        ...examineGitHub(facts.github, reading.workflows),
        ...examineBranch(facts.github, reading.workflows),
        ...examineWorkflows(reading, facts.file),
    ];
}


/***/ }),

/***/ 89435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PW: () => (/* binding */ isAddress),
/* harmony export */   ik: () => (/* binding */ examineAddresses),
/* harmony export */   l0: () => (/* binding */ isDomain)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25022);

/** The addresses by which the service is reached, and who set each. */
function examineAddresses(settings) {
    const { local, domain, apiUrl, sandboxUrl, proxy } = settings;
    const set = [domain, apiUrl, sandboxUrl].filter((one) => one !== undefined);
    if (local)
        return set.map(unused);
    return [
        apiUrl ? addressFinding('the API is', apiUrl) : ofDomain(domain),
        ...(sandboxUrl ? [addressFinding('sandboxes are reached through', sandboxUrl)] : []),
        ...[apiUrl, sandboxUrl].flatMap((one) => (one && isCleartext(one.value) ? [cleartext(one)] : [])),
        ...(proxy ? [proxyFinding(proxy, apiUrl)] : []),
    ];
}
/** Whether an address can be asked at all. */
function isAddress(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url?.protocol === 'https:' || url?.protocol === 'http:';
}
/** Whether a text is a host name, with or without a port. */
function isDomain(text) {
    return /^[\w.-]+(?::\d+)?$/.test(text);
}
function unused({ from }) {
    const what = `${from} is set and not used: runs take the local engine`;
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .amiss */ .Id)('note', 'service.unused', what, 'use --engine cloud with an API key to use it', { from });
}
function ofDomain(domain) {
    if (domain === undefined)
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__.ok)('service.address', 'the API is https://api.e2b.app', { from: 'the default' });
    if (isDomain(domain.value))
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__.ok)('service.address', `the API is https://api.${domain.value}`, { from: domain.from });
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .amiss */ .Id)('problem', 'service.address', `the domain is none: ${domain.value}`, 'give a host name alone, such as e2b.app; an address with https:// is an --api-url', { from: domain.from });
}
function addressFinding(what, { value, from }) {
    if (isAddress(value))
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__.ok)('service.address', `${what} ${withoutUser(value)}`, { from });
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .amiss */ .Id)('problem', 'service.address', `${what} at no address that can be asked: ${withoutUser(value)}`, 'give a whole address, such as https://api.example.com', { from });
}
function isCleartext(address) {
    if (!isAddress(address))
        return false;
    const { protocol, hostname } = new URL(address);
    const here = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
    return protocol === 'http:' && !here;
}
function cleartext({ value, from }) {
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .amiss */ .Id)('warning', 'service.cleartext', `${withoutUser(value)} is no https: the API key and all files pass the network readable`, 'use an https address', { from });
}
function proxyFinding({ value, from }, apiUrl) {
    const direct = apiUrl?.value.startsWith('https:') === false;
    const what = direct
        ? 'a proxy is set and not used: plain http goes direct'
        : `requests go through the proxy ${withoutUser(value)}`;
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__.ok)('service.proxy', what, { from });
}
/** An address without the name and password that may stand in it. */
function withoutUser(address) {
    return address.replace(/^([a-z][a-z\d+.-]*:\/\/)?.*@/is, '$1');
}


/***/ }),

/***/ 14336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ examineService),
/* harmony export */   m: () => (/* binding */ isKey)
/* harmony export */ });
/* harmony import */ var _report_text_count_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23199);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25022);
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89435);



/** A clock that is this far off makes lifetimes wrong that are counted here, in ms. */
const CLOCK = 60_000;
/** So many sandboxes run at once on E2B's smaller plan. */
const HOBBY = 20;
const GET_A_KEY = 'set E2B_API_KEY, or give --api-key; E2B shows keys at https://e2b.dev/dashboard?tab=keys';
/** Which service runs take, by what it is reached, and what it said. */
function examineService(facts) {
    return [engineFinding(facts), ...keyFindings(facts), ...(0,_addresses_js__WEBPACK_IMPORTED_MODULE_0__/* .examineAddresses */ .ik)(facts), ...answerFindings(facts)];
}
function engineFinding({ choice, choiceFrom, local, key }) {
    const more = choiceFrom === undefined ? {} : { from: choiceFrom };
    if (choice !== 'auto') {
        const what = choice === 'local' ? 'runs take the local engine' : 'runs take the cloud';
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__.ok)('service.engine', `${what}: engine is ${choice}`, more);
    }
    const auto = choiceFrom === undefined ? 'engine is auto by default' : 'engine is auto';
    if (!local && key)
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__.ok)('service.engine', `runs take the cloud: ${auto}, and there is an API key`, more);
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .amiss */ .Id)('note', 'service.engine', `runs take the local engine: ${auto}, and there is no API key`, `for E2B Cloud, ${GET_A_KEY}. In workflows, secrets are not given to runs of forks and of Dependabot`, more);
}
function keyFindings({ local, key }) {
    if (!key) {
        return local
            ? []
            : [
                (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .amiss */ .Id)('problem', 'service.key', 'there is no API key, and the cloud wants one', `${GET_A_KEY}; or use --engine local, which needs no account`),
            ];
    }
    if (local)
        return [
            (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .amiss */ .Id)('note', 'service.unused', 'an API key is set and not used', 'use --engine cloud to use it', {
                from: key.from,
            }),
        ];
    return [keyFinding(key), ...(key.from.startsWith('--') ? [onCommandLine(key)] : [])];
}
function keyFinding({ value, from }) {
    if (!isKey(value)) {
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .amiss */ .Id)('problem', 'service.key', 'the API key holds white space or other characters that no key has', 'set it anew, without line ends or quotes around it', { from });
    }
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__.ok)('service.key', `the API key ${shapeOf(value)}`, { from });
}
/** Whether a text can be a key at all. */
function isKey(text) {
    return /^[!-~]+$/.test(text);
}
/** What can be said of a key without helping anybody to guess it. */
function shapeOf(key) {
    const begins = key.startsWith('e2b_')
        ? 'begins with e2b_'
        : 'does not begin with e2b_, as those of E2B do,';
    return `${begins} and is ${(0,_report_text_count_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(key.length, 'character')} long`;
}
function onCommandLine({ from }) {
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .amiss */ .Id)('note', 'service.key-on-command-line', 'the API key is on the command line, where other users of this machine and the shell’s history see it', 'set E2B_API_KEY instead', { from });
}
function answerFindings({ answer, key }) {
    if (!answer)
        return [];
    if ('message' in answer) {
        const { refusesKey, message, hint } = answer;
        const wayOut = refusesKey
            ? `check the API key and what it may do: ${GET_A_KEY}`
            : hint || 'check the network, --domain and --api-url';
        return [
            refusesKey
                ? (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .amiss */ .Id)('problem', 'service.key', message, wayOut, key ? { from: key.from } : {})
                : (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .amiss */ .Id)('problem', 'service.answers', message, wayOut),
        ];
    }
    const { running, more, aheadMs } = answer;
    const many = `${more ? 'more than ' : ''}${(0,_report_text_count_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(running, 'sandbox', 'sandboxes')} ${running === 1 ? 'runs' : 'run'} now`;
    return [
        (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__.ok)('service.answers', 'the service answers and accepts the key'),
        running >= HOBBY || more
            ? (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .amiss */ .Id)('note', 'service.sandboxes', `${many}: E2B runs ${HOBBY} at once on the Hobby plan and 100 on Pro`, 'see e2b-action list, and e2b-action kill what nobody needs')
            : (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__.ok)('service.sandboxes', many),
        ...clockFindings(aheadMs),
    ];
}
function clockFindings(aheadMs) {
    if (aheadMs === undefined)
        return [];
    if (Math.abs(aheadMs) < CLOCK)
        return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__.ok)('service.clock', 'the clocks of the service and of this machine agree')];
    const off = `${(0,_report_text_count_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(Math.round(Math.abs(aheadMs) / 1000), 'second')} ${aheadMs > 0 ? 'behind' : 'ahead of'}`;
    return [
        (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .amiss */ .Id)('warning', 'service.clock', `this machine’s clock is ${off} the service’s: what is left of a sandbox’s lifetime is counted wrong`, 'set the clock, best by NTP'),
    ];
}


/***/ }),

/***/ 11516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ installCommand),
/* harmony export */   m: () => (/* binding */ notFound)
/* harmony export */ });
/** The command that brings programs here, for `root` or for somebody who is not. */
function installCommand(missing, root) {
    const packages = [...new Set(missing.map(({ debianPackage }) => debianPackage))];
    return `${root ? '' : 'sudo '}apt-get install ${packages.join(' ')}`;
}
/** `runc, iptables not found` */
function notFound(programs) {
    return `${programs.map(({ program }) => program).join(', ')} not found`;
}


/***/ }),

/***/ 65233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
/** Bytes for people: `999 B`, `1.5 MB`. */
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}


/***/ }),

/***/ 19776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65135);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33451);



/**
 * Reads one YAML 1.2 document (core schema) from untrusted text. All syntax errors are reported at once;
 * duplicate keys, keys that are not text, unknown tags, too many aliases, too deep nesting and too long
 * files are errors. Never throws.
 */
function readYaml(name, text) {
    const bytes = Buffer.byteLength(text);
    if (bytes > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_FILE_BYTES */ .gZ) {
        return refused(name, `the file is ${bytes} bytes long; at most ${_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_FILE_BYTES */ .gZ} (1 MiB) are read`);
    }
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const at = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    // The composer recurses, and builds a regular expression as long as the nesting is deep: a text of only
    // "- - - -" ends the whole process. The token parser does neither, so it judges the depth first.
    const tooDeep = firstTooDeep(text);
    if (tooDeep !== undefined) {
        for (const start of lineStarts(text))
            lineCounter.addNewLine(start);
        return refused(name, `lists and mappings nest more than ${_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_NESTING */ .M1} deep`, at(tooDeep));
    }
    // Duplicate keys are found below: the library's own check compares every key with every other.
    const doc = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
        version: '1.2',
        schema: 'core',
        lineCounter,
        prettyErrors: false,
        stringKeys: true,
        uniqueKeys: false,
        logLevel: 'error',
    });
    const problems = [...doc.errors, ...doc.warnings].map((error) => ({
        source: name,
        ...at(error.pos[0]),
        message: syntaxMessage(error.code, error.message),
    }));
    if (doc.directives.yaml.version !== '1.2') {
        problems.push({
            source: name,
            line: 1,
            column: 1,
            message: 'expected YAML 1.2; remove the %YAML directive',
        });
    }
    if (problems.length > 0)
        return { problems };
    const broken = brokenParts(doc, name, at);
    if (broken.unusable)
        return { problems: broken.problems };
    let value;
    try {
        value = doc.toJS({ maxAliasCount: _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ALIASES */ .K1 + 1 });
    }
    catch (error) {
        // The library counts what aliases of aliases expand to, and throws a ReferenceError over the limit.
        if (!(error instanceof ReferenceError))
            throw error;
        return refused(name, ALIASES);
    }
    if (hasTooManyParts(value)) {
        return refused(name, `the file holds more than ${_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PARTS */ .kz} values, its aliases expanded`);
    }
    return {
        problems: broken.problems,
        source: {
            value,
            problemAt: (fault) => ({
                source: name,
                ...at(locate(doc, fault)),
                ...(fault.path.length === 0 ? {} : { path: (0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .showPath */ .P8)(fault.path) }),
                message: fault.message,
            }),
            textLines: (path) => {
                const node = nodeAt(doc, path);
                if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || !node.range)
                    return undefined;
                const { line } = at(node.range[0]);
                if (node.type === 'BLOCK_LITERAL')
                    return { from: line + 1 };
                return at(node.range[1]).line === line ? { all: line } : undefined;
            },
        },
    };
}
const ALIASES = `the aliases of this file expand to too much; at most ${_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ALIASES */ .K1} are read`;
function refused(source, message, place = { line: 1, column: 1 }) {
    return { problems: [{ source, ...place, message }] };
}
function syntaxMessage(code, message) {
    if (code === 'NON_STRING_KEY')
        return 'expected a plain text key';
    if (code === 'MULTIPLE_DOCS')
        return 'expected one YAML document; found a second one';
    return `not valid YAML: ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(message.replace(/\s+/g, ' '))}`;
}
function lineStarts(text) {
    const starts = [0];
    for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1))
        starts.push(index + 1);
    return starts;
}
/** The offset of the first token that is nested deeper than allowed. */
function firstTooDeep(text) {
    for (const top of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX().parse(text)) {
        const open = [{ token: top, depth: 0 }];
        for (let next = open.pop(); next; next = open.pop()) {
            const { token, depth } = next;
            if (token.type === 'document') {
                if (token.value)
                    open.push({ token: token.value, depth });
            }
            else if ('items' in token) {
                if (depth >= _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_NESTING */ .M1)
                    return token.offset;
                for (const item of token.items) {
                    if (item.value)
                        open.push({ token: item.value, depth: depth + 1 });
                    if (item.key)
                        open.push({ token: item.key, depth: depth + 1 });
                }
            }
        }
    }
    return undefined;
}
/** Counts what a value holds, every time it is met anew: an alias within itself has no end, so this stops. */
function hasTooManyParts(value) {
    const open = [value];
    let parts = 0;
    while (open.length > 0) {
        const next = open.pop();
        parts += 1;
        if (parts + open.length > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PARTS */ .kz)
            return true;
        if (typeof next === 'object' && next !== null)
            for (const child of Object.values(next))
                open.push(child);
    }
    return false;
}
/** Duplicate keys and aliases that lead nowhere. Unusable = the value cannot be built. */
function brokenParts(doc, name, at) {
    const problems = [];
    const anchors = new Set();
    let aliases = 0;
    let unusable = false;
    const report = (node, message) => {
        problems.push({ source: name, ...at(node.range?.[0] ?? 0), message });
    };
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(doc, (key, node) => {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
            aliases += 1;
            if (!anchors.has(node.source)) {
                unusable = true;
                report(node, `the alias ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .showKey */ .Nh)(`*${node.source}`)} has no anchor before it`);
            }
            return;
        }
        if (((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node)) && node.anchor !== undefined)
            anchors.add(node.anchor);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            return;
        const seen = new Map();
        for (const pair of node.items) {
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key))
                continue;
            const word = String(pair.key.value);
            const { line } = at(pair.key.range?.[0] ?? 0);
            const first = seen.get(word);
            if (word === '__proto__')
                report(pair.key, `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .showKey */ .Nh)(word)} cannot be a key`);
            else if (first !== undefined)
                report(pair.key, `duplicate key ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .showKey */ .Nh)(word)}; it stands on line ${first} already`);
            else
                seen.set(word, line);
        }
    });
    if (aliases > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ALIASES */ .K1) {
        unusable = true;
        problems.push({ source: name, line: 1, column: 1, message: ALIASES });
    }
    return { problems, unusable };
}
/** The offset of the key or value that a fault names, or of the nearest part around it that exists. */
function locate(doc, { path, at }) {
    let node = doc.contents;
    let offset = doc.contents?.range[0] ?? 0;
    for (const [index, part] of path.entries()) {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            node = node.resolve(doc);
        const last = index === path.length - 1;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
            const pair = node.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && String(item.key.value) === String(part));
            if (!pair)
                return offset;
            const key = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) ? pair.key.range?.[0] : undefined;
            node = pair.value;
            offset = (last && at === 'key' ? undefined : startOf(node)) ?? key ?? offset;
        }
        else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) {
            node = node.items[Number(part)];
            // An empty item has no key to stand at, only its own place.
            offset = startOf(node) ?? ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? node.range?.[0] : undefined) ?? offset;
        }
        else {
            return offset;
        }
    }
    return offset;
}
/** The node at a path, aliases followed. */
function nodeAt(doc, path) {
    let node = doc.contents;
    for (const part of path) {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            node = node.resolve(doc);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
            node = node.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && String(item.key.value) === String(part))?.value;
        }
        else
            node = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) ? node.items[Number(part)] : undefined;
    }
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? node.resolve(doc) : node;
}
/** Where a node starts; an empty value (`key:`) is said to stand at its key. */
function startOf(node) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && node.value === null && node.source === '')
        return undefined;
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return node.range?.[0];
    return undefined;
}


/***/ })

};
