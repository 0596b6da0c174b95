package org.broadsheet.editions.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.broadsheet.TestDatabase;
import org.broadsheet.collecting.fetch.FetchOutcome;
import org.broadsheet.collecting.fetch.Validators;
import org.broadsheet.shared.WebLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record PictureDeskTest(TestDatabase database) {
    private static final WebLink SMELTER = new WebLink("https://paper.example/smelter.png");
    private static final WebLink SALT = new WebLink("https://paper.example/salt.png");
    private static final Clock NOW =
            Clock.fixed(Instant.parse("2026-11-24T05:00:00Z"), ZoneOffset.UTC);

    @Test
    void aPictureIsFetchedOnceAndServedByItsHash() throws IOException {
        var pictures = new Pictures(database.fresh().jdbc(), NOW);
        var asked = new ArrayList<WebLink>();
        var desk =
                desk(
                        pictures,
                        link -> {
                            asked.add(link);
                            return fetched(plain());
                        });
        desk.bring(List.of(SMELTER, SMELTER));
        desk.bring(List.of(SMELTER));
        assertThat(asked).containsExactly(SMELTER);
        var picture = Objects.requireNonNull(pictures.of(SMELTER).orElseThrow().picture());
        assertThat(picture.hash()).hasSize(32);
        assertThat(pictures.find(picture.hash()).orElseThrow().bytes()).isNotEmpty();
        assertThat(picture.at(new WebLink("https://news.example.org")).value())
                .isEqualTo("https://news.example.org/pictures/" + picture.hash() + ".png");
    }

    @Test
    void twoAddressesOfOnePictureShareIt() throws IOException {
        var pictures = new Pictures(database.fresh().jdbc(), NOW);
        desk(pictures, link -> fetched(plain())).bring(List.of(SMELTER, SALT));
        assertThat(pictures.of(SMELTER).orElseThrow().picture())
                .isNotNull()
                .isEqualTo(pictures.of(SALT).orElseThrow().picture());
    }

    @Test
    void aPictureThatFailsIsARowWithAReasonAndStopsNoOther() throws IOException {
        var pictures = new Pictures(database.fresh().jdbc(), NOW);
        var desk =
                desk(
                        pictures,
                        link -> {
                            if (link.equals(SMELTER)) {
                                throw new IllegalStateException("on purpose");
                            }
                            return fetched(plain());
                        });
        desk.bring(List.of(SMELTER, SALT));
        assertThat(pictures.of(SMELTER).orElseThrow().picture()).isNull();
        assertThat(pictures.of(SALT).orElseThrow().picture()).isNotNull();
    }

    @Test
    void aSilentServerCostsNoMoreThanTheWholeMay() throws IOException {
        var pictures = new Pictures(database.fresh().jdbc(), NOW);
        var never = new CountDownLatch(1);
        Function<WebLink, FetchOutcome> web =
                link -> {
                    if (link.equals(SMELTER)) {
                        await(never);
                    }
                    return fetched(plain());
                };
        new PictureDesk(pictures, web, Duration.ofSeconds(3), NOW).bring(List.of(SMELTER, SALT));
        assertThat(pictures.of(SMELTER)).isEmpty();
        assertThat(pictures.of(SALT).orElseThrow().picture()).isNotNull();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static PictureDesk desk(Pictures pictures, Function<WebLink, FetchOutcome> web) {
        return new PictureDesk(pictures, web, Duration.ofMinutes(1), NOW);
    }

    private static byte[] plain() {
        try {
            return Encoded.png(new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB));
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }

    private static FetchOutcome fetched(byte[] bytes) {
        return new FetchOutcome.Fetched(
                bytes, SMELTER, "image/png", null, Validators.NONE, null, null, null);
    }
}
