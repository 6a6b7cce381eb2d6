import { z } from 'zod';
import { fullName, type ImageName } from './image-name.js';
import { ImagePullError } from './image-pull-error.js';

/** `fromImageRegistry` of a template build, as E2B's SDK sends it. */
export const registryCredentials = z.discriminatedUnion('type', [
  z.object({ type: z.literal('registry'), username: z.string(), password: z.string() }),
  z.object({
    type: z.literal('aws'),
    awsAccessKeyId: z.string(),
    awsSecretAccessKey: z.string(),
    awsRegion: z.string(),
  }),
  z.object({ type: z.literal('gcp'), serviceAccountJson: z.string() }),
]);

export type RegistryCredentials = z.infer<typeof registryCredentials>;

/** A user and a password as registries take them, in HTTP's basic form. */
export interface Login {
  username: string;
  password: string;
}

/** What to log in with. Throws {@link ImagePullError} for what cannot be a login, or needs a cloud's own API first. */
export function loginOf(name: ImageName, credentials: RegistryCredentials): Login {
  const refused = (why: string): ImagePullError =>
    new ImagePullError(`image ${fullName(name)} could not be pulled: ${why}`);
  if (credentials.type === 'aws') {
    throw refused(
      "the local engine does not trade AWS keys for a registry's password. Run `aws ecr get-login-password` before, " +
        'and give what it prints as the password of the user AWS (registry credentials)',
    );
  }
  if (credentials.type === 'gcp') {
    if (!isJsonObject(credentials.serviceAccountJson)) {
      throw refused(
        'the service account for the Google registry is not JSON. Give the content of its key file, as a whole',
      );
    }
    // Google's registries take a key file as the password of this user.
    return { username: '_json_key', password: credentials.serviceAccountJson };
  }
  if (credentials.username === '' || credentials.username.includes(':')) {
    throw refused(
      'the user name for the registry is empty or has a colon in it. Give the name alone, and the password as the password',
    );
  }
  return { username: credentials.username, password: credentials.password };
}

/** The content of an authentication file (containers-auth.json(5)) that knows one registry. */
export function authFileContent(name: ImageName, login: Login): string {
  const auth = Buffer.from(`${login.username}:${login.password}`).toString('base64');
  return JSON.stringify({ auths: { [name.registry]: { auth } } });
}

/** What must not be printed: the password, also as it may come back in an answer. */
export function secretsOf({ username, password }: Login): string[] {
  const basic = Buffer.from(`${username}:${password}`).toString('base64');
  return [password, basic, encodeURIComponent(password), JSON.stringify(password).slice(1, -1)];
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
