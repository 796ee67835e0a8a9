// A room of forty people from six organisations, as it writes and talks in
// ninety minutes: English, Welsh, Polish, Urdu and emoji, commas and quotes,
// signs that Markdown and HTML would take for their own. All invented.

export const brief = {
  title: 'Home from hospital, together – Gyda’n gilydd',
  topic: 'Going home with somebody who knows you',
  date: '2026-11-24',
  fields: {
    Place: 'Harbour Community Hall, Stryd y Môr',
    'Central question': 'When did leaving hospital go so well that nobody noticed the join?',
    'Who is missing, and how they will be asked': 'Night staff: we ask them at handover on Thursday\nGofalwyr ifanc: Cerys rings the school <after 3 pm>',
    Sponsor: 'Director of community services',
    'What the sponsor can say yes to': 'Up to £2,000 & one day a week of a coordinator',
    Facilitator: 'Nia, with Tomasz',
    'Who to ask afterwards': 'harbour hall front desk',
  },
};

const organisations = {
  'St Brannock’s Hospital': ['NHS', 'Clinical staff', ['Aled', 'Bethan', 'Chidi', 'Dorota', 'Efa', 'Farah', 'Gwil', 'Hana', 'Ifan']],
  'Harbour Council': ['Council', 'Manager', ['Joan', 'Kasia', 'Lowri', 'Mehmet', 'Nesta', 'Owain']],
  'Age Well Harbour': ['Charity or voluntary group', 'Volunteer', ['Pavel', 'Qadira', 'Rhian', 'Siân', 'Tomasz', 'Una', 'Vikram', 'Wyn']],
  'Tŷ Gobaith Carers’ Centre': ['Charity or voluntary group', 'Non-clinical staff', ['Xanthe', 'Yusuf', 'Zofia', 'Anwen', 'Bartek', 'عائشہ', 'Carwyn']],
  'Sea View Care Home': ['Care provider', 'Manager', ['Delyth', 'Emrys', 'Fatima', 'Glenys']],
  'Residents’ Forum "Cymdogion"': ['Residents and community', 'Patient or carer', ['Huw', 'Iwona', 'Jack', 'Katarzyna', 'Llinos', 'زینب']],
};

/** The lists as they would be pasted: name, organisation, table; one list for each organisation. */
export const people = Object.entries(organisations).map(([organisation, [sector, part, names]], at) => ({
  sector,
  part,
  organisation,
  names,
  list: names.map((name, place) => `${name}\t${organisation}\tTable ${(at + place) % 6 + 1}`).join('\n'),
}));

/** Eight themes, each with its notes and the stories (by number) that stand under it. */
export const themes = [
  {
    name: 'We ring each other first', stories: [0, 7], why: 'A voice settles in two minutes what a form does in two days.', notes: [
      'The ward rings the day before, not the hour before',
      'One phone number that a person answers',
      'She said: "ring me, whatever it is" – and meant it',
      'Pharmacist rings with the tablets ready, 10:30 sharp',
      'Mae’r fferyllydd yn ffonio cyn i ni adael y ward',
      'Najpierw dzwonimy, potem piszemy',
      'پہلے فون، پھر فارم',
      'Tuesdays 9.15: five minutes, standing up, everybody 📞',
    ],
  },
  {
    name: 'Paned a sgwrs', stories: [1], why: 'Nobody tells the truth before the second cup.', notes: [
      'Kettle on before the paperwork ☕️',
      'Sgwrs dros baned, nid ffurflen',
      'Somebody sat down. That was all.',
      'Herbata, a potem papiery – w tej kolejności',
      'Gofyn “sut wyt ti?” ac aros am yr ateb',
      'Ask what matters, *then* ask what is the matter',
      'چائے کے ساتھ بات آسان ہو جاتی ہے',
      'The porter knew my dog’s name 🐕',
    ],
  },
  {
    name: 'One list, kept together', stories: [2, 8], why: 'Two lists are two truths.', notes: [
      'Same list on the ward, in the van & at the door',
      '1. coat 2. keys 3. tablets 4. milk',
      'Shared spreadsheet with <everyone> in it',
      'A red folder that goes home with the person',
      'Jedna lista, a nie pięć karteczek',
      'Un rhestr, un lle, un enw',
      'Nobody had to tell the story twice',
      'We crossed things out where all could see',
      'Columns: who | what | by when',
    ],
  },
  {
    name: 'Volunteers are part of the team', stories: [3], why: 'They have time, and time is what is missing.', notes: [
      'Volunteer at the 8 am huddle, every day',
      'Badge, login, locker: the same as anybody',
      'Wolontariusz zna sąsiadów lepiej niż my',
      'Un o’r tîm, nid ymwelydd',
      'They asked *me* what I thought',
      'A lift home beats a leaflet 🚗',
      'Thank-you card from the consultant – still on the fridge',
      'رضاکار گھر تک ساتھ آیا',
    ],
  },
  {
    name: 'Small yeses, quickly', stories: [4], why: 'Somebody near enough may say yes.', notes: [
      'Ward sister could spend £50 without asking',
      '“Just try it till Friday”',
      'Yes, and tell me how it went',
      'A key safe fitted the same afternoon (£28!)',
      'Szybkie tak jest lepsze niż długie może',
      'Caniatâd i roi cynnig arni',
      'چھوٹی بات پر فوراً ہاں',
      'We stopped asking who owns it, and did it',
    ],
  },
  {
    name: 'Enwau, nid niferoedd', stories: [5, 9], why: 'A person with a name is not moved like a bed.', notes: [
      'Names on the board, not bed numbers',
      'Mae pawb yn gwybod enw pawb',
      'He was “Mr H, who sings”, not “bay 4”',
      'Każdy ma imię i historię',
      'This Is Me sheet, read aloud at handover',
      'She spelled my name right: Llinos, two Ls',
      'نام لے کر بلایا، نمبر نہیں',
      'Photo of the cat by the bed 🐈‍⬛',
    ],
  },
  {
    name: 'Families in the room', stories: [6], why: 'They know what a good day looks like.', notes: [
      'Daughter on speaker phone from Gdańsk',
      'Rodzina przy stole, nie za drzwiami',
      'Carer’s chair that folds out 👍🏽',
      'Teulu yn rhan o’r cynllun o’r dechrau',
      'Grandson drew the stairs: 13 steps\nand a turn at the top',
      'Ask the neighbour with the spare key',
      'خاندان سے پوچھا گیا',
      '👨‍👩‍👧‍👦 in the meeting, not in the corridor',
    ],
  },
  {
    name: 'Evenings count too', stories: [10], why: 'Life does not stop at five.', notes: [
      'Night shift handed over to the day volunteer',
      'Late van on Thursdays, 18:45',
      'A text at bedtime: “all well?” – “all well 🌙”',
      'Wieczorem też ktoś odbiera',
      'Galwad am naw y nos',
      'شام کو بھی کوئی فون اٹھاتا ہے',
      'Soup in the fridge for the first evening',
      'Sunday mornings: the church hall is warm',
    ],
  },
];

/** Notes that stay without a theme. */
export const loose = [
  '# not a heading',
  '- not a list\n- at all',
  '| a | b |',
  '[link](javascript:alert(1))',
  '<b>bold?</b> &amp; `code` ~~no~~ __no__',
  'Diolch o galon, dziękuję, شکریہ 🙏',
  'three   blanks and a tab\tinside',
  'https://example.org is only words here',
  'Trzydzieści pięć minut od telefonu do domu',
  'یہ سب سے اچھا دن تھا، سچ میں',
  '½ an hour, 100 % worth it; “really”',
  'Line one\n\nLine three after an empty one',
  'e\u0301 and é are both right',
  'שלום from the chaplaincy',
  'Ω ≈ 3 × as fast™',
];

export const notes = [...themes.flatMap((theme) => theme.notes), ...loose];

const consents = { room: 'Stay in this room', noName: 'Use it without saying who', role: 'Use it with my role or organisation', contact: 'You may contact me about a case study' };

/** Twelve stories; who told it (with the organisation) and what may be done with it. */
export const stories = [
  ['The van that waited', 'The driver waited twenty minutes while she found her hearing aids.', '“I’d rather be late than leave her in silence.”', consents.noName, 'Aled, St Brannock’s Hospital'],
  ['Paned am dri y bore', 'Eisteddodd y nyrs nos gyda hi nes iddi gysgu, a galw’r teulu yn y bore.', '“Doedd dim brys arni.”', consents.role, 'Rhian, Age Well Harbour'],
  ['The list on the fridge', 'One sheet, three services, no phone calls on the first weekend.', '“It was all on one page. One!”', consents.contact, 'Joan, Harbour Council'],
  ['Wolontariusz z trzeciego piętra', 'Sąsiad przyszedł z zakupami, zanim wróciliśmy ze szpitala.', '„Przecież mieszkam obok.”', consents.role, 'Tomasz, Age Well Harbour'],
  ['Fifty pounds on a Friday', 'The sister bought a microwave at 4 pm & he went home at 5.', '“I asked nobody. I just bought it.”', consents.noName, 'Bethan, St Brannock’s Hospital'],
  ['Mr H, who sings', 'They found out that he had sung in the choir, and rang the choir.', '“He walked out singing bass.”', consents.contact, 'Delyth, Sea View Care Home'],
  ['بیٹی کا فون', 'بیٹی نے ویڈیو کال پر سیڑھیاں دکھائیں اور سب نے مل کر راستہ بنایا۔', '”ہمیں پہلی بار سنا گیا۔“', consents.noName, 'عائشہ, Tŷ Gobaith Carers’ Centre'],
  ['Three rings and a biscuit', 'Three rings meant she was up; the biscuit was for the postman.', '“Every morning. For a year.”', consents.role, 'Huw, Residents’ Forum "Cymdogion"'],
  ['What the porter noticed', 'He saw that the slippers were two sizes too big and said so at the huddle.', '“Nobody had asked a porter before 🙂”', consents.role, 'Gwil, St Brannock’s Hospital'],
  ['Secret corridor kindness', 'Zebra-striped words that must never leave: qwyx-one.', '“Zebra quote qwyx-two.”', consents.room, 'Efa, St Brannock’s Hospital'],
  ['Night handover qwyx-three', 'This stays in the room too, every word: qwyx-four.', '“Only here: qwyx-five.”', consents.room, 'Zofia, Tŷ Gobaith Carers’ Centre'],
  ['A key, a neighbour, a kettle', 'The neighbour had the kettle on when the ambulance came up the hill.', '“Welcome home, you old rascal.”', consents.noName, 'Nobody in particular'],
].map(([headline, happened, quote, consent, teller]) => ({ headline, happened, quote, consent, teller, stays: consent === consents.room }));

export const vote = {
  each: 3,
  turns: [
    ['We ring each other first', 'Small yeses, quickly', 'Paned a sgwrs'],
    ['We ring each other first', 'One list, kept together', 'Enwau, nid niferoedd'],
    ['Small yeses, quickly', 'We ring each other first', 'Families in the room'],
    ['Paned a sgwrs', 'Enwau, nid niferoedd', 'Evenings count too'],
  ],
  counted: { 'We ring each other first': 21, 'Small yeses, quickly': 17, 'Enwau, nid niferoedd': 14, 'Paned a sgwrs': 9, 'One list, kept together': 8, 'Volunteers are part of the team': 4, 'Families in the room': 3, 'Evenings count too': 2 },
};

export const core = ['We ring each other first', 'Small yeses, quickly', 'Enwau, nid niferoedd'];

/** Votes by laptop, in the room and together, as anybody can count them. */
export const totals = Object.fromEntries(themes.map(({ name }) => {
  const dots = vote.turns.flat().filter((theme) => theme === name).length;
  return [name, [dots, vote.counted[name], dots + vote.counted[name]]];
}));

export const touchPoints = [
  { words: 'The discharge lounge door', fields: { 'One side': 'Hospital ward', 'The other side': 'Age Well drivers', 'What works there now': 'The driver comes in and says their own name first', 'Where the shoe pinches': 'Nobody knows when the tablets come', 'One time it did not pinch': 'The pharmacist walked down with the bag, Tuesday last', 'What would ease it': 'A text when the tablets are packed' } },
  { words: 'Y drws ffrynt, y noson gyntaf', fields: { 'One side': 'Gofal cartref', 'The other side': 'Teulu', 'What works there now': 'Golau ymlaen a chawl yn yr oergell', 'Where the shoe pinches': 'Allwedd ar goll' } },
];

export const tips = [
  { words: 'Ring before ten; after ten they are on the round', fields: { 'Where it works': 'Any ward', 'How much effort': '2 minutes', 'Who to ask': 'The ward clerk' } },
  { words: 'Zapisz numer sąsiada na lodówce', fields: { 'Where it works': 'W domu', 'How much effort': 'minuta' } },
  { words: 'Try the side entrance: it has a ramp & a bell', fields: { 'Who to ask': 'The porters’ lodge' } },
];

export const dreams = [
  { words: '“NOBODY WENT HOME ALONE”, says Harbour Gazette', fields: { 'The story, or the “because …”': 'Four hundred people, four hundred kettles on. The town has a rota & it is full.', 'What somebody says about it': '“I was expected.”', 'Who made it': 'Table 2' }, from: 'We ring each other first' },
  { words: 'Cerdyn post o 2028: mae’r golau ymlaen', fields: { 'The story, or the “because …”': 'Annwyl nyrs, cyrhaeddais cyn i’r te oeri.', 'What somebody says about it': '„Czekali na mnie z herbatą.”' }, from: 'Paned a sgwrs' },
  { words: 'At our best we are like a lighthouse 🗼 because we stay put', fields: { 'The story, or the “because …”': 'ہم اپنی جگہ رہتے ہیں تاکہ دوسرے راستہ پا سکیں۔' }, from: 'Small yeses, quickly' },
];

export const statements = [
  { words: 'Everyone who leaves our wards is rung the day before by somebody they will meet again, so that no one comes home to a cold house.', story: 'The van that waited', theme: 'We ring each other first', fields: { 'Who is better off': 'People who live alone; those without a phone are missed', 'What we could try in two weeks': 'One bay, one volunteer, ten calls' } },
  { words: 'Mae un rhestr yn dilyn y person o’r ward i’r gegin, ac mae pawb yn gallu ei darllen.', story: 'The list on the fridge', theme: 'One list, kept together', fields: {} },
  { words: 'Every team can spend fifty pounds today, without asking, on what brings one person home – and tells the others on Friday.', story: 'Fifty pounds on a Friday', theme: 'Small yeses, quickly', fields: { 'What must be in place': 'A card, a limit, a Friday message' } },
];

export const quickWins = [
  { words: 'A kettle for the discharge lounge', fields: { 'Who does it': 'Glenys', 'What it saves': 'Cold tea, warm tempers' }, day: { 'By when': '2026-12-04' }, choose: { 'What it costs': 'Under £100' } },
  { words: 'Arwydd dwyieithog wrth y drws ochr', fields: { 'Who does it': 'Carwyn' }, day: { 'By when': '2026-12-11' }, choose: { 'What it costs': 'Free' } },
];

export const actions = [
  { words: 'Pilot the day-before call on Ward 7', fields: { 'Who leads it': 'Ward 7 manager', 'Who backs it': 'Director of community services', 'First step': 'Write the five questions on a card', 'The measure that matters to us': 'People who say “I was expected”', 'The measure we will be asked for': 'Readmissions within 7 days', 'Earliest sign': 'Somebody rings back to say thanks' }, day: { 'By when': '2027-01-15' } },
  { words: 'One shared list, on paper first', fields: { 'Who leads it': 'Joan', 'First step': 'Photocopy the red folder' }, day: { 'By when': '2026-12-18' }, tick: ['No sponsor needed'] },
];

export const commitments = [
  ['I bring the bilingual signs on Monday', 'Carwyn', '2026-11-30'],
  ['I say my name before anything else', 'Table 4', ''],
  ['Zadzwonię do trzech rodzin w tym tygodniu', 'Dorota', '2026-11-27'],
  ['I put the van times on the ward door', 'Pavel', '2026-11-26'],
  ['Byddaf yn gwrando cyn siarad', 'Lowri', ''],
  ['I read the This Is Me sheet at handover', 'Ifan', '2026-11-25'],
];

export const offers = [
  ['The church hall, Sundays 9 to 12, with heating', 'Llinos', 'Anyone who runs a breakfast'],
  ['Two hours of spreadsheet help', 'Vikram', 'The list group'],
  ['اردو میں ترجمہ، کسی بھی وقت', 'زینب', 'Ward 7'],
  ['A lift on Thursdays, 18:45 from the front door', 'Wyn', ''],
  ['Zupa dla pięciu osób w każdy piątek', 'Kasia', 'First evenings home'],
];

export const requests = [
  ['A login for volunteers by 10 December', 'Siân', 'Head of digital', 'Yes', 'You will have six on Monday, with a locker.'],
  ['Five minutes of the consultant at the Tuesday huddle', 'Hana', 'Medical director', 'Not yet', 'I will tell you after the rota meeting on 2 December.'],
  ['A second van', 'Pavel', 'Director of community services', 'No', 'Not this year; come back in April with the numbers.'],
  ['Pokój, w którym rodzina może usiąść', 'Iwona', 'Ward 7 manager', 'Waiting', ''],
];

export const pledges = [
  ['I ring one former patient every Friday', 'When I close the notes on Friday, I ring one person who went home', 'Hana'],
  ['Dysgaf enwau’r tîm nos', 'Pan fydd y sifft nos yn dechrau, byddaf yn dweud helo wrth bob un', ''],
  ['I buy Zofia a coffee and ask how carers find us', 'When I pass the Carers’ Centre on Wednesday, I go in', 'Zofia'],
  ['Zapytam, zanim założę', 'Kiedy nie wiem, to pytam', 'Bartek'],
  ['میں ہر ہفتے ایک خاندان سے بات کروں گی', 'جب جمعہ کی نماز کے بعد چائے ہو، میں پوچھوں گی', ''],
  ['I stop saying “bed 4” 🛏️➡️🙂', '', ''],
];

export const concerns = [
  { words: 'We said all this in 2019 and nothing came of it', owner: 'Director of community services', by: '2026-12-15', response: 'A page that says what became of each promise, every month', kind: 'A worry', status: 'Going' },
  { words: 'Nie ma nikogo po 17:00, kto odbiera telefon', owner: 'Joan', by: '2026-12-08', kind: 'A problem' },
  { words: 'The lift to the lounge is broken again; “wheelchairs go round by the bins”', kind: 'Needs someone to act' },
  { words: 'Something happened on a ward that qwyx-six must be looked into', owner: 'The safeguarding lead', kind: 'Safety or conduct' },
];

export const closingWords = ['Expected', 'Gobaith', 'Nadzieja ☀️', 'Expected', 'امید'];

/** None of this may ever be in a report. */
export const never = [...stories.filter(({ stays }) => stays).flatMap(({ headline, happened, quote }) => [headline, happened, quote]), 'qwyx'];
