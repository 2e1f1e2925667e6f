/**
 * Words of everyday talk: things, clothes, music, food, weather, trades, deeds, times and qualities.
 * Place: data of the lexicon. One line per thing, English and Dutch; words of several parts are joined by `_`.
 */
export const thingWords = `
wood hout
stone steen
iron ijzer
paper papier
glue lijm
paint verf
nail spijker
screw schroef
hammer hamer
drill boor
rope touw
wheel wiel
tyre tire band banden
engine motor
brake rem
coat jacket jas
shoe shoes schoen schoenen
boots laarzen
hat cap hoed pet
dress jurk
trousers pants broek
shirt overhemd
sweater jumper trui
ring ringen
necklace ketting
toy toys speelgoed
ball bal
game spel wedstrijd match
chess schaken
music muziek
song lied liedje
piano
guitar gitaar
violin viool
cello
trumpet trompet
dance dansen
dream droom
milk melk
egg eggs ei eieren
butter boter
sugar suiker
salt zout
pepper peper
rice rijst
potato potatoes aardappel aardappels aardappelen
onion onions ui uien
leek prei
carrot wortel
tomato tomatoes tomaat tomaten
bean beans boon bonen
lentils linzen
salad salade
soup soep
sandwich broodje boterham
apple apples appel appels
pear peer peren
cherry cherries kers kersen
strawberry aardbei aardbeien
lemon citroen
orange_juice sinaasappelsap
nut nuts noot noten
hazelnut hazelnuts hazelnoot hazelnoten
walnut walnuts walnoot walnoten
almond amandel
coconut kokos
honey honing
jam
pancake pannenkoek
pie taart
cookie biscuit koekje koekjes
ice_cream ijs ijsje
juice sap
taste flavour flavor smaak
smell geur
hunger hungry honger
thirst thirsty dorst
sun zon
rain regen
wind
storm
cloud wolk
star sterren ster
moon maan
sky hemel lucht
ice ijs
icebreaker icebreakers ijsbreker ijsbrekers
earthquake aardbeving
flood overstroming
north noord noorden
south zuid zuiden
east oost oosten
west westen
police politie
judge rechter
mayor burgemeester
director directeur
carpenter timmerman
architect
nurse verpleegkundige zuster
farmer boer
cook chef kok
driver chauffeur
driving_lesson driving_lessons rijles rijlessen
driving_test rijexamen
pass passed geslaagd slagen slaagde
fail failed gezakt zakte
steal stole stolen gestolen stal
lose lost verloren verloor kwijt
find found gevonden vond
break broke broken brak gebroken
fall fell viel gevallen
grow grew groeien groeide
build built bouwen gebouwd bouwde
paint painted schilderen geschilderd
sing singing zingen zong gezongen
sleep slept slapen sliep
wait waiting wachten wachtte
win won gewonnen
lend borrow lenen geleend
throw threw gooien gooide
carry carried dragen droeg
wear wore dragen droeg
pull trekken trok
push duwen duwde
cut snijden gesneden
wash wassen gewassen
clean_up opruimen opgeruimd
teach taught onderwijzen
learn learned leren geleerd
draw drew tekenen getekend
write wrote schrijven schreef
read lezen gelezen las
play played spelen speelde gespeeld
laugh lachen
cry huilen
help helped helpen geholpen
promise promised beloven beloofd
choose chose chosen kiezen koos gekozen
decide decided besluiten besloten
own owned owner eigenaar
belong belongs horen
hide verstoppen
fly vliegen
travelled travel reizen gereisd
ride rode rijden reed
march mars
marathon
race wedstrijd
team ploeg
member members lid leden
volunteer vrijwilliger
guest guests gast gasten
visitor visitors bezoeker bezoekers
walker walkers hiker hikers wandelaar wandelaars
pupil student leerling leerlingen student studenten
twin twins tweeling
half helft
first eerste
second tweede
third derde
last laatste
hundred honderd
thousand duizend
morning ochtend vanochtend
afternoon middag
night nacht
monday maandag
tuesday dinsdag
wednesday woensdag
thursday donderdag
friday vrijdag
saturday zaterdag
sunday zondag
january januari
february februari
march maart
may mei
june juni
july juli
august augustus
october oktober
spring lente voorjaar
summer zomer
autumn fall herfst najaar
winter
christmas kerst kerstmis
easter pasen
year jaar
month maand
week weken
hour uur
minute minuut minuten
king koning
queen koningin
god
peace vrede
war oorlog
health gezondheid
secret geheim
danger gevaar
safe veilig
strong sterk
weak zwak
deaf doof dove
blind
rich rijk
poor arm
beautiful mooi
ugly lelijk
funny grappig
strange vreemd raar
wrong verkeerd
important belangrijk
possible mogelijk
difficult moeilijk
easy makkelijk
free gratis vrij
ready klaar
closed gesloten dicht
`
