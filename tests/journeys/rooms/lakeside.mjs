// A full day with sixty people from seven organisations. All invented.

const organisations = {
  'Lakeside Hospital': ['NHS', 'Clinical staff', 14],
  'Community Health Trust': ['NHS', 'Non-clinical staff', 9],
  'Fellside Council': ['Council', 'Manager', 8],
  'Good Neighbours': ['Charity or voluntary group', 'Volunteer', 11],
  'Cumbrian Carers': ['Charity or voluntary group', 'Patient or carer', 8],
  'Beck House': ['Care provider', 'Manager', 6],
  'Residents’ Forum': ['Residents and community', 'Patient or carer', 4],
};

const names = [
  'Aisha', 'Alun', 'Amal', 'Anya', 'Bashir', 'Beth', 'Callum', 'Carys', 'Dafydd', 'Deepa', 'Eilidh', 'Ewa', 'Farida', 'Finn', 'Gareth',
  'Grace', 'Hamza', 'Heledd', 'Ines', 'Isaac', 'Jasmin', 'Joe', 'Kemi', 'Kofi', 'Leila', 'Lewis', 'Maeve', 'Marek', 'Nadia', 'Ned',
  'Niamh', 'Olu', 'Orla', 'Padma', 'Percy', 'Priya', 'Quentin', 'Rafal', 'Rhys', 'Rosa', 'Sadiq', 'Shan', 'Sorcha', 'Tariq', 'Tegan',
  'Tilda', 'Uma', 'Umar', 'Vera', 'Viktor', 'Wendy', 'Will', 'Xena', 'Yara', 'Yemi', 'Yvonne', 'Zack', 'Zahra', 'Zeb', 'Zora',
];

let seat = 0;
/** A list to paste for each organisation: name, organisation, table. */
export const people = Object.entries(organisations).map(([organisation, [sector, part, many]]) => {
  const here = names.slice(seat, seat += many);
  return { organisation, sector, part, names: here, list: here.map((name, at) => `${name}\t${organisation}\tTable ${(seat + at) % 10 + 1}`).join('\n') };
});

export const brief = {
  title: 'A day by the lake: care that knows your name',
  topic: 'Care that knows your name',
  date: '2026-11-23',
  who: 'With tables or names',
};

export const stories = [
  ['The nurse who rang on Sunday', 'She rang to ask whether the bread had come.', '“I only wanted to hear your voice.”'],
  ['Two keys on one ring', 'The neighbour and the carer both had a key, and knew it of each other.', '“Nobody stood at a locked door that winter.”'],
  ['The list on the fridge', 'One list, and everybody wrote on it.', '“Even the postman read it.”'],
];

/** What two people at two consoles type at the same time. */
export const said = {
  left: Array.from({ length: 300 }, (_, at) => `Heard at the lake side, ${at + 1}: somebody rang first`),
  right: Array.from({ length: 300 }, (_, at) => `Heard at the fell side, ${at + 1}: one list, kept together`),
};

export const themes = ['We ring first', 'One list', 'Somebody has a key', 'Names before numbers'];
export const keep = ['The Tuesday call', 'The yellow folder'];
export const quiet = ['A porch light in every street', 'Nobody waits alone', 'My name on the door, spelled right'];
export const shared = ['“I would not have to ask twice.”', 'The kettle is the meeting room'];
export const dreams = ['Nobody at a locked door', 'The lake has one front desk'];
export const opportunities = ['One number for neighbours', 'A list that goes home with you'];
export const change = ['Who may hold a key', 'Money for the Tuesday call'];
export const statement = 'Everyone who goes home is rung the next day by somebody who knows their name';
export const mustBe = ['A phone that may be taken home', 'Two weeks with one ward'];
export const support = { 'I will help build it': 31, 'I support it': 20, 'I can live with it': 7, 'I have a concern to add': 2 };
export const quickWins = ['Put the ward’s number on the yellow folder'];
export const commitments = ['Ring the two neighbours of Mr Pike', 'Ask the trust for one phone'];
export const actions = ['Try the next-day call with one ward'];
export const pledges = ['I ask for the name first', 'I answer before the third ring', 'I carry the list to the door'];
export const closing = ['Lighter', 'Ready', 'Heard'];
export const concern = 'Who pays for the phone when the pilot ends?';
