import { describe, expect, it } from 'vitest'
import { htmlToText } from './html-to-text.js'

describe('HTML as text', () => {
  it.each([
    ['blocks as lines', '<div>one</div><div>two<br>three</div><p>four</p><p>five', 'one\ntwo\nthree\n\nfour\n\nfive'],
    ['white space folded', ' <p> one \n\t two</p>\n<span>a</span> <b>b</b>c ', 'one two\n\na bc'],
    ['entities', 'a &amp; b &lt;c&gt; &eacute;&#233;&#xe9; &nbsp;&unknown; &', 'a & b <c> ééé &unknown; &'],
    ['tables by row', '<table><tr><td>Total</td><td>&euro; 5</td></tr><tr><th>VAT<td>1</table>', 'Total € 5\nVAT 1'],
    ['lists', '<ul><li>a<ul><li>b</li></ul></li><li>c</ul><ol><li>x<li>y</ol>', '- a\n  - b\n- c\n\n1. x\n2. y'],
    ['quotations', 'yes<blockquote>no<blockquote>why</blockquote></blockquote>so', 'yes\n\n> no\n\n> > why\n\nso'],
    ['what is preformatted', '<pre>a\n  b\n\nc</pre>', 'a\n  b\n\nc'],
    ['links by their text', '<a href="https://example.org/?a=1">our site</a>', 'our site'],
    [
      'images by their alternative',
      '<img src="cid:x" alt="Logo &amp; name"><img src=y alt=""><img alt=one>',
      'Logo & nameone',
    ],
  ])('shows %s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text)
  })

  it.each([
    ['scripts and styles', 'a<script>if (1 < 2) "</b>"</script>b<STYLE>p{}</STYLE >c<title>t</title>', 'abc'],
    ['comments', 'a<!-- <p>x</p> -->b<!--[if mso]>x<![endif]-->c<!-->d<!DOCTYPE html>e<?xml x?>f', 'abcdef'],
    [
      'hidden elements',
      '<div style="display : NONE">x<div>y</div></div><p hidden>z</p><b style="color:red">a</b>',
      'a',
    ],
    ['fillers of previews', '<div>Hi&nbsp;&#847;&zwnj;&nbsp;&#8203;&shy;you&#8204;</div>', 'Hi you'],
  ])('leaves out %s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text)
  })

  it('keeps what only overflows', () => {
    expect(htmlToText('<div style="overflow: hidden ">a</div><div aria-hidden="true">b</div>')).toBe('a\nb')
  })

  it('keeps joiners inside words', () => {
    expect(htmlToText('<p>می\u200cخواهم</p>')).toBe('می\u200cخواهم')
  })

  it.each([
    ['a tag that never ends', 'a<b class="x', 'a'],
    ['a quote that never ends', 'a<b title="x>b</b>c<i>d</i>', 'abcd'],
    ['a comment that never ends', 'a<!-- b <p>c', 'a b\n\nc'],
    ['a `>` in a value', '<a title="x > y">a</a>', 'a'],
    ['stray brackets and slashes', '1 < 2 </ 3> a</>b <3', '1 < 2 ab <3'],
    ['closing tags alone', '</p></blockquote></ul></pre>a', 'a'],
    ['a hidden element that never ends', '<p hidden>shown after all', 'shown after all'],
    ['nothing', '', ''],
  ])('bears %s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text)
  })
})
