package org.broadsheet.editions.pictures;

import org.broadsheet.shared.WebLink;

/** A picture of ours: the hash that names it, and its size in pixels. */
public record Picture(String hash, String mediaType, int width, int height) {
    /** Where readers' mail programs find it. */
    public WebLink at(WebLink installation) {
        return at(installation, file());
    }

    /** Where the picture of that file name is found. */
    public static WebLink at(WebLink installation, String file) {
        return new WebLink(installation + "/pictures/" + file);
    }

    public String file() {
        return hash + (mediaType.equals("image/png") ? ".png" : ".jpg");
    }
}
