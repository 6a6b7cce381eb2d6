import path from 'node:path';

/** The languages that code can be in. */
export const CODE_LANGUAGES = ['python', 'javascript', 'typescript', 'bash'] as const;
export type CodeLanguage = (typeof CODE_LANGUAGES)[number];

const BY_ENDING: Record<string, CodeLanguage> = {
  '.py': 'python',
  '.js': 'javascript',
  '.mjs': 'javascript',
  '.cjs': 'javascript',
  '.ts': 'typescript',
  '.mts': 'typescript',
  '.sh': 'bash',
  '.bash': 'bash',
};

/** The language of a file by its ending. */
export function languageOfFile(file: string): CodeLanguage {
  return BY_ENDING[path.posix.extname(file).toLowerCase()] ?? 'python';
}

/** Whether a file is a notebook, by its ending. */
export function isNotebook(file: string): boolean {
  return path.posix.extname(file).toLowerCase() === '.ipynb';
}
