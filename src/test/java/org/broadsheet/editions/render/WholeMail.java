package org.broadsheet.editions.render;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A stored body under the headers that a digest has, as delivery writes them. */
public final class WholeMail {
    private WholeMail() {}

    public static byte[] of(StoredBody body) {
        var head =
                new StringBuilder(
                        """
                        From: Bedrock <digest@bedrock.example.org>
                        To: ada@quarry.example
                        Reply-To: Bedrock <editors@bedrock.example.org>
                        Subject: Chile opens three salt flats to private lithium
                        Date: Tue, 24 Nov 2026 06:30:00 +0100
                        Message-ID: <214.1.7@bedrock.example.org>
                        List-Id: Bedrock <bedrock.lists.example.org>
                        List-Unsubscribe: <https://bedrock.example.org/u/214.7.3_5b8d1f3h7j9l2n>,
                         <mailto:unsub+214.7.3_5b8d1f3h7j9l2n@bedrock.example.org>
                        List-Unsubscribe-Post: List-Unsubscribe=One-Click
                        Auto-Submitted: auto-generated
                        Precedence: bulk
                        Feedback-ID: 214:bedrock:digest:bdrck
                        """);
        body.contentHeaders()
                .forEach(
                        (name, value) -> head.append(name).append(": ").append(value).append('\n'));
        var mail = new ByteArrayOutputStream();
        mail.writeBytes((head + "\n").replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        mail.writeBytes(body.fill(Bedrock.ada()));
        return mail.toByteArray();
    }
}
