/** As SES stores it: its own fields on top, and an author who is who they say. */
export function fromSes(text: string): string {
  const domain = /^From:.*@([\w.-]+)/im.exec(text)?.[1] ?? ''
  return `Return-Path: <bounce@${domain}>
Received: from mx.${domain} (mx.${domain} [192.0.2.7])
 by inbound-smtp.eu-central-1.amazonaws.com with SMTP id a1; Mon, 01 Jun 2026 12:00:00 +0000 (UTC)
X-SES-Spam-Verdict: PASS
X-SES-Virus-Verdict: PASS
Authentication-Results: amazonses.com;
 spf=pass (spfCheck: domain of ${domain} designates 192.0.2.7 as permitted sender) client-ip=192.0.2.7; envelope-from=bounce@${domain}; helo=mx.${domain};
 dkim=pass header.i=@${domain};
 dmarc=pass header.from=${domain};
${text}`
}
