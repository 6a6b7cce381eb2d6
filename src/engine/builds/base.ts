import { ImagePullError } from '../images/image-pull-error.js';
import { provisionScript } from '../images/provision.js';
import { pullImage } from '../images/pull.js';
import { BASE } from '../images/templates.js';
import type { TemplateContext, TemplateStart } from '../images/template-context.js';
import type { TemplateLayers } from '../images/template-layers.js';
import type { World } from '../sandboxes/world.js';
import { BuildError } from './build-error.js';
import type { BuildOrder } from './order.js';
import { withStandardPath } from './steps/step.js';

/** What a build starts from. */
export interface BuildBase {
  layers: TemplateLayers;
  context: TemplateContext;
  /** What the template that it is based on starts: inherited unless the build says otherwise. */
  start?: TemplateStart;
  /** An image as it comes has no user, and perhaps no bash: the script that makes it fit for sandboxes. */
  provision?: string;
}

/** E2B's own base image is this engine's `base`. */
const BASE_IMAGE = /^(docker\.io\/)?e2bdev\/base(:latest)?$/;

/** Finds or fetches what a build is based on. Throws {@link BuildError}. */
export async function baseOf(
  world: World,
  { from, defaultUser }: BuildOrder,
  signal: AbortSignal,
  onLine: (line: string) => void,
): Promise<BuildBase> {
  if ('template' in from) return templateBase(world, from.template, defaultUser);
  if (BASE_IMAGE.test(from.image)) return templateBase(world, BASE, defaultUser);
  const { image, registry } = from;
  const request = { image, ...(registry ? { registry } : {}), signal, onLog: onLine };
  const pulled = await pullImage({ layout: world.layout }, request).catch((error: Error) => {
    throw error instanceof ImagePullError ? new BuildError(error.message) : error;
  });
  return {
    layers: pulled.layers,
    context: { user: defaultUser, env: withStandardPath(pulled.config.env) },
    provision: provisionScript(),
  };
}

function templateBase(world: World, reference: string, defaultUser: string): BuildBase {
  const build = world.templates.find(reference);
  if (!build) throw new BuildError(world.templates.whyNot(reference));
  return {
    layers: build.layers,
    context: build.context ?? { user: defaultUser, env: {} },
    ...(build.start ? { start: build.start } : {}),
  };
}
