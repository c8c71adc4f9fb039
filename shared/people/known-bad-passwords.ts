/*
 * What people who guess passwords try first. Not a list of whole passwords but of the words that those are
 * made of: a whole list knows 'liverpool2019' and lets 'Liverpool2027!' through; a word knows both
 * (decide-password.ts takes the numbers and signs away, and reads 'p@ssw0rd' as it is meant).
 * Our own compilation, of the kinds named in NIST SP 800-63B 3.1.1.2 and the NCSC's advice on password
 * lists: leaked favourites, words of the dictionary, names, places, and words of this service.
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Words about signing in, computers and this product. */
const aboutSigningIn = words(`
  password passwort passwords passwd passphrase passcode pass word name secret letmein letme welcome login logon
  signin signup admin administrator root guest user username default changeme changeit change temp temporary
  test testing tester testtest demo sample example access master mastermind unlock open opensesame sesame
  security secure safety private public computer internet online website webmaster email mail office laptop
  desktop tablet mobile phone windows microsoft google facebook twitter instagram whatsapp youtube amazon
  netflix linkedin yahoo hotmail outlook gmail apple iphone samsung android nokia sony server system network
  database supervisor service services support helpdesk printer keyboard monitor wireless router broadband
  hello hello123 account accounts enter start begin finish forgot forgotten remember reset trustno trustme
  nopassword mypassword yourpassword thepassword newpassword oldpassword passw nothing something anything
  whatever unknown blank none null undefined letters numbers number secret1 private1 key keys code codes
  council county borough district city town parish government civil servant public sector partner partners
  children child families family young people person youth social worker care carer community charity trust
  commission commissioner commissioning contract contracts provider providers supplier tender grant grants
  outcome outcomes measure measures return returns quarter quarterly report reports review board member
  betteroff better off work working staff team teams company business limited manager director officer
`);

/** Rows and corners of the keyboard, as words; longer walks are found by sequence. */
const fromTheKeyboard = words(`
  qwerty qwertz azerty qwert qwer qwertyui qwertyuiop asdf asdfg asdfgh asdfghjk asdfghjkl zxcv zxcvb zxcvbn
  zxcvbnm qaz wsx edc qazwsx qazwsxedc qweasd qweasdzxc wasd poiuy poiuytrewq lkjhgf mnbvcxz dvorak abc abcd
  abcde abcdef abcdefg xyz aaa bbb xxx zzz asd qwe zxc qqq www
`);

const wordsOfLove = words(`
  iloveyou iloveu loveyou loveme iloveme ihateyou hateyou love lover lovers lovely loving mylove truelove
  sweetheart sweet sweety sweetie darling dearest honey honeybee babe baby babygirl babyboy babydoll princess
  prince princesa queen king angel angels angelic sunshine sunflower flower flowers butterfly rainbow
  beautiful beauty gorgeous pretty cutie cute forever always together soulmate heart hearts kiss kisses
  hugs teddy teddybear marriage married wedding husband wife mother father mummy mommy daddy mum dad sister
  brother grandma grandad nanny auntie uncle cousin bestfriend friend friends friendship smile smiley happy
  happiness laugh dream dreams dreamer hope faith grace peace joy blessed blessing jesus christ jesuschrist
  god godisgood heaven allah islam church bible amen lord saviour spirit soul lucky luckycharm destiny
  fuckyou fuckoff fucker bullshit asshole arsehole bastard bitch bollocks wanker sexy sexybitch sexgod
`);

const firstNames = words(`
  aaron abbie abdul abdullah abigail adam adrian ahmed aidan aiden aimee alan albert alejandro alex alexander
  alexandra alexis alfie ali alice alicia alison amanda amber amelia amir amy ana andrea andrew andy angela
  angelina anita ann anna anne annie anthony antonio anya archie arthur asha ashley ashton austin ava barbara
  barry becky bella ben benjamin bernard beth bethany betty beverley bianca billy bob bobby bonnie brandon
  brenda brian bruce bryan caitlin callum cameron carl carla carlos carmen carol caroline carter casey
  catherine cathy charles charlie charlotte chelsea cheryl chloe chris christian christina christine
  christopher claire clara clare colin connor courtney craig crystal daisy damian dan daniel daniela danielle
  danny darren dave david dawn dean debbie deborah debra denise dennis derek diana diane diego dominic donald
  donna dorothy doug douglas duncan dylan eddie edward eileen elaine eleanor elena elijah elizabeth ella ellen
  ellie elliot emily emma eric erica erin ethan eva evan eve evelyn faith fatima felix fernando fiona florence
  frances francesca francis frank fred freddie frederick freya gabriel gareth gary gavin gemma george georgia
  georgina gerald gerard gillian gina gloria gordon grace graham greg gregory hannah harold harriet harrison
  harry harvey hassan hazel heather hector helen henry holly howard hugh hugo hussein ian ibrahim imogen imran
  india irene iris isaac isabel isabella isla ivan ivy jack jackie jackson jacob jacqueline jade jake james
  jamie jan jane janet janice jared jasmine jason javier jay jayden jean jeff jeffrey jenna jennifer jenny
  jeremy jerry jess jesse jessica jessie jill jim jimmy joan joanna joanne joe joel john johnny jonathan
  jordan jorge jose joseph josephine josh joshua joyce juan jude judith judy julia julian julie juliet june
  justin karen karl kate katherine kathleen kathryn kathy katie kay kayla keith kelly ken kenneth kerry kevin
  khalid kian kieran kim kimberly kirsty kyle lara larry laura lauren laurence leah lee lena leo leon leonard
  leslie lewis liam libby lily linda lindsay lisa logan lola lorna lorraine louis louisa louise lucas lucia
  lucy luis luke lydia lynn maddison madeline madison maisie malcolm marcus margaret maria mariam marie marilyn
  mario marion mark marlene martha martin mary maryam mason matilda matthew maureen max maya megan melanie
  melissa mia michael michelle miguel mike millie mitchell mohamed mohammad mohammed molly monica morgan
  muhammad mustafa nadia nancy naomi natalie natasha nathan neil nicholas nick nicola nicole nigel nina noah
  noel nora norman olive oliver olivia omar oscar owen pamela patricia patrick paul paula pauline pedro penny
  peter phil philip phillip phoebe poppy priya rachael rachel ralph ray raymond rebecca reece reuben rhys
  ricardo richard ricky riley rita rob robert roberto robin roger ronald rory rosa rose rosemary rosie ross
  roxanne roy ruby russell ruth ryan sabrina sally sam samantha samuel sandra sandy sara sarah sasha scarlett
  scott sean sebastian sharon shaun sheila shirley sienna simon sophia sophie spencer stacey stan stanley
  stella stephanie stephen steve steven stuart sue summer susan suzanne sylvia tamara tanya tara taylor teresa
  terry thea theo theodore theresa thomas tiffany tim timothy tina toby todd tom tommy toni tony tracey tracy
  trevor tyler valerie vanessa vera veronica vicky victor victoria vincent violet walter wanda wayne wendy
  william willow yasmin yusuf yvonne zac zachary zara zoe
`);

const familyNames = words(`
  smith jones taylor brown williams wilson johnson davies patel wright walker white edwards hughes green hall
  thomas clarke jackson wood harris clark turner hill cooper morris moore ward watson morgan anderson harrison
  king mitchell young allen davis miller baker evans scott parker cook bailey collins bennett shaw murphy kelly
  khan hussain singh begum ali carter roberts robinson thompson lewis adams campbell stewart murray reid
`);

const sportsAndPlay = words(`
  football footballer soccer rugby cricket tennis hockey baseball basketball softball volleyball netball golf
  golfer boxing boxer racing runner running swimming swimmer cycling fishing fisherman hunting hunter skating
  skater skateboard snowboard surfing surfer dancer dancing gymnast wrestling champion champions winner
  liverpool liverpoolfc arsenal arsenalfc chelsea chelseafc manchester manutd manchesterunited manchestercity
  mancity everton evertonfc tottenham spurs hotspur westham newcastle sunderland astonvilla villa leeds
  leedsunited rangers celtic blackburn burnley norwich southampton portsmouth fulham millwall wolves
  nottingham derby leicester sheffield wednesday birmingham stoke swansea cardiff hibernian hearts aberdeen
  dundee barcelona realmadrid juventus milan benfica bayern dortmund ajax porto flamengo boca santos
  yankees redsox cowboys steelers packers raiders eagles patriots broncos dolphins giants dodgers lakers bulls
  celtics rockets knicks redskins ravens panthers jaguars gators longhorns buckeyes tigers lions bears wildcats
  ronaldo messi beckham rooney gerrard jordan kobe lebron maradona pele goalkeeper striker united city rovers
  athletic wanderers albion player players playing games gamer gaming game poker casino jackpot playstation
  xbox nintendo minecraft fortnite roblox warcraft starcraft diablo counterstrike callofduty halo zelda mario
  sonic tetris pacman runescape league legends pokemon pikachu charizard digimon yugioh naruto sasuke goku
  vegeta dragonball bleach onepiece sailormoon hellokitty
`);

const stories = words(`
  superman batman spiderman ironman wolverine superstar superhero supergirl catwoman joker marvel avengers
  hulk thor loki starwars skywalker lukeskywalker darthvader vader yoda jedi chewbacca startrek picard enterprise
  spock harrypotter potter hermione hogwarts gryffindor slytherin dumbledore voldemort gandalf frodo bilbo
  hobbit legolas aragorn mordor lordoftherings matrix neo trinity morpheus terminator rambo rocky jamesbond bond
  goldfinger sherlock holmes watson doctorwho tardis dalek simpsons homer bart southpark cartman familyguy
  friends gameofthrones dracarys winterfell stark lannister targaryen twilight vampire vampires werewolf zombie
  zombies ghost monster monsters phantom wizard witch magic magical unicorn mermaid fairy elf pirate pirates
  ninja samurai warrior warriors knight knights soldier gladiator viking spartan trojan titanic godfather
  scarface gangster mafia gandhi einstein shakespeare mozart beethoven elvis beatles metallica nirvana slipknot
  queen acdc ironmaiden greenday blink eminem tupac biggie rihanna beyonce shakira madonna onedirection bieber
  justinbieber coldplay radiohead oasis pinkfloyd ledzeppelin rollingstones guitar guitars guitarist piano
  drummer drums music musica musician singer dancing rock rocknroll rockstar punk metal heavymetal hiphop jazz
  disney mickey mickeymouse minnie donaldduck goofy pluto tinkerbell winnie poohbear tigger snoopy garfield
  scooby scoobydoo tweety bugsbunny sponge spongebob patrick barbie simba nala bambi dumbo nemo shrek elsa anna
  frozen muppet kermit elmo peppa thomasthetank
`);

const animals = words(`
  dragon dragons monkey monkeys tiger lion lioness bear panda koala wolf wolfpack wolves fox foxes rabbit bunny
  hamster mouse kitty kitten kittens cat cats dog dogs doggy doggie puppy puppies horse horses pony donkey
  chicken duck ducky penguin pelican eagle falcon hawk phoenix raven owl robin swan turtle tortoise snake
  cobra viper python lizard gecko frog froggy spider scorpion dolphin whale shark fish goldfish salmon elephant
  giraffe zebra hippo rhino gorilla panther jaguar leopard cheetah cougar puma lynx beaver badger squirrel
  hedgehog otter buffalo bull cow sheep goat piglet piggy butterfly ladybird bumblebee mosquito buster buddy
  rover fido rex bella coco poppy molly milo oscar tigger smokey shadow lucky ginger pepper patches misty
  oreo simba ziggy max bailey cooper duke rocky harley sasha lassie
`);

const everyday = words(`
  summer winter spring autumn january february march april may june july august september october november
  december monday tuesday wednesday thursday friday saturday sunday weekend holiday holidays vacation christmas
  merry easter halloween birthday birthdays newyear happynewyear valentine party morning evening night midnight
  today tomorrow yesterday moment minute second hour day week month year
  red blue green yellow orange purple violet pink black white grey silver golden gold diamond diamonds crystal
  ruby emerald sapphire pearl copper iron steel bronze platinum
  one two three four five six seven eight nine ten hundred thousand million billion zero first last
  apple apples banana bananas cherry strawberry blueberry raspberry peach peaches mango lemon orange melon grape
  coconut pineapple potato tomato carrot pumpkin onion garlic pepper cheese cheesecake butter bread biscuit
  cookie cookies chocolate chocolat candy sugar sweets muffin cupcake pancake pizza burger chips noodles pasta
  chicken bacon sausage sandwich salad coffee tea beer whisky whiskey vodka wine champagne cider guinness
  heineken corona budweiser pepsi cocacola coke water milk juice icecream pudding dinner lunch breakfast
  sun sunny sunset sunrise moon moonlight star stars starlight sky skyline cloud clouds rain storm stormy
  thunder lightning snow snowman snowball snowflake snowwhite ice fire firefly flame flames ocean sea beach
  river lake mountain mountains forest tree trees garden rose roses lily daisy tulip orchid jasmine violet
  island paradise desert earth world planet space galaxy universe cosmos saturn jupiter mercury venus mars
  apollo zeus athena hercules phoenix
  car cars bike biker truck tractor train trains plane airplane pilot boat ship sailor captain driver
  mercedes porsche ferrari lamborghini bmw audi volkswagen toyota honda yamaha suzuki kawasaki ducati harley
  harleydavidson mustang corvette camaro chevrolet chevy ford focus fiesta vauxhall corsa astra nissan mazda
  subaru mitsubishi peugeot renault citroen fiat jaguar landrover rangerover bentley mini cooper
  money dollar dollars pound pounds cash rich richer million millionaire bank banker bitcoin crypto lottery
  school college university teacher student students maths english science history homework graduation
  house home homesweethome kitchen bedroom window door table chair garage castle palace tower bridge street
  blah stuff thing things fun funny cool awesome amazing fantastic wonderful perfect great good bad evil devil
  demon satan lucifer hell hellfire dark darkness darkside light bright shine killer murder death dead die
  death666 danger dangerous crazy psycho insane stupid idiot silly loser boss bigboss chief general colonel
  sergeant major king kingdom emperor legend hero power powerful strong strength energy force maximum freedom
  liberty justice truth honour honor respect victory glory destiny alpha beta gamma delta omega sigma bravo
  charlie echo tango foxtrot juliet romeo whiskey zulu quick brown jumps lazy correct battery staple trouble
  number1 numberone boy boys girl girls man men woman women guy lady ladies gentleman kid kids baby babies
  tiny little small big huge large fat skinny short tall fast slow hot cold old new young
`);

const places = words(`
  england english britain british london londoner manchester birmingham bristol brighton oxford cambridge
  canterbury kent maidstone dover margate essex sussex surrey hampshire dorset devon cornwall somerset
  wiltshire norfolk suffolk yorkshire lancashire cheshire cumbria durham northumberland scotland scottish
  edinburgh glasgow wales welsh ireland irish dublin belfast europe european france french paris spain spanish
  madrid portugal lisbon germany german deutschland berlin hamburg munich italy italian italia roma venice
  greece greek athens turkey turkish istanbul poland polish polska warsaw russia russian moscow ukraine
  sweden norway denmark finland iceland holland amsterdam belgium brussels austria vienna switzerland zurich
  america american california texas florida newyork chicago boston dallas houston miami hollywood lasvegas
  vegas washington seattle denver phoenix detroit virginia georgia carolina arizona colorado hawaii alaska
  canada canadian toronto montreal vancouver mexico mexican brazil brasil argentina colombia cuba jamaica
  australia aussie sydney melbourne zealand auckland africa african nigeria lagos ghana kenya nairobi egypt
  cairo morocco india indian mumbai delhi pakistan pakistani karachi lahore bangladesh dhaka china chinese
  beijing shanghai hongkong japan japanese tokyo korea seoul vietnam thailand bangkok malaysia singapore
  indonesia manila philippines
`);

/** Whole sayings that are long enough, and known to everybody who guesses. */
const sayings = words(`
  correcthorsebatterystaple thequickbrownfox quickbrownfox jumpsoverthelazydog tobeornottobe onceuponatime
  maytheforcebewithyou maytheforce usetheforce iamyourfather nevergonnagiveyouup youllneverwalkalone
  godsavethequeen godsavetheking rulebritannia keepcalmandcarryon livelaughlove liveloveforever
  stairwaytoheaven bohemianrhapsody hotelcalifornia smellsliketeenspirit imagineallthepeople letitbe heyjude
  happybirthday happybirthdaytoyou merrychristmas happychristmas happyholidays happyeverafter
  forgetmenot dontforget dontforgetme rememberme letmeinnow letmeinplease pleaseletmein openthedoor
  itsasecret thisismypassword thisisapassword thisisasecret mysecretpassword ihavenoidea idontknow
  idontremember icantremember iforgot iforgotmypassword notmypassword donotenter keepout topsecret
  whatsmypassword whatismypassword passwordispassword iloveyousomuch iloveyouforever iloveyoubaby
  iloveyouverymuch iwillalwaysloveyou alwaysandforever foreverandever tilldeathdouspart loveisallyouneed
  allyouneedislove ilovemyfamily ilovemywife ilovemyhusband ilovemykids ilovemymum ilovemydog ilovemycat
  mybestfriend bestfriends bestfriendsforever familyfirst familyforever thankyou thankyouverymuch
  goodmorning goodnight goodbye seeyoulater helloworld hellothere howareyou nicetomeetyou welcomehome
  homesweethome backtowork ihatework ihatethisjob ihatepasswords thissucks winteriscoming youknownothing
  valarmorghulis expectopatronum alohomora abracadabra hakunamatata supercalifragilisticexpialidocious
  ingodwetrust godislove godisgreat jesuslovesme jesusislord praisethelord thelordismyshepherd
  carpediem veni vidi vici memento mori loremipsum nothingtosee nothingtohide knowledgeispower
  timeismoney moneymoneymoney showmethemoney onetwothree onetwothreefour abcdefghijkl oneringtorulethemall
  wakemeup justdoit yeswecan neversaynever neversurrender nevergiveup dreambig followyourheart
  followyourdreams youonlyliveonce whatever123 trustnoone trustnobody bigbrother numberofthebeast
`);

/** Words that carry no surprise of their own between others. */
export const littleWords: readonly string[] = words(`
  the and my is iam im am your you for of this that with our not me we us he she it its be in on at to or so
  do no yes an by up are was has
`);

/** The words that guessable passwords are made of, in lower case, each once. */
export const knownBadWords: readonly string[] = [
  ...new Set(
    [
      aboutSigningIn,
      fromTheKeyboard,
      wordsOfLove,
      firstNames,
      familyNames,
      sportsAndPlay,
      stories,
      animals,
      everyday,
      places,
      sayings,
    ]
      .flat()
      .map((word) => word.toLowerCase()),
  ),
];
