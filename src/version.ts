/** Version of this package. `package.json` says the same; a test of the bundles holds the two together. */
export const VERSION = '0.1.0';
