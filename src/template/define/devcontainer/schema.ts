import { z } from 'zod';
import { user } from '../../../spec/schema/steps.js';
import { envName, plainText, script, text } from '../../../spec/schema/text.js';

const program = z.array(plainText).min(1, { error: 'expected at least one word' });

/** A script, the words of a program, or several of both under names, which do not depend on each other. */
const command = z.union([script, program, z.record(text('a name'), z.union([script, program]))], {
  error: 'expected a command: text, a list of words, or an object of such',
});

export type Command = z.output<typeof command>;

const MEMORY = text('a size such as "8gb"', /^\d{1,9}(?:tb|gb|mb|kb)?$/i);

/** The keys that have an effect here. Others are refused or left out by `keys.ts`. */
export const devcontainer = z.looseObject({
  image: text('the name of an image').optional(),
  build: z
    .looseObject({
      dockerfile: text('the path of a Dockerfile').optional(),
      context: text('the path of a folder').optional(),
      args: z.record(envName, plainText).optional(),
    })
    .optional(),
  dockerFile: text('the path of a Dockerfile').optional(),
  context: text('the path of a folder').optional(),
  containerEnv: z.record(envName, plainText).optional(),
  remoteEnv: z.record(envName, plainText.nullable()).optional(),
  containerUser: user.optional(),
  remoteUser: user.optional(),
  workspaceFolder: text('an absolute path inside the sandbox', /^(?:\/|\$\{)/).optional(),
  hostRequirements: z
    .looseObject({
      cpus: z.int({ error: 'expected a whole number of CPUs' }).min(1).max(128).optional(),
      memory: MEMORY.optional(),
    })
    .optional(),
  forwardPorts: z
    .array(
      z.union([z.int({ error: 'expected a port' }).min(1).max(65_535), text('a port, or host:port')], {
        error: 'expected a port from 1 to 65535',
      }),
    )
    .optional(),
  overrideCommand: z.boolean().optional(),
  onCreateCommand: command.optional(),
  updateContentCommand: command.optional(),
  postCreateCommand: command.optional(),
  postStartCommand: command.optional(),
});

export type DevcontainerValues = z.output<typeof devcontainer>;
