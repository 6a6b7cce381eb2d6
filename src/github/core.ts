import type * as Core from '@actions/core';

/** The toolkit, loaded at first use: it costs more start-up time than the rest of main together. */
export async function loadCore(): Promise<typeof Core> {
  return await import('@actions/core');
}
