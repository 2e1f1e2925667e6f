/**
 * A form made from its declaration: labels, kinds of input, limits and autofill come from the statement, so that a page cannot
 * ask for what its purpose does not need. Place: every page that asks for something. Works without scripts.
 */

import type { Language } from '@confidant/i18n'
import type { FieldDeclaration, PayloadDeclaration } from '@confidant/statement'
import { Button, type ButtonLook, Field } from '@confidant/ui'
import type { ComponentChildren } from 'preact'
import { countriesIn } from '../../labels/countries.js'
import { problemLabels } from './problem-labels.js'
import type { FieldProblem, FormValues } from './read-form.js'

export interface DeclaredFormProps {
  readonly form: Pick<PayloadDeclaration, 'name' | 'fields'>
  readonly language: Language
  readonly action: string
  /** The words on the button. */
  readonly submit: string
  readonly look?: ButtonLook
  /** What is filled in already. */
  readonly values?: FormValues
  readonly problems?: Readonly<Record<string, FieldProblem>>
  readonly hints?: Readonly<Record<string, ComponentChildren>>
  /** Fields that the page knows the value of and nobody types. */
  readonly hidden?: FormValues
  /** Words for the values of a choice or of a language. */
  readonly choices?: Readonly<Record<string, string>>
  /** Further inputs, above the button. */
  readonly children?: ComponentChildren
}

export function DeclaredForm(props: DeclaredFormProps) {
  const { form, hidden = {}, action, submit, look = 'primary' } = props
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
        <Button type="submit" look={look}>
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
  const about = { id, name, hint: hints?.[name], error }
  if (shape.type === 'boolean') return <Tick {...about} label={label} checked={value === 'true' || value === 'on'} />
  if (shape.type === 'choice' || shape.type === 'language') {
    const options = shape.type === 'choice' ? shape.of : (['en', 'nl'] as const)
    return <Choices {...about} label={label} value={value} options={options} words={choices ?? languageNames} />
  }
  if (shape.type === 'country')
    return <Countries {...about} label={label} value={value} language={language} required={field.required} />
  if (shape.type === 'file') return <FileInput {...about} label={label} accept={shape.accept} />
  if (shape.type === 'text') return <LongText {...about} label={label} value={value} max={shape.max} />
  return (
    <Field
      {...about}
      label={label}
      value={value}
      type={shape.type === 'email' ? 'email' : 'text'}
      autocomplete={field.autocomplete ?? 'off'}
      required={field.required}
    />
  )
}

const languageNames = { en: 'English', nl: 'Nederlands' }

interface About {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly hint: ComponentChildren
  readonly error: string | null
}

function Below({ id, hint, error }: Pick<About, 'id' | 'hint' | 'error'>) {
  return (
    <>
      {hint && (
        <p class="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field__error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </>
  )
}

function described({ id, hint, error }: Pick<About, 'id' | 'hint' | 'error'>) {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? ('true' as const) : undefined }
}

function Tick({ checked, ...about }: About & { checked: boolean }) {
  return (
    <div class="field">
      <label class="tick">
        <input type="checkbox" id={about.id} name={about.name} checked={checked} {...described(about)} />
        <span>{about.label}</span>
      </label>
      <Below {...about} />
    </div>
  )
}

interface ChoicesProps extends About {
  readonly value: string
  readonly options: readonly string[]
  readonly words: Readonly<Record<string, string>>
}

function Choices({ value, options, words, ...about }: ChoicesProps) {
  return (
    <div class="field">
      <label class="field__label" for={about.id}>
        {about.label}
      </label>
      <select class="input" id={about.id} name={about.name} {...described(about)}>
        {options.map((option) => (
          <option key={option} value={option} selected={option === value}>
            {words[option] ?? option}
          </option>
        ))}
      </select>
      <Below {...about} />
    </div>
  )
}

interface CountriesProps extends About {
  readonly value: string
  readonly language: Language
  readonly required: boolean
}

function Countries({ value, language, required, ...about }: CountriesProps) {
  return (
    <div class="field">
      <label class="field__label" for={about.id}>
        {about.label}
      </label>
      <select
        class="input"
        id={about.id}
        name={about.name}
        autocomplete="country"
        required={required}
        {...described(about)}
      >
        <option value="" />
        {countriesIn(language).map(({ code, name }) => (
          <option key={code} value={code} selected={code === value}>
            {name}
          </option>
        ))}
      </select>
      <Below {...about} />
    </div>
  )
}

function FileInput({ accept, ...about }: About & { accept: readonly string[] }) {
  return (
    <div class="field">
      <label class="field__label" for={about.id}>
        {about.label}
      </label>
      <input
        class="input"
        type="file"
        id={about.id}
        name={about.name}
        accept={accept.join(',')}
        required
        {...described(about)}
      />
      <Below {...about} />
    </div>
  )
}

function LongText({ value, max, ...about }: About & { value: string; max: number }) {
  return (
    <div class="field">
      <label class="field__label" for={about.id}>
        {about.label}
      </label>
      <textarea class="input" id={about.id} name={about.name} maxLength={max} rows={6} {...described(about)}>
        {value}
      </textarea>
      <Below {...about} />
    </div>
  )
}
