package org.broadsheet.delivery;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MoveTest {
    /** The table of DESIGN section 3, word by word. */
    static final String DESIGNED =
            """
            planned   -> claimed | withdrawn | overtaken | recalled | held | expired
            claimed   -> sending | sent | deferred | refused | in-doubt | withdrawn | planned
            sending   -> sent | deferred | refused | in-doubt | planned
            deferred  -> claimed | withdrawn | overtaken | recalled | expired
            in-doubt  -> planned
            sent      -> bounced
            held      -> planned | overtaken | recalled
            recalled  -> planned
            """;

    static Set<String> designed() {
        return DESIGNED.lines()
                .flatMap(line ->
                        Arrays.stream(line.split("->")[1].split("\\|"))
                                .map(to -> line.split("->")[0].strip() + " -> " + to.strip()))
                .collect(toSet());
    }

    @Test
    void theMovesAreThoseOfTheDesignAndNoOthers() {
        var moves =
                Move.ALL.stream()
                        .flatMap(move ->
                                move.from().stream()
                                        .map(from -> from.word() + " -> " + move.to().word()))
                        .collect(toSet());
        assertThat(new TreeSet<>(moves)).isEqualTo(new TreeSet<>(designed()));
    }

    @Test
    void everyUpdateNamesTheStatesItMayLeave() {
        assertThat(Move.OVERTAKE.allowed()).isEqualTo("state in ('deferred', 'held', 'planned')");
        assertThat(Move.OVERTAKE.update())
                .isEqualTo(
                        "update delivery set state = 'overtaken', state_at = :now, token = null, owner = null\n");
        assertThat(Move.CLAIM.update())
                .isEqualTo("update delivery set state = 'claimed', state_at = :now\n");
    }
}
