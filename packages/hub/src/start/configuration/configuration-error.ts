/** Values that cannot be used, all at once and by name. Place: thrown before anything is opened. Never holds a secret. */
export class ConfigurationError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`The hub cannot use its configuration:\n${problems.map((problem) => `- ${problem}`).join('\n')}`)
    this.name = 'ConfigurationError'
    this.problems = problems
  }
}
