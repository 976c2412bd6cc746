/** Octets of small messages, as they would come. */

export function mail(headers: Readonly<Record<string, string>>, body: string): string {
  const fields = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${fields.join('')}\r\n${body.replaceAll('\n', '\r\n')}\r\n`
}

export const LETTER = mail(
  {
    From: 'Lena Voss <lena@voss.example>',
    To: 'Anna Berger <anna@berger.example>',
    Subject: 'Samstag',
    Date: 'Fri, 03 May 2024 18:00:00 +0200',
    'Message-ID': '<samstag@voss.example>',
  },
  'Liebe Anna,\nsoll ich am Samstag den Kuchen mitbringen?\nDeine Lena',
)

export const NEWSLETTER = mail(
  {
    'Authentication-Results':
      'amazonses.com; spf=pass smtp.mailfrom=gartenfreunde.example; dkim=pass header.d=gartenfreunde.example; dmarc=pass header.from=gartenfreunde.example',
    'Return-Path': '<bounce-4711@gartenfreunde.example>',
    From: 'Gartenfreunde <post@gartenfreunde.example>',
    To: 'anna@berger.example',
    Subject: 'Newsletter Mai: 20 % auf alle Rosen',
    Date: 'Sat, 04 May 2024 09:00:00 +0200',
    'Message-ID': '<mai@gartenfreunde.example>',
    'List-Unsubscribe': '<https://gartenfreunde.example/abmelden?u=4711>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'List-Id': '<newsletter.gartenfreunde.example>',
    Precedence: 'bulk',
  },
  'Liebe Gartenfreunde,\nunser Newsletter im Mai: Jetzt 20 % Rabatt sichern!\nNewsletter abbestellen: https://gartenfreunde.example/abmelden',
)
