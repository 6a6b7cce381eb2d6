import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { given } from '../../spec/mapping.js';
import { readYaml } from '../../spec/yaml-source.js';
import type { WorkflowFacts } from '../facts.js';

const FOLDER = '.github/workflows';

/** A repository with more workflows, or longer ones, is looked at in part. */
const MOST_FILES = 200;
const MOST_BYTES = 1024 * 1024;

/** What the action's own `action.yml` is called in it. */
const OWN_NAME = 'E2B Sandbox Action';

/** Reads the workflows of a repository: plain files alone, since whoever writes there may have put anything. */
export function readWorkflowFiles(root: string): WorkflowFacts {
  const facts: WorkflowFacts = { files: [], leftOut: [], ownAction: isOwnAction(root) };
  const names = namesIn(path.join(root, FOLDER)).filter((name) => /\.ya?ml$/i.test(name));
  for (const [index, name] of names.entries()) {
    const shown = `${FOLDER}/${name}`;
    const text = index < MOST_FILES ? readText(path.join(root, FOLDER, name)) : TOO_MANY;
    if ('why' in text) facts.leftOut.push({ name: shown, why: text.why });
    else facts.files.push({ name: shown, text: text.text });
    if (index === MOST_FILES) break;
  }
  return facts;
}

const TOO_MANY = { why: `only ${MOST_FILES} workflows are looked at; this one and those after it are not` };

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return []; // There is no such folder, or it cannot be read: no workflows either way.
  }
}

function readText(place: string): { text: string } | { why: string } {
  try {
    const stat = lstatSync(place);
    if (!stat.isFile()) return { why: 'it is no plain file' };
    if (stat.size > MOST_BYTES) return { why: 'it is larger than 1 MiB' };
    return { text: readFileSync(place, 'utf8') };
  } catch (error) {
    return { why: `it cannot be read: ${(error as Error).message}` };
  }
}

function isOwnAction(root: string): boolean {
  const text = readText(path.join(root, 'action.yml'));
  if ('why' in text) return false;
  return given(readYaml('action.yml', text.text).source?.value, 'name') === OWN_NAME;
}
