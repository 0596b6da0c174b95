package org.broadsheet.editions.render;

import java.time.LocalDate;
import java.util.List;

/** What the reader should know about an entry before reading it. */
public sealed interface Mark {
    record Fresh() implements Mark {}

    /** The reader had the first part on that day; what is new, in a few words each. */
    record Update(LocalDate firstSent, List<String> newFacts) implements Mark {
        public Update {
            newFacts =
                    newFacts.stream().map(PlainText::of).filter(fact -> !fact.isEmpty()).toList();
        }
    }

    /** The outlet corrected what we had quoted. */
    record CorrectedByOutlet() implements Mark {}

    static Mark fresh() {
        return new Fresh();
    }

    /**
     * For templates, which know no {@code switch}: {@code fresh}, {@code update}, {@code
     * corrected}.
     */
    default String kind() {
        return switch (this) {
            case Fresh() -> "fresh";
            case Update(var firstSent, var newFacts) -> "update";
            case CorrectedByOutlet() -> "corrected";
        };
    }
}
