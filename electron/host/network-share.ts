const NETWORK_KINDS = /^(nfs\d?|cifs|smb\d?|smbfs|afpfs|webdav|davfs|fuse\.(sshfs|davfs2?|rclone|smbnetfs))$/;

/** What kind of network share a path lies on, or null for a disk of this machine. */
export function networkKind(path: string, mounts: string): string | null {
  // Windows resolves a mapped drive to the share behind it.
  if (/^\\\\(\?\\UNC\\|[^?.\\])/.test(path)) return 'SMB';
  const mount = readMounts(mounts)
    .filter(({ place }) => isInside(path, place))
    .reduce<Mount | null>(
      (deepest, next) => (deepest && deepest.place.length > next.place.length ? deepest : next),
      null,
    );
  return mount && NETWORK_KINDS.test(mount.kind) ? mount.kind : null;
}

interface Mount {
  readonly place: string;
  readonly kind: string;
}

/** Linux: `device place kind options`; macOS: `device on place (kind, options)`. */
function readMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const mac = /^.+ on (\/.*) \((\w+)[,)]/.exec(line);
    if (mac) return [{ place: mac[1] ?? '', kind: mac[2] ?? '' }];
    const [, place, kind] = line.split(' ');
    return place && kind ? [{ place: place.replace(/\\040/g, ' '), kind }] : [];
  });
}

const isInside = (path: string, place: string): boolean =>
  place === '/' || path === place || path.startsWith(`${place}/`);
