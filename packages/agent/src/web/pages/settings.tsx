/** The few things a person sets: language, appearance, when to lock. */
import { Choice, Select } from '@confidant/ui'
import { useState } from 'preact/hooks'
import { useAnnounce } from '../components/announcer.js'
import { Problem } from '../components/problem.js'
import { type Language, languages, useI18n } from '../i18n/language.js'
import { useSession } from '../state/session.js'
import { chooseTheme, chosenTheme, themes } from '../state/theme.js'

function AutoLock() {
  const { t } = useI18n()
  const { api, status, refresh } = useSession()
  const announce = useAnnounce()
  const [error, setError] = useState<unknown>(null)
  const minutes = String(status?.autoLockMinutes ?? 0)
  const known: Record<string, string> = {
    [minutes]: t.settings.minutes(Number(minutes)),
    ...t.settings.autoLockOptions,
  }
  const choose = async (value: string) => {
    setError(null)
    try {
      await api.call('settings', { autoLockMinutes: Number(value) })
      await refresh()
      announce(t.settings.saved)
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <>
      <Select
        id="auto-lock"
        label={t.settings.autoLock}
        hint={t.settings.autoLockHint}
        options={Object.entries(known).map(([value, label]) => ({ value, label }))}
        value={minutes}
        onChoose={choose}
      />
      {error !== null && <Problem error={error} />}
    </>
  )
}

function About() {
  const { t, f } = useI18n()
  const { status } = useSession()
  if (!status) return null
  return (
    <dl class="facts">
      <dt>{t.settings.vault}</dt>
      <dd>{status.vault}</dd>
      {status.counts && <dt>{t.settings.size}</dt>}
      {status.counts && (
        <dd class="figures">{t.settings.holds(f.count(status.counts.items), f.bytes(status.counts.bytes))}</dd>
      )}
      <dt>{t.settings.version}</dt>
      <dd class="figures">{status.version}</dd>
    </dl>
  )
}

export function SettingsPage() {
  const { t, language, choose } = useI18n()
  const [theme, setTheme] = useState(chosenTheme)
  return (
    <div class="content stack content--airy">
      <h1 tabIndex={-1}>{t.settings.title}</h1>
      <Choice
        name="language"
        legend={t.settings.language}
        options={(Object.keys(languages) as Language[]).map((value) => ({ value, label: languages[value] }))}
        value={language}
        onChoose={choose}
      />
      <Choice
        name="theme"
        legend={t.settings.theme}
        options={themes.map((value) => ({ value, label: t.settings.themes[value] }))}
        value={theme}
        onChoose={(next) => {
          setTheme(next)
          chooseTheme(next)
        }}
      />
      <AutoLock />
      <section class="stack" aria-labelledby="shortcuts">
        <h2 id="shortcuts">{t.settings.shortcuts}</h2>
        <dl class="facts">
          {Object.entries(t.settings.shortcutHelp).flatMap(([key, does]) => [
            <dt key={key}>
              <kbd>{key}</kbd>
            </dt>,
            <dd key={`${key} does`}>{does}</dd>,
          ])}
        </dl>
      </section>
      <About />
    </div>
  )
}
