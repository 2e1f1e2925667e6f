/** The heart of the notebook: one line to write on. Typing searches; Enter asks. */
import { Button, IconButton } from '@confidant/ui'
import { useEffect, useRef } from 'preact/hooks'
import { useAnnounce } from '../../components/announcer.js'
import { Problem } from '../../components/problem.js'
import { useI18n } from '../../i18n/language.js'
import { pageRoute } from '../../router/route.js'
import { Link } from '../../router/use-route.js'
import { useAsk } from '../../state/ask.js'
import { useSession } from '../../state/session.js'
import { Answer } from './answer.js'
import { Found } from './found.js'

const hasFinePointer = () => matchMedia('(pointer: fine)').matches

function AskBox() {
  const { t } = useI18n()
  const { text, type, ask, question } = useAsk()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // On a phone, focus would open the keyboard over half of the page.
    if (hasFinePointer()) box.current?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !text) return
    event.preventDefault()
    type('')
  }
  return (
    <form
      class="ask-box"
      onSubmit={(event) => {
        event.preventDefault()
        ask(text)
        // On a phone the keyboard would cover the answer.
        if (!hasFinePointer()) box.current?.blur()
      }}
    >
      <input
        id="ask-box"
        ref={box}
        class="ask-box__input"
        type="text"
        enterkeyhint="search"
        autocomplete="off"
        autocapitalize="sentences"
        aria-label={t.ask.label}
        aria-describedby="ask-hint"
        placeholder={t.ask.placeholder}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {text && (
        <IconButton
          icon="close"
          label={t.ask.clear}
          onClick={() => {
            type('')
            box.current?.focus()
          }}
        />
      )}
      {text.trim() && (
        <Button type="submit" variant="primary">
          {t.ask.submit}
        </Button>
      )}
      <p class={text && !question ? 'ask-box__hint' : 'ask-box__hint visually-hidden'} id="ask-hint">
        {t.ask.hintTyping}
      </p>
    </form>
  )
}

function Blank() {
  const { t, f } = useI18n()
  const { ask } = useAsk()
  const { status } = useSession()
  const counts = status?.counts
  if (!counts) return null
  if (counts.items === 0) {
    return (
      <p class="blank">
        {t.ask.empty} <Link to={pageRoute('sources')}>{t.ask.emptyAction}</Link>
      </p>
    )
  }
  return (
    <div class="blank stack">
      <section class="stack" aria-labelledby="examples">
        <h2 class="eyebrow" id="examples">
          {t.ask.examplesTitle}
        </h2>
        <ul class="examples">
          {t.ask.examples.map((example) => (
            <li key={example}>
              <button type="button" class="example" onClick={() => ask(example)}>
                {example}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <p class="soft fine figures">{t.ask.holds(f.count(counts.items), f.count(counts.sources))}</p>
    </div>
  )
}

/** Up and Down walk from the box through everything that can be opened, citations first, and back to the box. */
function walkResults(event: KeyboardEvent) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const stops = [...document.querySelectorAll<HTMLElement>('#ask-box, .citation, .found .item-row')]
  const at = stops.indexOf(document.activeElement as HTMLElement)
  if (at < 0) return
  event.preventDefault()
  stops[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
}

export function AskPage() {
  const { t, f } = useI18n()
  const { text, question, answer, found, error } = useAsk()
  const announce = useAnnounce()
  useEffect(() => {
    if (answer) announce(answer.abstained ? t.ask.abstained : answer.answer)
    else if (found && !question)
      announce(found.hits.length === 0 ? t.ask.nothing : t.ask.found(f.count(found.hits.length)))
  }, [answer, found, question, announce, t, f])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up here from the results, which are links
    <div class={text ? 'content ask ask--busy' : 'content ask'} onKeyDown={walkResults}>
      <h1 class="visually-hidden" tabIndex={-1}>
        {t.pages.ask}
      </h1>
      {!text && <p class="ask__date">{f.longDay(new Date())}</p>}
      <search>
        <AskBox />
      </search>
      {error !== null && <Problem error={error} />}
      {question && <Answer />}
      {text ? <Found /> : <Blank />}
    </div>
  )
}
