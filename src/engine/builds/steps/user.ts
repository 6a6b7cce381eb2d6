import { BuildError } from '../build-error.js';
import { runScript, type Step } from './step.js';

/** What useradd takes. */
const NAME = /^[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,31}\$?$/;

/** Prints the user's name; makes one that is not there. BusyBox has an adduser of its own. */
const SCRIPT = `
set -e
case $1 in
  *[!0-9]*) ;;
  *)
    while IFS=: read -r name _ id _; do
      if [ "$id" = "$1" ]; then printf %s "$name"; exit; fi
    done < /etc/passwd
    echo "no user has the ID $1" >&2
    exit 1 ;;
esac
if ! id -u "$1" > /dev/null 2>&1; then
  if command -v useradd > /dev/null; then useradd --create-home --shell /bin/bash "$1" >&2
  else adduser -D -s /bin/bash "$1" >&2
  fi
fi
printf %s "$1"
`;

/** `USER [name or ID]`: who runs what comes after. A missing user is made, with a home. */
export const userStep: Step = async ([given = ''], work) => {
  const [user = '', group] = given.split(':');
  if (!NAME.test(user)) throw new BuildError(`USER: '${given}' is not a user's name`);
  if (group !== undefined) {
    work.onLine(
      'stderr',
      `the group of USER ${given} is left aside: commands run with the user's own groups`,
    );
  }
  const name = await runScript(work, `failed to set the user '${user}'`, SCRIPT, [user]);
  return { ...work.context, user: name };
};
