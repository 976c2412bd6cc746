import type { SampleClock } from './clock.ts'
import { conversation } from './conversation.ts'
import type { SampleMessage } from './message.ts'
import { FIONA, HANNE, PRIYA } from './people.ts'

/** Hanne as she writes in English. */
const HANNE_ABROAD = { ...HANNE, language: 'en' } as const

/** Fiona in Edinburgh, who knows about lime, and Priya in London, who is moving a publisher to Hamburg. */
export function englishLetters(time: SampleClock): readonly SampleMessage[] {
  return [
    ...conversation({
      subject: 'Lime mortar, and a confession',
      with: [FIONA],
      letters: [
        {
          by: HANNE_ABROAD,
          at: time.ago(289, '20:44'),
          text: [
            'Dear Fiona,',
            'I have a foundry wall from 1911 that somebody repointed with cement in the seventies. The bricks are crumbling and the cement looks pleased with itself. You once told me, over the third whisky, what to do about this. I remember the whisky.',
            'Which lime would you use so close to the river?',
            'Love, Hanne',
          ],
        },
        {
          by: FIONA,
          at: time.ago(288, '09:37'),
          text: [
            'Dear Hanne,',
            'Rake it out by hand, and shout at anyone who comes near it with a grinder. Then a natural hydraulic lime, NHL 3.5, with a coarse sharp sand, and keep it damp for a week. In Hamburg the weather will do that for you, as it does here.',
            'It was the fourth whisky, by the way.',
            'Fiona',
          ],
        },
        {
          by: HANNE_ABROAD,
          at: time.ago(287, '08:20'),
          text: [
            'You are a treasure. I have already shouted at two people, one of whom was only delivering sandwiches.',
            'Hanne',
          ],
        },
      ],
    }),
    ...conversation({
      subject: 'Could you read three pages for me?',
      with: [FIONA],
      letters: [
        {
          by: FIONA,
          at: time.ago(134, '21:15'),
          text: [
            'Hanne, my dear,',
            'I have been asked to give a talk on why old walls should be allowed to breathe, and I have written three pages that may be either moving or unhinged. Would you tell me which? Be German about it.',
            'Fiona',
          ],
        },
        {
          by: HANNE_ABROAD,
          at: time.ago(132, '19:50'),
          text: [
            'Dear Fiona,',
            'Page one is moving. Page two is unhinged, and the best of the three; please change nothing. On page three you compare a damp-proof course to your brother-in-law. I would keep it, but warn him.',
            'As German as I can be: very good.',
            'Hanne',
          ],
        },
        {
          by: FIONA,
          at: time.ago(131, '08:02'),
          text: [
            'Framed and hung in the hallway: "As German as I can be: very good."',
            'He is coming to the talk. I have put him in the second row, by the exit.',
            'F.',
          ],
        },
      ],
    }),
    ...conversation({
      subject: 'Edinburgh: the spare room has a new bed',
      with: [FIONA],
      letters: [
        {
          by: FIONA,
          at: time.ago(35, '12:26'),
          text: [
            'Dear Hanne,',
            'The spare room finally has a bed that does not fold up with the guest inside. You are herewith invited to test it. There is a chapel in Leith I want you to see before they put a gym in it.',
            'Fiona',
          ],
        },
        {
          by: HANNE_ABROAD,
          at: time.ago(34, '22:01'),
          text: [
            'Dear Fiona,',
            'I miss the old bed; it had such strong opinions. But yes! I can escape for four days as soon as the topping-out is done. Send me the chapel, and I will send you my dates.',
            'Hanne',
          ],
        },
        {
          by: FIONA,
          at: time.ago(33, '07:48'),
          text: [
            'Drawings attached to a postcard, as they should be. Bring proper shoes and that rye bread.',
            'F.',
          ],
        },
        {
          by: HANNE_ABROAD,
          at: time.ago(10, '21:30'),
          text: ['Flights are booked, bread is ordered, shoes are proper. I arrive hungry. H.'],
        },
      ],
    }),
    ...conversation({
      subject: 'Harbourlight Hamburg: reading corners',
      with: [PRIYA],
      formal: true,
      letters: [
        {
          by: HANNE_ABROAD,
          at: time.ago(141, '11:10'),
          text: [
            'Dear Priya,',
            'Thank you for the tour through the London office. I counted nineteen people reading on the stairs, so I would like to give the Hamburg staircase wider steps and call it a library. It costs nothing, and nobody will have to pretend to be in a meeting.',
            'May I draw it?',
            'Kind regards, Hanne',
          ],
        },
        {
          by: PRIYA,
          at: time.ago(140, '16:31'),
          text: [
            'Dear Hanne,',
            'Please draw it at once. Our editorial director has just asked whether the steps will be "deep enough for a Victorian novel", which I take to be approval.',
            'Could the handrail hold a mug? Asking for everybody.',
            'Best wishes, Priya',
          ],
        },
        {
          by: HANNE_ABROAD,
          at: time.ago(139, '09:24'),
          text: [
            'Dear Priya,',
            'The handrail will hold a mug at every third step. My carpenter calls it "the most British thing I have ever made" and is smiling.',
            'Kind regards, Hanne',
          ],
        },
      ],
    }),
    ...conversation({
      subject: 'Harbourlight Hamburg: where do we stand?',
      with: [PRIYA],
      formal: true,
      letters: [
        {
          by: PRIYA,
          at: time.ago(24, '10:48'),
          text: [
            'Dear Hanne,',
            'The board would like one page on where we stand: budget, dates, and whether the floor will hold the poetry section. They were quite specific about the poetry.',
            'By the end of the week?',
            'Best wishes, Priya',
          ],
        },
        {
          by: HANNE_ABROAD,
          at: time.ago(22, '17:15'),
          text: [
            'Dear Priya,',
            'One page is in the project folder. In short: budget kept, eleven days ahead, and the floor holds poetry, prose and, if need be, the board.',
            'Kind regards, Hanne',
          ],
        },
        {
          by: PRIYA,
          at: time.ago(21, '09:05'),
          text: [
            'Dear Hanne,',
            'I read the last sentence out loud. They laughed, then approved phase two.',
            'Priya',
          ],
        },
      ],
    }),
  ]
}
