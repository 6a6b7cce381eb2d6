import { isMapping } from '../../../spec/mapping.js';
import { nearest } from '../../../spec/nearest.js';
import { devcontainer } from './schema.js';
import type { JsonSource } from './json.js';

const BASE = 'build it into an image, or into the Dockerfile';

/** What cannot be done here, and what to do instead. An empty value asks for nothing. */
const REFUSED: Record<string, string> = {
  dockerComposeFile: `several containers cannot run as one sandbox; give image or build, and start services in postStartCommand`,
  service: 'services of compose are not available; give image or build',
  runServices: 'services of compose are not available; give image or build',
  initializeCommand:
    'it would run commands of the repository on this machine, outside the sandbox; use onCreateCommand',
  privileged: 'a sandbox is a machine of its own, but its commands cannot get the rights of a host',
  capAdd: 'capabilities of the host cannot be added',
  securityOpt: 'security options of the host cannot be changed',
  mounts: 'folders and volumes of the host are not there; upload files, or COPY them into the template',
  workspaceMount: 'the workspace is uploaded, not mounted; say where with workspaceFolder',
  runArgs:
    'options of docker run have no meaning for a sandbox; use the keys of their own, such as containerEnv',
  features: `features are not available; ${BASE}, or install it in onCreateCommand`,
  'build.target': 'stages of a Dockerfile are not available; use a Dockerfile of one stage',
  'build.options': 'options of docker build are not available; write what they do into the Dockerfile',
};

/** What means nothing here and takes nothing away when it is left out. */
const IGNORED = [
  '$schema',
  'name',
  'customizations',
  'extensions',
  'settings',
  'devPort',
  'shutdownAction',
  'updateRemoteUserUID',
  'userEnvProbe',
  'waitFor',
  'init',
  'appPort',
  'portsAttributes',
  'otherPortsAttributes',
  'postAttachCommand',
  'overrideFeatureInstallOrder',
  'secrets',
  'build.cacheFrom',
  'hostRequirements.storage',
];

/** Judges every key that has no effect here: refused with its reason, left out with a note, or not known at all. */
export function judgeKeys(json: JsonSource): void {
  const left: string[] = [];
  const judge = (path: string[], known: readonly string[]): void => {
    const name = path.join('.');
    const key = path.at(-1) ?? '';
    if (known.includes(key)) return;
    const reason = Object.hasOwn(REFUSED, name) ? REFUSED[name] : undefined;
    if (reason !== undefined) {
      if (asksForSomething(json.value(path))) json.problem(path, reason);
    } else if (name === 'hostRequirements.gpu') {
      judgeGpu(json, path);
    } else if (IGNORED.includes(name)) {
      left.push(name);
    } else {
      const meant = nearest(key, known);
      const hint = meant === undefined ? '' : ` (did you mean ${meant}?)`;
      json.findings.note(`${name} is not a key that is known here, and has no effect${hint}`);
    }
  };
  const top = Object.keys(devcontainer.shape);
  for (const key of json.keys()) judge([key], top);
  for (const [owner, known] of Object.entries(NESTED)) {
    const value = json.value([owner]);
    if (isMapping(value)) for (const key of Object.keys(value)) judge([owner, key], known);
  }
  if (left.length > 0) json.findings.note(`left out, because it has no meaning here: ${left.join(', ')}`);
}

const NESTED = { build: ['dockerfile', 'context', 'args'], hostRequirements: ['cpus', 'memory'] };

function asksForSomething(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return false;
  return typeof value === 'object' ? Object.keys(value).length > 0 : true;
}

function judgeGpu(json: JsonSource, path: string[]): void {
  const value = json.value(path);
  if (value === false) return;
  if (value === 'optional') json.findings.note('hostRequirements.gpu is optional, and sandboxes have none');
  else json.problem(path, 'sandboxes have no GPU; make it "optional" if the work can be done without');
}
