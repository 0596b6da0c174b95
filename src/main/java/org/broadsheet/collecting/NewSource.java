package org.broadsheet.collecting;

import org.jspecify.annotations.Nullable;

/** A source to add. It starts careful: headline, 40 words, link and credit, no picture. */
public record NewSource(
        Source.Kind kind,
        String address,
        String title,
        @Nullable OutletId outlet,
        @Nullable String language,
        Rights rights,
        boolean paywalled,
        @Nullable String selector,
        int firstAdmitsDays) {
    private static final int FIRST_ADMITS_DAYS = 7;

    public NewSource {
        if (address.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("a source has an address and a title");
        }
    }

    public static NewSource of(
            Source.Kind kind, String address, String title, @Nullable OutletId outlet) {
        return new NewSource(
                kind, address, title, outlet, null, Rights.CAREFUL, false, null, FIRST_ADMITS_DAYS);
    }

    public NewSource withLanguage(@Nullable String tag) {
        return new NewSource(
                kind, address, title, outlet, tag, rights, paywalled, selector, firstAdmitsDays);
    }

    public NewSource withRights(Rights other) {
        return new NewSource(
                kind,
                address,
                title,
                outlet,
                language,
                other,
                paywalled,
                selector,
                firstAdmitsDays);
    }

    public NewSource withSelector(@Nullable String css) {
        return new NewSource(
                kind, address, title, outlet, language, rights, paywalled, css, firstAdmitsDays);
    }

    public NewSource admittingDays(int days) {
        return new NewSource(
                kind, address, title, outlet, language, rights, paywalled, selector, days);
    }
}
