/** A person's picture, or the first letter of their name where there is none. Place: overview and profile, seen by the person alone. */
import { picturePath } from './picture-path.js'

interface AvatarProps {
  readonly userName: string
  readonly hasPicture: boolean
  readonly large?: boolean
  /** Said in its place; empty where it only decorates. */
  readonly label?: string
}

export function Avatar({ userName, hasPicture, large = false, label = '' }: AvatarProps) {
  const look = large ? 'avatar avatar--large' : 'avatar'
  if (hasPicture) return <img class={look} src={picturePath} alt={label} width={512} height={512} />
  const [email] = new Intl.Segmenter().segment(userName)
  return (
    <span class={look} aria-hidden="true">
      {email?.segment.toLocaleUpperCase()}
    </span>
  )
}
