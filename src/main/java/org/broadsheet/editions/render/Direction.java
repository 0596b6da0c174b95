package org.broadsheet.editions.render;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.util.ULocale;
import java.util.Locale;

/** Which way a text runs. */
public enum Direction {
    LTR,
    RTL;

    /** The text's first strong character decides; without one, the language. */
    static Direction of(String text, Locale language) {
        return switch (Bidi.getBaseDirection(text)) {
            case Bidi.LTR -> LTR;
            case Bidi.RTL -> RTL;
            default -> of(language);
        };
    }

    static Direction of(Locale language) {
        return ULocale.forLocale(language).isRightToLeft() ? RTL : LTR;
    }

    /** The value of {@code dir}. */
    public String attribute() {
        return this == RTL ? "rtl" : "ltr";
    }

    /** The side a line begins at, for {@code align} and {@code text-align}. */
    public String start() {
        return this == RTL ? "right" : "left";
    }

    public String end() {
        return this == RTL ? "left" : "right";
    }

    public Direction opposite() {
        return this == RTL ? LTR : RTL;
    }

    @Override
    public String toString() {
        return attribute();
    }
}
