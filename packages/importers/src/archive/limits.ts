/**
 * How far archives are opened. Real archives stay far below; a hostile one is refused before it costs anything.
 * Place: shared by the archive readers.
 */

export interface ArchiveLimits {
  /** What the directory of so many takes in memory is about 300 MB. */
  maxMembers: number
  /** Archives within archives: 2 means an archive inside an archive, and no further. */
  maxDepth: number
  /** Times a member may grow. Deflate reaches 1,032; real mail and text reach about 20. */
  maxRatio: number
  /** Below this size a member is read whatever its ratio. */
  ratioExemptBytes: number
  /** Size up to which a compressed archive inside an archive is held in memory to be opened. */
  maxNestedBytes: number
  /** Size of all members of one archive together. */
  maxTotalBytes: number
}

export const archiveLimits: ArchiveLimits = {
  maxMembers: 200_000,
  maxDepth: 2,
  maxRatio: 200,
  ratioExemptBytes: 16 * 1024 * 1024,
  maxNestedBytes: 64 * 1024 * 1024,
  maxTotalBytes: 2 ** 40,
}
