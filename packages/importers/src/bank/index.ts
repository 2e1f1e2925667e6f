/**
 * Bank statements: CAMT.053, MT940 and CSV.
 * Place: importers. Amounts are integers of minor units everywhere.
 */
export { camt053Importer } from './camt053/index.js'
export { bankCsvImporter } from './csv/index.js'
export { mt940Importer } from './mt940/index.js'
