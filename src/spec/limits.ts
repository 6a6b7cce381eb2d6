/** The longest sandbox file, in bytes: far more than a description needs, little enough to parse at once. */
export const MAX_FILE_BYTES = 1024 * 1024;

/** How deep lists and mappings may nest. The schema needs 5; the YAML composer dies on very deep input. */
export const MAX_NESTING = 32;

/** How many aliases (`*name`) a sandbox file may use: enough to share a block, too few for an alias bomb. */
export const MAX_ALIASES = 100;

/**
 * The longest script of a step, in bytes. Linux takes at most 128 KiB in one argument (MAX_ARG_STRLEN), and
 * the script travels as one argument together with what sets it up.
 */
export const MAX_SCRIPT_BYTES = 96 * 1024;

/** The longest duration, in ms: what a Node timer can wait (2^31 - 1 ms), rounded down to whole hours. */
export const MAX_DURATION_MS = 596 * 3_600_000;

/** The longest default name of a step, in characters. */
export const MAX_DEFAULT_NAME = 60;

/** How many keys and values a sandbox file may hold once its aliases are expanded: bounds every later pass. */
export const MAX_PARTS = 10_000;

/** The largest size, in bytes: 1024 TiB, more than any machine holds and still an exact number. */
export const MAX_SIZE_BYTES = 1024 ** 5;

/** How many names `outputs` and `export` may list each. */
export const MAX_HANDOVER_NAMES = 100;

/** How many paths and globs `junit` may list. */
export const MAX_JUNIT = 50;

/** The longest key of a comment and name of a check, in characters. */
export const MAX_REPORT_NAME = 100;

/** How many folders `watch` may list: each is a stream of its own. */
export const MAX_WATCHED = 20;

/** Ports that a run publishes: each is an output and a line of its reports. */
export const MAX_PORTS = 50;

/** The longest code of a step that comes from a file, in bytes, all cells of a notebook together. */
export const MAX_CODE_BYTES = 1024 * 1024;

/** The longest notebook, in bytes: it may hold the plots of its last run. */
export const MAX_NOTEBOOK_BYTES = 16 * 1024 * 1024;

/** How many cells with code of a notebook are run. */
export const MAX_CELLS = 1000;

/** How deep a notebook may nest: its outputs may hold JSON of their own, and the parser recurses. */
export const MAX_NOTEBOOK_NESTING = 200;
