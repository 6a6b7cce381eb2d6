/** How much of JUnit files is read. What goes beyond is said in `problems`. */
export const JUNIT_LIMITS = {
  files: 2000,
  /** Of one file. */
  fileBytes: 64 * 1024 * 1024,
  /** Of all files together. */
  totalBytes: 256 * 1024 * 1024,
  /** Of all files together. */
  cases: 200_000,
  /** Elements within each other. */
  depth: 64,
  /** Of one element. */
  attributes: 200,
  /** Malformed references to characters and entities, of one file. */
  badEntities: 1000,
  /** One attribute, tag or comment, in UTF-16 units. */
  tokenUnits: 1024 * 1024,
  /** Failures and flaky tests that are kept, each. */
  failures: 10_000,
  /** Messages and details of them, in UTF-16 units. */
  keptUnits: 16 * 1024 * 1024,
  /** One name, in UTF-16 units. */
  nameUnits: 500,
  /** One message, in UTF-16 units. */
  messageUnits: 2000,
  /** One trace, in UTF-16 units. */
  detailUnits: 6000,
  slowest: 10,
  /** Sentences in `problems`. */
  problems: 50,
};

export type JunitLimits = typeof JUNIT_LIMITS;
