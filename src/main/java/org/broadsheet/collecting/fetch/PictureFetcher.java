package org.broadsheet.collecting.fetch;

import java.time.Duration;
import org.broadsheet.collecting.fetch.FetchOutcome.Failed;
import org.broadsheet.collecting.fetch.FetchOutcome.Fetched;
import org.broadsheet.shared.WebLink;

/** Reads the pictures that outlets let us show; what comes is bytes that nobody has looked at. */
public final class PictureFetcher {
    private static final String ACCEPT = "image/jpeg, image/png, image/gif;q=0.8, image/*;q=0.1";

    private final WebReader web;
    private final Duration pause;

    public PictureFetcher(WebReader web, Duration pause) {
        this.web = web;
        this.pause = pause;
    }

    public FetchOutcome fetch(WebLink picture) {
        var outcome = web.read(FetchRequest.first(picture), ACCEPT, pause);
        return outcome instanceof Fetched fetched && isText(fetched)
                ? new Failed(Problem.of("no-picture", picture.site()), 200)
                : outcome;
    }

    private static boolean isText(Fetched fetched) {
        var type = fetched.contentType();
        return type != null && type.strip().regionMatches(true, 0, "text/", 0, 5);
    }
}
