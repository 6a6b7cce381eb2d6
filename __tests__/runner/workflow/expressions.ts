import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import { truthy } from '@actions/expressions/result';

/** What an expression may name: `github`, `needs` … To name anything else is an error. */
export type Contexts = Readonly<Record<string, unknown>>;
/** How a job stands, or those that it waited for; none of `success()`, `failure()`, `cancelled()` if one was skipped. */
export type Status = 'success' | 'failure' | 'cancelled' | 'skipped';

/** `${{ … }}`; a `}}` inside a quoted text does not end it. */
const EXPRESSION = /\$\{\{((?:'(?:[^']|'')*'|[^'}]|\}(?!\}))*)\}\}/g;

/** `text` with its expressions replaced by what they are, as text. */
export function fill(text: string, contexts: Contexts, status: Status = 'success'): string {
  return text.replaceAll(EXPRESSION, (_, expression: string) =>
    compute(expression, contexts, status).coerceString(),
  );
}

/** As `fill`, but a text that is one expression is its value: a list, say. */
export function valueOf(text: string, contexts: Contexts, status: Status = 'success'): unknown {
  const expression = soleExpression(text);
  if (expression === undefined) return fill(text, contexts, status);
  return JSON.parse(JSON.stringify(compute(expression, contexts, status), data.replacer));
}

/** Whether an `if` is true. One that asks for no status means `success() && (…)`. */
export function holds(condition: string, contexts: Contexts, status: Status): boolean {
  const expression = soleExpression(condition) ?? condition;
  if (!asksForStatus(expression) && status !== 'success') return false;
  return truthy(compute(expression, contexts, status));
}

function soleExpression(text: string): string | undefined {
  const [first, ...more] = text.trim().matchAll(EXPRESSION);
  return first?.[0] === text.trim() && more.length === 0 ? first[1] : undefined;
}

function compute(expression: string, contexts: Contexts, status: Status): data.ExpressionData {
  const { tokens } = new Lexer(expression).lex();
  const functions = statusFunctions(status);
  const parsed = new Parser(tokens, Object.keys(contexts), functions).parse();
  const values = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  return new Evaluator(parsed, values, new Map(functions.map((each) => [each.name, each]))).evaluate();
}

function statusFunctions(status: Status): FunctionDefinition[] {
  const values = {
    always: true,
    success: status === 'success',
    failure: status === 'failure',
    cancelled: status === 'cancelled',
  };
  return Object.entries(values).map(([name, value]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  }));
}

function asksForStatus(expression: string): boolean {
  return new Lexer(expression)
    .lex()
    .tokens.some(({ lexeme }) => /^(?:always|success|failure|cancelled)$/i.test(lexeme));
}
