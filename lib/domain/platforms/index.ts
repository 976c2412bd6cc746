import { appleCalendar } from './apple-calendar.ts'
import { calendly } from './calendly.ts'
import { doodle } from './doodle.ts'
import { eventbrite } from './eventbrite.ts'
import { facebook } from './facebook.ts'
import { github } from './github.ts'
import { googleCalendar } from './google-calendar.ts'
import { linkedin } from './linkedin.ts'
import { luma } from './luma.ts'
import { meetup } from './meetup.ts'
import { outlookCalendar } from './outlook-calendar.ts'
import type { PlatformReader } from './reader.ts'
import { substack } from './substack.ts'
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
  doodle,
  calendly,
  zoom,
  substack,
  github,
  googleCalendar,
  outlookCalendar,
  appleCalendar,
]
