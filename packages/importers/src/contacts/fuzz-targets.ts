/**
 * What the fuzzers throw at the contacts importer.
 * Place: run with fixed seeds among the tests, and for long by `npm run fuzz`.
 */
import type { FuzzTarget } from '../fuzzing/fuzz-target.js'
import { createImporterTarget } from '../fuzzing/importer-target.js'
import { vcfImporter } from './index.js'

const cards = `BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=
=C3=B6rg
TEL;HOME;VOICE:030-7654321
PHOTO;ENCODING=BASE64;JPEG:
 /9j/4AAQSkZJRgABAQEASABIAAD
 AAAA

AGENT:
BEGIN:VCARD
FN:Inside
END:VCARD
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Anna\\, de Vries
item1.EMAIL;type=INTERNET:anna@example.org
item1.X-ABLabel:_$!<Home>!$_
ADR;TYPE=HOME:;;Street 1;Utrecht;;3511 AB;NL
BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12
NOTE:Two\\nlines
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Dirk
TEL;VALUE=uri;TYPE="voice,home":tel:+31-30-1234567
PHOTO:data:image/png;base64,iVBORw0KGgo=
END:VCARD
`

export const fuzzTargets: FuzzTarget[] = [createImporterTarget('contacts/vcf', vcfImporter, [cards])]
