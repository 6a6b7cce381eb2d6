export type FieldKind = 'string' | 'boolean' | 'lines' | 'integer' | 'duration' | 'size' | 'choice';
export type Door = 'action' | 'cli';

/** One field, as its table says it. */
export interface FieldShape {
  name: string;
  kind: FieldKind;
  /** One sentence, in Markdown, with units. */
  description: string;
  /** What a flag's help says instead, where a flag means something else than an input. */
  flagDescription?: string;
  /** What a flag's help calls the value, as `K=V`; a boolean flag has none. */
  placeholder?: string;
  /** What a flag without a value stands for. */
  bare?: string;
  /** The words of a choice. */
  choices?: readonly string[];
  /** What holds if nobody says anything, in words. A field that is given overrides the sandbox file. */
  default?: string;
  /** The `default:` in action.yml: only for fields that the file cannot set, because it counts as given. */
  actionDefault?: string;
  /** Where the field exists; absent: in both. */
  doors?: readonly Door[];
  /** Whether the flag may be given several times, one line each. */
  repeatable?: boolean;
  /** Whether its value must never be printed. */
  secret?: boolean;
}
