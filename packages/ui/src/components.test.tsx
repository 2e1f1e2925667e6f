/** @jsxImportSource preact */
/// <reference lib="dom" />
import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Badge, Button, Choice, Empty, Field, Icon, IconButton, Notice, Table } from './index.js'

test('a button never submits by accident', () => {
  expect(render(<Button>Save</Button>)).toContain('type="button"')
  expect(render(<Button type="submit">Save</Button>)).toContain('type="submit"')
})

test('a button that is only an icon has a name', () => {
  expect(render(<IconButton icon="close" label="Close" />)).toContain('aria-label="Close"')
})

test('an icon is left out of what assistive technology reads', () => {
  expect(render(<Icon name="mail" />)).toContain('aria-hidden="true"')
})

test('only what went wrong interrupts', () => {
  expect(render(<Notice tone="danger">No</Notice>)).toContain('role="alert"')
  expect(render(<Notice tone="good">Yes</Notice>)).toContain('role="status"')
})

test('a choice is a group of radio buttons of which one is checked, without scripts too', () => {
  const options = [
    { value: 'day', label: 'Day' },
    { value: 'night', label: 'Night' },
  ]
  const html = render(<Choice name="paper" legend="Paper" options={options} value="night" />)
  expect(html).toMatch(/<legend[^>]*>Paper<\/legend>/)
  expect(html.match(/checked/g)).toHaveLength(1)
  expect(html).toMatch(/value="night"[^>]*checked|checked[^>]*value="night"/)
})

test('a table says what it lists, ties its cells to their headings, names them where it is folded, and can be scrolled by keyboard', () => {
  const html = render(<Table caption="Versions" head={['Version', 'Day']} rows={[['1', '22 November']]} />)
  expect(html).toMatch(
    /^<section class="scroll" aria-label="Versions" tabindex="0"><table class="table table--folds"><caption>Versions</,
  )
  expect(html).toContain('<th scope="col">Day</th>')
  expect(html).toContain('<th scope="row">1</th><td data-column="Day">22 November</td>')
})

test('a badge never says its state by colour alone', () => {
  expect(render(<Badge tone="danger">Does not hold</Badge>)).toMatch(/class="badge badge--danger"><svg.*Does not hold/)
  expect(render(<Badge>New</Badge>)).toBe('<span class="badge">New</span>')
})

test('a place where there is nothing says so in words', () => {
  expect(render(<Empty>Nothing yet</Empty>)).toMatch(/^<div class="empty"><svg.*aria-hidden="true".*Nothing yet/)
})

test('no component carries a style of its own, which a strict content security policy would refuse', () => {
  const html = render(
    <Notice>
      <Button variant="primary" icon="mail">
        Save
      </Button>
      <Field id="a" label="A" />
    </Notice>,
  )
  expect(html).not.toContain('style=')
})
