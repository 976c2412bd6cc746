/** How platforms write their own names; the keys are the ids of `Author.platform`. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['xing', 'XING'],
  ['linkedin', 'LinkedIn'],
  ['meetup', 'Meetup'],
  ['facebook', 'Facebook'],
  ['eventbrite', 'Eventbrite'],
  ['luma', 'Luma'],
  ['partiful', 'Partiful'],
  ['evite', 'Evite'],
  ['google-calendar', 'Google Calendar'],
  ['outlook-calendar', 'Outlook'],
  ['apple-calendar', 'iCloud'],
  ['doodle', 'Doodle'],
  ['calendly', 'Calendly'],
  ['zoom', 'Zoom'],
  ['teams', 'Microsoft Teams'],
  ['github', 'GitHub'],
  ['gitlab', 'GitLab'],
  ['substack', 'Substack'],
  ['beehiiv', 'beehiiv'],
])

/** The platform's name for a person; an unknown id with a capital. */
export function platformName(id: string): string {
  return NAMES.get(id) ?? id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ')
}
