/**
 * Praatjes in het Nederlands: een paar regels heen en weer, met keuzes als `{een|ander}`. Ze vertellen niets waar een
 * vraag over gaat.
 */
export const dutchChatter: readonly (readonly string[])[] = [
  [
    'x: {Goedemorgen|Môge|Morgen} {☀️|☕|allemaal}',
    'y: {Is het al|Nu al} morgen? Ik ben {sinds vijf uur|al uren} wakker',
    'x: {Koffie|Thee|Nog even liggen} {helpt|doet wonderen}',
  ],
  [
    'x: {Het regent|Het giet|Het hagelt} {alweer|hier pijpenstelen|van opzij}',
    'y: {Hier ook|Hier zon, sorry|En ik heb net de was buiten}',
    'x: {Typisch|Stuur eens wat zon|Lekker dan}',
  ],
  [
    'x: Wat eten {jullie|we} {vanavond|zo}?',
    'y: {Stamppot|Pasta met restjes|Linzensoep|Een dapper eitje}',
    'x: {Klinkt goed|Mag ik komen|Ik eet een tosti, niet verder vertellen}',
  ],
  [
    'x: {Heb je|Kijk je ook} die {nieuwe serie|documentaire} over {de vuurtorenwachters|die kaasvervalser|het Waddenmysterie} {gezien|al}?',
    'y: {Nog niet, niks verklappen|Twee afleveringen|Ik viel in slaap}',
    'x: {Hij wordt beter|Het einde is raar|Kijken!}',
  ],
  [
    'x: Mijn {telefoon|waterkoker|paraplu|printer} {is overleden|doet het niet meer|maakt een gek geluid}',
    'y: {Uit en weer aan|Alweer|RIP}?',
    'x: {Al geprobeerd|De derde dit jaar|Ik gaf hem een tik en nu doet hij het}',
  ],
  [
    'x: {De trein|Mijn bus|De tram} {staat stil|rijdt niet|heeft weer vertraging}',
    'y: {Hoe lang|Ach nee}?',
    'x: {Twintig minuten|Niemand weet het|Volgens de app nog veertig}. Ik {lees wat|eet drop|praat met een duif}',
  ],
  [
    'x: {Eindelijk weekend|Vrijmibo!|Het is vrijdag}',
    'y: {Plannen|Wat ga je doen}?',
    'x: {Slapen|Wassen en slapen|Helemaal niks, met opzet|Wandelen als het droog blijft}',
    'y: {Groot gelijk|Heerlijk|Ik ook}',
  ],
  [
    'x: {Kijk die lucht|De maan!|Zag je die regenboog}',
    'x: afbeelding weggelaten',
    'y: {Wauw|Prachtig|Ik zit binnen zonder raam, dank je}',
  ],
  [
    'x: Hoe heet {dat ding waarmee je een pan schraapt|zo’n groep spreeuwen ook alweer|het als brood hard is}?',
    'y: {Pannenlikker|Een zwerm|Oudbakken|Geen idee, maar nu wil ik het weten}',
    'x: {Dat is hem|Dank|Nee, anders}',
  ],
  [
    'x: Ik heb {slecht|heerlijk|vier uur} geslapen',
    'y: {Volle maan|Te veel koffie|De buren weer}?',
    'x: {Denk het|Geen idee|Een mug met ambitie}',
  ],
  [
    'x: {Even bellen|Zullen we bellen} {straks|vanavond|na achten}?',
    'y: {Na negenen graag|Morgen liever|Half uurtje}',
    'x: {Goed|Prima|Top}',
  ],
  [
    'x: Ik heb net {een heel pak stroopwafels|een hele mango|een zak drop} op',
    'y: {En|Hoe voelt dat|Respect}?',
    'x: {Machtig|Niet goed|Zou het zo weer doen}',
  ],
  [
    'x: {Sportschool|Zwemmen|Yoga} was {vreselijk|heerlijk|druk} vandaag',
    'y: {Je bent gegaan, dat telt|Ik ben er langs gefietst, telt dat|Trots op je}',
    'x: {Mijn benen niet|Alles doet zeer|Vraag het morgen nog eens}',
  ],
  [
    'x: {Dit overleg|De printer|Mijn rooster} {duurt eeuwig|heeft gevoelens vandaag|klopt weer niet}',
    'y: {Ademhalen|Eet iets|Knipper als je gered wilt worden}',
    'x: {Ik knipper|Derde koekje|Nog twee uur}',
  ],
  [
    'x: {Succes|Zet hem op|Ik duim} {vandaag|zo}!',
    'y: {Dank je|Ik ben zo zenuwachtig|🙏}',
    'x: {Komt goed|Ik wil straks alles horen}',
  ],
  [
    'x: {Hahaha|😂😂|Haha} {dat filmpje|die geit|je laatste bericht}',
    'y: {Ik weet het|Negen keer gekeken|Heb het doorgestuurd naar iedereen}',
  ],
  [
    'x: Er zit een nieuwe {ijssalon|noedelbar|boekwinkel|koffietent} {bij het station|om de hoek|waar eerst de bank zat}',
    'y: {En|Is het wat}?',
    'x: {De taart is|De koffie is|De stoelen zijn} {geweldig|een misdrijf|beter dan de naam}',
  ],
  [
    'x: {Kijk eens|Gevonden}, {een oude foto|deze foto} van {ons|vroeger|die zomer}',
    'x: afbeelding weggelaten',
    'y: {Mijn haar!!|Wat waren we jong|Verbranden|Die wil ik hebben}',
  ],
  [
    'x: {Weet iemand|Heb je} een {goed boek|fijne podcast|recept voor soep}?',
    'y: {Die over de walvis|Iets met regen|Wacht, ik stuur er drie}',
    'x: {Held|Gered|Ben al aan het downloaden}',
  ],
  [
    'x: {Die scheids|Die wedstrijd|Voetbal}...',
    'y: {Zeg niks|Wat een pot|Ik heb hem uitgezet na de tweede}',
    'x: {Volgend jaar|De bitterballen waren wel goed|Bestolen zijn we}',
  ],
  [
    'x: De {buurman|bovenbuur} {boort|zingt opera|verschuift een piano geloof ik} {om zeven uur ’s ochtends|midden in de nacht}',
    'y: {Meezingen|Terugzingen|Met de bezem kloppen}',
    'x: {Ik heb geklapt|Hij is best goed|Doe ik}',
  ],
  [
    'x: {Alles goed|Hoe was je dag|Hoe is het}?',
    'y: {Moe maar fijn|Lang|Beter nu|Goed! Jij}?',
    'x: {Ook|Druk maar goed|Ik zat op een cactus, verder prima}',
  ],
  [
    'x: Ik ben mijn {sleutels|handschoenen|bril|oortjes} kwijt',
    'y: {Koelkast|Jaszak|Op je hoofd}?',
    'x: {KOELKAST|Gevonden, vraag niet waar|Jij bent een heks}',
  ],
  [
    'x: Ik probeer {Italiaans te leren|een kwarktaart te bakken|een muts te breien} {van een filmpje|uit een oud boek}',
    'y: {En|Lukt het}?',
    'x: {Er zit een gat in het midden|Slecht|Ik heb geloof ik een ober beledigd}',
  ],
  [
    'y: {Hoi|Ben je daar|Joehoe}?',
    'x: {Ja!|Net binnen|Hier}',
    'y: {Laat maar, is al gelukt|Ik bel je zo|Ik weet niet meer wat ik wou zeggen}',
  ],
  [
    'x: {De lente|De herfst|De zomer|De winter} {ruikt hier anders|is mijn seizoen|verrast me altijd}',
    'y: {Dat zeg je van allemaal|Eens|Ik mis echte sneeuw}',
  ],
  [
    'x: Is mijn {kaart|pakje|appje van gisteren} aangekomen?',
    'y: {Nog niet|Ja! Lief|Ja, een beetje aangevreten}',
    'x: {Een week onderweg|Mooi|De post, echt}',
  ],
  [
    'x: {Kapper|Belastingaangifte|Bibliotheek} {gelukt|overleefd|klaar}',
    'y: {Dapper|Foto!|Beloon jezelf}',
    'x: {Nooit meer|Zit al aan de taart|Duurde een uur}',
  ],
  [
    'x: Wat heb je liever: {altijd koud of altijd honger|praten met katten of met bomen|geen muziek of geen kaas}?',
    'y: {Koud|Bomen, die zijn rustiger|Niet laten kiezen}',
    'x: {Juist antwoord|Interessant|Dan zijn we geen vrienden}',
  ],
  [
    'x: De rij bij {het postkantoor|de markt|de super} {is eindeloos|staat tot buiten}',
    'y: {Hoeden tellen|Meeluisteren|Weggaan}',
    'x: {Mevrouw voor me koopt veertig postzegels, een voor een|Zeven hoeden|Te laat}',
  ],
  [
    'x: {Denk eraan|Herinnering}: {de klok gaat dit weekend om|water drinken|oud papier buiten}',
    'y: {Vooruit of achteruit|Ja baas|Staat al buiten}?',
    'x: {Niemand weet het|😇|Mooi}',
  ],
  [
    'x: Ik droomde dat {we een circus hadden|ik kon vliegen maar alleen binnen|jij premier was}',
    'y: {Deed ik het goed|Minder kaas eten|Zou ik op stemmen}?',
    'x: {Je schafte de maandag af|Het was fijn|Er waren te veel kamelen}',
  ],
  [
    'x: {Tien minuten later|Ik ben laat|Onderweg}, {sorry|begin maar vast|bestel iets voor me}',
    'y: {Geen stress|Ik zit bij het raam|Ik ben ook laat}',
  ],
  [
    'x: {Mijn plant|De basilicum|De orchidee} heeft een nieuw {blad|bloemetje|vriendje (een slak)}',
    'y: {Geef hem een naam|Trotse ouder|Niet te veel naar kijken}',
    'x: {Hij heet al Kees-Jan|🌱|Ik praat er elke dag tegen}',
  ],
  ['x: {Weer thuis|Eindelijk thuis}. {Schoenen uit|Voeten omhoog|Ga nooit meer weg}', 'y: {Verdiend|Geniet|Zet thee}'],
  [
    'x: Heb je de prijs van {boter|olijfolie|een kapper} gezien {tegenwoordig|laatst}?',
    'y: {Ik kijk niet meer|Toch gekocht|We leven van de lucht}',
  ],
  [
    'x: {Dank je voor|Nog bedankt voor} {gisteren|het luisteren|de soep}',
    'y: {Altijd|Graag gedaan|Natuurlijk joh}',
    'x: ❤️',
  ],
  [
    'x: {Ik verveel me|Deze cursus...}',
    'y: {Vertel een weetje|Teken iets}',
    'x: {Otters slapen hand in hand|Een octopus heeft drie harten|Het hart van een garnaal zit in zijn kop}',
    'y: {Dat had ik nodig|Stop, ik zit in een vergadering|🦦}',
  ],
  [
    'x: {Wie heeft|Heeft iemand} {een stekkerdoos|een taartvorm|een grote pan|een fietspomp} te leen?',
    'y: {Ik! Kom maar|Ligt op de tafel|Die van mij is stuk}',
    'x: {Super|Ik kom eraan|Dank}',
  ],
  [
    'x: {Wat een wind|Die storm|Code geel}',
    'y: {De container ligt in de sloot|Ik blijf binnen|Pas op met fietsen}',
    'x: {Te laat|Doe ik|Mijn pet is al in Duitsland}',
  ],
]
