/**
 * Lets a script use the stand-in without a build, on Node 24, which runs TypeScript but does not look for `x.ts` where
 * the source says `x.js`:
 *
 *     node --import ./__tests__/runner/ts-hooks.mjs script.mjs
 */
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, nextResolve) {
    try {
      return nextResolve(specifier, context);
    } catch (error) {
      if (error.code !== 'ERR_MODULE_NOT_FOUND' || !/^\.{1,2}\/.*\.js$/.test(specifier)) throw error;
      return nextResolve(specifier.replace(/\.js$/, '.ts'), context);
    }
  },
});
