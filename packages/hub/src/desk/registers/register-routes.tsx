/** Registers without personal data: retention, versions, proofs, recipients, health. Place: pages of the desk that need no audited access. */
import type { Hono } from 'hono'
import type { HubParts } from '../../hub-parts.js'
import type { DeskEnv } from '../../staff/desk-env.js'
import type { RenderDesk } from '../../staff/desk-frame.js'
import { HealthPage, healthMessages } from './health-page.js'
import { ProcessorsPage, processorMessages } from './processors-page.js'
import { ProofsPage, proofMessages, readProofRuns } from './proofs-page.js'
import { RetentionPage, readRetentionRuns, retentionMessages } from './retention-page.js'
import { readVersions, VersionsPage, versionMessages } from './versions-page.js'

type RegisterParts = Pick<HubParts, 'withPurpose' | 'declaration' | 'versions' | 'health'> & {
  readonly renderDesk: RenderDesk
}

export function addRegisterRoutes(desk: Hono<DeskEnv>, parts: RegisterParts): void {
  const { withPurpose, declaration, versions, health, renderDesk } = parts

  desk.get('/retention', async (c) => {
    const language = c.get('language')
    const runs = await readRetentionRuns(withPurpose)
    const body = <RetentionPage language={language} declaration={declaration} runs={runs} />
    return renderDesk(c, { place: '/desk/retention', heading: retentionMessages.heading[language], body })
  })

  desk.get('/versions', async (c) => {
    const language = c.get('language')
    const body = <VersionsPage language={language} entries={await readVersions(versions)} />
    return renderDesk(c, { place: '/desk/versions', heading: versionMessages.heading[language], body })
  })

  desk.get('/proofs', async (c) => {
    const language = c.get('language')
    const runs = await readProofRuns(withPurpose)
    const body = <ProofsPage language={language} declaration={declaration} runs={runs} />
    return renderDesk(c, { place: '/desk/proofs', heading: proofMessages.heading[language], body })
  })

  desk.get('/processors', (c) => {
    const language = c.get('language')
    const body = <ProcessorsPage language={language} declaration={declaration} />
    return renderDesk(c, { place: '/desk/processors', heading: processorMessages.heading[language], body })
  })

  desk.get('/health', async (c) => {
    const language = c.get('language')
    const body = <HealthPage language={language} lines={await health.read()} />
    return renderDesk(c, { place: '/desk/health', heading: healthMessages.heading[language], body })
  })
}
