/**
 * Buttons.
 * Place: shared by the agent's pages and the hub's. Looks right as plain HTML, without scripts.
 */
import type { ComponentChildren, JSX } from 'preact'
import { Icon, type IconName } from './icons.js'

export type ButtonVariant = 'plain' | 'primary' | 'danger' | 'quiet'

const classOf = (variant: ButtonVariant, extra?: string) =>
  ['button', variant === 'plain' ? '' : `button--${variant}`, extra ?? ''].filter(Boolean).join(' ')

type ButtonProps = Omit<JSX.IntrinsicElements['button'], 'class' | 'icon'> & {
  variant?: ButtonVariant
  icon?: IconName
  class?: string
  children: ComponentChildren
}

/** A `type="button"` unless told otherwise, so that it never submits a form by accident. */
export function Button({ variant = 'plain', icon, class: extra, type = 'button', children, ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} class={classOf(variant, extra)}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

type IconButtonProps = Omit<JSX.IntrinsicElements['button'], 'class' | 'icon'> & {
  icon: IconName
  /** Said by assistive technology and shown as a hint. */
  label: string
  class?: string
}

export function IconButton({ icon, label, class: extra, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      class={['button button--icon', extra ?? ''].join(' ').trim()}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} />
    </button>
  )
}
