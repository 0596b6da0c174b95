package org.broadsheet.editions;

import java.util.Locale;
import org.broadsheet.editions.pictures.Picture;
import org.broadsheet.editions.render.Logo;
import org.broadsheet.editions.render.Look;
import org.broadsheet.editions.render.Typeface;
import org.broadsheet.shared.WebLink;
import org.broadsheet.subscribers.MailingList;
import org.jspecify.annotations.Nullable;

/** A list's look as the renderer wants it: for its digests and for its notices. */
public final class Looks {
    private Looks() {}

    /**
     * The look of digests.
     *
     * @param installation where the logo is served
     */
    public static Look of(MailingList list, WebLink installation) {
        var logo = logo(list.look().logo(), installation);
        return new Look(list.look().accent(), typeface(list), logo);
    }

    /** The look of notices: pictures in a mail that asks for something look like a trick. */
    public static Look withoutLogo(MailingList list) {
        return new Look(list.look().accent(), typeface(list), null);
    }

    private static Typeface typeface(MailingList list) {
        return Typeface.valueOf(list.look().typeface().toUpperCase(Locale.ROOT));
    }

    private static @Nullable Logo logo(MailingList.@Nullable ListLogo logo, WebLink installation) {
        if (logo == null) {
            return null;
        }
        var dark = logo.dark();
        return new Logo(
                Picture.at(installation, logo.light()),
                dark == null ? null : Picture.at(installation, dark),
                logo.width(),
                logo.height());
    }
}
