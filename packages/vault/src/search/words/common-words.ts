/**
 * Words of everyday talk: colours, measures, people, places, body, home.
 * Place: data of the lexicon. One line per thing, English and Dutch; words of several parts are joined by `_`.
 */
export const commonWords = `
red rode rood
blue blauw blauwe
green groen groene
yellow geel gele
white wit witte
black zwart zwarte
brown bruin bruine
grey gray grijs grijze
orange oranje
purple paars paarse
pink roze
gold golden goud gouden
silver zilver zilveren
shade colour color kleur
big large groot grote
small little klein kleine
old oud oude
new nieuw nieuwe
young jong jonge
long lang lange
short kort korte
wide width breed brede breedte
high height hoog hoogte
deep depth diep diepte
heavy zwaar zware
cheap goedkoop goedkope
expensive duur dure
fast faster quick snel sneller
slow langzaam
early vroeg
late laat
hot warm heet
cold koud koude
dry droog
wet nat
clean schoon
dirty vies
full vol
empty leeg
left links linker
right rechts rechter
man men mannen
woman women vrouwen
boy boys jongen jongens
girl girls meisje meisjes
people mensen
neighbourhood buurt wijk
street straat
square plein
bridge brug
city stad
village dorp
country land
world wereld
road weg
river rivier
lake meer
island eiland
coast kust
harbour port haven
canal gracht kanaal
tree trees boom bomen
flower flowers bloemen
grass gras
plant plants planten
bird birds vogel vogels
horse paard paarden
cow koe koeien
sheep schaap schapen
chicken hen kip kippen
rabbit konijn
mouse muis
bee bees bij bijen
head hoofd
eye eyes oog ogen
ear ears oor oren
hearing gehoor
nose neus
mouth mond
tooth teeth tand tanden kies
hair haar
hand hands handen
arm arms armen
finger vinger
shoulder schouder
back rug
heart hart
belly stomach buik maag
leg legs been benen
knee knie
foot feet voet voeten
skin huid
blood bloed
bone bot botten
wrist pols
ankle enkel
hip heup
lung lungs long longen
pain hurt pijn
fever koorts
cough hoest
itch itchy jeuk
tired moe
glad happy blij gelukkig
sad verdrietig
angry boos
afraid scared bang
name naam namen
word woord
language taal
story verhaal
question vraag
answer antwoord
idea idee
plan plannen
problem probleem
mistake error fout
reason cause reden oorzaak
rule regel
law wet
luck geluk
money geld
euro euros
coin munt mint
hall zaal
building gebouw
room kamer
bedroom slaapkamer
living_room woonkamer
stairs trap
door deur
window raam
wall muur wand
floor vloer
ceiling plafond
attic zolder
cellar basement kelder
shed barn schuur
fence hek
gate poort
balcony balkon
bench bankje
chair stoel
table tafel
lamp light licht
mirror spiegel
clock klok
watch horloge
curtain gordijn
carpet tapijt kleed
cupboard closet kast
box doos bak
bag tas
bottle fles
glass glas
cup mug kopje mok
plate bord
knife mes
spoon lepel
pan pot
oven kiln
fire vuur brand
smoke rook
stove kachel fornuis
`
