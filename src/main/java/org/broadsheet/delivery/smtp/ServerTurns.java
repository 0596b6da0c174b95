package org.broadsheet.delivery.smtp;

/** Is told when mails begin to go by the second server, and when by the first again. */
public interface ServerTurns {
    ServerTurns UNHEARD =
            new ServerTurns() {
                @Override
                public void toSecond(String why) {}

                @Override
                public void backToFirst() {}
            };

    void toSecond(String why);

    void backToFirst();
}
