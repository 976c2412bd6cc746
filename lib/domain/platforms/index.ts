import { appleCalendar } from './apple-calendar.ts'
import { beehiiv } from './beehiiv.ts'
import { calendly } from './calendly.ts'
import { doodle } from './doodle.ts'
import { eventbrite } from './eventbrite.ts'
import { evite } from './evite.ts'
import { facebook } from './facebook.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { googleCalendar } from './google-calendar.ts'
import { linkedin } from './linkedin.ts'
import { luma } from './luma.ts'
import { meetup } from './meetup.ts'
import { outlookCalendar } from './outlook-calendar.ts'
import { partiful } from './partiful.ts'
import type { PlatformReader } from './reader.ts'
import { substack } from './substack.ts'
import { teams } from './teams.ts'
import { xing } from './xing.ts'
import { zoom } from './zoom.ts'

/** Every platform that Kith sees through. */
export const PLATFORMS: readonly PlatformReader[] = [
  xing,
  linkedin,
  facebook,
  meetup,
  eventbrite,
  luma,
  partiful,
  evite,
  doodle,
  calendly,
  zoom,
  teams,
  substack,
  beehiiv,
  github,
  gitlab,
  googleCalendar,
  outlookCalendar,
  appleCalendar,
]
