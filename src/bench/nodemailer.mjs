// Sends as nodemailer's own pool does it: node nodemailer.mjs HOST PORT MAILS CONNECTIONS [KEY.pem]
import { readFileSync } from 'node:fs';
import nodemailer from 'nodemailer';

const [host, port, mails, connections, key] = process.argv.slice(2);
const transport = nodemailer.createTransport({
  host, port: Number(port), secure: false, ignoreTLS: true,
  pool: true, maxConnections: Number(connections), maxMessages: 1000,
  ...(key && { dkim: { domainName: 'news.example.org', keySelector: 'bench', privateKey: readFileSync(key, 'utf8') } }),
});
const line = '<p class="story">Copper rose again today, say the smelters.</p>\n';
const half = line.repeat(Math.floor(18_500 / line.length));
let next = 0;
const started = process.hrtime.bigint();

async function seat() {
  while (next < Number(mails)) {
    const number = next++;
    await transport.sendMail({
      from: 'The Daily <daily@news.example.org>',
      to: `Reader ${number} <reader${number}@trial.invalid>`,
      subject: 'Copper, cobalt and a strike',
      text: `Good morning Reader ${number}\n\n${half}`,
      html: `<html><body><p>Good morning Reader ${number}</p>${half}</body></html>`,
    });
  }
}

await Promise.all(Array.from({ length: Number(connections) }, seat));
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
console.log(JSON.stringify({ mailsPerSecond: Math.round(mails / seconds), signed: Boolean(key) }));
transport.close();
