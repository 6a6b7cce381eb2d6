/** Where a template's instruction stands. */
export interface FailurePlace {
  /** Relative to the root. */
  file: string;
  line: number;
}

/** The definition could be built by nobody: an instruction failed, or no sandbox starts from what came out. */
export class TemplateFailure extends Error {
  readonly hint: string;
  readonly place?: FailurePlace;
  /** The last lines of the build's log. */
  readonly lines: readonly string[];

  constructor(
    message: string,
    { hint = '', place, lines = [] }: { hint?: string; place?: FailurePlace; lines?: readonly string[] } = {},
  ) {
    super(message);
    this.name = 'TemplateFailure';
    this.hint = hint;
    if (place) this.place = place;
    this.lines = lines;
  }
}
