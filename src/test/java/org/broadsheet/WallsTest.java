package org.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
record WallsTest(TestDatabase database) {

    @Test
    void theMigrationsRunAndNobodyIsMailableInAnEmptyDatabase() {
        var fresh = database.fresh();
        assertThat(fresh.jdbc().sql("select count(*) from mailable").query(Long.class).single())
                .isZero();
        assertThat(fresh.jdbc().sql("select count(*) from settled").query(Long.class).single())
                .isZero();
    }
}
