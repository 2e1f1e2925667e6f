/** Every payload, by name. */
import * as deskForms from './desk-forms.js'
import * as forms from './forms.js'
import * as jobs from './jobs.js'
import * as signInInputs from './sign-in-inputs.js'

const all = [
  ...Object.values(forms),
  ...Object.values(deskForms),
  ...Object.values(jobs),
  ...Object.values(signInInputs),
]

/** Named `kind/name`: a form and a job may share a name. */
export const payloads = Object.fromEntries(all.map((payload) => [`${payload.kind}/${payload.name}`, payload]))
