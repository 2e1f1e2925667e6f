/** The wording of a consent with a button for each answer; nothing is ticked beforehand. Place: preferences, and notices of amendments. */
import { fill, type Language, message, text } from '@confidant/i18n'
import { type ConsentText, forms } from '@confidant/statement'
import { DeclaredForm } from '../web/forms/declared-form.js'

const messages = {
  yes: text('Give consent', 'Toestemming geven'),
  no: text('No', 'Nee'),
  withdraw: text('Withdraw consent', 'Toestemming intrekken'),
  version: message('Wording {id}, version {version}', 'Tekst {id}, versie {version}'),
}

export type PossibleAnswer = 'yes' | 'no' | 'withdraw'

interface ConsentQuestionProps {
  readonly language: Language
  readonly purpose: string
  readonly consent: ConsentText
  readonly action: string
  readonly answers: readonly PossibleAnswer[]
}

export function ConsentQuestion({ language, purpose, consent, action, answers }: ConsentQuestionProps) {
  return (
    <div class="stack">
      <blockquote class="consent__words">
        <p>{consent.ask[language]}</p>
        <p class="soft">{consent.explains[language]}</p>
      </blockquote>
      <p class="fine soft">{fill(messages.version, { id: consent.id, version: String(consent.version) })[language]}</p>
      <div class="row">
        {answers.map((answer) => (
          <DeclaredForm
            key={answer}
            form={forms.consentForm}
            language={language}
            action={action}
            submit={messages[answer][language]}
            variant="plain"
            hidden={{
              purpose,
              text_version: String(consent.version),
              given: String(answer === 'yes'),
              language,
            }}
          />
        ))}
      </div>
    </div>
  )
}
