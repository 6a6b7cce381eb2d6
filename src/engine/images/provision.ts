/**
 * What a sandbox needs to find in an image, and each distribution's package for it. E2B's provisioning installs, among what a
 * virtual machine needs, the same: `ss` and `pgrep` are what its SDK waits for ports and processes with, `useradd` is what
 * USER makes people with.
 */
const PROGRAMS = ['bash', 'sudo', 'curl', 'git', 'ss', 'pgrep', 'useradd', 'tar', 'certificates'] as const;

interface PackageManager {
  /** The program by which it is recognised. */
  program: string;
  /** A shell command; the packages follow. */
  install: string;
  packages: Record<(typeof PROGRAMS)[number], string>;
}

const COMMON = { bash: 'bash', sudo: 'sudo', curl: 'curl', tar: 'tar', certificates: 'ca-certificates' };

const RED_HAT = {
  ...COMMON,
  git: 'git-core',
  ss: 'iproute',
  pgrep: 'procps-ng',
  useradd: 'shadow-utils',
};

/** In this order: some distributions have an older one of theirs as well. */
const MANAGERS: readonly PackageManager[] = [
  {
    program: 'apt-get',
    install:
      'apt-get -q -o Acquire::Retries=3 update && DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 install --no-install-recommends',
    packages: { ...COMMON, git: 'git', ss: 'iproute2', pgrep: 'procps', useradd: 'passwd' },
  },
  {
    program: 'apk',
    install: 'apk add --no-cache',
    packages: { ...COMMON, git: 'git', ss: 'iproute2-ss', pgrep: 'procps', useradd: 'shadow' },
  },
  {
    program: 'dnf',
    install: 'dnf -y --setopt=install_weak_deps=False install',
    packages: RED_HAT,
  },
  {
    program: 'microdnf',
    install: 'microdnf -y --setopt=install_weak_deps=0 install',
    packages: RED_HAT,
  },
  { program: 'yum', install: 'yum -y install', packages: RED_HAT },
  {
    program: 'zypper',
    install: 'zypper --non-interactive install --no-recommends',
    packages: {
      ...COMMON,
      git: 'git-core',
      ss: 'iproute2',
      pgrep: 'procps',
      useradd: 'shadow',
      certificates: 'ca-certificates-mozilla',
    },
  },
  {
    program: 'pacman',
    // Arch knows no upgrade of some packages only.
    install: 'pacman -Syu --noconfirm --needed',
    packages: { ...COMMON, git: 'git', ss: 'iproute2', pgrep: 'procps-ng', useradd: 'shadow' },
  },
];

/**
 * The script that makes an image a template's base: run as root by /bin/sh inside, as the first layer, in a sandbox with
 * internet. It adds what is missing and changes nothing else; a second run finds all there and writes nothing. Ends
 * with status 1 and one sentence, the last line on stderr, when the image cannot be a base.
 */
export function provisionScript(): string {
  return [START, ...MANAGERS.map(managerBranch), PROVISION].join('\n');
}

const START = String.raw`set -eu
umask 022
PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export PATH

has() { command -v "$1" >/dev/null 2>&1; }
fail() { echo "$*" >&2; exit 1; }

has_certificates() {
  for bundle in /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/ca-bundle.pem; do
    [ ! -s "$bundle" ] || return 0
  done
  return 1
}

missing=
look() {
  missing=
  for program in ${PROGRAMS.filter((name) => name !== 'certificates').join(' ')}; do
    has "$program" || missing="$missing $program"
  done
  has_certificates || missing="$missing certificates"
}

manager=
packages_of() { :; }
install_packages() { :; }
`;

/** Defines `packages_of` and `install_packages` where this one is the first that is there. */
function managerBranch({ program, install, packages }: PackageManager): string {
  const cases = PROGRAMS.map((name) => `      ${name}) echo ${packages[name]} ;;`);
  return `if [ -z "$manager" ] && has ${program}; then
  manager=${program}
  packages_of() {
    case "$1" in
${cases.join('\n')}
    esac
  }
  install_packages() { ${install} "$@"; }
fi`;
}

const PROVISION =
  String.raw`
# Services that a package's installation would start have nothing to run them. As in Docker's images of Debian.
if [ "$manager" = apt-get ] && [ ! -e /usr/sbin/policy-rc.d ]; then
  mkdir -p /usr/sbin
  printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
  chmod 755 /usr/sbin/policy-rc.d
fi

# Before anything that writes there. A link (to another folder) stays one.
for folder in /tmp /var/tmp; do
  [ -d "$folder" ] || mkdir -p "$folder"
  case "$(ls -ldL "$folder")" in drwxrwxrwt*) ;; *) chmod 1777 "$folder" ;; esac
done

look
if [ -n "$missing" ] && [ -n "$manager" ]; then
  set --
  for program in $missing; do set -- "$@" "$(packages_of "$program")"; done
  echo "installing $* with $manager"
  install_packages "$@" </dev/null || echo "$manager did not install all of: $*" >&2
  # Its lists stay: on E2B, too, packages can be installed without fetching them first.
  [ "$manager" != apt-get ] || apt-get clean || :
  look
fi
if ! has bash; then
  [ -n "$manager" ] ||
    fail 'the image has no bash and no package manager to install it with (apt-get, apk, dnf, microdnf, yum, zypper and pacman are known): start from an image with bash'
  fail "the image has no bash, and $manager could not install it (its output says why; sandboxes reach the internet only): start from an image with bash"
fi
[ -z "$missing" ] || echo "the image goes without:$missing"
# Where clients look for it.
[ -x /bin/bash ] || ln -s "$(command -v bash)" /bin/bash

# Whether the third field of a line of $1 is $2.
id_taken() {
  while IFS=: read -r _ _ id _ || [ -n "$id" ]; do
    [ "$id" != "$2" ] || return 0
  done <"$1"
  return 1
}
# The third field of the line of $1 that begins with $2.
id_of() {
  while IFS=: read -r name _ id _ || [ -n "$name" ]; do
    [ "$name" != "$2" ] || { echo "$id"; return 0; }
  done <"$1"
  return 1
}
# Adds the line $2 to the file $1, whose last line may lack its end.
add_line() {
  [ ! -s "$1" ] || [ -z "$(tail -c 1 "$1")" ] || echo >>"$1"
  printf '%s\n' "$2" >>"$1"
}

[ -s /etc/passwd ] || echo 'root:x:0:0:root:/root:/bin/bash' >/etc/passwd
[ -s /etc/group ] || echo 'root:x:0:' >/etc/group
uid=1000
id=
while id_taken /etc/passwd "$uid"; do uid=$((uid + 1)); done
if ! id_of /etc/group user >/dev/null; then
  gid=$uid
  while id_taken /etc/group "$gid"; do gid=$((gid + 1)); done
  add_line /etc/group "user:x:$gid:"
  [ ! -e /etc/gshadow ] || add_line /etc/gshadow 'user:!::'
fi
gid=$(id_of /etc/group user)
if ! id_of /etc/passwd user >/dev/null; then
  add_line /etc/passwd "user:x:$uid:$gid::/home/user:/bin/bash"
  [ ! -e /etc/shadow ] || add_line /etc/shadow 'user:*:19000:0:99999:7:::'
fi
uid=$(id_of /etc/passwd user)
if [ ! -d /home/user ]; then
  mkdir -p /home/user
  chmod 755 /home/user
  [ ! -d /etc/skel ] || cp -R /etc/skel/. /home/user/
  chown -R "$uid:$gid" /home/user
fi
case "$(ls -ldn /home/user)" in
  drwxr-xr-x*" $uid $gid "*) ;;
  *) chown "$uid:$gid" /home/user; chmod 755 /home/user ;;
esac

if has sudo; then
  rule='user ALL=(ALL:ALL) NOPASSWD: ALL'
  rules=/etc/sudoers.d/user
  [ -d /etc/sudoers.d ] || { mkdir -p /etc/sudoers.d; chmod 750 /etc/sudoers.d; }
  if [ ! -f "$rules" ] || [ "$(cat "$rules")" != "$rule" ]; then
    rm -f "$rules"
    echo "$rule" >"$rules"
    chmod 440 "$rules"
  fi
  sudoers=/etc/sudoers
  [ -e "$sudoers" ] || sudoers=/usr/etc/sudoers
  if [ -e "$sudoers" ] && ! grep -Eq '^[@#]includedir[[:space:]]+/etc/sudoers\.d' "$sudoers"; then
    # In the form that sudo before 1.9.1 knows, too.
    add_line "$sudoers" '#includedir /etc/sudoers.d'
  fi
fi

# A login shell, which runs every command, keeps the PATH of the image: most profiles put their own in its place.
if [ -f /etc/profile ] && ! grep -q E2B_GIVEN_PATH /etc/profile; then
  {
    echo 'E2B_GIVEN_PATH=$PATH'
    cat /etc/profile
    cat <<'END'

if [ -n "$E2B_GIVEN_PATH" ]; then
  e2b_rest=$PATH:
  PATH=$E2B_GIVEN_PATH
  while [ -n "$e2b_rest" ]; do
    e2b_part=` +
  '${e2b_rest%%:*}' +
  String.raw`
    e2b_rest=` +
  '${e2b_rest#*:}' +
  String.raw`
    case ":$PATH:" in
      *":$e2b_part:"*) ;;
      *) PATH=$PATH:$e2b_part ;;
    esac
  done
  export PATH
  unset e2b_rest e2b_part
fi
unset E2B_GIVEN_PATH
END
  } >/etc/profile.e2b
  # Not renamed: the file keeps its owner and mode.
  cat /etc/profile.e2b >/etc/profile
  rm /etc/profile.e2b
fi
`;
