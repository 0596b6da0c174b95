package org.broadsheet.demo.catcher;

import java.io.IOException;
import java.net.Socket;
import java.util.Locale;

/** One conversation: takes commands until the client quits, errs too often or is cut off. */
final class Session {
    private final long number;
    private final CatcherOptions options;
    private final Keeper keeper;
    private final WireInput in;
    private final Answers answers;
    private Envelope envelope = Envelope.EMPTY;
    private boolean mailBegun;
    private boolean utf8;
    private int mail = 1;

    Session(long number, Socket socket, CatcherOptions options, Keeper keeper) throws IOException {
        this.number = number;
        this.options = options;
        this.keeper = keeper;
        in = new WireInput(socket.getInputStream());
        answers = new Answers(socket.getOutputStream(), options.script());
    }

    void run() throws IOException, InterruptedException {
        try {
            if (passes(Step.CONNECT, "")) {
                answers.reply("220 catcher.broadsheet.localhost ESMTP ready");
            }
            while (true) {
                if (!in.hasMore()) {
                    answers.flush();
                }
                var line = in.line();
                if (line == null) {
                    answers.mistake("500 5.5.2 the line is too long");
                } else {
                    obey(line);
                }
            }
        } catch (Answers.Ended end) {
            answers.flush();
        }
    }

    private void obey(String line) throws IOException, InterruptedException, Answers.Ended {
        var space = line.indexOf(' ');
        var verb = (space < 0 ? line : line.substring(0, space)).toUpperCase(Locale.ROOT);
        var rest = space < 0 ? "" : line.substring(space + 1);
        switch (verb) {
            case "EHLO" -> hello(rest, extensions());
            case "HELO" -> hello(rest, "250 catcher.broadsheet.localhost");
            case "MAIL" -> mail(rest);
            case "RCPT" -> receiver(rest);
            case "DATA" -> data();
            case "RSET" -> reset();
            case "NOOP" -> answers.reply("250 2.0.0 still here");
            case "VRFY" -> answers.reply("252 2.5.2 send a mail and see");
            case "QUIT" -> quit();
            case "EXPN", "HELP", "STARTTLS", "AUTH" -> answers.mistake("502 5.5.1 not offered");
            default -> answers.mistake("500 5.5.2 unknown command");
        }
    }

    private String extensions() {
        return String.join(
                "\r\n",
                "250-catcher.broadsheet.localhost",
                "250-PIPELINING",
                "250-SIZE " + options.largest(),
                "250-8BITMIME",
                "250-ENHANCEDSTATUSCODES",
                "250 SMTPUTF8");
    }

    private void hello(String name, String answer)
            throws IOException, InterruptedException, Answers.Ended {
        if (passes(Step.EHLO, name)) {
            forget();
            answers.reply(answer);
        }
    }

    private void mail(String arguments) throws IOException, InterruptedException, Answers.Ended {
        var command = PathCommand.parse(arguments).orElse(null);
        if (mailBegun) {
            answers.mistake("503 5.5.1 a mail has begun already");
        } else if (command == null) {
            answers.mistake("501 5.5.4 MAIL FROM:<address>");
        } else if (command.unknown().isPresent()) {
            answers.mistake("555 5.5.4 not offered: " + command.unknown().get());
        } else if (command.isLargerThan(options.largest())) {
            answers.reply("552 5.3.4 the mail is larger than " + options.largest() + " octets");
        } else if (command.needsUtf8() && !command.hasUtf8()) {
            answers.mistake("553 5.6.7 the address needs SMTPUTF8");
        } else if (passes(Step.MAIL, command.address())) {
            mailBegun = true;
            utf8 = command.hasUtf8();
            envelope = new Envelope(command.address(), envelope.to());
            answers.reply("250 2.1.0 sender noted");
        }
    }

    private void receiver(String arguments)
            throws IOException, InterruptedException, Answers.Ended {
        var command = PathCommand.parse(arguments).orElse(null);
        if (!mailBegun) {
            answers.mistake("503 5.5.1 MAIL comes first");
        } else if (command == null || command.address().isEmpty()) {
            answers.mistake("501 5.5.4 RCPT TO:<address>");
        } else if (command.needsUtf8() && !utf8) {
            answers.mistake("553 5.6.7 the address needs SMTPUTF8");
        } else if (envelope.to().size() == CatcherOptions.MOST_RECEIVERS) {
            answers.reply("452 4.5.3 too many receivers");
        } else if (passes(Step.RCPT, command.address())) {
            envelope = envelope.and(command.address());
            answers.reply("250 2.1.5 receiver noted");
        }
    }

    private void data() throws IOException, InterruptedException, Answers.Ended {
        if (envelope.to().isEmpty()) {
            answers.mistake("503 5.5.1 no receiver");
            return;
        }
        if (!passes(Step.DATA, "")) {
            return;
        }
        answers.reply("354 go ahead, end with a dot");
        answers.flush();
        in.peek();
        if (!passes(Step.TEXT, "")) {
            throw new Answers.Ended();
        }
        take(MailText.read(in, options.largest()));
    }

    private void take(MailText text) throws IOException, InterruptedException, Answers.Ended {
        var complaint = text.complaint();
        if (complaint != null) {
            answers.reply(complaint);
        } else if (passes(Step.DOT, "")) {
            var kept = keeper.keep(envelope, text.bytes());
            if (passes(Step.KEPT, "")) {
                answers.reply("250 2.0.0 caught as " + kept.number());
            }
        }
        mail++;
        forget();
    }

    private void reset() throws IOException, InterruptedException, Answers.Ended {
        if (passes(Step.RSET, "")) {
            forget();
            answers.reply("250 2.0.0 forgotten");
        }
    }

    private void quit() throws IOException, InterruptedException, Answers.Ended {
        if (passes(Step.QUIT, "")) {
            answers.reply("221 2.0.0 goodbye");
            throw new Answers.Ended();
        }
    }

    private void forget() {
        mailBegun = false;
        utf8 = false;
        envelope = Envelope.EMPTY;
    }

    private boolean passes(Step step, String argument)
            throws IOException, InterruptedException, Answers.Ended {
        var moment = new Moment(step, number, mail, envelope, argument);
        return answers.pass(moment);
    }

    /** Where an accepted mail goes. */
    interface Keeper {
        CaughtMail keep(Envelope envelope, byte[] raw) throws IOException;
    }
}
