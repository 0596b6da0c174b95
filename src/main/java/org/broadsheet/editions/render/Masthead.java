package org.broadsheet.editions.render;

import java.time.LocalDate;

/** The head of the page: the list's name and motto, and the edition's number, date and place. */
public record Masthead(String listName, String motto, int number, LocalDate date, String place) {
    public Masthead {
        listName = PlainText.of(listName);
        motto = PlainText.of(motto);
        place = PlainText.of(place);
    }

    /** Motto and place may be empty. */
    public Masthead(String listName, int number, LocalDate date, String place) {
        this(listName, "", number, date, place);
    }
}
