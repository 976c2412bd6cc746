/** A form as a browser on our own page sends it. */
export function posted(
  fields: Readonly<Record<string, string | readonly string[]>> = {},
  origin = 'http://localhost',
): RequestInit {
  const body = new URLSearchParams()
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) body.append(name, value)
  }
  return {
    method: 'POST',
    body: body.toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin,
      'sec-fetch-site': 'same-origin',
    },
  }
}
