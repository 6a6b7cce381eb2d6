import path from 'node:path';

/** What variables of devcontainer.json stand for. */
export interface Places {
  /** Name of the project's folder. */
  basename: string;
  /** Where the project lies inside the sandbox. */
  workspaceFolder: string;
  containerEnv: Readonly<Record<string, string>>;
}

export interface Substitution {
  text: string;
  /** Variables that cannot stand for anything, with the reason. */
  refused: { name: string; reason: string }[];
  notes: string[];
}

/** Replaces `${…}` of devcontainer.json; others, such as variables of a shell, stay as they are. */
export function substitute(text: string, places: Places): Substitution {
  const refused: Substitution['refused'] = [];
  const notes: string[] = [];
  const replaced = text.replace(
    /\$\{(localEnv|env|containerEnv|localWorkspaceFolder(?:Basename)?|containerWorkspaceFolder(?:Basename)?|devcontainerId)(?::([^}:]*)(?::([^}]*))?)?\}/g,
    (whole, kind: string, name: string | undefined, fallback: string | undefined) => {
      const refuse = (reason: string): string => {
        refused.push({ name: whole, reason });
        return '';
      };
      switch (kind) {
        case 'localWorkspaceFolderBasename':
          return places.basename;
        case 'containerWorkspaceFolder':
          return places.workspaceFolder;
        case 'containerWorkspaceFolderBasename':
          return path.posix.basename(places.workspaceFolder);
        case 'localWorkspaceFolder':
          return refuse(
            'folders of this machine are not inside the sandbox; use ${containerWorkspaceFolder}',
          );
        case 'devcontainerId':
          return refuse('a template has no ID of a container');
        case 'containerEnv': {
          const known = Object.hasOwn(places.containerEnv, name ?? '')
            ? places.containerEnv[name ?? '']
            : fallback;
          return known ?? refuse('only what containerEnv sets is known here; set it there');
        }
        default:
          if (fallback === undefined) {
            return refuse(
              'the environment of this machine does not go in; give the value as env of the sandbox, or a default as ${localEnv:NAME:default}',
            );
          }
          notes.push(`${whole} takes its default: the environment of this machine does not go in`);
          return fallback;
      }
    },
  );
  return { text: replaced, refused, notes };
}
