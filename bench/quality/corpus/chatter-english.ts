/**
 * Small talk in English: exchanges of a few lines, with `{one|other}` choices. They tell nothing that a question asks for.
 * `x`, `y` and `z` are whoever happens to talk.
 */
export const englishChatter: readonly (readonly string[])[] = [
  [
    'x: {Morning|Good morning|Hey, morning} {☀️|☕|}',
    'y: {Is it|Is it really}? I have been up since {five|half past five|four}',
    'x: {Coffee|Tea|A nap} {helps|might help|is the only way}',
  ],
  [
    'x: It is {raining|pouring|hailing|drizzling} {again|here|sideways}',
    'y: {Same here|Blue sky here, sorry|Of course, I just hung out the washing}',
    'x: {Typical|Send some sun|Rude}',
  ],
  [
    'x: What are you {having|cooking|making} for {dinner|tonight}?',
    'y: {Pasta with whatever is left|Lentil soup|Omelette, I am a genius|Rice and a {tired|brave} {pepper|courgette}}',
    'x: {Sounds perfect|Can I come|I am having toast. Do not tell anyone}',
  ],
  [
    'x: {Have you seen|Are you watching} the {new|latest} {series|film|documentary} about {beekeepers|the lighthouse murders|submarines|that cheese forger}?',
    'y: {Two episodes in|Not yet, no spoilers|I fell asleep after ten minutes}',
    'x: It gets {better|weirder|sad} {in episode three|towards the end}',
  ],
  [
    'x: My {phone|laptop|kettle|umbrella} {just died|has given up|is making a noise}',
    'y: {Have you tried turning it off and on|RIP|Again?}',
    'x: {It is beyond that|Third one this year|I hit it, now it works}',
  ],
  [
    'x: {The train|My bus|The tram} is {late|stuck|cancelled} {again|as usual|because of leaves}',
    'y: {How long|Ugh}?',
    'x: {Twenty minutes|Nobody knows|Forty, they say}. I am {reading|eating crisps|making friends with a pigeon}',
  ],
  [
    'x: {Happy Friday|It is Friday at last|Friday!!}',
    'y: {Plans|Any plans} for the weekend?',
    'x: {Sleeping|Laundry and sleeping|Absolutely nothing, on purpose|A walk if it stays dry}',
    'y: {Ambitious|Living the dream|Same}',
  ],
  [
    'x: {Look at this sky|The moon tonight!|Did you see that rainbow}',
    'x: <Media omitted>',
    'y: {Wow|Oh that is beautiful|I am inside with no window, thank you}',
  ],
  [
    'x: {Do you know|Do you remember} the word for {the thing you scrape a pan with|the day before yesterday|a group of owls|when bread goes hard}?',
    'y: {A parliament? No, wait|Spatula|No idea but I want to know|Stale?}',
    'x: {That is it|Not that one|I will look it up}',
  ],
  [
    'x: I {slept|have slept} {terribly|like a stone|four hours}',
    'y: {Full moon|Too much coffee|The neighbours again}?',
    'x: {Probably|No idea|A mosquito with ambitions}',
  ],
  [
    'x: {Anyone|You} up for {a call|a quick call} {later|tonight|after eight}?',
    'y: {Yes, after nine|Tomorrow is better|Give me half an hour}',
    'x: {Deal|Fine|Perfect}',
  ],
  [
    'x: I have {eaten|just eaten} {an entire|a whole} {loaf|packet of biscuits|mango|bag of liquorice}',
    'y: {And how do you feel|Respect|No regrets}?',
    'x: {Powerful|Bad|I would do it again}',
  ],
  [
    'x: {Gym|Yoga|Swimming} was {horrible|great|crowded} today',
    'y: {You went! That counts|I went past it, does that count|Proud of you}',
    'x: {My legs disagree|Everything hurts|Ask me tomorrow}',
  ],
  [
    'x: {My boss|The printer|This meeting} {is testing me|never ends|has feelings today}',
    'y: {Breathe|Blink twice if you need rescue|Eat something}',
    'x: {Blinking|Already on my third biscuit|Two more hours}',
  ],
  [
    'x: {Which|What} {colour|shade} would you paint a {kitchen|hallway}: {yellow or green|white or white|sage or sky}?',
    'y: {Yellow|Green|Whatever you do not have to clean|The second}',
    'x: {I already bought the other one|Thanks|I knew you would say that}',
  ],
  [
    'x: {Good luck|Fingers crossed|Thinking of you} {today|this morning}!',
    'y: {Thank you|I am so nervous|🙏}',
    'x: {You will be fine|Tell me everything afterwards}',
  ],
  [
    'x: {Haha|Hahaha|😂😂} {that video|that goat|your last message}',
    'y: {I know|I watched it nine times|Sent it to everybody I know}',
  ],
  [
    'x: {There is|They opened} a new {café|noodle place|ice-cream shop|bookshop} {round the corner|next to the station|where the bank used to be}',
    'y: {Any good|Go and report}?',
    'x: {The cake is|The coffee is|The chairs are} {excellent|a crime|better than the name}',
  ],
  [
    'x: I {found|just found} {an old photo|our old photo|a picture} of {us|you|that summer}',
    'x: <Media omitted>',
    'y: {My hair!!|We were children|Burn it|I want a copy}',
  ],
  [
    'x: {Can you recommend|Do you have} a {good book|podcast|recipe for soup|playlist}?',
    'y: {The one about the whale|Anything with rain in it|Hold on, I will send three}',
    'x: {You are the best|Saved|Downloading now}',
  ],
  [
    'x: {Football|The match|That referee}...',
    'y: {Do not talk to me|What a game|I turned it off after the second goal}',
    'x: {Next year|We were robbed|At least the pie was good}',
  ],
  [
    'x: {My neighbour|The man upstairs|Somebody} is {drilling|singing opera|moving a piano, I think} {at seven in the morning|at midnight}',
    'y: {Join in|Sing back|Knock with a broom}',
    'x: {I might|I clapped|He is quite good actually}',
  ],
  [
    'x: {Everything ok|All good|How was your day}?',
    'y: {Fine, tired|Long|Better now|Good! Yours?}',
    'x: {Same|Busy but fine|I sat on a cactus. Otherwise fine}',
  ],
  [
    'x: {What time is it|How late is it} {there|where you are}?',
    'y: {Too late|Early|Same as yours, silly}',
    'x: {Go to bed|Oops|Right}',
  ],
  [
    'x: I {lost|cannot find} my {keys|gloves|headphones|glasses}',
    'y: {Fridge|Coat pocket|On your head}?',
    'x: {FRIDGE|Found them, do not ask|You are a witch}',
  ],
  [
    'x: {Trying|I am trying} to {learn|bake|knit} {Italian|a cheesecake|a hat} {from a video|from the internet}',
    'y: {How is it going|And}?',
    'x: {It has a hole in the middle|Badly|I said something rude to a waiter, I think}',
  ],
  [
    'y: {Hi!|Hello!|Are you there?}',
    'x: {Here|Yes!|Just walked in}',
    'y: {Never mind, solved it|Call you in ten|Forgot what I wanted to say}',
  ],
  [
    'x: {Spring|Autumn|Summer|Winter} {smells different here|is my season|always surprises me}',
    'y: {You say that about all of them|Agreed|I miss proper snow}',
  ],
  [
    'x: {Did you get|Have you got} my {postcard|parcel|message from yesterday}?',
    'y: {Not yet|Yes!! Thank you|It came, slightly chewed}',
    'x: {It was on its way for a week|Good|The post, honestly}',
  ],
  [
    'x: {Dentist|Haircut|Tax form} {done|survived|finished}',
    'y: {Brave|Picture!|Reward yourself with cake}',
    'x: {Never again|Already eating|It took an hour}',
  ],
  [
    'x: {Would you rather|Serious question: would you rather} {always be cold or always be hungry|talk to cats or to trees|have no music or no cheese}?',
    'y: {Cold|Trees, they are calmer|Do not make me choose}',
    'x: {Correct|Interesting|We cannot be friends}',
  ],
  [
    'x: {The queue|The line} at the {post office|supermarket|bakery} {is endless|goes round the block}',
    'y: {Listen in on somebody|Count the hats|Leave}',
    'x: {Lady in front is buying forty stamps, one by one|Seven hats|Too late, I am committed}',
  ],
  [
    'x: {Reminder|Note to self and to you}: {clocks change this weekend|drink water|call your mother}',
    'y: {Forward or back|Yes, boss|She called me}?',
    'x: {Nobody knows|😇|Good}',
  ],
  [
    'x: I {dreamt|had a dream} that {we owned a circus|I could fly but only indoors|you were the prime minister}',
    'y: {And was I good|Eat less cheese|I would vote for that}?',
    'x: {You banned Mondays|It was lovely|There were too many camels}',
  ],
  [
    'x: {Running late|Ten minutes late|On my way}, {sorry|start without me|order me something}',
    'y: {No stress|I have a table by the window|I am late too}',
  ],
  [
    'x: {My plant|The basil|The orchid} has a new {leaf|flower|friend (a snail)}',
    'y: {Name it|Proud parent|Do not look at it too much}',
    'x: {Too late, he is called Keith|🌱|I talk to it every day}',
  ],
  [
    'x: {Home|Back home|Finally home}. {Feet up|Shoes off|Never leaving again}',
    'y: {Well deserved|Enjoy|Put the kettle on}',
  ],
  [
    'x: {Wow, the price of|Have you seen the price of} {butter|olive oil|a haircut} {these days|now}?',
    'y: {I have stopped looking|I bought it anyway|We shall live on air}',
  ],
  [
    'x: {Thank you for|Thanks again for} {yesterday|listening|the soup|being there}',
    'y: {Always|Any time|Of course, silly}',
    'x: ❤️',
  ],
  [
    'x: {Bored|So bored|This webinar}',
    'y: {Tell me a fact|Draw something}',
    'x: {Otters hold hands when they sleep|Octopuses have three hearts|A shrimp’s heart is in its head}',
    'y: {I needed that|Stop it, I am in a meeting too|🦦}',
  ],
]
