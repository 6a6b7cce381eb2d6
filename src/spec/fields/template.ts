import type { FieldShape } from './shape.js';

/** A template that is built unless it is there already. */
export const TEMPLATE_FIELDS = [
  {
    name: 'template-name',
    kind: 'string',
    placeholder: 'NAME',
    description:
      'Name under which a template that is built here is kept. Alone, it builds from the `e2b.Dockerfile` or `Dockerfile` of the `context`.',
  },
  {
    name: 'dockerfile',
    kind: 'string',
    placeholder: 'FILE',
    description:
      'Dockerfile that defines the template, or a folder with an `e2b.Dockerfile` or `Dockerfile`; it is built unless it is there already.',
  },
  {
    name: 'devcontainer',
    kind: 'string',
    placeholder: 'FILE',
    description: 'devcontainer.json that defines the template, or a folder that has one.',
  },
  {
    name: 'template-file',
    kind: 'string',
    placeholder: 'FILE',
    description:
      'Module (`template.ts`, `.js` or `.mjs`) that exports an E2B `Template`; it runs on this machine.',
  },
  {
    name: 'context',
    kind: 'string',
    placeholder: 'FOLDER',
    description: 'Folder that the definition of the template copies files from.',
  },
  {
    name: 'cpu',
    kind: 'integer',
    placeholder: 'N',
    description: 'CPUs of a template that is built here.',
  },
  {
    name: 'memory',
    kind: 'integer',
    placeholder: 'MIB',
    description: 'Memory of a template that is built here, in MiB.',
  },
  {
    name: 'template-force',
    kind: 'boolean',
    default: '`false`',
    description: 'Whether the template is built also if the same one is there: `true` or `false`.',
    flagDescription: 'Build the template also if the same one is there.',
  },
  {
    name: 'template-max-age',
    kind: 'duration',
    placeholder: 'DURATION',
    description:
      'Age from which a template is built anew though nothing changed, as `24h`; by default it never is.',
  },
  {
    name: 'template-timeout',
    kind: 'duration',
    placeholder: 'DURATION',
    default: '`30m`',
    description: 'Time limit of one build of the template, in seconds or as `90s`, `15m`, `1h30m`.',
  },
  {
    name: 'registry-username',
    kind: 'string',
    placeholder: 'NAME',
    description: 'User of the private registry that the image of the template comes from.',
  },
  {
    name: 'registry-password',
    kind: 'string',
    placeholder: 'PASSWORD',
    secret: true,
    description: 'Password or token of that user, best given as a secret.',
  },
] as const satisfies readonly FieldShape[];
