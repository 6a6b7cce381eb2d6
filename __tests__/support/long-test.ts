/** `E2B_TEST_LONG=1`: everything is played, however long it takes. */
export const LONG = process.env['E2B_TEST_LONG'] === '1';

/**
 * A test of which CI has others of its kind, and that costs it much: it runs with `E2B_TEST_LONG=1` only, every night.
 * What a change is likely to break is a plain `test`.
 */
export const longTest = LONG ? test : test.skip;
