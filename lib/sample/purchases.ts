import { dateOf, dayOf, type SampleClock, timeOf, yearOf } from './clock.ts'
import type { ReceivedSample } from './message.ts'
import { english, german, receipt, says } from './receipts.ts'

/** Orders, parcels, bookings, invoices and receipts. */
export function purchases(time: SampleClock): readonly ReceivedSample[] {
  const year = yearOf(time.ago(12, '12:00'))
  const journey = time.ahead(16, '08:46')
  return [
    receipt({
      from: { name: 'Papierwerk', address: 'bestellung@papierwerk.example' },
      at: time.ago(12, '19:41'),
      subject: `Ihre Bestellung ${year}-58213 bei Papierwerk`,
      layout: {
        ...german('Papierwerk', '#2f5d50'),
        blocks: [
          says(
            'Vielen Dank für Ihre Bestellung',
            'Guten Tag Hanne Brodersen,',
            `wir haben Ihre Bestellung ${year}-58213 erhalten: 3 × Skizzenbuch A5, fadengeheftet, 2 × Bleistift 2B. Gesamtbetrag: 41,70 EUR, bezahlt per Lastschrift.`,
            'Sobald das Paket unsere Packstube verlässt, bekommen Sie eine Nachricht mit der Sendungsnummer.',
          ),
        ],
        jsonLd: {
          '@context': 'http://schema.org',
          '@type': 'Order',
          merchant: { '@type': 'Organization', name: 'Papierwerk' },
          orderNumber: `${year}-58213`,
          priceCurrency: 'EUR',
          price: '41.70',
          orderStatus: 'http://schema.org/OrderProcessing',
        },
      },
    }),
    receipt({
      from: { name: 'Flinkpaket', address: 'noreply@flinkpaket.example' },
      at: time.ago(10, '06:08'),
      subject: 'Ihr Paket FP 4471 0093 8826 kommt heute',
      layout: {
        ...german('Flinkpaket', '#d1410c'),
        blocks: [
          says(
            'Heute zwischen 10 und 13 Uhr',
            'Guten Tag, Ihre Sendung FP 4471 0093 8826 von Papierwerk ist im Zustellfahrzeug. Voraussichtliche Zustellung: heute zwischen 10:00 und 13:00 Uhr.',
            'Nicht zu Hause? Ablageort oder Nachbar können Sie bis 9 Uhr in der Sendungsverfolgung wählen.',
          ),
        ],
        jsonLd: {
          '@context': 'http://schema.org',
          '@type': 'ParcelDelivery',
          trackingNumber: 'FP447100938826',
          carrier: { '@type': 'Organization', name: 'Flinkpaket' },
        },
      },
    }),
    receipt({
      from: { name: 'Nordgleis Tickets', address: 'buchung@nordgleis.example' },
      at: time.ago(9, '20:22'),
      subject: `Ihre Buchung K7QX2M: Hamburg Hbf – Leipzig Hbf am ${dateOf(journey, 'de')}`,
      layout: {
        ...german('Nordgleis', '#00457c'),
        blocks: [
          says(
            'Buchungsbestätigung K7QX2M',
            'Guten Tag Frau Brodersen, vielen Dank für Ihre Buchung.',
            `${dayOf(journey, 'de')}: ab Hamburg Hbf ${timeOf(journey)} Uhr, NG 1507, Wagen 24, Platz 61 (Fenster, Tisch, Steckdose). Preis: 39,90 EUR.`,
            'Ihr Ticket finden Sie in Ihrem Kundenkonto. Bitte halten Sie bei der Kontrolle einen Lichtbildausweis bereit.',
          ),
        ],
        jsonLd: {
          '@context': 'http://schema.org',
          '@type': 'TrainReservation',
          reservationNumber: 'K7QX2M',
          reservationStatus: 'http://schema.org/Confirmed',
          underName: { '@type': 'Person', name: 'Hanne Brodersen' },
        },
      },
    }),
    receipt({
      from: { name: 'Wirtshafen Hosting', address: 'rechnung@wirtshafen.example' },
      at: time.ago(18, '04:00'),
      subject: `Rechnung ${year}-0091177 für brodersen-bauten.example`,
      layout: {
        ...german('Wirtshafen', '#33415c'),
        blocks: [
          says(
            `Rechnung ${year}-0091177`,
            'Sehr geehrte Frau Brodersen,',
            'für das Paket „Kajüte M“ (Domain, Webspace, Postfächer) berechnen wir 11,90 EUR inkl. 19 % MwSt. Der Betrag wird in sieben Tagen von Ihrem Konto abgebucht.',
            'Die Rechnung liegt in Ihrem Kundenbereich unter „Logbuch“.',
          ),
        ],
      },
    }),
    receipt({
      from: { name: 'Clyde & Forth Air', address: 'bookings@clydeforth.example' },
      at: time.ago(11, '20:51'),
      subject: 'Booking confirmed: HAM to EDI, reference RYEBRD',
      layout: {
        ...english('Clyde & Forth Air', '#5b2a86'),
        blocks: [
          says(
            'Your booking is confirmed',
            'Dear Hanne Brodersen,',
            `Reference RYEBRD. Hamburg to Edinburgh on ${dayOf(time.ahead(37, '11:20'), 'en')}, flight CF 318, seat 12A. Paid: EUR 148.60.`,
            'Cabin bag included. Bread counts as hand luggage; we have been asked.',
          ),
        ],
      },
    }),
    receipt({
      from: { name: 'Schraubwerk Baubedarf', address: 'service@schraubwerk.example' },
      at: time.ago(5, '14:37'),
      subject: 'Zahlungseingang zu Auftrag 770-2216',
      layout: {
        ...german('Schraubwerk Baubedarf', '#5a5a5a'),
        blocks: [
          says(
            'Zahlung erhalten',
            'Guten Tag Frau Brodersen, Ihre Zahlung über 212,40 EUR zum Auftrag 770-2216 (Gerüstanker, 40 Stück) ist bei uns eingegangen. Vielen Dank.',
            'Die Ware liegt ab morgen, 7 Uhr, am Abholtresen 2 bereit. Bitte bringen Sie die Auftragsnummer mit.',
          ),
        ],
      },
    }),
  ]
}
