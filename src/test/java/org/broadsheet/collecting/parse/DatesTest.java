package org.broadsheet.collecting.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sat, 27 Apr 2024 07:05:09 GMT | 2024-04-27T07:05:09Z",
                "Sat, 27 Apr 24 07:05 +0200 | 2024-04-27T05:05:00Z",
                "27 Apr 2024 07:05:09 EDT | 2024-04-27T11:05:09Z",
                "Sat, 27 April 2024 07:05:09 PT | 2024-04-27T15:05:09Z",
                "Saturday, April 27, 2024 7:05 PM | 2024-04-27T19:05:00Z",
                "Apr 27, 2024 07:05:09 GMT+02:00 | 2024-04-27T05:05:09Z",
                "Sat,27 Apr 2024,07:05:09 MEST | 2024-04-27T05:05:09Z",
                "Sat, 27 Apr 2024 | 2024-04-27T00:00:00Z",
                "Sat Apr 27 07:05:09 2024 | 2024-04-27T07:05:09Z",
                "Sat Apr 27 07:05:09 EST 2024 | 2024-04-27T12:05:09Z",
                "Sat, 27 Apr 2024 07:05:09 +9900 | 2024-04-27T07:05:09Z",
                "2024-04-27T07:05:09Z | 2024-04-27T07:05:09Z",
                "2024-04-27T07:05:09.123+02:00 | 2024-04-27T05:05:09Z",
                "2024-04-27T07:05+0200 | 2024-04-27T05:05:00Z",
                "2024-04-27 07:05:09 | 2024-04-27T07:05:09Z",
                "2024-04-27 | 2024-04-27T00:00:00Z",
                "2024-04 | 2024-04-01T00:00:00Z",
                "2024 | 2024-01-01T00:00:00Z",
                "20240427 | 2024-04-27T00:00:00Z",
                "20240427T070509Z | 2024-04-27T07:05:09Z",
                "2024-118 | 2024-04-27T00:00:00Z",
                "2024/04/27 07:05:09 EDT | 2024-04-27T11:05:09Z",
                "27/04/2024 07:05 | 2024-04-27T07:05:00Z",
                "04/27/2024 07:05 | 2024-04-27T07:05:00Z",
                "27.04.2024 07:05 | 2024-04-27T07:05:00Z",
                "Sa., 27. April 2024 07:05 MESZ | 2024-04-27T05:05:00Z",
                "sam., 27 avril 2024 07:05 +0200 | 2024-04-27T05:05:00Z",
                "27 de abril de 2024 | 2024-04-27T00:00:00Z",
                "27 апреля 2024 07:05 | 2024-04-27T07:05:00Z",
                "субота, 27. април 2024. | 2024-04-27T00:00:00Z",
                "Σαβ, 27 Απρ 2024 07:05:00 EST | 2024-04-27T12:05:00Z",
                "2024-április-27T7:05+02:00 | 2024-04-27T05:05:00Z",
                "27 kwietnia 2024 | 2024-04-27T00:00:00Z",
                "2024년 04월 27일 07:05:09 | 2024-04-26T22:05:09Z",
                "1714201509 | 2024-04-27T07:05:09Z",
                "1714201509000 | 2024-04-27T07:05:09Z"
            })
    void isUnderstood(String written, Instant meant) {
        assertThat(Dates.parse(written, "")).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "99 Jun 2024 10:00:00",
                "27 Apr 2024 25:00:00 GMT",
                "2024-04-27T07:05:61Z",
                "2024-13-01",
                "Hello 2024 world"
            })
    void isNoDate(String written) {
        assertThat(Dates.parse(written, "")).isEmpty();
    }
}
