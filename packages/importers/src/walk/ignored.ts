/**
 * The rule by which files and folders that hold nothing of the person's own are left out of a walk.
 * Place: used by `walk`, which reports each as ignored. Looks at names and paths alone; what is pointed at directly is never
 * ignored.
 */

const systemNames: ReadonlyMap<string, string> = new Map([
  ['thumbs.db', 'A Windows thumbnail cache.'],
  ['ehthumbs.db', 'A Windows thumbnail cache.'],
  ['desktop.ini', 'Windows folder settings.'],
  ['$recycle.bin', 'The Windows recycle bin.'],
  ['system volume information', 'File system data.'],
  ['__macosx', 'File attributes saved by macOS.'],
  ['lost+found', 'File system data.'],
  ['icon\r', 'A macOS folder icon.'],
  ['maildirfolder', 'A mail server marker.'],
  ['maildirsize', 'Mail server data.'],
  ['subscriptions', 'Mail server data.'],
  ['courierimapuiddb', 'Mail server data.'],
  ['courierimapsubscribed', 'Mail server data.'],
  ['node_modules', 'Program files.'],
])

/** Why an entry of this name is left out, or null when it is read. */
export function ignoreReason(name: string): string | null {
  const lower = name.toLowerCase()
  const system = systemNames.get(lower)
  if (system !== undefined) return system
  if (name.startsWith('.')) return 'A hidden file or folder (its name begins with a dot).'
  if (/^dovecot[.-]/.test(lower)) return 'A mail server index.'
  if (lower.endsWith('.msf')) return 'A mail program index.'
  if (name.startsWith('~$') || name.endsWith('~')) return 'A temporary or backup copy made by a program.'
  return null
}

/** Why a file at this path repeats what lies beside it, or null when it does not. */
export function duplicateReason(path: string): string | null {
  const isPage = /(?:^|\/)Takeout\/(?:Keep\/[^/]+\.html|archive_browser\.html)$/.test(path)
  return isPage ? 'A viewer page for Google Takeout data that is imported from the files beside it.' : null
}

/**
 * Whether a hidden folder of this name can be a mail folder all the same: Maildir++ (`.Sent`, `.INBOX.Work`) and
 * KMail (`.Inbox.directory`) hide theirs.
 * @param children names inside it
 */
export function isHiddenMailFolder(name: string, children: ReadonlySet<string>): boolean {
  return name.startsWith('.') && (name.endsWith('.directory') || children.has('cur') || children.has('new'))
}

/** Whether a folder with these children is a Maildir (two of its three folders are enough: empty ones get lost). */
export function isMaildir(children: ReadonlySet<string>): boolean {
  return Number(children.has('cur')) + Number(children.has('new')) + Number(children.has('tmp')) >= 2
}
