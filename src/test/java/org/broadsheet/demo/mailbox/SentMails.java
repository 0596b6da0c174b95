package org.broadsheet.demo.mailbox;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.broadsheet.demo.catcher.CaughtMail;
import org.broadsheet.demo.catcher.SmtpCatcher;

/** Mails that were caught a moment ago. */
final class SentMails {
    private SentMails() {}

    static String digest(String to) {
        return """
        From: Daily <daily@example.org>
        To: =?utf-8?Q?=C4=90or=C4=91e_Ili=C4=87?= <%s>
        Subject: Bakar:
         =?utf-8?Q?=C4=90or=C4=91e?=
        List-Id: Daily <daily.lists.example.org>
        List-Unsubscribe: <mailto:u@example.org>,
         <http://127.0.0.1:8080/u/1.7_x>
        List-Unsubscribe-Post: List-Unsubscribe=One-Click
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="b"

        --b
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        =D0=91=D0=B0=D0=BA=D0=B0=D1=80

        --b
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        <html><head></head><body><h1>=D0=91=D0=B0=D0=BA=D0=B0=D1=80</h1>
        <script>alert(1)</script></body></html>
        --b--
        """
                .formatted(to)
                .replace("\n", "\r\n");
    }

    static CaughtMail catchOne(String raw) throws Exception {
        try (var catcher = SmtpCatcher.start()) {
            send(catcher, raw);
            return catcher.mails().list().getFirst();
        }
    }

    static void send(SmtpCatcher catcher, String raw) throws Exception {
        var before = catcher.mails().count();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), catcher.port())) {
            var talk =
                    "MAIL FROM:<b@example.org>\r\nRCPT TO:<djordje@example.org>\r\nDATA\r\n"
                            + raw.stripTrailing()
                            + "\r\n.\r\nQUIT\r\n";
            socket.getOutputStream().write(talk.getBytes(StandardCharsets.UTF_8));
            socket.getInputStream().readAllBytes();
        }
        if (!catcher.mails().await(before + 1)) {
            throw new IllegalStateException("not caught: " + raw);
        }
    }
}
