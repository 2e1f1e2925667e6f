/**
 * The cast: Mara de Wit, whose year it is, the people around her and the companies that write to her. All invented.
 * Place: under the stories.
 */
import type { Person } from './story.js'

const person = (name: string, address: string): Person => ({ name, address })

export const me = person('Mara de Wit', 'mara@postduif.example')

export const anna = person('Anna de Wit', 'anna.dewit@postduif.example')
export const ineke = person('Ineke de Wit-Bos', 'ineke.dewit@postduif.example')
export const wim = person('Wim de Wit', 'wim@dewit.example')
export const bram = person('Bram Verhoef', 'bram.verhoef@bloemgracht.example')

export const priya = person('Priya Raman', 'priya.raman@fernmail.example')
export const femke = person('Femke Jansma', 'femke@jansma.example')
export const sanne = person('Sanne Dekkers', 'sanne.dekkers@postduif.example')
export const joris = person('Joris Løvenskiold', 'joris@fjordmail.example')

export const james = person("James O'Connor", 'james@halvemaan.example')
export const annaKowalska = person('Anna Kowalska', 'anna.kowalska@halvemaan.example')
export const marleen = person('Marleen Visser', 'marleen@halvemaan.example')

export const hetty = person('Hetty Brouwer', 'hetty@delindeverhuur.example')
export const plumber = person('Kees van Loon Installatie', 'kees@vanlooninstallatie.example')
export const practice = person('Huisartsenpraktijk Wilgenhof', 'assistente@wilgenhof.example')
export const dentist = person('Tandartspraktijk De Singel', 'afspraken@tandartsdesingel.example')
export const physio = person('Fysio in Balans', 'info@fysioinbalans.example')
export const ruben = person('Ruben Postma', 'ruben@waterlinie.example')
export const rowingClub = person('R.V. De Waterlinie', 'bestuur@waterlinie.example')

export const energy = person('Zonnewind Energie', 'klantenservice@zonnewind.example')
export const telecom = person('Lijn6', 'factuur@lijn6.example')
export const insurer = person('Zorgvast', 'declaraties@zorgvast.example')
export const railway = person('Randspoor', 'reizen@randspoor.example')
export const airline = person('Kustvlucht', 'booking@kustvlucht.example')
export const ferry = person('Waddenveer', 'reserveringen@waddenveer.example')
export const guesthouse = person('Casa das Andorinhas', 'ola@casadasandorinhas.example')
export const berlinHotel = person('Hotel Kastanienhof am Park', 'empfang@kastanienpark.example')
export const bookshop = person('Boekhandel De Vuurtoren', 'bestellingen@devuurtoren.example')
export const newspaper = person('De Ochtendkrant', 'nieuwsbrief@ochtendkrant.example')
export const museum = person('Museum De Zilverzaal', 'tickets@zilverzaal.example')
export const webShop = person('Huis & Haard', 'orders@huisenhaard.example')
export const gardenLetter = person('The Windowsill Gardener', 'hello@windowsillgardener.example')
export const cityTaxes = person('Gemeentelijke Belastingen', 'noreply@gemeentebelastingen.example')
export const vet = person('Dierenkliniek De Poes & Co', 'balie@poesenco.example')

/** Own accounts and those of the others: ten digits after the bank code. */
export const accounts = {
  main: '0420001234',
  holiday: '0420005678',
  anna: '0310447712',
  energy: '0700881200',
  landlord: '0650113470',
  work: '0888210045',
  telecom: '0700664401',
  insurer: '0700330090',
  railway: '0700112255',
  rowing: '0622004419',
  newspaper: '0700909111',
  cityTaxes: '0285880010',
  physio: '0633120087',
  priya: '0511220934',
  femke: '0344120981',
  joris: '0344120985',
  dentist: '0633995542',
  vet: '0633448870',
  ferry: '0700451277',
  webShop: '0700225588',
}
