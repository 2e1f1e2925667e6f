/** What the sandbox of each process prevents, and how that was found out. What is not prevented comes first and unfolded. */
import { Icon } from '@confidant/ui'
import type { SandboxCheck } from '../../api/contract.js'
import { useI18n } from '../i18n/language.js'
import { Dialog } from './dialog.js'

function CheckEntry({ check }: { check: SandboxCheck }) {
  const { t } = useI18n()
  const { id, mechanism, holds, evidence } = check
  return (
    <li class={holds ? 'sandbox-check' : 'sandbox-check sandbox-check--failed'}>
      <Icon name={holds ? 'check' : 'warning'} />
      <div>
        <p>{t.sandbox.checks[id]}</p>
        <p class="fine soft">
          {mechanism ? t.sandbox.preventedBy(t.sandbox.mechanisms[mechanism]) : t.sandbox.notPrevented}{' '}
          <span lang="en">{evidence}</span>
        </p>
      </div>
    </li>
  )
}

function ProcessChecks({ process, checks }: { process: SandboxCheck['process']; checks: SandboxCheck[] }) {
  const { t } = useI18n()
  const sorted = checks.toSorted((a, b) => Number(a.holds) - Number(b.holds))
  const holding = checks.filter(({ holds }) => holds).length
  return (
    <details open={holding < checks.length}>
      <summary>{t.sandbox.ofProcess(t.sandbox.processes[process], holding, checks.length)}</summary>
      <ul class="sandbox-checks">
        {sorted.map((check) => (
          <CheckEntry key={check.id} check={check} />
        ))}
      </ul>
    </details>
  )
}

export function SandboxDialog({ checks, onClose }: { checks: SandboxCheck[]; onClose(): void }) {
  const { t } = useI18n()
  return (
    <Dialog title={t.sandbox.title} onClose={onClose}>
      <p class="soft">{t.sandbox.intro}</p>
      {[...Map.groupBy(checks, (check) => check.process)].map(([process, own]) => (
        <ProcessChecks key={process} process={process} checks={own} />
      ))}
    </Dialog>
  )
}
