/** Sample mail and appointments of invented people, for the tests of the page. */

const mail = (headers: Record<string, string>, body: string, date = 'Mon, 3 Mar 2025 10:00:00 +0100') =>
  [
    'From sender@example.org Mon Mar  3 10:00:00 2025',
    `Date: ${date}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    body,
    '',
  ].join('\n')

const deposit = mail(
  {
    From: 'Anna de Vries <anna@example.org>',
    To: 'Sam Jansen <sam@example.com>',
    Subject: 'The summer house',
    'Message-ID': '<house-1@example.org>',
  },
  [
    'Hi Sam,',
    '',
    ...Array.from({ length: 60 }, (_, line) => `Some more about the weather of day ${line + 1}.`),
    '',
    'The deposit for the summer house is 240 euro. Could you pay it before Friday?',
    '',
    'Anna',
  ].join('\n'),
)

const paid = mail(
  {
    From: 'Sam Jansen <sam@example.com>',
    To: 'Anna de Vries <anna@example.org>',
    Subject: 'Re: The summer house',
    'Message-ID': '<house-2@example.com>',
    'In-Reply-To': '<house-1@example.org>',
  },
  'Done, I paid it this morning.',
  'Mon, 3 Mar 2025 12:00:00 +0100',
)

/** @param recorder origin of a server that must never be asked for anything */
const newsletter = (recorder: string) =>
  mail(
    {
      From: 'Garden Centre <info@garden.example>',
      To: 'sam@example.com',
      Subject: 'Tomatoes this week',
      'Message-ID': '<tomato@garden.example>',
      'MIME-Version': '1.0',
      'Content-Type': 'text/html; charset=utf-8',
    },
    [
      `<html><head><link rel="stylesheet" href="${recorder}/style.css"><meta http-equiv="refresh" content="0;url=${recorder}/refresh">`,
      `<style>@import "${recorder}/import.css"; body { background: url(${recorder}/background.png) }</style></head>`,
      `<body onload="top.postMessage('ran', '*')"><h1 style="color:#246">Tomatoes this week</h1>`,
      `<img src="${recorder}/pixel.png" alt="A picture"><iframe src="${recorder}/frame"></iframe>`,
      `<script src="${recorder}/script.js"></script><script>top.document.title = 'ran'; fetch('${recorder}/fetch')</script>`,
      `<form action="${recorder}/form"><input name="a"><button>Order</button></form>`,
      `<p>Vine tomatoes cost 2 euro.</p></body></html>`,
    ].join('\n'),
    'Tue, 1 Apr 2025 09:00:00 +0200',
  )

/** Three mails: two of one conversation, and a newsletter full of things from elsewhere. */
export const mailbox = (recorder = 'http://recorder.example') => [deposit, paid, newsletter(recorder)].join('\n')

/** So many small mails that bringing them in takes a while. */
export const largeMailbox = (mails: number) =>
  Array.from({ length: mails }, (_, number) =>
    mail(
      {
        From: 'Log <log@example.org>',
        To: 'sam@example.com',
        Subject: `Entry ${number}`,
        'Message-ID': `<${number}@log.example>`,
      },
      `Nothing happened on day ${number}.`,
      'Mon, 1 Jan 2001 10:00:00 +0100',
    ),
  ).join('\n')

export const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Example//Test//EN',
  'BEGIN:VEVENT',
  'UID:dentist@example.org',
  'DTSTAMP:20250301T100000Z',
  'DTSTART:20250310T090000Z',
  'DTEND:20250310T093000Z',
  'SUMMARY:Dentist',
  'LOCATION:Main Street 12',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n')
