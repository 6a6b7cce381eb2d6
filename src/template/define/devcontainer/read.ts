import path from 'node:path';
import { shellQuote } from '../../../e2b/shell-quote.js';
import { WORK_FOLDER } from '../../../spec/defaults.js';
import { check } from '../../../spec/explain.js';
import type { HookCommand } from '../../model.js';
import type { Findings } from '../findings.js';
import { isImage } from '../image.js';
import { readJson } from './json.js';
import type { JsonSource } from './json.js';
import { judgeKeys } from './keys.js';
import { devcontainer } from './schema.js';
import type { Command, DevcontainerValues } from './schema.js';
import { substitute } from './variables.js';
import type { Places } from './variables.js';

/** What a devcontainer.json says, with its variables replaced. Paths are as written, relative to its folder. */
export interface Devcontainer {
  source: { image: string } | { dockerfile: string; context?: string; args: Record<string, string> };
  containerEnv: Record<string, string>;
  remoteEnv: Record<string, string>;
  containerUser?: string;
  remoteUser?: string;
  /** Absolute, inside the sandbox. */
  workspaceFolder: string;
  hasWorkspaceFolder: boolean;
  cpu?: number;
  /** MiB */
  memory?: number;
  ports: number[];
  /** Whether the CMD of a Dockerfile runs: by default a devcontainer replaces it. */
  keepsCommand: boolean;
  onCreate: PlacedCommand[];
  updateContent: PlacedCommand[];
  postCreate: PlacedCommand[];
  postStart: PlacedCommand[];
}

export type PlacedCommand = HookCommand & { line: number };

/**
 * Reads devcontainer.json, the part of it that a sandbox can do. What cannot be done is a problem with its reason,
 * what has no meaning a note. Undefined after problems; never throws.
 */
export function readDevcontainer(text: string, root: string, findings: Findings): Devcontainer | undefined {
  const json = readJson(text, findings);
  if (json === undefined) return undefined;
  judgeKeys(json);
  const written = Object.fromEntries(json.keys().map((key) => [key, json.value([key])]));
  const { data, faults } = check(devcontainer, written);
  for (const fault of faults)
    json.problem(
      fault.path.map((part) => (typeof part === 'symbol' ? '' : part)),
      fault.message,
    );
  if (data === undefined) return undefined;
  const reader = new Reader(json, data, root);
  const read = reader.read();
  return findings.problems.length > 0 ? undefined : read;
}

class Reader {
  #places: Places;

  constructor(
    readonly json: JsonSource,
    readonly data: DevcontainerValues,
    root: string,
  ) {
    const basename = path.basename(root);
    this.#places = { basename, workspaceFolder: WORK_FOLDER, containerEnv: {} };
  }

  read(): Devcontainer | undefined {
    const { data } = this;
    const folder = data.workspaceFolder;
    if (folder !== undefined) {
      const workspaceFolder = path.posix.normalize(this.#text(['workspaceFolder'], folder));
      this.#places = { ...this.#places, workspaceFolder };
    }
    const containerEnv = this.#texts(['containerEnv'], data.containerEnv ?? {});
    this.#places = { ...this.#places, containerEnv };
    const source = this.#source();
    const memory = mebibytes(data.hostRequirements?.memory);
    const cpu = data.hostRequirements?.cpus;
    const { containerUser, remoteUser } = data;
    const read = {
      containerEnv,
      remoteEnv: this.#texts(['remoteEnv'], this.#remoteEnv()),
      ...(containerUser === undefined ? {} : { containerUser }),
      ...(remoteUser === undefined ? {} : { remoteUser }),
      workspaceFolder: this.#places.workspaceFolder,
      hasWorkspaceFolder: folder !== undefined,
      ...(cpu === undefined ? {} : { cpu }),
      ...(memory === undefined ? {} : { memory }),
      ports: this.#ports(),
      keepsCommand: data.overrideCommand === false,
      onCreate: this.#commands('onCreateCommand'),
      updateContent: this.#commands('updateContentCommand'),
      postCreate: this.#commands('postCreateCommand'),
      postStart: this.#commands('postStartCommand'),
    };
    return source === undefined ? undefined : { source, ...read };
  }

  #source(): Devcontainer['source'] | undefined {
    const { image, build, dockerFile, context } = this.data;
    const dockerfile = build?.dockerfile ?? dockerFile;
    if (image !== undefined && dockerfile !== undefined) {
      this.json.problem(['image'], 'image and a Dockerfile exclude each other; give one of them');
      return undefined;
    }
    if (image !== undefined) {
      const name = this.#text(['image'], image);
      if (isImage(name)) return { image: name };
      this.json.problem(['image'], `expected the name of an image; found ${JSON.stringify(name)}`);
      return undefined;
    }
    if (dockerfile === undefined) {
      // Refused for a reason of its own already.
      if (this.json.value(['dockerComposeFile']) === undefined)
        this.json.problem([], 'expected image, or build with a dockerfile; found neither');
      return undefined;
    }
    const at = build?.dockerfile === undefined ? ['dockerFile'] : ['build', 'dockerfile'];
    const folder = build?.context ?? context;
    const folderAt = build?.context === undefined ? ['context'] : ['build', 'context'];
    return {
      dockerfile: this.#text(at, dockerfile),
      ...(folder === undefined ? {} : { context: this.#text(folderAt, folder) }),
      args: this.#texts(['build', 'args'], build?.args ?? {}),
    };
  }

  /** Without the names that are unset with null: there is nothing to unset. */
  #remoteEnv(): Record<string, string> {
    const pairs = Object.entries(this.data.remoteEnv ?? {});
    return Object.fromEntries(pairs.filter((pair): pair is [string, string] => pair[1] !== null));
  }

  #ports(): number[] {
    return (this.data.forwardPorts ?? []).flatMap((port, index) => {
      if (typeof port === 'number') return [port];
      const number = Number(/^(?:localhost:|127\.0\.0\.1:)?(\d{1,5})$/.exec(port)?.[1]);
      if (number >= 1 && number <= 65_535) return [number];
      this.json.problem(
        ['forwardPorts', index],
        'expected a port of the sandbox, from 1 to 65535: there are no other hosts',
      );
      return [];
    });
  }

  #commands(
    key: 'onCreateCommand' | 'updateContentCommand' | 'postCreateCommand' | 'postStartCommand',
  ): PlacedCommand[] {
    const command = this.data[key];
    if (command === undefined) return [];
    const one = (value: string | string[], at: (string | number)[], name: string): PlacedCommand => {
      const run = Array.isArray(value)
        ? value.map((word, index) => shellQuote(this.#text([...at, index], word))).join(' ')
        : this.#text(at, value);
      return { name, run, line: this.json.line(at) };
    };
    if (isNamed(command)) {
      return Object.entries(command).map(([name, value]) => one(value, [key, name], `${key}: ${name}`));
    }
    return [one(command, [key], key)];
  }

  #texts(at: string[], values: Record<string, string>): Record<string, string> {
    return Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, this.#text([...at, key], value)]),
    );
  }

  #text(at: (string | number)[], value: string): string {
    const { text, refused, notes } = substitute(value, this.#places);
    for (const { name, reason } of refused) this.json.problem(at, `${name} cannot be used: ${reason}`);
    for (const note of notes) this.json.findings.note(note);
    return text;
  }
}

function isNamed(command: Command): command is Exclude<Command, string | string[]> {
  return typeof command === 'object' && !Array.isArray(command);
}

/** Sizes count in powers of 1024, as the reference implementation's do; without a unit they are bytes. */
function mebibytes(size: string | undefined): number | undefined {
  const [, digits, unit = ''] = /^(\d+)(tb|gb|mb|kb)?$/i.exec(size ?? '') ?? [];
  if (digits === undefined) return undefined;
  const bytes = Number(digits) * 1024 ** ['', 'kb', 'mb', 'gb', 'tb'].indexOf(unit.toLowerCase());
  return Math.max(1, Math.ceil(bytes / 1024 ** 2));
}
