/**
 * Verbs of everyday life with their forms, and abstract words.
 * Place: data of the lexicon. One line per thing, English and Dutch; words of several parts are joined by `_`.
 */
export const doingWords = `
accept accepted accepteren geaccepteerd aannemen aangenomen
agree agreed akkoord afgesproken eens
allow allowed toestaan mag toegestaan
announce announced aankondigen aangekondigd
apologise apologised sorry excuses
argue argued argument ruzie
arrive arrived arrives arrival aankomst aankomen aangekomen aankwam
attend attended bijwonen aanwezig
avoid avoided vermijden
bake baked bakes bakken gebakken bakte
beat verslaan versloeg
become became worden geworden
believe believed geloven gelooft
bite bit gebeten beet
blame schuld
block blocked blokkeren geblokkeerd
blow blew waaien waaide
boil boiled koken gekookt
call called phoned bellen gebeld belde
camp camped kamperen
catch caught vangen gevangen
celebrate celebrated vieren gevierd vierde
charge charged opladen opgeladen laden
check checked controleren gecontroleerd controle nakijken
climb climbed climbing klimmen geklommen
close closed sluiten gesloten sloot
collect collected pick_up ophalen opgehaald afhalen
come_back return returned terugkomen teruggekomen
complain complained klagen geklaagd
confess admitted toegeven
connect connected verbinden aangesloten aansluiten
cook cooked cooking koken gekookt kookte
copy kopie kopieren
count counted tellen geteld
crash crashed botsing gebotst
cycle cycled fietsen fietste gefietst
damage damaged beschadigd beschadigen
deliver delivered bezorgen bezorgd leveren geleverd
die died dies overlijden overleden stierf gestorven
dig dug graven gegraven
disappear disappeared verdwijnen verdwenen verdween missing vermist weg
discover discovered ontdekken ontdekt
dive dived duiken gedoken
drink drank drinken gedronken
drop dropped laten_vallen
eat ate eaten eten gegeten at
emigrate emigrated emigreren
escape escaped ontsnappen ontsnapt
explain explained uitleggen uitgelegd
feed fed voeren gevoerd
fight fought vechten
fill filled vullen gevuld
finish finished klaar afgerond afmaken
fit past passen
follow followed volgen gevolgd
forget forgot forgotten vergeten vergat
forgive vergeven
freeze froze frozen bevriezen bevroren vorst
graduate graduated graduation afstuderen afgestudeerd diploma
guess raden
hang hung hangen gehangen
hate haten hekel
hear heard horen gehoord
heat heated verwarmen verwarming
hire hired aannemen aangenomen huren gehuurd
hit raken geraakt
hope hopen hoop
install installed installeren geinstalleerd plaatsen geplaatst
invest invested beleggen investeren
join joined aansluiten lid_worden
jump jumped springen gesprongen
kiss kissed kus gekust
knit knitted breien gebreid
knock kloppen
land landed landen geland
leak leaked leakage lekkage lek lekken
leave left depart departs departure vertrek vertrekken vertrok vertrokken
lift optillen
listen luisteren
lock locked slot op_slot
love loved liefde houden_van
marry married trouwen getrouwd
measure measured measurements meten gemeten maat
meet met ontmoeten ontmoet
melt melted smelten gesmolten
miss missed missen gemist mis
mix mixed mengen
mow maaien
notice noticed merken gemerkt
open opened openen geopend opende
operate surgery geopereerd operatie opereren
organise organised organize organized organiseren georganiseerd
overtake inhalen
pack packed packing inpakken ingepakt paklijst
park parked parkeren geparkeerd
plant planted planten geplant
plough ploegen
postpone postponed uitgesteld uitstellen verzet verschoven
practise practised practice oefenen geoefend
pray bidden gebed
prepare prepared voorbereiden voorbereid
print printed printen geprint
prove proved bewijs bewijzen
publish published publiceren gepubliceerd
punish punished straf
queue wachtrij
rain rained regenen regende
raise raised verhogen verhoogd verhoging increase increased omhoog
reduce reduced lower lowered verlagen verlaagd verlaging omlaag
refuse refused weigeren geweigerd
rehearse rehearsal repetitie repeteren
remove removed verwijderen verwijderd weghalen
renew renewed verlengen verlengd
renovate renovated renovation verbouwing verbouwen verbouwd
rent rented huren gehuurd verhuren
replace replaced vervangen
rescue rescued redden gered
resign resigned resignation ontslag opgezegd quit stopped gestopt stoppen
rest rested rusten rust
retire retired retirement pensioen
review reviewed beoordeling beoordelen
row rowed rowing roeien geroeid
sail sailed sailing zeilen gezeild varen gevaren
save saved sparen gespaard bewaren
scratch scratched kras
search searched zoeken gezocht
sew naaien genaaid
shake shook schudden
share shared delen gedeeld
shave scheren
shine schijnen
shoot shot schieten
shout schreeuwen
sign signed ondertekenen getekend handtekening signature
sink sank zinken gezonken
skate skated skating schaatsen geschaatst
ski skied skiing skien
slip slipped uitglijden uitgegleden
smoke smoked roken gerookt
snow snowed sneeuwen
solve solved oplossen opgelost
spread verspreiden
sting stung gestoken steek
stay stayed logeren logeert logeerde blijven overnachten
stitch hechten hechtingen
strand stranded gestrand strandde
study studied studies studeren studeerde gestudeerd studie
survive survived overleven
swap swapped swop ruilen geruild
swim swam swimming zwemmen zwom gezwommen
thank thanked thanks danken bedankt dank
tie tied vastmaken
touch aanraken
train trained trainen getraind
translate translated vertalen vertaald
transfer transferred overmaken overgemaakt overboeking
treat treated behandelen behandeld behandeling treatment
trip_over struikelen gestruikeld
turn_off uitzetten uitgezet
turn_on aanzetten aangezet
visit visited bezoek bezoeken bezocht
vote voted stemmen gestemd
wake woke wakker
walk walked walking wandelen gewandeld lopen gelopen
warn warned waarschuwen gewaarschuwd
watch watched kijken gekeken
weigh weighed wegen gewogen
whisper fluisteren
wish wished wens wensen
worry worried zorgen bezorgd
wrap inpakken
ability vaardigheid
advice advies
age leeftijd
agreement afspraak overeenkomst
amount bedrag
area gebied
average gemiddeld gemiddelde
background achtergrond
beginning begin start
benefit voordeel
bottom onderkant
budget begroting
capital hoofdstad
career loopbaan
centre center centrum
century eeuw
chance kans
choice keuze
condition voorwaarde conditie
conversation gesprek
corner hoek
council raad
culture cultuur
debt schuld schulden
decision besluit beslissing
department afdeling
detail details
diagnosis diagnose
difference verschil
direction richting
distance afstand
edge rand
education onderwijs
effort moeite
election verkiezing verkiezingen
emergency noodgeval spoed spoedeisende_hulp
entrance ingang
environment milieu omgeving
exit uitgang
experience ervaring
failure mislukking
favourite favorite lievelings favoriete favoriet
feeling gevoel
fine boete
freedom vrijheid
future toekomst
goal doel
grade mark cijfer
government regering overheid
guarantee garantie
habit gewoonte
heritage erfgoed
hobby
income inkomen inkomsten
inheritance erfenis
interest rente
journey reis
knowledge kennis
lawyer advocaat
leader leider
level niveau
library bibliotheek
licence license vergunning
limit grens
list lijst
loss verlies
memory herinnering geheugen
message bericht
method methode
middle midden
nationality nationaliteit
nature natuur
newspaper krant
opinion mening
opportunity kans
owner eigenaar
pain pijn
part deel
past verleden
patient
permission toestemming
petition
pet huisdier
poem gedicht
poison vergif
position positie functie
prize prijs
profession beroep
profit winst
promotion promotie
property eigendom
purpose doel
quality kwaliteit
relationship relatie verkering dating boyfriend girlfriend partner
religion geloof
replacement vervanging
research onderzoek
result uitslag resultaat
risk risico
role rol
route
sample monster
schedule rooster schema
science wetenschap
season seizoen
service dienst
shift dienst
sight zicht
signature handtekening
society samenleving
speech toespraak
speed snelheid
stage podium internship stage
stamp postzegel
statue standbeeld
strike staking
success succes
surprise verrassing
temperature temperatuur
test toets proef
tool gereedschap
top bovenkant
tour rondleiding tournee
tradition traditie
traffic verkeer
translation vertaling
trouble problemen
type soort
value waarde
view uitzicht
voice stem
volume
waste afval
wealth rijkdom
welcome welkom
width breedte
winner winnaar
witness getuige
workshop werkplaats atelier studio
worth waard
`
