package org.broadsheet.web.subscriber;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.broadsheet.editions.Preview;
import org.broadsheet.editions.VariantId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The newest edition for someone who has just joined: the version that most readers got, in their
 * language where there is one, without anything personal.
 */
@Controller
class LatestController {
    private static final String NEWEST =
            """
            select v.id from variant v
            join edition e on e.id = v.edition_id
            where e.list_id = :list and e.went_out_at is not null and e.kind in ('scheduled', 'extra')
              and v.text_only = false and v.revision = e.approved_revision
            order by e.number desc, case when v.language = :language then 0 else 1 end,
                     case when v.length = 'full' then 0 else 1 end, v.stories desc, v.id
            fetch first 1 row only
            """;

    private final ReaderDesk desk;
    private final Preview preview;
    private final JdbcClient jdbc;

    LatestController(ReaderDesk desk, Preview preview, JdbcClient jdbc) {
        this.desk = desk;
        this.preview = preview;
        this.jdbc = jdbc;
    }

    @GetMapping("/p/{token}/latest")
    ResponseEntity<String> show(@PathVariable String token, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", BrowserViewController.POLICY);
        response.setHeader("X-Robots-Tag", "noindex");
        var reader = desk.find(token);
        return reader.flatMap(this::newest)
                .map(preview::of)
                .map(digest -> text(digest.html() == null ? digest.text() : digest.html()))
                .orElseGet(() ->
                        ResponseEntity.status(404)
                                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                                .body(
                                        ReaderWords.in(
                                                                reader.map(
                                                                                ReaderDesk.Reader
                                                                                        ::language)
                                                                        .orElse("en"))
                                                        .say("latest.none")
                                                + "\n"));
    }

    private Optional<VariantId> newest(ReaderDesk.Reader reader) {
        return jdbc.sql(NEWEST)
                .param("list", reader.list().id().value())
                .param("language", reader.language())
                .query((row, number) -> new VariantId(row.getLong("id")))
                .optional();
    }

    private static ResponseEntity<String> text(String html) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .body(html);
    }
}
