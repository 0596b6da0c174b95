package org.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

class SettingsFileTest {
    private static final Pattern KEY = Pattern.compile("(?m)^# (broadsheet\\.[a-z.-]+):");

    @Test
    void theSettingsFileNamesEveryKeyAndNoOther() throws IOException {
        var file = Files.readString(Path.of("config/application.yml"));
        var named =
                KEY.matcher(file)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        named.add("broadsheet.jobs.supervise"); // the command serve sets it
        assertThat(named).isEqualTo(keys());
    }

    private static Set<String> keys() {
        var keys = new TreeSet<String>();
        for (var found :
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.broadsheet")) {
            if (found.isAnnotatedWith(ConfigurationProperties.class)) {
                var type = found.reflect();
                var prefix = type.getAnnotation(ConfigurationProperties.class).prefix();
                addParts(type, prefix, keys);
            }
        }
        return keys;
    }

    /** A part that is a record of its own stands there with its parts. */
    private static void addParts(Class<?> type, String prefix, Set<String> keys) {
        for (var part : type.getRecordComponents()) {
            var key = prefix + "." + kebab(part.getName());
            if (type.equals(part.getType().getEnclosingClass()) && part.getType().isRecord()) {
                addParts(part.getType(), key, keys);
            } else {
                keys.add(key);
            }
        }
    }

    private static String kebab(String camel) {
        var kebab = camel.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
        assertThat(ConfigurationPropertyName.of(kebab).getLastElement(Form.DASHED))
                .isEqualTo(kebab);
        return kebab;
    }
}
