/**
 * Components shared by the agent's pages and the hub's. Their look is `@confidant/ui/style.css`.
 * Nothing here knows an agent or a hub, keeps state, or needs scripts to look right.
 */
export { Badge } from './badge.js'
export { Button, type ButtonVariant, IconButton } from './button.js'
export { Checkbox } from './checkbox.js'
export { Choice } from './choice.js'
export { Empty } from './empty.js'
export { Field } from './field.js'
export { FileInput } from './file-input.js'
export { Icon, type IconName } from './icons.js'
export { Mark } from './mark.js'
export { Notice, type NoticeTone } from './notice.js'
export { Select } from './select.js'
export { Table } from './table.js'
export { Textarea } from './textarea.js'
