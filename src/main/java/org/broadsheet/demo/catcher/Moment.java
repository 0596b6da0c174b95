package org.broadsheet.demo.catcher;

/**
 * A step of one conversation, as a script sees it.
 *
 * @param connection the connection's number since the start, from 1
 * @param mail the mail's number on this connection, from 1
 * @param envelope what was accepted of it so far
 * @param argument the address at MAIL and RCPT, the client's name at EHLO, else empty
 */
public record Moment(Step step, long connection, int mail, Envelope envelope, String argument) {
    public boolean is(Step wanted) {
        return step == wanted;
    }

    /** True when the mail goes, or at RCPT would go, to this address. */
    public boolean isTo(String address) {
        return argument.equalsIgnoreCase(address)
                || envelope.to().stream().anyMatch(address::equalsIgnoreCase);
    }
}
