package org.broadsheet.jobs;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** Spring Batch's own tables, from the script in its own jar that fits the database. */
@Component
class BatchTables implements JavaMigration {
    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("700");
    }

    @Override
    public String getDescription() {
        return "batch tables";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        var product = context.getConnection().getMetaData().getDatabaseProductName();
        var platform = product.equals("PostgreSQL") ? "postgresql" : "h2";
        var script = "org/springframework/batch/core/schema-" + platform + ".sql";
        ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource(script));
    }
}
