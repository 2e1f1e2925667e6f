/** The form of one address, empty, filled in, or refused. Place: below `/account/addresses` and `/account/billing-addresses`. */
import { fill, message, type Text, text } from '@confidant/i18n'
import type { PayloadDeclaration } from '@confidant/statement'
import { Notice } from '@confidant/ui'
import type { Context } from 'hono'
import { AccountFrame } from '../../web/account-frame.js'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import type { FieldProblem, FormValues } from '../../web/forms/read-form.js'
import type { HubEnv } from '../../web/hub-env.js'
import { pageUrl, type RenderPage } from '../../web/page.js'
import { mostAddresses } from './address-book.js'
import { profilePath } from './profile-path.js'

const messages = {
  save: text('Save', 'Opslaan'),
  back: text('Back to your details', 'Terug naar uw gegevens'),
  full: message(
    'You have saved {most} addresses, which is the most you can save. Remove one before you add another.',
    'U hebt {most} adressen opgeslagen; meer kan niet. Verwijder er een voordat u een ander toevoegt.',
  ),
}

interface ShownAddress {
  readonly form: PayloadDeclaration
  readonly heading: Text
  readonly values: FormValues
  /** It is filled in first already: only another one can take its place. */
  readonly preferred?: boolean
  readonly problems?: Readonly<Record<string, FieldProblem>>
  /** There are as many as there may be. */
  readonly full?: boolean
}

export function showAddress(c: Context<HubEnv>, render: RenderPage, shown: ShownAddress): Response {
  const { form, heading, values, preferred = false, problems, full = false } = shown
  const language = c.get('language')
  const body = (
    <AccountFrame language={language} place={profilePath} heading={heading[language]}>
      {full && <Notice tone="danger">{fill(messages.full, { most: mostAddresses })[language]}</Notice>}
      <DeclaredForm
        form={form}
        language={language}
        action={c.req.path}
        submit={messages.save[language]}
        values={values}
        {...(preferred && { hidden: { preferred: 'true' } })}
        {...(problems !== undefined && { problems })}
      />
      <p>
        <a href={pageUrl(language, profilePath)}>{messages.back[language]}</a>
      </p>
    </AccountFrame>
  )
  const status = problems !== undefined || full ? 422 : 200
  return render(c, { title: heading[language], place: '/account', status, body })
}
