/** What the base template takes from the host, and what it says itself. Data and pure functions only. */

/**
 * The host's configuration that programs need and that holds no secret: an allow-list, because /etc is where
 * tokens, keys and proxies with passwords are kept. `environment`, `profile`, `profile.d`, `bash.bashrc`, `skel`, `wgetrc`, `apt/auth.conf*`, `apt/apt.conf.d`,
 * `npmrc`, `gitconfig`, `pip.conf` and `ssh` are left out on purpose.
 */
export const ETC_ALLOWED = [
  'adduser.conf',
  'alternatives',
  'ca-certificates',
  'ca-certificates.conf',
  'debconf.conf',
  'debian_version',
  'deluser.conf',
  'default/locale',
  'default/useradd',
  'dpkg',
  'gai.conf',
  'host.conf',
  'inputrc',
  'issue',
  'ld.so.cache',
  'ld.so.conf',
  'ld.so.conf.d',
  'localtime',
  'login.defs',
  'lsb-release',
  'magic',
  'magic.mime',
  'mime.types',
  'nsswitch.conf',
  'os-release',
  'pam.conf',
  'pam.d',
  'perl',
  'protocols',
  'python3',
  'rpc',
  'security/access.conf',
  'security/limits.conf',
  'security/namespace.conf',
  'security/pam_env.conf',
  'selinux',
  'services',
  'shells',
  'ssl/certs',
  'ssl/openssl.cnf',
  'terminfo',
  'timezone',
  'ucf.conf',
  'xattr.conf',
] as const;

/** As above, by pattern of the first name below /etc: versioned configuration of Java and Python. */
export const ETC_ALLOWED_PATTERN = /^(java-\d+-openjdk|python3\.\d+)$/;

/** Where Debian's package manager finds its sources and keys; never `auth.conf`, which holds passwords. */
export const APT_ALLOWED = [
  'sources.list',
  'sources.list.d',
  'trusted.gpg.d',
  'keyrings',
  'preferences.d',
] as const;

/** A package source with a password in its address is not handed to sandboxes. */
export function withoutCredentials(sources: string): string {
  return sources
    .split('\n')
    .filter((line) => !/\/\/[^/\s]*@/.test(line))
    .join('\n');
}

/** System accounts of the host (their uids own files below /usr), without its people, plus root's and ours. */
export function passwd(host: string): string {
  return `${systemLines(host, 2).join('\n')}\nuser:x:1000:1000::/home/user:/bin/bash\n`;
}

export function group(host: string): string {
  const lines = systemLines(host, 2).map((line) => line.split(':').slice(0, 3).join(':') + ':');
  return `${lines.join('\n')}\nuser:x:1000:\n`;
}

/** No account has a password, and none can be logged into with one. */
export function shadow(passwdText: string): string {
  return passwdText
    .split('\n')
    .filter(Boolean)
    .map((line) => `${line.split(':')[0]}:*:19000:0:99999:7:::\n`)
    .join('');
}

export function gshadow(groupText: string): string {
  return groupText
    .split('\n')
    .filter(Boolean)
    .map((line) => `${line.split(':')[0]}:*::\n`)
    .join('');
}

function systemLines(text: string, idField: number): string[] {
  return text.split('\n').filter((line) => {
    const fields = line.split(':');
    const id = Number(fields[idField]);
    const isSystem = id < 1000 || id === 65534;
    return fields.length > 2 && isSystem && fields[0] !== 'user';
  });
}

/** Empty folders of the base: path, mode, and whether `user` (uid 1000) owns it. */
export const FOLDERS: readonly (readonly [path: string, mode: number, ownedByUser?: boolean])[] = [
  ['proc', 0o555],
  ['sys', 0o555],
  ['dev', 0o755],
  ['usr', 0o755],
  ['etc', 0o755],
  ['etc/profile.d', 0o755],
  ['etc/skel', 0o755],
  ['etc/sudoers.d', 0o750],
  ['home', 0o755],
  ['home/user', 0o755, true],
  ['root', 0o700],
  ['run', 0o755],
  ['run/lock', 0o1777],
  ['tmp', 0o1777],
  ['mnt', 0o755],
  ['media', 0o755],
  ['opt', 0o755],
  ['srv', 0o755],
  ['var', 0o755],
  ['var/backups', 0o755],
  ['var/cache', 0o755],
  ['var/cache/apt', 0o755],
  ['var/cache/apt/archives', 0o755],
  ['var/cache/apt/archives/partial', 0o700],
  ['var/cache/debconf', 0o755],
  ['var/lib', 0o755],
  ['var/lib/apt', 0o755],
  ['var/lib/apt/lists', 0o755],
  ['var/lib/apt/lists/partial', 0o700],
  ['var/lib/misc', 0o755],
  ['var/lib/pam', 0o755],
  ['var/lib/python', 0o755],
  ['var/lib/systemd', 0o755],
  ['var/local', 0o755],
  ['var/log', 0o755],
  ['var/log/apt', 0o755],
  ['var/mail', 0o755],
  ['var/opt', 0o755],
  ['var/spool', 0o755],
  ['var/tmp', 0o1777],
  ['.agent', 0o755],
];

/** A login shell keeps a PATH that the sandbox was given; without one it gets Debian's. */
const PROFILE = `: "\${PATH:=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin}"
export PATH
umask 022
[ -z "$PS1" ] || [ -z "$BASH" ] || [ ! -r /etc/bash.bashrc ] || . /etc/bash.bashrc
for script in /etc/profile.d/*.sh; do
  [ ! -r "$script" ] || . "$script"
done
unset script
`;

/** Small files of our own: path, content, mode. */
export const FILES: readonly (readonly [path: string, content: string, mode: number])[] = [
  ['etc/hostname', 'e2b-sandbox\n', 0o644],
  ['etc/hosts', '127.0.0.1 localhost\n::1 localhost ip6-localhost\n127.0.1.1 e2b-sandbox\n', 0o644],
  [
    'etc/sudoers',
    'Defaults env_reset\nDefaults secure_path="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"\nroot ALL=(ALL:ALL) ALL\n@includedir /etc/sudoers.d\n',
    0o440,
  ],
  ['etc/sudoers.d/user', 'user ALL=(ALL) NOPASSWD:ALL\n', 0o440],
  ['etc/environment', '', 0o644],
  ['etc/profile', PROFILE, 0o644],
  ['etc/bash.bashrc', '[ -z "$PS1" ] || PS1=\'\\u@\\h:\\w\\$ \'\n', 0o644],
  ['etc/machine-id', '', 0o644],
  ['etc/mtab', '', 0o644],
  // Services that a package's installation would start have nothing to run them.
  ['usr-layer/sbin/policy-rc.d', '#!/bin/sh\nexit 101\n', 0o755],
];
