package org.broadsheet.delivery.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.broadsheet.shared.UserProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50/s|50/s",
                "3000/h|3000/h",
                "3,000 an hour|3000/h",
                "90 per minute|90/min",
                "5 a second|5/s",
                "1 200 / min|1200/min",
                "10/sec|10/s"
            })
    void aRateIsReadAsPeopleWriteIt(String written, String read) {
        assertThat(Rate.parse(written)).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "50", "0/s", "-5/s", "fast", "5/day", "99999999999/s", "1.5.h"})
    void whatIsNoRateIsSaid(String written) {
        assertThatThrownBy(() -> Rate.parse(written)).isInstanceOf(UserProblem.class);
    }

    @Test
    void aDayThatIsNotNamedHasTheStepBefore() {
        var plan = WarmUp.parse("day 1: 200, 3: 500\n5 = 1000");
        assertThat(plan.most(1)).isEqualTo(OptionalLong.of(200));
        assertThat(plan.most(2)).isEqualTo(OptionalLong.of(200));
        assertThat(plan.most(4)).isEqualTo(OptionalLong.of(500));
        assertThat(plan.most(5)).isEqualTo(OptionalLong.of(1_000));
        assertThat(plan.most(6)).isEmpty();
        assertThat(WarmUp.parse(plan.toString())).isEqualTo(plan);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "200", "2: 200", "1: 200, 1: 300", "1: 0", "one: 5"})
    void whatIsNoPlanIsSaid(String written) {
        assertThatThrownBy(() -> WarmUp.parse(written)).isInstanceOf(UserProblem.class);
    }
}
