/**
 * Words for the daily affairs of a household: money, home, health, travel, work, family.
 * Place: data of the lexicon. One line per thing, English and Dutch; words of several parts are joined by `_`.
 */
export const householdWords = `
invoice bill factuur rekening nota
payment paid pay betaling betaald betalen betaal betaalde
receipt bon kassabon bonnetje betalingsbewijs
salary wage wages loon salaris payslip loonstrook loonstrookje
price cost costs prijs kosten kost kostte cost
refund terugbetaling restitutie teruggave terugbetaald refunded
deposit borg waarborgsom aanbetaling
tax taxes belasting belastingen aangifte belastingdienst
mortgage hypotheek
rent huur huurprijs
landlord landlady verhuurder huisbaas huurbaas
tenant huurder
insurance verzekering polis policy verzekeraar insurer
energy energie stroom elektriciteit electricity gas power
water waterleiding waterbedrijf
internet broadband wifi provider
subscription abonnement lidmaatschap membership
contract overeenkomst agreement
bank rekening account bankrekening
discount korting
order bestelling besteld ordered bestellen bestelde
delivery bezorging levering bezorgd geleverd delivered
package parcel pakket pakketje
return retour retourneren
warranty guarantee garantie
appointment afspraak
meeting vergadering overleg bijeenkomst
calendar agenda
deadline termijn uiterlijk due
reminder herinnering aanmaning
dentist tandarts mondhygienist
doctor gp physician huisarts dokter arts
hospital ziekenhuis
physiotherapist physio fysio fysiotherapeut fysiotherapie
pharmacy apotheek
medicine medication medicijn medicijnen medicatie
vaccine vaccination vaccinatie inenting prik
glasses bril optician opticien
hairdresser haircut kapper
vet dierenarts
dog hond puppy
cat kat poes
birthday verjaardag jarig
wedding bruiloft trouwerij huwelijk trouwen
party feest feestje borrel
funeral begrafenis uitvaart crematie
baby geboorte geboren born birth
gift present cadeau kado
dinner diner avondeten eten
lunch middageten
breakfast ontbijt
restaurant eetcafe
recipe recept
cake taart
holiday vacation vakantie
trip reis travel uitje reizen
flight vlucht airline vliegtuig plane
airport luchthaven vliegveld
train trein
ticket kaartje kaartjes tickets
bus
car auto
bike bicycle fiets
garage workshop
repair reparatie repareren gerepareerd repaired fix fixed
inspection keuring apk
driving_licence rijbewijs
parking parkeren
petrol fuel benzine brandstof
hotel accommodation overnachting verblijf stay
booking reservation reservering boeking geboekt gereserveerd booked reserved boekte
campsite camping kampeerplaats
passport paspoort
visa visum
luggage suitcase koffer bagage
house home huis woning
flat apartment appartement
garden tuin
kitchen keuken
bathroom badkamer
roof dak
boiler cv_ketel ketel verwarming heating
plumber loodgieter
electrician elektricien
painter schilder painting schilderen
neighbour neighbor buurman buurvrouw buren neighbours
key keys sleutel sleutels
furniture meubels
couch sofa bank
bed matras mattress
fridge refrigerator koelkast
washing_machine wasmachine
dishwasher vaatwasser
computer laptop
phone telephone mobile telefoon mobiel telefoonnummer gsm
email mail e_mail
address adres
password wachtwoord
photo photos picture foto foto_s
book boek
film movie bioscoop cinema
concert optreden gig
theatre theater voorstelling show
museum tentoonstelling exhibition
school
teacher leraar lerares juf meester docent
lesson class les lessen
course cursus training opleiding
exam test examen toets tentamen
homework huiswerk
university universiteit
report rapport verslag
presentation presentatie
proposal voorstel offer
quote quotation offerte
project
job baan work werk
employer werkgever
colleague collega collegas
boss manager baas leidinggevende chef
interview sollicitatiegesprek
application sollicitatie aanvraag
resignation ontslag
company bedrijf firma
customer client klant
mother mom mum moeder mama
father dad vader papa
parents ouders
brother broer
sister zus zusje
son zoon
daughter dochter
grandmother grandma oma
grandfather grandpa opa
aunt tante
uncle oom
cousin neef nicht nephew niece
husband man echtgenoot
wife vrouw echtgenote
friend vriend vriendin vrienden
child children kid kids kind kinderen
daycare nursery kinderopvang creche opvang
sport gym fitness sportschool
football soccer voetbal
swimming zwemmen zwemles swim
running hardlopen run
tennis
choir koor
club vereniging association
municipality gemeente town_hall gemeentehuis council
church kerk
market markt
shop store winkel
supermarket supermarkt groceries boodschappen
moving move verhuizing verhuizen verhuisd moved
sale sell verkoop verkopen verkocht sold
purchase buy bought koop kopen gekocht aankoop
loan lening borrow lenen geleend borrowed
donation gift donatie gift schenking
complaint klacht
damage schade claim
accident ongeluk ongeval
theft stolen diefstal gestolen
letter brief
note notitie aantekening
minutes notulen
attachment bijlage
invitation uitnodiging invite uitgenodigd invited
cancel cancelled annuleren geannuleerd annulering cancellation afgezegd opgezegd opzeggen
confirm confirmation bevestiging bevestigd
change wijziging gewijzigd changed
number nummer
code
size maat
colour color kleur
weather weer
snow sneeuw
beach strand
sea zee
mountain mountains berg bergen
forest bos
boat boot ship schip ferry
walk wandeling wandelen hike
ill sick ziek
surgery operation operatie
allergy allergic allergie allergisch
weight gewicht
bread brood
coffee koffie
tea thee
wine wijn
beer bier
cheese kaas
fish vis
meat vlees
vegetarian vegetarisch vegetarier
morning ochtend
evening avond
born geboren
died overleden death dood
book_club reading_club leesclub boekenclub
premium premiums premie premies
deductible excess eigen_risico
flu_shot griepprik
queue line rij wachtrij
flour bloem meel
mill molen
bakery baker bakkerij bakker
barbecue bbq buurtbarbecue
bowl schaal kom
doorbell deurbel
camera
van busje bestelbus minibus
cargo_bike bakfiets
skylight roof_window dakraam
exhibition tentoonstelling expositie
chocolate chocola
siblings broers zussen
bride bruid
groom bruidegom
engagement engaged proposed proposal verloving verloofd aanzoek
married marry marries trouwde getrouwd trouwen trouwt
divorce divorced scheiding gescheiden
injury injured blessure geblesseerd verwonding
fracture broken breuk gebroken
heating_engineer monteur mechanic engineer
advance_payment voorschot termijnbedrag
instalment termijn
fee contributie lidmaatschapsgeld
asking_price vraagprijs
rowing roeien roeivereniging rowing_club
training trainings trainingen
sailing zeilen zeilboot sailboat
opening open opening geopend opent
`
