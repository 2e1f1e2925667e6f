/**
 * A form made from its declaration: labels, kinds of input, limits and autofill come from the statement, so that a page cannot
 * ask for what its purpose does not need. Place: every page that asks for something. Works without scripts.
 */

import type { Language } from '@confidant/i18n'
import type { FieldDeclaration, PayloadDeclaration } from '@confidant/statement'
import { Button, type ButtonVariant, Checkbox, Field, FileInput, Select, Textarea } from '@confidant/ui'
import type { ComponentChildren } from 'preact'
import { countriesIn } from '../../labels/countries.js'
import { problemLabels } from './problem-labels.js'
import type { FieldProblem, FormValues } from './read-form.js'

export interface DeclaredFormProps {
  readonly form: Pick<PayloadDeclaration, 'name' | 'fields'>
  readonly language: Language
  readonly action: string
  /** The label of the button. */
  readonly submit: string
  readonly variant?: ButtonVariant
  /** What is filled in already. */
  readonly values?: FormValues
  readonly problems?: Readonly<Record<string, FieldProblem>>
  readonly hints?: Readonly<Record<string, ComponentChildren>>
  /** Fields that the page knows the value of and nobody types. */
  readonly hidden?: FormValues
  /** Labels for the values of a choice or of a language. */
  readonly choices?: Readonly<Record<string, string>>
  /** Further inputs, above the button. */
  readonly children?: ComponentChildren
}

export function DeclaredForm(props: DeclaredFormProps) {
  const { form, hidden = {}, action, submit, variant = 'primary' } = props
  const takesFile = Object.values(form.fields).some(({ shape }) => shape.type === 'file')
  return (
    <form class="stack form" method="post" action={action} enctype={takesFile ? 'multipart/form-data' : undefined}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {Object.entries(form.fields)
        .filter(([name]) => !Object.hasOwn(hidden, name))
        .map(([name, field]) => (
          <DeclaredField key={name} {...props} name={name} field={field} />
        ))}
      {props.children}
      <div class="row">
        <Button type="submit" variant={variant}>
          {submit}
        </Button>
      </div>
    </form>
  )
}

interface DeclaredFieldProps extends DeclaredFormProps {
  readonly name: string
  readonly field: FieldDeclaration
}

function DeclaredField({ form, name, field, language, values, problems, hints, choices }: DeclaredFieldProps) {
  const id = `${form.name}-${name}`
  const problem = problems?.[name]
  const error = problem === undefined ? null : problemLabels[problem][language]
  const label = field.label[language]
  const value = values?.[name] ?? ''
  const { shape } = field
  const about = { id, name, label, hint: hints?.[name], error }
  if (shape.type === 'boolean') return <Checkbox {...about} checked={value === 'true' || value === 'on'} />
  if (shape.type === 'choice' || shape.type === 'language') {
    const values = shape.type === 'choice' ? shape.of : (['en', 'nl'] as const)
    const labels: Readonly<Record<string, string>> = choices ?? languageNames
    const options = values.map((value) => ({ value, label: labels[value] ?? value }))
    return <Select {...about} options={options} value={value} />
  }
  const { required } = field
  if (shape.type === 'country') {
    const countries = countriesIn(language).map(({ code, name }) => ({ value: code, label: name }))
    const options = [{ value: '', label: '' }, ...countries]
    return <Select {...about} options={options} value={value} autocomplete="country" required={required} />
  }
  if (shape.type === 'file') return <FileInput {...about} accept={shape.accept} required={required} />
  if (shape.type === 'text') return <Textarea {...about} value={value} maxLength={shape.max} />
  return (
    <Field
      {...about}
      value={value}
      type={shape.type === 'email' ? 'email' : 'text'}
      autocomplete={field.autocomplete ?? 'off'}
      required={required}
    />
  )
}

const languageNames = { en: 'English', nl: 'Nederlands' }
