// Constant contact in a real browser without JavaScript: a duty is set, the other side is called,
// whoever is on duty takes the call with one tap on a phone, and a contact counts when the other
// side has confirmed it.
//
//   node e2e/contacts.mjs path/to/comity
//
// Closes with: N passed, N failed. Screenshots lie in e2e/shots.
import { demo } from './demo.mjs';
import { check, close, launch, people, press, says, shots, stop } from './journey.mjs';

const WORDS = 'A crowd gathers at the station. What do you know?';
const SUBJECT = 'The crowd at the station';

const { child, url } = await demo();
const browser = await launch();

const { somebody, look } = people(browser, url, 'contact');

try {
  const north = await somebody('north-shore/member/1');
  const south = await somebody('south-shore/member/1');
  const chair = await somebody('south-shore/co-chair/1');

  // The story's rosters: every side has somebody on duty, with a number to tap.
  await north.goto(`${url}/contacts?lang=en`);
  check('the numbers for danger come before everything else', (await north.locator('main .danger').boundingBox()).y < (await north.locator('h1').boundingBox()).y);
  check('whoever is on duty can be called with a tap', (await north.locator('main .side a[href^="tel:+"]').count()) >= 2);
  await look(north, 'main');

  // A co-chair sets the next duty of their own side.
  await chair.goto(`${url}/contacts/duty?lang=en`);
  await chair.locator('#from').fill('2027-06-01T20:00');
  await chair.locator('#until').fill('2027-06-01T08:00');
  await press(chair, 'button:has-text("Set the duty")');
  check('a duty that ends before it begins is refused with why', await says(chair, 'It ends before it begins.'));
  check('what was typed is still there', (await chair.locator('#from').inputValue()) === '2027-06-01T20:00');
  await chair.locator('#until').fill('2027-06-02T08:00');
  await press(chair, 'button:has-text("Set the duty")');
  check('the duty is set', await says(chair, 'The duty is set.'));
  await look(chair, 'duty');

  // One side calls the other, whose member sees it at once and takes it.
  await north.goto(`${url}/contacts?lang=en`);
  await press(north, 'a.button:has-text("Call ")');
  await look(north, 'call-form');
  await north.locator('input[name="urgent"][value="yes"]').check();
  await north.locator('#words').fill(WORDS);
  await press(north, 'button:has-text("Make the call")');
  check('the call is made', await says(north, 'Whoever is on duty is told at once.'));
  const call = new URL(north.url()).pathname;
  await south.goto(`${url}/mine?lang=en`);
  check('the call waits for the party called', await says(south, WORDS));
  await south.goto(`${url}/contacts?lang=en`);
  await look(south, 'main-called');
  await press(south, 'button:has-text("I take this call")');
  check('it is taken with one tap', await says(south, 'You took the call.'));
  await look(south, 'call');
  await north.goto(`${url}${call}?lang=en`);
  check('the caller sees that it was answered in time', await says(north, 'Answered in time'));
  await north.locator('#words').fill('We spoke; the police are there.');
  await press(north, 'button:has-text("Close with this word")');
  check('it is closed with a word', await says(north, 'The call is closed.'));

  // The contact is entered by one side and counts when the other confirms it.
  await north.goto(`${url}/contacts/log?lang=en`);
  await north.locator('#with').selectOption('south-shore/member/1');
  await north.locator('#subject').fill(SUBJECT);
  await press(north, 'button:has-text("Enter it")');
  check('it is in the log and does not count yet', await says(north, 'It counts when the other side confirms it.'));
  check('nobody confirms their own', (await north.locator('li.row', { hasText: SUBJECT }).locator('button').count()) === 0);
  await south.goto(`${url}/contacts/log?lang=en`);
  await look(south, 'log');
  await press(south, `li.row:has-text("${SUBJECT}") button`);
  check('the other side confirms it', await says(south, 'You confirmed the contact.'));
  await south.goto(`${url}/contacts/measures?lang=en`);
  await look(south, 'measures');
} finally {
  await browser.close();
  stop(child);
}
close();
