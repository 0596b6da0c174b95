package org.broadsheet.collecting.extract.dates;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;

/** Whether 03/04/2024 is in April or in March where both are possible. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    private static final Set<String> NOBODYS_COUNTRY =
            Set.of(
                    "com", "org", "net", "edu", "gov", "mil", "info", "biz", "us", "news", "io",
                    "tv");

    /** Month first in the United States: by the page's word, else English without a country. */
    public static DateOrder of(String language, @Nullable WebLink url) {
        var tag = language.toLowerCase(Locale.ROOT).replace('_', '-');
        if (tag.startsWith("en-us")) {
            return MONTH_FIRST;
        }
        var site = url == null ? "" : url.site();
        var country = site.substring(site.lastIndexOf('.') + 1);
        var english = tag.equals("en") || (tag.isEmpty() && country.equals("us"));
        return english && NOBODYS_COUNTRY.contains(country) ? MONTH_FIRST : DAY_FIRST;
    }
}
