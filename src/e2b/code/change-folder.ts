import type { CodeLanguage } from '../../spec/code/language.js';
import { shellQuote } from '../shell-quote.js';

/** Code that makes a folder the current one of its context. */
export function changeFolder(language: CodeLanguage, folder: string): string {
  if (language === 'bash') return `cd -- ${shellQuote(folder)}`;
  const text = JSON.stringify(folder);
  if (language === 'python') return `__import__('os').chdir(${text})`;
  return `(globalThis.Deno ?? globalThis.process).chdir(${text})`;
}
