package org.broadsheet.topics.classify;

/** What one hit is worth in the title, the lead and the rest of the text. */
public record PlaceWeights(double title, double lead, double body) {
    public static final PlaceWeights DEFAULT = new PlaceWeights(3, 2, 1);

    double of(Place place) {
        return switch (place) {
            case TITLE -> title;
            case LEAD -> lead;
            case BODY -> body;
        };
    }
}
