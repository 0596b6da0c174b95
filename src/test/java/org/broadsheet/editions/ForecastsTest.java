package org.broadsheet.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.broadsheet.TestDatabase;
import org.broadsheet.subscribers.Audience;
import org.broadsheet.subscribers.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record ForecastsTest(TestDatabase database) {

    @Test
    void aForecastSaysWhatTheFreezeThenMakesAndWritesNothing() {
        var desk = new Newsdesk(database.fresh());
        desk.story("a.example", "First");
        desk.story("b.example", "Second");
        desk.reader("ada", Choice.everything("en"));
        desk.reader("bo", Choice.everything("en"));
        desk.reader("cem", Choice.everything("de"));
        var french = new Choice(Map.of(), Set.of(), Set.of("fr"), Choice.Length.FULL, false, "en");
        desk.reader("dea", french);
        var forming = desk.open();
        var before = tables(desk);
        var forecast = forecasts(desk).of(forming.id(), forming.times().freezeAt());
        assertThat(tables(desk)).isEqualTo(before);
        assertThat(forecast.composition().in()).hasSize(2);
        assertThat(forecast.versions()).isEqualTo(2);
        assertThat(forecast.readers()).isEqualTo(3);
        assertThat(forecast.nothingNew()).isEqualTo(1);
        assertThat(forecast.lastSlot()).isEqualTo("2026-11-24T07:00:00Z");
        var frozen = desk.freezeNext();
        desk.renderings.renderAll(frozen.id());
        assertThat(desk.variants.list(frozen.id(), 1)).hasSize(2);
    }

    private static Forecasts forecasts(Newsdesk desk) {
        return new Forecasts(
                desk.editions,
                desk.composer,
                desk.renderings,
                desk.forming,
                new Forecasts.Readers(new Audience(desk.db.jdbc()), desk.choices, desk.rhythms));
    }

    /** Every table with its rows. */
    private static Map<String, String> tables(Newsdesk desk) {
        var jdbc = desk.db.jdbc();
        var tables = new TreeMap<String, String>();
        jdbc.sql(
                        "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query((row, number) -> row.getString(1))
                .list()
                .forEach(table ->
                        tables.put(
                                table,
                                jdbc
                                        .sql("select * from \"" + table + "\"")
                                        .query()
                                        .listOfRows()
                                        .stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .toList()
                                        .toString()));
        assertThat(tables).containsKeys("edition", "variant", "choice", "delivery");
        return tables;
    }
}
