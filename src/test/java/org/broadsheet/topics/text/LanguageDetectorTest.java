package org.broadsheet.topics.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageDetectorTest {
    private static final String GERMAN =
            "Die Regierung hat am Montag den Bau einer neuen Kupfermine genehmigt. Nach Angaben des Ministeriums"
                    + " sollen die Arbeiten im Herbst beginnen und etwa drei Jahre dauern.";
    private static final String CROATIAN =
            "Vlada je u ponedjeljak odobrila gradnju novog rudnika bakra. Prema navodima ministarstva, radovi bi"
                    + " trebali početi na jesen i trajati otprilike tri godine, a zaposlit će se petsto ljudi.";

    private final LanguageDetector detector = new LanguageDetector();

    @Test
    void theTextOverrulesAWrongDeclaration() {
        assertThat(detector.detect("en-US", GERMAN)).contains(Language.of("de"));
    }

    @Test
    void theDeclarationStandsForAShortText() {
        assertThat(detector.detect("sv", "Ny gruva")).contains(Language.of("sv"));
        assertThat(detector.detect(null, "Ny gruva")).isEmpty();
    }

    @Test
    void theDeclarationTellsRelativesApart() {
        assertThat(detector.detect("hr", CROATIAN)).contains(Language.of("hr"));
        assertThat(detector.detect(null, CROATIAN))
                .map(Language::family)
                .contains(Language.of("sr"));
    }

    @Test
    void nonsenseDeclarationsAreIgnored() {
        assertThat(detector.detect("german, of course", GERMAN)).contains(Language.of("de"));
    }
}
