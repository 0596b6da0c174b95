package org.broadsheet.editions.render;

import java.util.Locale;

/** How one variant is written: length, the language of the frame, and with or without HTML. */
public record Format(Length length, Locale language, boolean textOnly) {}
