/**
 * Something wrong at a path of a description, before its line and column are known. `at` says whether the
 * key itself is meant or its value.
 */
export interface Fault {
  path: PropertyKey[];
  at: 'key' | 'value';
  message: string;
}
