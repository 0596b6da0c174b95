package org.broadsheet.demo.catcher;

import java.util.List;
import java.util.stream.Stream;

/** Who a mail is from and to, as said in MAIL and RCPT; the sender of a bounce is empty. */
public record Envelope(String from, List<String> to) {
    static final Envelope EMPTY = new Envelope("", List.of());

    public Envelope {
        to = List.copyOf(to);
    }

    Envelope and(String another) {
        return new Envelope(from, Stream.concat(to.stream(), Stream.of(another)).toList());
    }
}
