package org.broadsheet.subscribers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.collecting.OutletId;
import org.broadsheet.topics.TopicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The interned choices. */
@Component
public class Choices {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    public Choices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Choice get(ChoiceId id) {
        return jdbc.sql("select * from choice where id = :id")
                .param("id", id.value())
                .query(Choices::choice)
                .single();
    }

    /** The row of this choice, made when nobody chose so before. */
    public ChoiceId intern(Choice choice) {
        var hash = hash(choice);
        return find(hash)
                .orElseGet(() -> {
                    add(choice, hash);
                    return find(hash).orElseThrow();
                });
    }

    private Optional<ChoiceId> find(String hash) {
        return jdbc.sql("select id from choice where content_hash = :hash")
                .param("hash", hash)
                .query((row, number) -> new ChoiceId(row.getLong("id")))
                .optional();
    }

    private void add(Choice choice, String hash) {
        jdbc.sql(
                        """
                        insert into choice (content_hash, topics, outlets_out, article_languages, length, text_only, language)
                        select :hash, :topics, :outlets, :languages, :length, :textOnly, :language
                        where not exists (select 1 from choice where content_hash = :hash)
                        """)
                .param("hash", hash)
                .param("topics", choice.topicsAsJson())
                .param("outlets", choice.outletsOutAsJson())
                .param("languages", choice.articleLanguagesAsJson())
                .param("length", MailingLists.word(choice.length()))
                .param("textOnly", choice.textOnly())
                .param("language", choice.language())
                .update();
    }

    private static Choice choice(ResultSet row, int number) throws SQLException {
        return new Choice(
                JSON
                        .readValue(
                                row.getString("topics"),
                                new TypeReference<Map<String, String>>() {})
                        .entrySet()
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> new TopicId(Long.parseLong(entry.getKey())),
                                        entry ->
                                                MailingLists.constant(
                                                        Choice.Interest.class, entry.getValue()))),
                JSON
                        .readValue(row.getString("outlets_out"), new TypeReference<Set<Long>>() {})
                        .stream()
                        .map(OutletId::new)
                        .collect(Collectors.toSet()),
                JSON.readValue(
                        row.getString("article_languages"), new TypeReference<Set<String>>() {}),
                MailingLists.constant(Choice.Length.class, row.getString("length")),
                row.getBoolean("text_only"),
                row.getString("language"));
    }

    private static String hash(Choice choice) {
        var text =
                String.join(
                        "|",
                        choice.topicsAsJson(),
                        choice.outletsOutAsJson(),
                        choice.articleLanguagesAsJson(),
                        choice.length().name(),
                        String.valueOf(choice.textOnly()),
                        choice.language());
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
