/**
 * The rule by which files and folders that hold nothing of the person's own are left out of a walk.
 * Place: used by `walk`, which reports each as ignored. Looks at names and paths alone; what is pointed at directly is never
 * ignored.
 */

const systemNames: ReadonlyMap<string, string> = new Map([
  ['thumbs.db', 'preview pictures made by Windows'],
  ['ehthumbs.db', 'preview pictures made by Windows'],
  ['desktop.ini', 'folder settings of Windows'],
  ['$recycle.bin', 'the recycle bin of Windows'],
  ['system volume information', 'data of the file system'],
  ['__macosx', 'file attributes written by macOS'],
  ['lost+found', 'data of the file system'],
  ['icon\r', 'a folder icon of macOS'],
  ['maildirfolder', 'a marker of a mail server'],
  ['maildirsize', 'data of a mail server'],
  ['subscriptions', 'data of a mail server'],
  ['courierimapuiddb', 'data of a mail server'],
  ['courierimapsubscribed', 'data of a mail server'],
  ['node_modules', 'program files'],
])

/** Why an entry of this name is left out, or null when it is read. */
export function ignoreReason(name: string): string | null {
  const lower = name.toLowerCase()
  const system = systemNames.get(lower)
  if (system !== undefined) return `It is ${system}.`
  if (name.startsWith('.')) return 'It is hidden (its name begins with a dot).'
  if (/^dovecot[.-]/.test(lower)) return 'It is an index of a mail server.'
  if (lower.endsWith('.msf')) return 'It is an index of a mail program.'
  if (name.startsWith('~$') || name.endsWith('~')) return 'It is a temporary or backup copy made by a program.'
  return null
}

/** Why a file at this path repeats what lies beside it, or null when it does not. */
export function duplicateReason(path: string): string | null {
  const isPage = /(?:^|\/)Takeout\/(?:Keep\/[^/]+\.html|archive_browser\.html)$/.test(path)
  return isPage ? 'It is a page for looking at what Google Takeout gives in a readable form beside it.' : null
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
