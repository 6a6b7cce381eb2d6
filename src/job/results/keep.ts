import path from 'node:path';
import { formatBytes } from '../../report/bytes.js';
import { RESULT_TYPES, type ResultFile, type RunResults } from '../../report/results.js';
import { shorten } from '../../report/text/cut.js';
import type { ShownValue } from '../ports.js';
import { readForm } from './form.js';
import { clearResults, makeResultFolder, writeManifest, writeResult } from './folder.js';
import { resultFileName } from './name.js';

/** What one run keeps: bytes, files, and sentences for what it does not. */
const MAX_BYTES = 200_000_000;
const MAX_FILES = 1000;
const MAX_REFUSED = 100;
/** What the result says of a text, in characters; its file has all of it. */
const MAX_TEXT = 2000;

/** Keeps what code steps show, as files. */
export interface ResultKeeper {
  /** Keeps a value, and says which files it became and what was refused, as long as that is told one by one. Never throws. */
  keep(step: { index: number; name: string }, value: ShownValue): { files: ResultFile[]; refused: string[] };
  /** Writes the manifest. */
  save(): void;
  results(): RunResults;
}

export interface KeeperOptions {
  root: string;
  /** Relative to `root`. */
  folder: string;
  mask: (text: string) => string;
  warn: (text: string) => void;
}

/** A keeper for one run. What an earlier one left in the folder is removed. */
export function createResultKeeper({ root, folder: relative, mask, warn }: KeeperOptions): ResultKeeper {
  const folder = path.resolve(root, relative);
  const files: ResultFile[] = [];
  const refused: string[] = [];
  const orders = new Map<number, number>();
  let bytes = 0;
  let left = 0;
  let troubled = false;
  const trouble = (error: unknown): void => {
    if (!troubled) warn(`results could not be written to ${folder}: ${wordsOf(error)}`);
    troubled = true;
  };
  /** Says so once it is noted, unless too much was said already. */
  const refuse = (sentence: string): string[] => {
    if (refused.length >= MAX_REFUSED) {
      left += 1;
      return [];
    }
    refused.push(sentence);
    return [sentence];
  };
  try {
    clearResults(folder);
  } catch (error) {
    trouble(error);
  }

  const write = (file: string, content: Buffer): string | undefined => {
    if (files.length >= MAX_FILES) return `is left out: a run keeps at most ${MAX_FILES} files`;
    if (bytes + content.length > MAX_BYTES)
      return `is left out: a run keeps at most ${formatBytes(MAX_BYTES)}`;
    try {
      if (files.length === 0) makeResultFolder(folder, root);
      writeResult(folder, file, content);
      return undefined;
    } catch (error) {
      trouble(error);
      return `could not be written: ${wordsOf(error)}`;
    }
  };

  return {
    keep({ index, name }, { main, forms }) {
      const order = (orders.get(index) ?? 0) + 1;
      orders.set(index, order);
      const kept: ResultFile[] = [];
      const said: string[] = [];
      for (const type of RESULT_TYPES) {
        if (forms[type] === undefined) continue;
        const of = `step ${name}: the ${type} of value ${order}`;
        const form = readForm(type, forms[type], mask);
        if ('refused' in form) {
          said.push(...refuse(`${of} ${form.refused}`));
          continue;
        }
        const file = resultFileName(index, name, order, type);
        const why = write(file, form.bytes);
        if (why !== undefined) {
          said.push(...refuse(`${of} ${why}`));
          continue;
        }
        bytes += form.bytes.length;
        const text = type === 'text' ? { text: shorten(form.bytes.toString('utf8'), MAX_TEXT) } : {};
        const entry = { step: name, order, type, file, bytes: form.bytes.length, main, ...text };
        kept.push(entry);
        files.push(entry);
      }
      return { files: kept, refused: said };
    },
    save() {
      if (files.length === 0 && refused.length === 0) return;
      try {
        makeResultFolder(folder, root);
        const { folder: _, ...manifest } = this.results();
        writeManifest(folder, `${JSON.stringify(manifest, undefined, 2)}\n`);
      } catch (error) {
        trouble(error);
      }
    },
    results: () => ({
      folder,
      files: [...files],
      refused: left > 0 ? [...refused, `… and ${left} more were left out`] : [...refused],
    }),
  };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
