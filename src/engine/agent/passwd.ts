export interface PasswdEntry {
  name: string;
  uid: number;
  gid: number;
  home: string;
}

export interface GroupEntry {
  name: string;
  gid: number;
  members: string[];
}

/** Parses passwd(5). Lines that are not entries are skipped: the file belongs to the sandbox and may hold anything. */
export function parsePasswd(text: string): PasswdEntry[] {
  return fields(text).flatMap(([name, , uid, gid, , home]) => {
    const ids = [uid, gid].map(parseId);
    if (!name || ids[0] === undefined || ids[1] === undefined) return [];
    return [{ name, uid: ids[0], gid: ids[1], home: home || '/' }];
  });
}

/** Parses group(5), skipping what is not an entry. */
export function parseGroup(text: string): GroupEntry[] {
  return fields(text).flatMap(([name, , id, members]) => {
    const gid = parseId(id);
    if (!name || gid === undefined) return [];
    return [{ name, gid, members: (members ?? '').split(',').filter((member) => member !== '') }];
  });
}

function fields(text: string): string[][] {
  return text.split('\n').map((line) => line.split(':'));
}

/** An id of 32 bits; the last value means "no id" to the kernel. */
function parseId(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,10}$/.test(text)) return undefined;
  const id = Number(text);
  return id < 0xffff_ffff ? id : undefined;
}
