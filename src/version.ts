/** Version of the package; the release script keeps it equal to `package.json`, a test holds them together. */
export const VERSION = '0.1.0';
